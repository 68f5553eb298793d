import { describe, expect, it } from 'vitest';
import { line, sampleTerms as terms } from '@/lib/loans/fixture-ledger';
import {
  allocate,
  compareArrears,
  foldLedger,
  interestToPost,
  type LedgerEvent,
  type LedgerState,
  overdueToPost,
} from '@/lib/loans/ledger';

const paidOut = line('DISBURSEMENT', '2026-03-10', { principal: 50_000_000 });
const on = (day: string, ...events: LedgerEvent[]) => foldLedger(terms, [paidOut, ...events], day);
const balances = ({ inTime, overdue, frozen, balance }: LedgerState) => [inTime, overdue, frozen, balance];

describe('interest of real days over 365', () => {
  it.each([
    ['2026-03-09', 0, 'before the money went out'],
    ['2026-03-10', 0, 'on the day itself'],
    ['2026-03-11', 9_041, '50.000.000 × 0,066 / 365 = 9.041,10'],
    ['2026-04-09', 271_233, 'thirty days: 271.232,88'],
    ['2027-03-10', 3_300_000, 'a year of 365 days is the rate itself'],
    ['2028-03-10', 6_609_041, 'two years with a 29/02 are 731 days'],
  ])('on %s %i đồng arose: %s', (day, dong) => expect(on(day).interestAccrued).toBe(dong));

  it('repaid principal bears interest until the day it came', () => {
    const repaid = line('REPAYMENT', '2026-04-09', { principal: 20_000_000, interest: 271_233 });
    // 271.232,877 + 30.000.000 × 0,066 × 30 / 365 = 162.739,726
    expect(on('2026-05-09', repaid)).toMatchObject({
      interestAccrued: 433_973,
      interestPaid: 271_233,
      interestDue: 162_740,
    });
  });

  it('an overdue balance bears 130 %, a frozen one nothing', () => {
    const late = line('OVERDUE', '2028-03-11', { principal: 25_000_000 });
    const before = on('2028-03-11', late).interestAccrued;
    // in time 4.520,548 + overdue 5.876,712 a day
    expect(on('2028-03-21', late)).toMatchObject({ interestAccrued: before + 103_973, overdueInterestDue: 58_767 });
    const frozen = line('FREEZE', '2028-03-11', { principal: 50_000_000, untilOn: '2029-03-11' });
    expect(on('2028-12-31', late, frozen).interestAccrued).toBe(before);
  });

  it('what is recorded is a note in the books, not a further debt', () => {
    const posted = line('INTEREST', '2026-03-31', { interest: 189_863 });
    const state = on('2026-04-09', posted);
    expect([state.interestAccrued, state.interestDue, interestToPost(state)]).toEqual([271_233, 271_233, 81_370]);
  });

  it('a correction changes what is due', () => {
    const cut = line('ADJUSTMENT', '2026-04-01', { interest: -1_233 });
    expect(on('2026-04-09', cut)).toMatchObject({ interestAccrued: 270_000, interestDue: 270_000 });
  });
});

