import type { LoanListKind, LoanListStatus, LoanRowOutcome } from '@/lib/generated/prisma/enums';
import type { ListState } from '@/lib/loans/eligibility';

export type { LoanListKind, LoanListStatus, LoanRowOutcome };

/** Mẫu 01 and 02 of Quyết định 22/2023/QĐ-TTg. */
export const listKindLabels = {
  INDIVIDUAL: 'Mẫu 01: người chấp hành xong án phạt tù',
  ESTABLISHMENT: 'Mẫu 02: cơ sở sản xuất, kinh doanh',
} as const satisfies Record<LoanListKind, string>;

export const listStatusLabels = {
  DRAFT: 'Đang lập',
  SIGNED: 'Chờ Chủ tịch UBND xã',
  CONFIRMED: 'Đã xác nhận',
  RETURNED: 'Trả lại',
  DROPPED: 'Đã bỏ',
} as const satisfies Record<LoanListStatus, string>;

export const rowOutcomeLabels = {
  PENDING: 'Chưa quyết định',
  CONFIRMED: 'Xác nhận',
  RETURNED: 'Trả lại',
} as const satisfies Record<LoanRowOutcome, string>;

export type ListStep = 'edit' | 'drop' | 'sign' | 'decide';

/** What can happen next. Once it is decided a list stays as it is: corrections are a new list. */
export const listSteps = {
  DRAFT: ['edit', 'drop', 'sign'],
  SIGNED: ['decide'],
  CONFIRMED: [],
  RETURNED: [],
  DROPPED: [],
} as const satisfies Record<LoanListStatus, readonly ListStep[]>;

export const canTakeListStep = (status: LoanListStatus, step: ListStep): boolean => {
  const steps: readonly ListStep[] = listSteps[status];
  return steps.includes(step);
};

/** Where a person's line stands, as a proof of eligibility asks it. */
export function listStateOf(status: LoanListStatus, outcome: LoanRowOutcome): ListState {
  if (status === 'DRAFT') return 'DRAFTED';
  if (status === 'SIGNED') return 'SIGNED';
  if (status === 'DROPPED') return 'NOT_LISTED';
  return outcome === 'CONFIRMED' ? 'CONFIRMED' : 'RETURNED';
}

/** '03/2026', or that it has none yet: a number is given with the chief's signature. */
export const listNumber = ({ number, year }: { number: number | null; year: number | null }): string | null =>
  number === null || year === null ? null : `${String(number).padStart(2, '0')}/${year}`;
