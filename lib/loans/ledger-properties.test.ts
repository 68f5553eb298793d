import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '@/lib/dates';
import { line, sampleTerms as terms } from '@/lib/loans/fixture-ledger';
import { checkEvent, foldLedger, interestToPost, type LedgerEvent, type LedgerState } from '@/lib/loans/ledger';
import { rulesOn } from '@/lib/loans/rules';
import type { LoanEventKind } from '@/lib/loans/vocabulary';

const today = '2030-12-31';
const rules = rulesOn(today, []);
const start = '2026-03-10';
const lastDay = daysBetween(start, today);

const kinds: LoanEventKind[] = [
  'DISBURSEMENT',
  'REPAYMENT',
  'REPAYMENT',
  'INTEREST',
  'ADJUSTMENT',
  'OVERDUE',
  'FREEZE',
  'UNFREEZE',
  'WRITE_OFF',
  'EXTENSION',
];

const amount = fc.integer({ min: 0, max: 20_000_000 });
const anyLine = fc
  .record({
    kind: fc.constantFrom(...kinds),
    day: fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: lastDay })),
    principal: amount,
    interest: fc.integer({ min: 0, max: 400_000 }),
    bucket: fc.constantFrom('IN_TIME' as const, 'OVERDUE' as const),
    isLess: fc.boolean(),
    untilAfter: fc.integer({ min: 1, max: 1_600 }),
  })
  .map(({ kind, day, principal, interest, bucket, isLess, untilAfter }): LedgerEvent => {
    const happenedOn = addDays(start, day);
    const untilOn = kind === 'FREEZE' || kind === 'EXTENSION' ? addDays(happenedOn, untilAfter) : null;
    const isMoney = kind === 'REPAYMENT' || kind === 'WRITE_OFF' || kind === 'INTEREST';
    return line(kind, happenedOn, {
      principal:
        kind === 'INTEREST' || kind === 'EXTENSION' ? 0 : kind === 'ADJUSTMENT' && isLess ? -principal : principal,
      interest: isMoney ? interest : 0,
      bucket: kind === 'ADJUSTMENT' ? bucket : null,
      untilOn,
    });
  });

/** Lines written one after the other, in no order of days, each only if the check lets it. */
function writeAllowed(lines: readonly LedgerEvent[]): LedgerEvent[] {
  const written: LedgerEvent[] = [];
  for (const next of lines) if (checkEvent(terms, written, next, today, rules) === null) written.push(next);
  return written;
}

const anyLedger = fc
  .array(anyLine, { minLength: 1, maxLength: 18 })
  .map((lines) => writeAllowed([line('DISBURSEMENT', start, { principal: 20_000_000 }), ...lines]));

const someDay = fc.integer({ min: 0, max: lastDay }).map((n) => addDays(start, n));
const runs = { numRuns: 120 };

const money = ({ inTime, overdue, frozen, balance, interestDue }: LedgerState) => [
  inTime,
  overdue,
  frozen,
  balance,
  interestDue,
];

describe('of every ledger that the check let be written', () => {
  it('no balance is negative on any day, and the parts are the whole', () => {
    fc.assert(
      fc.property(anyLedger, someDay, (events, day) => {
        for (const asOf of [day, ...events.map((event) => event.happenedOn)]) {
          const state = foldLedger(terms, events, asOf);
          const adjusted = events
            .filter((event) => event.kind === 'ADJUSTMENT' && event.happenedOn <= asOf)
            .reduce((sum, event) => sum + event.principal, 0);
          expect(money(state).every((value) => value >= 0)).toBe(true);
          expect(state.balance).toBe(state.disbursed + adjusted - state.repaid - state.writtenOff);
          expect(state.instalments.reduce((sum, one) => sum + one.principal, 0)).toBe(state.disbursed + adjusted);
          expect(state.instalments.reduce((sum, one) => sum + one.remaining, 0)).toBe(state.balance);
          expect(state.arrears.amount).toBeLessThanOrEqual(state.balance - state.frozen);
          expect(state.disbursed).toBeLessThanOrEqual(terms.approvedAmount);
        }
      }),
      runs,
    );
  });

  it('the order of writing does not matter', () => {
    fc.assert(
      fc.property(anyLedger, fc.infiniteStream(fc.nat()), (events, random) => {
        const keys = events.map(() => random.next().value ?? 0);
        const shuffled = events
          .map((event, index) => ({ event, key: keys[index] ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ event }, seq) => ({ ...event, seq }));
        expect(foldLedger(terms, shuffled, today)).toEqual(foldLedger(terms, events, today));
      }),
      runs,
    );
  });

  it('a line and its reversal are as if nothing had been written', () => {
    fc.assert(
      fc.property(anyLedger, anyLine, someDay, (events, more, day) => {
        const reversal = line('REVERSAL', today, { reversesId: more.id });
        expect(foldLedger(terms, [...events, more, reversal], day)).toEqual(foldLedger(terms, events, day));
      }),
      runs,
    );
  });

  it('interest recorded in any pieces is the interest recorded at once', () => {
    fc.assert(
      fc.property(anyLedger, fc.array(someDay, { maxLength: 12 }), (events, days) => {
        const bare = events.filter((event) => event.kind !== 'INTEREST' && event.kind !== 'ADJUSTMENT');
        let written = bare;
        for (const day of [...days].sort()) {
          const interest = interestToPost(foldLedger(terms, written, day));
          written = [...written, line('INTEREST', day, { interest })];
        }
        const state = foldLedger(terms, written, today);
        expect(state.interestPosted + interestToPost(state)).toBe(foldLedger(terms, bare, today).interestAccrued);
        expect(state.interestAccrued).toBe(foldLedger(terms, bare, today).interestAccrued);
      }),
      runs,
    );
  });

  /** Another way: day after day, with nothing but what each kind means. Overdue first, then in time, then frozen. */
  it('balances and interest agree with a slow walk over every day', () => {
    fc.assert(
      fc.property(anyLedger, someDay, (events, asOf) => {
        const plain = events.filter(
          (event) => event.kind === 'DISBURSEMENT' || event.kind === 'OVERDUE' || event.kind === 'REPAYMENT',
        );
        const valid = writeAllowed(plain);
        let inTime = 0;
        let overdue = 0;
        let thousandths = 0n;
        for (let day = start; day <= asOf; day = addDays(day, 1)) {
          if (day > start) thousandths += BigInt(inTime) * 660n * 100n + BigInt(overdue) * 660n * 130n;
          for (const kind of ['DISBURSEMENT', 'OVERDUE', 'REPAYMENT']) {
            const total = valid
              .filter((event) => event.kind === kind && event.happenedOn === day)
              .reduce((sum, event) => sum + event.principal, 0);
            if (kind === 'DISBURSEMENT') inTime += total;
            const moved = kind === 'OVERDUE' ? total : kind === 'REPAYMENT' ? -Math.min(total, overdue) : 0;
            overdue += moved;
            if (kind === 'OVERDUE') inTime -= total;
            if (kind === 'REPAYMENT') inTime -= total + moved;
          }
        }
        const dong = (thousandths * 2n + 365_000_000n) / 730_000_000n;
        expect(foldLedger(terms, valid, asOf)).toMatchObject({ inTime, overdue, interestAccrued: Number(dong) });
      }),
      { numRuns: 60 },
    );
  });
});
