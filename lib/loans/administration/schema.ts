import { z } from 'zod';
import { isLegalDate, todayInVietnam } from '@/lib/dates';
import { day, text } from '@/lib/fields';
import { type ListPaper, listPapers, type PaperColumnKey, paperColumnKeys } from '@/lib/loans/papers/columns';
import { ruleValueInWords } from '@/lib/loans/rule-words';
import { dayOfRule, isLoanRuleKey, loanRules } from '@/lib/loans/rules';

const reason = text('lý do thay đổi', 500).refine(
  (v) => v.length >= 10,
  'Ghi rõ lý do, ít nhất 10 ký tự: người sau sẽ đọc lại',
);

/** Another value of a rule from a day on: today or later, because what was decided before stays as it was. */
export const changeRuleSchema = z
  .object({
    key: z.string().refine(isLoanRuleKey, 'Không có quy định này'),
    value: z.coerce.number({ error: 'Nhập số' }).int('Nhập số nguyên'),
    validFrom: day('Áp dụng từ ngày').refine((v) => v >= todayInVietnam(), 'Áp dụng từ hôm nay hoặc một ngày sắp tới'),
    clause: text('điều khoản', 200),
    source: text('nguồn', 300),
    reason,
  })
  .superRefine(({ key, value }, context) => {
    if (!isLoanRuleKey(key)) return;
    const { min, max, unit } = loanRules[key];
    const isReadable = unit !== 'date' || isLegalDate(dayOfRule(value));
    if (value < min || value > max || !isReadable)
      context.addIssue({
        code: 'custom',
        path: ['value'],
        message: `Từ ${ruleValueInWords(min, unit)} đến ${ruleValueInWords(max, unit)}`,
      });
  });

const keysOf = <T extends string>(keys: readonly T[], error: string) => z.enum(keys as [T, ...T[]], { error });

/** Which columns a list is printed with, in their order. */
export const changeColumnsSchema = z.object({
  paper: keysOf<ListPaper>(['mau01', 'mau02'], 'Chọn mẫu danh sách'),
  columns: z
    .array(keysOf<PaperColumnKey>(paperColumnKeys, 'Không có cột này'))
    .min(2, 'Chọn ít nhất hai cột')
    .transform((columns) => paperColumnKeys.filter((key) => columns.includes(key)))
    .refine((columns) => columns.includes('fullName'), `Cột họ và tên phải có trong ${listPapers.mau01.label}`),
  reason,
});

export type ChangeRuleForm = z.input<typeof changeRuleSchema>;
export type ChangeColumnsForm = z.input<typeof changeColumnsSchema>;
