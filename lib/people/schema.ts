import { z } from 'zod';
import { parseVietnameseDate, todayInVietnam } from '@/lib/dates';
import { optionalChoice, optionalText, text } from '@/lib/fields';
import { normaliseCitizenId } from '@/lib/people/citizen-id';
import { titleCaseName } from '@/lib/text';

/** Letters, apostrophe, hyphen and spaces; at least two words of which the last is the given name. */
const nameShape = /^[\p{L}'’\-. ]+$/u;

const precisions = { day: 'DAY', month: 'MONTH', year: 'YEAR' } as const;
const completed = { day: '', month: '-01', year: '-01-01' } as const;

/** 08/06/1968, 06/1968 or 1968: partial birth dates are real. */
const birth = z
  .string()
  .trim()
  .min(1, 'Nhập ngày sinh; nếu chỉ biết năm thì nhập năm')
  .transform((value, context) => {
    const parsed = parseVietnameseDate(value, { latestYear: Number(todayInVietnam().slice(0, 4)) });
    if (parsed.ok)
      return { date: `${parsed.date}${completed[parsed.precision]}`, precision: precisions[parsed.precision] };
    context.addIssue({ code: 'custom', message: 'Ngày sinh không đọc được. Ví dụ: 08/06/1988, 06/1988 hoặc 1988' });
    return z.NEVER;
  })
  .refine((b) => b.date >= '1900-01-01' && b.date <= todayInVietnam(), 'Ngày sinh phải nằm trong quá khứ');

export const citizenId = z
  .string()
  .trim()
  .max(60, 'Số định danh quá dài')
  .nullish()
  .transform((value, context) => {
    const read = normaliseCitizenId(value);
    if (value && !read.cccd && !read.oldId) {
      context.addIssue({ code: 'custom', message: 'Số CCCD có 12 chữ số, CMND cũ có 9 chữ số. Chưa có thì để trống' });
      return z.NEVER;
    }
    return { cccd: read.cccd, oldId: read.oldId };
  });

export const phone = z
  .string()
  .trim()
  .nullish()
  .transform((v) => v?.replace(/[\s.\-()]/g, '') || null)
  .refine((v) => v === null || /^(\+84|0)\d{8,10}$/.test(v), 'Số điện thoại bắt đầu bằng 0 hoặc +84, ví dụ 0912345678');

export const personSchema = z.object({
  fullName: text('họ và tên', 80)
    .refine((v) => nameShape.test(v), 'Họ và tên chỉ gồm chữ cái và dấu cách')
    .transform(titleCaseName),
  sex: optionalChoice(['MALE', 'FEMALE']),
  birth,
  citizenId,
  phone,
  hamlet: optionalText('Thôn, tổ dân phố', 120),
  address: optionalText('Địa chỉ', 200),
  representativeName: optionalText('Họ tên đại diện gia đình', 80),
  representativeKin: optionalText('Quan hệ', 40),
  representativePhone: phone,
});

export type PersonInput = z.output<typeof personSchema>;
export type PersonForm = z.input<typeof personSchema>;
