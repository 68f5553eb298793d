import { z } from 'zod';
import { day, id, optionalNote, pastDay, text, version } from '@/lib/fields';
import { type DirectiveKind, directiveKinds } from '@/lib/steering/directives/directive';
import { linesField } from '@/lib/steering/lines-field';

const kinds = Object.keys(directiveKinds) as [DirectiveKind, ...DirectiveKind[]];

export const recordDirectiveSchema = z
  .object({
    kind: z.enum(kinds, { error: 'Chọn loại văn bản' }),
    number: text('số, ký hiệu', 60),
    title: text('trích yếu', 300),
    issuer: text('cơ quan ban hành', 200),
    issuedOn: pastDay('Ngày ban hành'),
    inForceFrom: day('Có hiệu lực từ'),
    parties: linesField('Các bên ký', 20),
    summary: optionalNote('Nội dung chính', 2000),
    /** The directive it takes the place of, which ends the day before. */
    replaces: z
      .union([id, z.literal('')])
      .nullish()
      .transform((v) => v || null),
  })
  .superRefine((v, context) => {
    if (v.inForceFrom < v.issuedOn)
      context.addIssue({
        ...{ code: 'custom', path: ['inForceFrom'] },
        message: 'Phải từ ngày ban hành trở đi',
      });
    if (v.kind === 'COORDINATION_RULES' && v.parties.length < 2)
      context.addIssue({
        ...{ code: 'custom', path: ['parties'] },
        message: 'Quy chế phối hợp có từ hai bên trở lên: ghi mỗi bên một dòng',
      });
  });

export const endDirectiveSchema = z.object({
  directiveId: id,
  version,
  endedOn: day('Ngày cuối còn hiệu lực'),
  endReason: text('lý do hết hiệu lực', 300),
});

export const listDirectivesSchema = z.object({
  /** Only those in force today, or all. */
  isAll: z.boolean().default(false),
  page: z.number().int().min(1).max(10_000).default(1),
});

export type RecordDirectiveForm = z.input<typeof recordDirectiveSchema>;
