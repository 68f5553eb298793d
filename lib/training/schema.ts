import { z } from 'zod';
import { day, id, optionalDay, optionalText, pastDay, text, version } from '@/lib/fields';
import { tradeKeys } from '@/lib/jobs/trades';
import { moneyField, optionalMoneyField } from '@/lib/loans/fields';
import { payerKeys, schoolKindKeys } from '@/lib/training/training';

const count = (label: string, max: number) =>
  z.coerce
    .number({ error: `${label}: nhập một số` })
    .int(`${label}: nhập số chẵn`)
    .min(0, `${label}: từ 0`)
    .max(max, `${label}: nhiều nhất ${max}`);

export const addSchoolSchema = z.object({
  name: text('tên nơi dạy nghề', 160),
  kind: z.enum(schoolKindKeys, { error: 'Chọn loại' }),
  address: optionalText('Địa chỉ', 200),
  phone: optionalText('Số điện thoại', 20),
});

export const openCourseSchema = z
  .object({
    schoolId: z.uuid('Chọn nơi dạy nghề'),
    name: text('tên khóa học', 160),
    trade: z.enum(tradeKeys, { error: 'Chọn nghề' }),
    startsOn: day('Khai giảng'),
    endsOn: day('Bế giảng'),
    costPerMonth: moneyField('Chi phí một tháng'),
    seats: count('Số chỗ', 1000).refine((n) => n > 0, 'Số chỗ: từ 1'),
  })
  .refine((v) => v.endsOn >= v.startsOn, { path: ['endsOn'], message: 'Bế giảng phải sau khai giảng' });

export const closeCourseSchema = z.object({ courseId: id, version, closedReason: text('lý do đóng khóa học', 300) });

export const enrolSchema = z
  .object({
    courseId: z.uuid('Chọn khóa học'),
    caseId: z.uuid('Chọn người học'),
    enrolledOn: pastDay('Ngày vào học'),
    paidBy: z.enum(payerKeys, { error: 'Chọn ai trả học phí' }),
    loanPerMonth: optionalMoneyField('Tiền vay một tháng'),
  })
  .refine((v) => (v.paidBy === 'LOAN') === (v.loanPerMonth !== null), {
    path: ['loanPerMonth'],
    message: 'Ghi tiền vay một tháng khi khoản vay trả học phí',
  });

export const recordAttendanceSchema = z
  .object({
    enrolmentId: id,
    month: z.string().regex(/^\d{4}-\d{2}-01$/, 'Chọn tháng'),
    held: count('Số buổi học', 60),
    attended: count('Số buổi có mặt', 60),
  })
  .refine((v) => v.attended <= v.held, {
    path: ['attended'],
    message: 'Số buổi có mặt không thể nhiều hơn số buổi học',
  });

export const finishCourseSchema = z
  .object({
    enrolmentId: id,
    version,
    status: z.enum(['COMPLETED', 'DROPPED'], { error: 'Chọn học xong hay thôi học' }),
    endedOn: pastDay('Ngày kết thúc'),
    endReason: optionalText('Lý do', 300),
    certificateNumber: optionalText('Số chứng chỉ', 60),
    certificateOn: optionalDay('Ngày cấp chứng chỉ'),
  })
  .refine((v) => v.status === 'COMPLETED' || v.endReason !== null, {
    path: ['endReason'],
    message: 'Ghi lý do thôi học',
  })
  .refine((v) => v.status === 'COMPLETED' || v.certificateNumber === null, {
    path: ['certificateNumber'],
    message: 'Thôi học thì không có chứng chỉ',
  });

export type AddSchoolForm = z.input<typeof addSchoolSchema>;
export type OpenCourseForm = z.input<typeof openCourseSchema>;
export type EnrolForm = z.input<typeof enrolSchema>;
export type FinishCourseForm = z.input<typeof finishCourseSchema>;
