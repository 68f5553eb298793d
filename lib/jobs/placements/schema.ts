import { z } from 'zod';
import { id, optionalNote, pastDay, version } from '@/lib/fields';
import { closeReasonKeys, endReasonKeys } from '@/lib/jobs/placements/placement';
import { contractKeys } from '@/lib/jobs/vacancies/vacancy';
import { optionalMoneyField, optionalMonthsField } from '@/lib/loans/fields';

const note = optionalNote('Ghi chú', 500);
const ofPlacement = { placementId: id, version };

export const referPersonSchema = z.object({ caseId: id, vacancyId: id, referredOn: pastDay('Ngày giới thiệu') });
export const answerFitnessSchema = z.object({
  ...ofPlacement,
  answer: z.enum(['FIT', 'UNFIT'], { error: 'Chọn phù hợp hoặc không phù hợp' }),
});
export const recordInterviewSchema = z.object({ ...ofPlacement, on: pastDay('Ngày phỏng vấn'), note });
export const recordHiringSchema = z.object({ ...ofPlacement, on: pastDay('Ngày được nhận'), note });

export const startWorkSchema = z
  .object({
    ...ofPlacement,
    on: pastDay('Ngày bắt đầu làm'),
    contract: z.enum(contractKeys, { error: 'Chọn loại hợp đồng' }),
    contractMonths: optionalMonthsField('Thời hạn hợp đồng', 120),
    wage: optionalMoneyField('Tiền lương'),
    note,
  })
  .refine((v) => v.contract !== 'FIXED_TERM' || v.contractMonths !== null, {
    message: 'Hợp đồng có thời hạn: nhập số tháng',
    path: ['contractMonths'],
  })
  .transform((v) => ({ ...v, contractMonths: v.contract === 'FIXED_TERM' ? v.contractMonths : null }));

const endReason = z.enum(endReasonKeys, { error: 'Chọn lý do nghỉ việc' });
export const endWorkSchema = z.object({ ...ofPlacement, on: pastDay('Ngày nghỉ việc'), reason: endReason, note });
export const closePlacementSchema = z.object({
  ...ofPlacement,
  on: pastDay('Ngày dừng'),
  reason: z.enum(closeReasonKeys, { error: 'Chọn lý do' }),
  note,
});

/** Whoever works no more has ended: the day and the reason are asked for at once, so that nothing stays half said. */
export const recordCheckSchema = z
  .object({
    ...ofPlacement,
    month: z.coerce.number().pipe(z.union([z.literal(1), z.literal(3), z.literal(6)], { error: 'Chọn lần kiểm tra' })),
    doneOn: pastDay('Ngày kiểm tra'),
    isWorking: z.enum(['yes', 'no'], { error: 'Chọn còn làm hay đã nghỉ' }),
    wage: optionalMoneyField('Tiền lương'),
    endedOn: z.union([pastDay('Ngày nghỉ việc'), z.literal('')]).nullish(),
    reason: z.union([endReason, z.literal('')]).nullish(),
    note,
  })
  .superRefine((v, context) => {
    if (v.isWorking === 'yes') return;
    if (!v.endedOn) context.addIssue({ code: 'custom', path: ['endedOn'], message: 'Nhập ngày nghỉ việc' });
    if (!v.reason) context.addIssue({ code: 'custom', path: ['reason'], message: 'Chọn lý do nghỉ việc' });
  });

export const calendarSchema = z.object({ page: z.number().int().min(1).max(10_000).default(1) });

export type ReferPersonForm = z.input<typeof referPersonSchema>;
export type AnswerFitnessForm = z.input<typeof answerFitnessSchema>;
export type RecordInterviewForm = z.input<typeof recordInterviewSchema>;
export type RecordHiringForm = z.input<typeof recordHiringSchema>;
export type StartWorkForm = z.input<typeof startWorkSchema>;
export type EndWorkForm = z.input<typeof endWorkSchema>;
export type ClosePlacementForm = z.input<typeof closePlacementSchema>;
export type RecordCheckForm = z.input<typeof recordCheckSchema>;
