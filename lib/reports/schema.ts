import { z } from 'zod';
import { id, optionalDay, optionalText, pastDay, text, version } from '@/lib/fields';
import { readPeriod } from '@/lib/reports/periods';
import type { sectionKeys } from '@/lib/reports/sections';
import { cleanText } from '@/lib/text';

const unitField = z.coerce.number({ error: 'Chọn đơn vị' }).int().positive('Chọn đơn vị').max(2_147_483_647);

/** Reports whose first and last day their author says. */
export const freeKinds = ['INTERIM', 'FINAL', 'AD_HOC'] as const;

export const draftReportSchema = z
  .object({
    unitId: unitField,
    issuer: z.enum(['POLICE', 'COMMITTEE'], { error: 'Chọn cơ quan báo cáo' }),
    /** 'MONTH:2026:10', or a kind whose days are typed. */
    period: z.string({ error: 'Chọn kỳ báo cáo' }).min(1, 'Chọn kỳ báo cáo').max(30),
    from: optionalDay('Từ ngày'),
    to: optionalDay('Đến ngày'),
    title: optionalText('Tên báo cáo', 200),
  })
  .superRefine((v, context) => {
    const say = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    const isFree = freeKinds.some((kind) => kind === v.period);
    if (!isFree && !readPeriod(v.period)) return say('period', 'Chọn kỳ báo cáo trong danh sách');
    if (!isFree) return;
    if (!v.from) say('from', 'Nhập ngày đầu của kỳ báo cáo');
    if (!v.to) say('to', 'Nhập ngày cuối của kỳ báo cáo');
    if (v.from && v.to && v.to < v.from) say('to', 'Ngày cuối kỳ phải từ ngày đầu kỳ trở đi');
  });

const ofReport = { reportId: id, version };
export const reportSchema = z.object(ofReport);

/** The most paragraphs of a section: laying out tens of thousands would hold the server for seconds. */
const mostLines = 300;

const words = z
  .string()
  .max(20_000, 'Mỗi phần dài tối đa 20.000 ký tự')
  .nullish()
  // Only what is short enough is looked into further: a check runs even where the one before it failed, a pipe does not.
  .pipe(
    z
      .string()
      .nullish()
      .transform((v) => (v ?? '').split('\n').map(cleanText).join('\n').trim())
      // Laying out a line looks at each length of a word anew: one of 20.000 letters would hold the server for seconds.
      .refine((v) => !/\S{200}/.test(v), 'Có chuỗi dài quá 200 ký tự không có dấu cách')
      .refine(
        (v) => v.split('\n').length <= mostLines,
        `Mỗi phần có tối đa ${mostLines} dòng: hãy gộp các dòng ngắn lại`,
      ),
  );
const alone = z
  .boolean()
  .nullish()
  .transform((v) => v ?? false);

const section = z.object({ text: words, isAlone: alone });
export const writeReportSchema = z.object({
  ...ofReport,
  texts: z.object({ I: section, II: section, III: section, IV: section, V: section } satisfies Record<
    (typeof sectionKeys)[number],
    typeof section
  >),
});

export const signReportSchema = z.object({
  ...ofReport,
  signedOn: pastDay('Ngày ký'),
  signerName: optionalText('Họ tên người ký', 120),
  isShared: alone,
});

export const returnReportSchema = z.object({ ...ofReport, reason: text('lý do trả lại', 1000) });

export const listReportsSchema = z.object({
  tab: z.enum(['own', 'received']).default('own'),
  page: z.number().int().min(1).max(10_000).default(1),
});

export const standingSchema = z.object({
  period: z.string().max(30).nullish(),
  /** Where none is named: the month that ended last, or the last one with which a commune can be late. */
  latest: z.enum(['ENDED', 'DUE']).default('ENDED'),
  issuer: z.enum(['POLICE', 'COMMITTEE']).default('POLICE'),
});

export type DraftReportForm = z.input<typeof draftReportSchema>;