describe('balances', () => {
  const late = line('OVERDUE', '2028-03-11', { principal: 25_000_000 });
  const frozen = line('FREEZE', '2028-04-01', { principal: 30_000_000, untilOn: '2029-04-01' });

  it.each<[string, LedgerEvent[], number[]]>([
    ['moved to overdue', [late], [25_000_000, 25_000_000, 0, 50_000_000]],
    ['frozen: what is overdue first', [late, frozen], [20_000_000, 0, 30_000_000, 50_000_000]],
    [
      'thawed: back to overdue first',
      [late, frozen, line('UNFREEZE', '2028-05-01', { principal: 26_000_000 })],
      [21_000_000, 25_000_000, 4_000_000, 50_000_000],
    ],
    [
      'repaid: overdue, then in time, then frozen',
      [
        late,
        frozen,
        line('UNFREEZE', '2028-05-01', { principal: 10_000_000 }),
        line('REPAYMENT', '2028-06-01', { principal: 35_000_000 }),
      ],
      [0, 0, 15_000_000, 15_000_000],
    ],
    [
      'written off: frozen first',
      [late, frozen, line('WRITE_OFF', '2028-05-01', { principal: 32_000_000 })],
      [18_000_000, 0, 0, 18_000_000],
    ],
    [
      'corrected',
      [late, line('ADJUSTMENT', '2028-05-01', { principal: -5_000_000, bucket: 'OVERDUE' })],
      [25_000_000, 20_000_000, 0, 45_000_000],
    ],
  ])('%s', (_, events, expected) => expect(balances(on('2028-07-01', ...events))).toEqual(expected));

  it('on one day what is overdue is moved before what comes in is taken from it', () => {
    const paid = line('REPAYMENT', '2028-03-11', { principal: 10_000_000 });
    expect(balances(on('2028-03-11', paid, late))).toEqual([25_000_000, 15_000_000, 0, 40_000_000]);
  });

  it('what was written off while frozen does not come back as overdue, and a freeze that is over has no end', () => {
    const events = [
      late,
      line('FREEZE', '2028-04-01', { principal: 25_000_000, untilOn: '2029-04-01' }),
      line('WRITE_OFF', '2028-05-01', { principal: 25_000_000 }),
      line('FREEZE', '2028-06-01', { principal: 10_000_000, untilOn: '2029-06-01' }),
      line('UNFREEZE', '2028-07-01', { principal: 10_000_000 }),
    ];
    const state = on('2028-07-01', ...events);
    expect([...balances(state), state.frozenUntil]).toEqual([25_000_000, 0, 0, 25_000_000, null]);
  });

  it('of two ends of a freeze on one day the later holds, whichever was written first', () => {
    const short = line('FREEZE', '2028-04-01', { principal: 1_000_000, untilOn: '2028-10-01' });
    const long = line('FREEZE', '2028-04-01', { principal: 1_000_000, untilOn: '2029-04-01' });
    const swapped = [
      { ...short, seq: long.seq },
      { ...long, seq: short.seq },
    ];
    expect(on('2028-05-01', short, long).frozenUntil).toBe('2029-04-01');
    expect(on('2028-05-01', ...swapped).frozenUntil).toBe('2029-04-01');
  });

  it('a reversal takes its target out of all of time; writing it again restores', () => {
    const reversal = line('REVERSAL', '2028-06-01', { reversesId: late.id });
    expect(on('2028-05-01', late, reversal)).toEqual(on('2028-05-01'));
    const again = { ...late, id: 'again', seq: 99 };
    expect(on('2028-07-01', late, reversal, again)).toEqual(on('2028-07-01', late));
  });

  it('a settled loan says when', () => {
    const interest = on('2026-04-09').interestDue;
    const settled = line('SETTLEMENT', '2026-04-09', { principal: 50_000_000, interest });
    const state = on('2030-01-01', settled);
    expect(state).toMatchObject({
      balance: 0,
      repaid: 50_000_000,
      interestDue: 0,
      isSettled: true,
      settledOn: '2026-04-09',
    });
    expect(state.arrears).toEqual({ amount: 0, since: null, days: 0 });
  });
});

describe('instalments and arrears', () => {
  it('fill in the order they are due', () => {
    const repaid = line('REPAYMENT', '2027-01-01', { principal: 30_000_000 });
    expect(on('2028-03-11', repaid).instalments).toEqual([
      { dueOn: '2028-03-10', principal: 25_000_000, paid: 25_000_000, remaining: 0, state: 'PAID' },
      { dueOn: '2029-03-10', principal: 25_000_000, paid: 5_000_000, remaining: 20_000_000, state: 'PARTLY_PAID' },
    ]);
  });

  it.each([
    ['2028-03-10', 0, null, 0, '2028-03-10'],
    ['2028-03-11', 25_000_000, '2028-03-10', 1, '2029-03-10'],
    ['2029-03-10', 25_000_000, '2028-03-10', 365, '2029-03-10'],
    ['2029-03-11', 50_000_000, '2028-03-10', 366, null],
  ])('signed after Công văn 597, nothing paid, on %s: %i', (day, amount, since, days, next) => {
    const state = on(day);
    expect(state.arrears).toEqual({ amount, since, days });
    expect(state.next?.dueOn ?? null).toBe(next);
    expect(overdueToPost(state)).toBe(amount);
  });

  it.each([
    ['2028-03-11', 0, null, 0],
    ['2029-03-10', 0, null, 0],
    ['2029-03-11', 50_000_000, '2029-03-10', 1],
  ])('signed before it, nothing paid, on %s: %i', (day, amount, since, days) => {
    const older = { ...terms, overdueByInstalment: false };
    expect(foldLedger(older, [paidOut], day).arrears).toEqual({ amount, since, days });
  });

  it('moved to overdue before its day counts from that day', () => {
    const misused = line('OVERDUE', '2026-06-01', { principal: 50_000_000 });
    expect(on('2026-06-01', misused).arrears).toEqual({ amount: 50_000_000, since: '2026-06-01', days: 0 });
    expect(on('2026-06-11', misused).arrears.days).toBe(10);
  });

  it('counts from the first move to overdue as long as something is overdue', () => {
    const moves = [
      line('OVERDUE', '2026-06-01', { principal: 1_000_000 }),
      line('OVERDUE', '2026-07-01', { principal: 1_000_000 }),
    ];
    expect(on('2026-08-01', ...moves).arrears).toEqual({ amount: 2_000_000, since: '2026-06-01', days: 61 });
    const paid = line('REPAYMENT', '2026-06-15', { principal: 1_000_000 });
    expect(on('2026-08-01', paid, ...moves).arrears).toEqual({ amount: 1_000_000, since: '2026-07-01', days: 31 });
  });

  it('what is frozen is not in arrears', () => {
    const frozen = line('FREEZE', '2028-03-20', { principal: 40_000_000, untilOn: '2029-03-20' });
    expect(on('2028-04-01', frozen).arrears.amount).toBe(10_000_000);
  });

  it('an extension moves the final instalment, a rescheduling the first unpaid one', () => {
    const extended = on('2029-04-01', line('EXTENSION', '2029-03-01', { untilOn: '2030-03-10' }));
    expect([extended.dueOn, extended.arrears.amount]).toEqual(['2030-03-10', 25_000_000]);
    const paid = line('REPAYMENT', '2028-01-10', { principal: 5_000_000 });
    const moved = on('2028-04-01', paid, line('ADJUSTMENT', '2028-03-01', { untilOn: '2028-09-10' }));
    expect(moved.arrears.amount).toBe(0);
    expect(moved.instalments.map((one) => [one.dueOn, one.remaining])).toEqual([
      ['2028-03-10', 0],
      ['2028-09-10', 20_000_000],
      ['2029-03-10', 25_000_000],
    ]);
  });

  it('an extension never shortens', () => {
    expect(on('2029-01-01', line('EXTENSION', '2028-01-01', { untilOn: '2028-06-10' })).dueOn).toBe('2029-03-10');
  });

  it('a loan paid out in part owes what was paid out', () => {
    const half = line('DISBURSEMENT', '2026-03-10', { principal: 30_000_000 });
    const { instalments } = foldLedger(terms, [half], '2026-04-01');
    expect(instalments.map((one) => one.principal)).toEqual([25_000_000, 5_000_000]);
  });

  it('says in words what a line for an earlier day changed', () => {
    const late = line('OVERDUE', '2028-03-11', { principal: 25_000_000 });
    const backdated = line('REPAYMENT', '2028-03-05', { principal: 10_000_000 });
    const corrected = { ...late, principal: 15_000_000 };
    const words = compareArrears(on('2028-03-21', late), on('2028-03-21', corrected, backdated));
    expect(words).toBe(
      'Nợ đến hạn chưa trả: 25.000.000 đ quá hạn 11 ngày, từ 10/03/2028 → 15.000.000 đ quá hạn 11 ngày, từ 10/03/2028. ' +
        'Dư nợ: 50.000.000 đ → 40.000.000 đ. Dư nợ quá hạn: 25.000.000 đ → 15.000.000 đ. ' +
        'Lãi còn phải thu: 6.722.055 đ → 6.687.699 đ.',
    );
    expect(compareArrears(on('2028-03-21'), on('2028-03-21'))).toContain('Không làm thay đổi');
  });
});

