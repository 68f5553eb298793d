import { z } from 'zod';
import { readTaxCode, taxCodeProblems } from '@/lib/employers/tax-code';
import { id, optionalDay, optionalNote, optionalText, pastDay, text, version } from '@/lib/fields';
import { type EstablishmentKind, establishmentKindLabels } from '@/lib/loans/vocabulary';
import { phone } from '@/lib/people/schema';
import { asSentence } from '@/lib/text';

const kinds = Object.keys(establishmentKindLabels) as [EstablishmentKind, ...EstablishmentKind[]];
export const kindField = z.enum(kinds, { error: 'Chọn loại cơ sở' });

/** Empty: not said. What is said must be a tax code. */
export const taxCodeField = z
  .string()
  .max(60, 'Mã số thuế quá dài')
  .nullish()
  .transform((value, context): string | null => {
    const read = readTaxCode(value ?? '');
    if (read.kind === 'none') return null;
    if (read.kind === 'good') return read.code;
    context.addIssue({ code: 'custom', message: taxCodeProblems[read.why] });
    return z.NEVER;
  });

const emailField = z
  .union([z.literal(''), z.string().trim().max(120).pipe(z.email('Thư điện tử viết dạng ten@noigui.vn'))])
  .nullish()
  .transform((v) => v || null);

const people = (label: string, min: number) =>
  z.coerce
    .number({ error: `Nhập ${label}` })
    .int(`${asSentence(label)}: nhập số nguyên`)
    .min(min, `Nhập ${label}`)
    .max(100_000, `${asSentence(label)} quá lớn`);

export const employerFields = {
  kind: kindField,
  name: text('tên cơ sở', 200),
  registrationNumber: taxCodeField,
  sector: optionalText('Ngành nghề', 120),
  address: optionalText('Địa chỉ', 200),
  representativeName: optionalText('Người đại diện', 120),
  phone,
  email: emailField,
  workforce: people('tổng số lao động', 1),
  workforceOn: pastDay('Ngày có số lao động'),
};
/** A firm of the same name is known: it was looked at, and this is another one. */
const isAnother = z.boolean().nullish();

export const registerEmployerSchema = z.object({ ...employerFields, isAnother });
export const changeEmployerSchema = z.object({
  ...{ employerId: id, version, isAnother },
  ...employerFields,
  // A number that came with a loan list may be any; a new one is asked like at the start (lib/employers/commands.ts).
  registrationNumber: optionalText('Mã số thuế', 60),
});
export const closeEmployerSchema = z.object({
  ...{ employerId: id, version },
  closedOn: pastDay('Ngày ngừng hoạt động'),
  reason: text('lý do', 300),
});

const ofEmployer = { employerId: id };
export const addContactSchema = z.object({
  ...ofEmployer,
  fullName: text('họ tên người liên hệ', 120),
  position: optionalText('Chức vụ', 120),
  phone,
  email: emailField,
});
export const endContactSchema = z.object({ contactId: id });

export const stateWorkforceSchema = z
  .object({
    ...ofEmployer,
    statedOn: pastDay('Tính đến ngày'),
    workforce: people('tổng số lao động', 1),
    reintegrated: people('số lao động là người chấp hành xong án phạt tù', 0),
    evidence: text('căn cứ', 300),
  })
  .refine((v) => v.reintegrated <= v.workforce, {
    message: 'Không thể nhiều hơn tổng số lao động',
    path: ['reintegrated'],
  });

export const signCommitmentSchema = z
  .object({
    ...ofEmployer,
    signedOn: pastDay('Ngày ký cam kết'),
    number: optionalText('Số văn bản', 60),
    content: text('nội dung cam kết', 600),
    places: z
      .union([z.literal(''), people('số chỗ làm', 1)])
      .nullish()
      .transform((v) => v || null),
    validTo: optionalDay('Có giá trị đến'),
  })
  .refine((v) => v.validTo === null || v.validTo >= v.signedOn, {
    message: 'Ngày hết giá trị phải từ ngày ký trở đi',
    path: ['validTo'],
  });

export const recordVisitSchema = z.object({
  ...ofEmployer,
  visitedOn: pastDay('Ngày thăm'),
  purpose: text('mục đích', 200),
  result: optionalNote('Kết quả', 1000),
});

export const readEmployerSchema = z.object(ofEmployer);

export type RegisterEmployerForm = z.input<typeof registerEmployerSchema>;
export type ChangeEmployerForm = z.input<typeof changeEmployerSchema>;
export type CloseEmployerForm = z.input<typeof closeEmployerSchema>;
export type AddContactForm = z.input<typeof addContactSchema>;
export type StateWorkforceForm = z.input<typeof stateWorkforceSchema>;
export type SignCommitmentForm = z.input<typeof signCommitmentSchema>;
export type RecordVisitForm = z.input<typeof recordVisitSchema>;
