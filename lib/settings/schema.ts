import { z } from 'zod';
import { todayInVietnam } from '@/lib/dates';
import { day, optionalDay, optionalText, text } from '@/lib/fields';
import { knownSettings, type SettingKey } from '@/lib/settings/known-settings';

const keys = Object.keys(knownSettings) as [SettingKey, ...SettingKey[]];
const reason = (what: string) =>
  text(what, 500).refine((v) => v.length >= 10, 'Ghi rõ lý do, ít nhất 10 ký tự: người sau sẽ đọc lại');

/** A new value from a day on: today or later, because what was counted before stays as it was. */
export const changeSettingSchema = z
  .object({
    key: z.enum(keys),
    value: z.coerce.number({ error: 'Nhập số' }).int('Nhập số nguyên'),
    validFrom: day('Áp dụng từ ngày').refine((v) => v >= todayInVietnam(), 'Áp dụng từ hôm nay hoặc một ngày sắp tới'),
    reason: reason('lý do thay đổi'),
  })
  .superRefine(({ key, value }, context) => {
    const { min, max } = knownSettings[key];
    if (value < min || value > max)
      context.addIssue({ code: 'custom', path: ['value'], message: `Từ ${min} đến ${max}` });
  });

export const addHolidaySchema = z.object({
  date: day('Ngày nghỉ'),
  name: text('tên ngày nghỉ', 100),
  source: text('căn cứ', 300),
});

export const changeLegalBasisSchema = z.object({
  key: z.string().min(1).max(80),
  validTo: optionalDay('Hết hiệu lực từ sau ngày'),
  replacedBy: optionalText('Văn bản thay thế', 120),
  reason: reason('căn cứ của thay đổi'),
});
