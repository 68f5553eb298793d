import { describe, expect, it } from 'vitest';
import {
  canTakePlacementStep,
  checksOf,
  type PlacementDays,
  type PlacementStage,
  type PlacementStep,
  problemOfDay,
  workStatusOf,
} from '@/lib/jobs/placements/placement';

describe('the checks after a start', () => {
  it.each([
    ['2026-01-15', ['2026-02-15', '2026-04-15', '2026-07-15']],
    // No such day: the last one of the month, counted from the start and not from the check before.
    ['2025-11-30', ['2025-12-30', '2026-02-28', '2026-05-30']],
    ['2026-01-31', ['2026-02-28', '2026-04-30', '2026-07-31']],
    ['2027-08-31', ['2027-09-30', '2027-11-30', '2028-02-29']],
    ['2026-12-31', ['2027-01-31', '2027-03-31', '2027-06-30']],
  ])('started on %s', (startedOn, due) => {
    expect(checksOf(startedOn).map((c) => c.dueOn)).toEqual(due);
    expect(checksOf(startedOn).map((c) => c.month)).toEqual([1, 3, 6]);
  });
});

describe('steady or not', () => {
  it.each([
    ['INDEFINITE', null, 'STABLE'],
    ['FIXED_TERM', 12, 'STABLE'],
    ['FIXED_TERM', 11, 'UNSTABLE'],
    ['FIXED_TERM', null, 'UNSTABLE'],
    ['SEASONAL', null, 'UNSTABLE'],
    ['PROBATION', null, 'UNSTABLE'],
    ['PIECEWORK', null, 'UNSTABLE'],
  ] as const)('%s for %s months is %s', (contract, months, status) => {
    expect(workStatusOf(contract, months)).toBe(status);
  });
});

describe('the lifecycle', () => {
  const possible: Record<PlacementStage, PlacementStep[]> = {
    REFERRED: ['answer', 'interview', 'hire', 'close'],
    INTERVIEW: ['hire', 'close'],
    HIRED: ['start', 'close'],
    STARTED: ['check', 'end'],
    ENDED: [],
    CLOSED: [],
  };
  const steps: PlacementStep[] = ['answer', 'interview', 'hire', 'start', 'check', 'end', 'close'];
  it.each(Object.entries(possible))('from %s', (stage, wanted) => {
    expect(steps.filter((step) => canTakePlacementStep(stage as PlacementStage, step))).toEqual(wanted);
  });
});

describe('the days', () => {
  const days: PlacementDays = {
    ...{ referredOn: '2026-10-01', interviewOn: '2026-10-05', hiredOn: '2026-10-08', startedOn: null },
  };
  it.each([
    ['2026-10-08', null],
    ['2026-10-07', 'Ngày này trước ngày được nhận (08/10/2026): xem lại'],
  ])('%s', (on, problem) => {
    expect(problemOfDay(days, on)).toBe(problem);
  });
  it('an interview before the referral', () => {
    const fresh = { ...days, interviewOn: null, hiredOn: null };
    expect(problemOfDay(fresh, '2026-09-30')).toBe('Ngày này trước ngày giới thiệu (01/10/2026): xem lại');
  });
});
