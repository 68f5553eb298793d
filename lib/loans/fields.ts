import { z } from 'zod';
import { parseMoney } from '@/lib/money';
import { inSentence } from '@/lib/text';

/** An amount as people type it: 80.000.000, 80 triệu, 1,2 tỷ. A bare small number is refused, not guessed. Whole đồng. */
export const moneyField = (label: string) =>
  z
    .union([z.string(), z.number()], { error: `Nhập ${inSentence(label)}` })
    .transform((value, context) => {
      const parsed = parseMoney(value);
      if (parsed.kind === 'amount' && !parsed.unitGuessed) return parsed.dong;
      const message =
        parsed.kind === 'none'
          ? `Nhập ${inSentence(label)}`
          : `${label}: viết đủ số đồng hoặc có chữ triệu, ví dụ 80.000.000 hoặc 80 triệu`;
      context.addIssue({ code: 'custom', message });
      return z.NEVER;
    })
    .pipe(z.number().int().positive(`${label} phải lớn hơn 0`).max(100_000_000_000, `${label} quá lớn`));

/** A field that may be left out: null. What is said and cannot be read is answered with the field's own sentence. */
const optionally = <T>(field: z.ZodType<T>) =>
  z
    .union([z.string(), z.number()])
    .nullish()
    .transform((value, context): T | null => {
      if (value === undefined || value === null || value === '') return null;
      const read = field.safeParse(value);
      if (read.success) return read.data;
      for (const { message } of read.error.issues) context.addIssue({ code: 'custom', message });
      return z.NEVER;
    });

/** As moneyField, where nothing may be said: null. */
export const optionalMoneyField = (label: string) => optionally(moneyField(label));

/** Whole months of a term. */
export const monthsField = (label: string, max = 600) =>
  z.coerce
    .number({ error: `${label}: nhập số tháng` })
    .int(`${label}: nhập số tháng chẵn`)
    .min(1, `${label}: ít nhất 1 tháng`)
    .max(max, `${label}: nhiều nhất ${max} tháng`);

/** As monthsField, where nothing may be said: null. */
export const optionalMonthsField = (label: string, max = 600) => optionally(monthsField(label, max));
