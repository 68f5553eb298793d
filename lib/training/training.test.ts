import { describe, expect, it } from 'vitest';
import { attendancePercent, loanShareProblem, monthsOf } from '@/lib/training/training';

describe('what a loan pays of a course (Quyết định 22/2023, Điều 6)', () => {
  const course = { costPerMonth: 5_000_000, cap: 4_000_000, clause: 'Điều 6' };
  it.each<[string, number | null, number, string | null]>([
    ['no loan', null, 5_000_000, null],
    ['exactly the cap', 4_000_000, 5_000_000, null],
    ['one đồng above the cap', 4_000_001, 5_000_000, '4.000.000'],
    ['the whole of a cheaper course', 3_000_000, 3_000_000, null],
    ['more than the course costs', 3_000_001, 3_000_000, '3.000.000'],
  ])('%s', (_, loanPerMonth, costPerMonth, word) => {
    const problem = loanShareProblem({ ...course, costPerMonth, loanPerMonth });
    if (word === null) expect(problem).toBeNull();
    else expect(problem).toContain(word);
  });
});

describe('the months of a course', () => {
  it.each<[string, string, string[]]>([
    ['2026-01-31', '2026-03-01', ['2026-01-01', '2026-02-01', '2026-03-01']],
    ['2026-05-10', '2026-05-20', ['2026-05-01']],
    ['2025-12-15', '2026-01-15', ['2025-12-01', '2026-01-01']],
  ])('%s to %s', (from, to, months) => expect(monthsOf(from, to)).toEqual(months));
});

it('says attendance only of what was held', () => {
  expect(attendancePercent(0, 0)).toBeNull();
  expect(attendancePercent(3, 2)).toBe(67);
});
