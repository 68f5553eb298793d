import { z } from 'zod';
import { closingGroundKeys } from '@/lib/cases/closing';
import { day, id, optionalChoice, optionalDay, optionalNote, optionalText, pastDay, text, version } from '@/lib/fields';
import { housingKeys, needKeys } from '@/lib/followups/vocabulary';
import { personSchema } from '@/lib/people/schema';

const months = z
  .union([
    z.literal(''),
    z.coerce.number().int().min(1, 'Mức án tính bằng tháng, từ 1').max(600, 'Mức án quá 600 tháng'),
  ])
  .nullish()
  .transform((v) => (typeof v === 'number' ? v : null));

export const judgmentSchema = z.object({
  offence: optionalText('Tội danh', 300),
  sentenceMonths: months,
  judgmentNumber: optionalText('Số bản án', 60),
  court: optionalText('Tòa án', 120),
  judgedOn: optionalDay('Ngày tuyên án'),
  prison: optionalText('Nơi chấp hành án', 120),
  additionalPenalties: optionalText('Hình phạt bổ sung', 200),
});

export const certificateSchema = z.object({
  releaseKind: z.enum(['SENTENCE_COMPLETED', 'AMNESTY'], 'Chọn chấp hành xong án phạt tù hoặc đặc xá'),
  certificateNumber: optionalText('Số giấy chứng nhận', 60),
  certificateOn: optionalDay('Ngày cấp giấy chứng nhận'),
});

/** What the prison's notice says, and whom it is about. */
export const openCaseSchema = z
  .object({
    person: personSchema,
    judgment: judgmentSchema,
    releaseKind: certificateSchema.shape.releaseKind,
    noticeReceivedOn: pastDay('Ngày nhận thông báo'),
    expectedReleaseOn: day('Ngày dự kiến về'),
    draftId: id.nullish(),
    /** The officer has seen the possible duplicates and says this is another person. */
    isNotDuplicate: z.boolean().default(false),
  })
  .refine((v) => v.person.birth.date < v.expectedReleaseOn, {
    message: 'Ngày về phải sau ngày sinh',
    path: ['expectedReleaseOn'],
  });

export const checkAddressSchema = z.object({
  caseId: id,
  version,
  checkedOn: pastDay('Ngày xác minh'),
  result: z.enum(['CONFIRMED', 'WRONG_ADDRESS', 'WILL_NOT_COME'], 'Chọn kết quả xác minh'),
  metWith: optionalText('Đã làm việc với', 120),
  note: optionalNote('Ghi chú'),
});

/** Reporting-in: HCD-05 and HCD-02 in one form. */
export const receiveCaseSchema = z
  .object({
    caseId: id,
    version,
    receivedOn: pastDay('Ngày trình diện'),
    releaseOn: pastDay('Ngày chấp hành xong án'),
    ...certificateSchema.shape,
    wishes: optionalNote('Nguyện vọng'),
    housing: optionalChoice(housingKeys),
    family: optionalText('Gia đình', 200),
    needs: z.array(z.enum(needKeys)).default([]),
    hasCommitted: z.boolean().default(false),
    note: optionalNote('Ghi chú'),
  })
  .refine((v) => v.releaseOn <= v.receivedOn, {
    message: 'Ngày chấp hành xong án phải trước hoặc cùng ngày trình diện',
    path: ['releaseOn'],
  });

export const correctPersonSchema = z.object({ caseId: id, version, person: personSchema });

export const closeCaseSchema = z.object({
  caseId: id,
  version,
  closedOn: pastDay('Ngày kết thúc'),
  ground: z.enum(closingGroundKeys, 'Chọn căn cứ kết thúc'),
  reason: optionalNote('Ghi chú', 1000),
});

export const reopenCaseSchema = z.object({ caseId: id, version, reason: text('lý do mở lại', 500) });

export type OpenCaseForm = z.input<typeof openCaseSchema>;
export type CheckAddressForm = z.input<typeof checkAddressSchema>;
export type ReceiveCaseForm = z.input<typeof receiveCaseSchema>;
export type CloseCaseForm = z.input<typeof closeCaseSchema>;
