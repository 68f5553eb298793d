import { z } from 'zod';
import { cadenceLabels, type DigestCadence } from '@/lib/digest/digest';

const cadences = Object.keys(cadenceLabels) as [DigestCadence, ...DigestCadence[]];

export const subscribeSchema = z.object({
  // No line breaks and no second address: what is typed here stands in the head of a letter.
  email: z
    .string({ error: 'Nhập địa chỉ thư' })
    .trim()
    .max(200, 'Địa chỉ thư dài quá 200 ký tự')
    .pipe(z.email('Địa chỉ thư chưa đúng, ví dụ ten@donvi.gov.vn')),
  cadence: z.enum(cadences, { error: 'Chọn gửi hằng ngày hay hằng tuần' }),
});
export const unsubscribeSchema = z.object({});
