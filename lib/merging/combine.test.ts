import { describe, expect, it } from 'vitest';
import type { CaseStatus } from '@/lib/cases/lifecycle';
import { combineState, combineStatus, combineSteps } from '@/lib/merging/combine';

const order = ['EXPECTED', 'RECEIVED', 'MANAGED', 'MOVED_AWAY', 'CLOSED'] as const satisfies readonly CaseStatus[];

describe('the state of one person with two files', () => {
  // Line by line: the first file's state; column by column: the second's. Written out by hand.
  const answers: Record<CaseStatus, readonly CaseStatus[]> = {
    EXPECTED: ['EXPECTED', 'RECEIVED', 'MANAGED', 'EXPECTED', 'EXPECTED'],
    RECEIVED: ['RECEIVED', 'RECEIVED', 'MANAGED', 'RECEIVED', 'RECEIVED'],
    MANAGED: ['MANAGED', 'MANAGED', 'MANAGED', 'MANAGED', 'MANAGED'],
    MOVED_AWAY: ['EXPECTED', 'RECEIVED', 'MANAGED', 'MOVED_AWAY', 'MOVED_AWAY'],
    CLOSED: ['EXPECTED', 'RECEIVED', 'MANAGED', 'MOVED_AWAY', 'CLOSED'],
  };
  for (const a of order)
    it(a, () => {
      expect(order.map((b) => combineStatus(a, b))).toEqual(answers[a]);
      expect(order.map((b) => combineStatus(b, a))).toEqual(answers[a]);
    });
});

describe('the steps of both as one line', () => {
  it('says on every day what the two together said', () => {
    const typed = [
      { day: '2026-03-01', status: 'EXPECTED' as const },
      { day: '2026-04-10', status: 'RECEIVED' as const },
      { day: '2026-08-01', status: 'CLOSED' as const },
    ];
    const listed = [{ day: '2026-05-31', status: 'MANAGED' as const }];
    const together = [
      { day: '2026-03-01', from: null, to: 'EXPECTED' },
      { day: '2026-04-10', from: 'EXPECTED', to: 'RECEIVED' },
      { day: '2026-05-31', from: 'RECEIVED', to: 'MANAGED' },
    ];
    expect(combineSteps(typed, listed)).toEqual(together);
    expect(combineSteps(listed, typed)).toEqual(together);
  });
  it('keeps a single line as it is', () => {
    expect(combineSteps([{ day: '2026-01-01', status: 'MANAGED' }], [])).toEqual([
      { day: '2026-01-01', from: null, to: 'MANAGED' },
    ]);
  });
});

describe('what the kept file says of today', () => {
  const open = { closedOn: null, closingGround: null, addressCheckDueOn: null };
  const expected = (addressCheckDueOn: string | null) => ({ ...open, status: 'EXPECTED' as const, addressCheckDueOn });
  const closed = { ...open, status: 'CLOSED' as const, closedOn: '2026-02-03', closingGround: 'DID_NOT_COME' };
  it('is open when one of them is', () => {
    expect(combineState(closed, { ...open, status: 'MANAGED' })).toEqual({ ...open, status: 'MANAGED' });
  });
  it('ended as the kept file ended when both did', () => {
    const other = { ...closed, closedOn: '2026-05-06', closingGround: 'NEW_SENTENCE' };
    expect(combineState(closed, other)).toEqual(closed);
  });
  it('asks for the address once', () => {
    expect(combineState(expected('2026-05-09'), expected('2026-05-04')).addressCheckDueOn).toBe('2026-05-04');
    expect(combineState(expected('2026-05-09'), expected(null)).addressCheckDueOn).toBeNull();
    expect(combineState(expected('2026-05-09'), closed).addressCheckDueOn).toBe('2026-05-09');
  });
});
