import { z } from 'zod';
import { id } from '@/lib/fields';

export const loanFileUploadSchema = z.object({
  fileName: z.string().trim().min(1, 'Chọn tệp sao kê').max(255, 'Tên tệp quá dài'),
  bytes: z.instanceof(Uint8Array, { error: 'Chọn tệp sao kê' }),
});

export const loanFileSchema = z.object({ importId: id });

/** `withDifferences`: also write what differs as the bank has it. */
export const takeOverSchema = z.object({ importId: id, withDifferences: z.boolean().default(false) });

/** One row, or all rows of one likely reason. */
export const acceptSchema = z.object({
  importId: id,
  rowId: id.optional(),
  reason: z.string().max(40).optional(),
});

/** The confirmed line a loan is for; none: left unlinked. */
export const linkLoanRowSchema = z.object({
  rowId: id,
  listRowId: z.union([id, z.literal('')]).transform((value) => value || null),
});

/** Whether the loan found by the first digits of its number and the customer is the one of the row. */
export const confirmLoanSchema = z.object({ rowId: id, isSame: z.boolean() });

export const loanFilePageSchema = z.object({
  importId: id,
  page: z.number().int().min(1).max(10_000).default(1),
});
export const differencesPerPage = 50;