describe('money that comes in', () => {
  const owing = on('2028-03-21', line('OVERDUE', '2028-03-11', { principal: 25_000_000 }));
  const { overdueInterestDue, interestDue } = owing;

  it.each([
    [10_000, [10_000, 0, 0, 0]],
    [1_000_000, [overdueInterestDue, 1_000_000 - overdueInterestDue, 0, 0]],
    [interestDue + 1_000_000, [overdueInterestDue, interestDue - overdueInterestDue, 1_000_000, 0]],
    [interestDue + 50_000_000, [overdueInterestDue, interestDue - overdueInterestDue, 25_000_000, 25_000_000]],
  ])('%i pays overdue interest, interest, overdue principal, principal', (amount, expected) => {
    const paid = allocate(owing, amount);
    const { OVERDUE_INTEREST, INTEREST, OVERDUE_PRINCIPAL, PRINCIPAL } = paid.ok ? paid.parts : {};
    expect([OVERDUE_INTEREST, INTEREST, OVERDUE_PRINCIPAL, PRINCIPAL]).toEqual(expected);
    expect(paid.ok && paid.principal + paid.interest).toBe(amount);
  });

  it('overdue interest that was paid is not asked again', () => {
    const late = line('OVERDUE', '2028-03-11', { principal: 25_000_000 });
    const paid = line('REPAYMENT', '2028-03-21', { interest: overdueInterestDue });
    expect(on('2028-03-21', late, paid)).toMatchObject({
      overdueInterestDue: 0,
      interestDue: interestDue - overdueInterestDue,
    });
  });

  it('one đồng more than is owed is refused; so is nothing', () => {
    expect(allocate(owing, interestDue + 50_000_001)).toEqual({
      ok: false,
      message: 'Số tiền 56.722.056 đ nhiều hơn tổng nợ gốc và lãi 56.722.055 đ ngày 21/03/2028.',
    });
    expect(allocate(owing, 0).ok).toBe(false);
    expect(allocate(owing, 1.5).ok).toBe(false);
  });

  it('in another order pays something else first', () => {
    const principalFirst = allocate(owing, 26_000_000, [
      'OVERDUE_PRINCIPAL',
      'OVERDUE_INTEREST',
      'INTEREST',
      'PRINCIPAL',
      'FROZEN_PRINCIPAL',
    ]);
    expect(principalFirst).toMatchObject({ ok: true, principal: 25_000_000, interest: 1_000_000 });
  });
});
