import type { LegalDate } from '@/lib/dates';
import type { ContractKind, VacancyStatus } from '@/lib/generated/prisma/enums';
import { tradeLabel } from '@/lib/jobs/trades';
import { shownDong } from '@/lib/money';
import { searchKey } from '@/lib/text';

export type { ContractKind, VacancyStatus };

export const contractLabels = {
  INDEFINITE: 'Hợp đồng không xác định thời hạn',
  FIXED_TERM: 'Hợp đồng có thời hạn',
  SEASONAL: 'Thời vụ',
  PROBATION: 'Thử việc',
  PIECEWORK: 'Khoán, làm theo sản phẩm',
} as const satisfies Record<ContractKind, string>;
export const contractKeys = Object.keys(contractLabels) as [ContractKind, ...ContractKind[]];

export const vacancyStatusLabels = {
  OPEN: 'Đang tuyển',
  FILLED: 'Đã đủ người',
  CLOSED: 'Đã đóng',
} as const satisfies Record<VacancyStatus, string>;

export type VacancyStep = 'change' | 'refer' | 'close';

/** What can happen to a vacancy. Filled is kept by the database from the people who were hired; a place given back opens it again. */
export const vacancySteps = {
  OPEN: ['change', 'refer', 'close'],
  FILLED: ['change', 'close'],
  CLOSED: [],
} as const satisfies Record<VacancyStatus, readonly VacancyStep[]>;

export const canTakeVacancyStep = (status: VacancyStatus, step: VacancyStep): boolean => {
  const steps: readonly VacancyStep[] = vacancySteps[status];
  return steps.includes(step);
};

/** The day until which it was looked for, when that has passed. */
export const ranOutOn = (closesOn: LegalDate | null, today: LegalDate): LegalDate | null =>
  closesOn !== null && closesOn < today ? closesOn : null;

/** How it stands today, in words. */
export const vacancyState = (status: VacancyStatus, closesOn: LegalDate | null, today: LegalDate): string =>
  status === 'OPEN' && ranOutOn(closesOn, today) ? 'Hết hạn tuyển' : vacancyStatusLabels[status];

interface Pay {
  payFrom: number | null;
  payTo: number | null;
}

/** '6.500.000 đ – 8.000.000 đ một tháng'; null when nothing was said. */
export function payInWords({ payFrom, payTo }: Pay): string | null {
  if (payFrom === null && payTo === null) return null;
  if (payFrom !== null && payTo !== null && payFrom !== payTo)
    return `${shownDong(payFrom)} – ${shownDong(payTo)} một tháng`;
  if (payFrom === null) return `đến ${shownDong(payTo ?? 0)} một tháng`;
  return payTo === null ? `từ ${shownDong(payFrom)} một tháng` : `${shownDong(payFrom)} một tháng`;
}

/** How a vacancy is found: its title, its trade in words, the firm. */
export const vacancyKeys = (title: string, trade: string, employerName: string) => ({
  sortKey: title,
  searchKey: searchKey(`${title} ${tradeLabel(trade)} ${employerName}`),
});
