import type { LedgerEvent, LoanTerms } from '@/lib/loans/ledger';

/** 50 triệu signed 05/3/2026 for 36 months, back in two halves (VB 2174). For tests. */
export const sampleTerms: LoanTerms = {
  approvedAmount: 50_000_000,
  signedOn: '2026-03-05',
  termMonths: 36,
  dueOn: '2029-03-10',
  rateBasisPoints: 660,
  overduePercent: 130,
  instalments: [
    { dueOn: '2028-03-10', principal: 25_000_000 },
    { dueOn: '2029-03-10', principal: 25_000_000 },
  ],
  overdueByInstalment: true,
};

let written = 0;

/** A line of a ledger with what matters; the rest empty. */
export function line(
  kind: LedgerEvent['kind'],
  happenedOn: string,
  rest: Partial<Omit<LedgerEvent, 'kind' | 'happenedOn'>> = {},
): LedgerEvent {
  written += 1;
  return {
    id: `line-${written}`,
    seq: written,
    kind,
    happenedOn,
    principal: 0,
    interest: 0,
    bucket: null,
    untilOn: null,
    reversesId: null,
    ...rest,
  };
}
