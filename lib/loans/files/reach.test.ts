import { describe, expect, it } from 'vitest';
import { compareLoan } from '@/lib/loans/files/compare';
import { type BankFigures, linesToReach } from '@/lib/loans/files/reach';
import { foldLedger, type LedgerEvent, type LoanTerms } from '@/lib/loans/ledger';

const terms: LoanTerms = {
  approvedAmount: 60_000_000,
  signedOn: '2024-01-10',
  termMonths: 12,
  dueOn: '2025-01-10',
  rateBasisPoints: 660,
  overduePercent: 130,
  instalments: [{ dueOn: '2025-01-10', principal: 60_000_000 }],
  overdueByInstalment: false,
};
const event = (
  seq: number,
  kind: LedgerEvent['kind'],
  happenedOn: string,
  principal: number,
  rest: Partial<LedgerEvent> = {},
) => ({
  ...{ id: `e${seq}`, seq, kind, happenedOn, principal, interest: 0, bucket: null, untilOn: null, reversesId: null },
  ...rest,
});
const paidOut = [event(1, 'DISBURSEMENT', '2024-01-10', 60_000_000)];
const mixed = [
  ...paidOut,
  event(2, 'OVERDUE', '2024-06-01', 20_000_000),
  event(3, 'FREEZE', '2024-07-01', 30_000_000, { untilOn: '2025-07-01' }),
  event(4, 'REPAYMENT', '2024-08-01', 5_000_000),
];

const figures = (inTime: number, overdue: number, frozen: number, rest: Partial<BankFigures> = {}): BankFigures => ({
  asOf: '2024-12-31',
  disbursed: null,
  ...{ inTime: inTime * 1e6, overdue: overdue * 1e6, frozen: frozen * 1e6 },
  frozenUntil: '2026-01-01',
  dueOn: '2025-01-10',
  isOpen: true,
  interestDue: null,
  ...rest,
});

/** What the ledger says after the lines were written. */
function reached(ledger: readonly LedgerEvent[], wanted: BankFigures) {
  const lines = linesToReach(terms, ledger, wanted);
  if (lines === null) return null;
  const added = lines.map(({ reason: _, ...line }, index) => ({ ...line, id: `n${index}`, seq: 100 + index }));
  return { kinds: lines.map(({ kind }) => kind), state: foldLedger(terms, [...ledger, ...added], wanted.asOf) };
}

describe('the lines that bring a ledger to the bank’s figures', () => {
  it.each<[string, BankFigures, string[]]>([
    ['nothing differs', figures(60, 0, 0), []],
    ['repaid', figures(55, 0, 0), ['REPAYMENT']],
    ['overdue', figures(40, 20, 0), ['OVERDUE']],
    ['overdue and repaid', figures(35, 11, 0), ['OVERDUE', 'REPAYMENT']],
    ['frozen', figures(0, 0, 60), ['FREEZE']],
    ['all at once', figures(10, 15, 20), ['OVERDUE', 'REPAYMENT', 'FREEZE']],
    ['extended', figures(60, 0, 0, { dueOn: '2025-07-10' }), ['EXTENSION']],
    ['settled', figures(0, 0, 0, { isOpen: false }), ['SETTLEMENT']],
  ])('%s', (_, wanted, kinds) => expect(reached(paidOut, wanted)?.kinds).toEqual(kinds));

  it('reaches every division of every balance, from a loan in time and from one in all three balances', () => {
    for (const ledger of [paidOut, mixed]) {
      const most = foldLedger(terms, ledger, '2024-12-31').balance / 1e6;
      for (let inTime = 0; inTime <= most; inTime += 5)
        for (let overdue = 0; inTime + overdue <= most; overdue += 5)
          for (let frozen = 0; inTime + overdue + frozen <= most; frozen += 5) {
            if (inTime + overdue + frozen === 0) continue;
            const wanted = figures(inTime, overdue, frozen);
            const { inTime: i, overdue: o, frozen: f } = reached(ledger, wanted)?.state ?? {};
            expect([i, o, f]).toEqual([wanted.inTime, wanted.overdue, wanted.frozen]);
          }
    }
  });

  it('takes back what the bank never saw repaid', () => {
    const ledger = [...paidOut, event(2, 'REPAYMENT', '2024-05-01', 10_000_000)];
    expect(reached(ledger, figures(60, 0, 0))?.kinds).toEqual(['REVERSAL']);
    expect(reached(ledger, figures(55, 0, 0))?.kinds).toEqual(['REVERSAL', 'REPAYMENT']);
  });

  it('a settlement takes the interest that is due', () => {
    const state = reached(paidOut, figures(0, 0, 0, { isOpen: false }))?.state;
    expect(state).toMatchObject({ isSettled: true, balance: 0, interestDue: 0 });
  });

  it('what no line can do is left to a person', () => {
    expect(linesToReach(terms, paidOut, figures(70, 0, 0))).toBeNull();
    expect(linesToReach(terms, paidOut, figures(60, 0, 0, { dueOn: '2024-12-01' }))).toBeNull();
  });
});

describe('the likely explanation', () => {
  const ours = {
    ...{ amount: 60_000_000, signedOn: '2024-01-10', disbursed: 60_000_000, inTime: 60_000_000, overdue: 0, frozen: 0 },
    ...{ dueOn: '2025-01-10', isOpen: true },
  };
  const same = { amount: 60_000_000, loanDate: '2024-01-10' };
  it.each<[BankFigures, string]>([
    [figures(55, 0, 0), 'REPAID'],
    [figures(40, 20, 0), 'OVERDUE'],
    [figures(0, 0, 60), 'FROZEN'],
    [figures(0, 0, 0, { isOpen: false }), 'SETTLED'],
    [figures(60, 0, 0, { dueOn: '2025-07-10' }), 'EXTENDED'],
    [figures(65, 0, 0), 'REVERSAL'],
  ])('%j: %s', (theirs, reason) => expect(compareLoan(ours, { ...theirs, ...same })?.reason).toBe(reason));

  it('says each figure on both sides, in words', () => {
    const found = compareLoan(ours, { ...figures(35, 11, 0), ...same });
    expect(found?.differences.map(({ field, ours: o, theirs: t }) => [field, o, t])).toEqual([
      ['inTime', 60_000_000, 35_000_000],
      ['overdue', 0, 11_000_000],
    ]);
    expect(found?.differences[0]?.because).toBe(
      'Đã chuyển nợ quá hạn thêm 11.000.000 đ. Đã thu nợ gốc 14.000.000 đ từ lần ghi trước.',
    );
  });

  it('other terms come first, and agreement is none', () => {
    expect(compareLoan(ours, { ...figures(60, 0, 0), ...same, amount: 50_000_000 })?.reason).toBe('TERMS');
    expect(compareLoan(ours, { ...figures(60, 0, 0), ...same })).toBeNull();
  });
});
