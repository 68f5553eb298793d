import { z } from 'zod';
import { todayInVietnam } from '@/lib/dates';
import { day, optionalText, text, version } from '@/lib/fields';

const reason = text('lý do', 500).refine((v) => v.length >= 10, 'Ghi rõ lý do, ít nhất 10 ký tự: người sau sẽ đọc lại');
/** From today on: what was counted or evaluated before stays as it was. */
const fromToday = (label: string) =>
  day(label).refine((v) => v >= todayInVietnam(), `${label}: từ hôm nay hoặc một ngày sắp tới`);

export const addTypeSchema = z.object({
  name: text('tên loại mô hình', 160),
  description: optionalText('Mô tả', 300),
  isCounted: z.boolean().default(true),
  validFrom: fromToday('Áp dụng từ ngày'),
  source: text('nguồn', 300),
});
export const endTypeSchema = z.object({ code: z.string().min(1).max(40), version, validTo: fromToday('Đến hết ngày') });

export const addCriterionSchema = z.object({
  name: text('tiêu chí', 200),
  maxPoints: z.coerce
    .number({ error: 'Nhập điểm tối đa' })
    .int('Điểm là số nguyên')
    .min(1, 'Ít nhất 1 điểm')
    .max(100, 'Nhiều nhất 100 điểm'),
  validFrom: fromToday('Áp dụng từ ngày'),
  reason,
});
export const endCriterionSchema = z.object({
  criterionId: z.coerce.number().int().positive().max(2_147_483_647),
  version,
  validTo: fromToday('Đến hết ngày'),
});
