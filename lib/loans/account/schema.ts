import { z } from 'zod';
import { day, id, optionalText, pastDay, text, version } from '@/lib/fields';
import { moneyField, optionalMoneyField } from '@/lib/loans/fields';
import { bucketLabels, fundLabels } from '@/lib/loans/vocabulary';

const keysOf = <T extends string>(labels: Readonly<Record<T, string>>) =>
  z.enum(Object.keys(labels) as [T, ...T[]], { error: 'Chọn một trong các mục' });

const reason = text('lý do', 500);
const ofLoan = { loanId: id, happenedOn: pastDay('Ngày') };

/** Money that goes out: the first time it makes the loan, later it adds to it. */
export const disburseSchema = z.object({
  applicationId: id,
  happenedOn: pastDay('Ngày giải ngân'),
  amount: moneyField('Số tiền giải ngân'),
  fund: keysOf(fundLabels),
  /** What the screen said was paid out before, in đồng: two officers never pay the same tranche twice. */
  paidOutBefore: z.coerce.number().int().min(0).max(100_000_000_000),
});

/** A sum that is divided over what is owed, or the parts said one by one. */
export const repaymentSchema = z
  .object({
    ...ofLoan,
    amount: optionalMoneyField('Số tiền thu'),
    principal: optionalMoneyField('Thu gốc'),
    interest: optionalMoneyField('Thu lãi'),
  })
  .refine((v) => v.amount !== null || v.principal !== null || v.interest !== null, {
    message: 'Nhập số tiền thu',
    path: ['amount'],
  })
  .refine((v) => v.amount === null || (v.principal === null && v.interest === null), {
    message: 'Nhập tổng số tiền, hoặc nhập riêng gốc và lãi; không nhập cả hai',
    path: ['amount'],
  });

export const interestSchema = z.object({ ...ofLoan, amount: optionalMoneyField('Số tiền lãi') });
export const extendSchema = z.object({ ...ofLoan, untilOn: day('Ngày đến hạn mới'), reason });
export const freezeSchema = z.object({
  ...ofLoan,
  amount: moneyField('Số tiền khoanh'),
  untilOn: day('Ngày hết khoanh'),
  reason,
});
export const unfreezeSchema = z.object({ ...ofLoan, amount: moneyField('Số tiền hết khoanh') });
/** Empty: all that is in arrears and still stands in time. */
export const overdueSchema = z.object({ ...ofLoan, amount: optionalMoneyField('Số tiền chuyển quá hạn') });
export const settleSchema = z.object(ofLoan);

export const writeOffSchema = z
  .object({
    ...ofLoan,
    principal: optionalMoneyField('Xóa nợ gốc'),
    interest: optionalMoneyField('Xóa nợ lãi'),
    reason,
  })
  .refine((v) => v.principal !== null || v.interest !== null, {
    message: 'Nhập số tiền gốc hoặc lãi',
    path: ['principal'],
  });

/** A balance or the interest corrected up or down, or the first unpaid instalment moved to another day. */
export const adjustSchema = z
  .object({
    ...ofLoan,
    direction: z.enum(['UP', 'DOWN'], { error: 'Chọn tăng hay giảm' }).default('UP'),
    principal: optionalMoneyField('Điều chỉnh gốc'),
    bucket: z.union([keysOf(bucketLabels), z.literal('')]).nullish(),
    interest: optionalMoneyField('Điều chỉnh lãi'),
    untilOn: z.union([day('Ngày trả mới'), z.literal('')]).nullish(),
    reason,
  })
  .refine((v) => v.principal !== null || v.interest !== null || Boolean(v.untilOn), {
    message: 'Nhập số tiền điều chỉnh hoặc ngày trả mới',
    path: ['principal'],
  });

export const reverseSchema = z.object({ ...ofLoan, eventId: id, reason });

export const useOfMoneyLabels = {
  AS_PLANNED: 'Đúng mục đích',
  PARTLY: 'Đúng một phần',
  NOT_AS_PLANNED: 'Sai mục đích',
} as const;

export const useCheckSchema = z
  .object({
    loanId: id,
    checkId: id,
    version,
    doneOn: pastDay('Ngày kiểm tra'),
    result: keysOf(useOfMoneyLabels),
    note: optionalText('Ghi chú', 1000),
  })
  .refine((v) => v.result === 'AS_PLANNED' || v.note !== null, {
    message: 'Ghi rõ tiền đã dùng vào việc gì',
    path: ['note'],
  });

export type DisburseForm = z.input<typeof disburseSchema>;
export type Repayment = z.output<typeof repaymentSchema>;
export type Adjustment = z.output<typeof adjustSchema>;
