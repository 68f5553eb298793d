import { z } from 'zod';
import { todayInVietnam } from '@/lib/dates';
import { id, optionalNote, optionalText, pastDay, text, version } from '@/lib/fields';
import { phone } from '@/lib/people/schema';
import { unitIdSchema } from '@/lib/units/schema';

const reasonWords = (what: string) =>
  text(what, 1000).refine((v) => v.length >= 5, `Ghi rõ ${what}, để nơi kia hiểu được`);

export const proposeTransferSchema = z.object({
  caseId: id,
  version,
  toUnitId: unitIdSchema,
  hamlet: optionalText('Thôn, tổ dân phố nơi đến', 120),
  address: optionalText('Địa chỉ nơi đến', 200),
  phone,
  reason: reasonWords('lý do chuyển'),
});

const ofTransfer = { transferId: id, version };

export const sendTransferSchema = z.object({ ...ofTransfer, sentOn: pastDay('Ngày gửi') });
export const withdrawTransferSchema = z.object({ ...ofTransfer, reply: reasonWords('lý do rút') });

/** An answer is of today, unless it was given on paper before and is written down now. */
const answeredOn = pastDay('Ngày trả lời').default(() => todayInVietnam());
export const receiveTransferSchema = z
  .object({ ...ofTransfer, arrivedOn: pastDay('Ngày người này đến ở'), answeredOn })
  .refine((v) => v.arrivedOn <= v.answeredOn, {
    message: 'Ngày đến ở phải trước hoặc cùng ngày trả lời',
    path: ['arrivedOn'],
  });
export const returnTransferSchema = z.object({ ...ofTransfer, reply: reasonWords('lý do trả lại'), answeredOn });

/** Out of what the system knows: no unit here takes the file over. */
export const moveAwaySchema = z.object({
  caseId: id,
  version,
  movedOn: pastDay('Ngày chuyển đi'),
  destination: text('nơi đến', 200),
  reason: optionalNote('Lý do', 1000),
});
export const moveBackSchema = z.object({
  caseId: id,
  version,
  movedOn: pastDay('Ngày trở về'),
  reason: optionalNote('Ghi chú', 1000),
});

export const directions = ['den', 'di', 'tat-ca'] as const;
export const listTransfersSchema = z.object({
  direction: z.enum(directions).default('tat-ca'),
  page: z.number().int().min(1).max(10_000).default(1),
});

export type ProposeTransferForm = z.input<typeof proposeTransferSchema>;
export type MoveAwayForm = z.input<typeof moveAwaySchema>;
export type MoveBackForm = z.input<typeof moveBackSchema>;
