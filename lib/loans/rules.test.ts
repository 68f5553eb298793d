import { describe, expect, it } from 'vitest';
import { isLegalDate } from '@/lib/dates';
import {
  dayOfRule,
  isOverdueByInstalment,
  type LoanRuleKey,
  loanRuleKeys,
  loanRules,
  type RuleVersion,
  rulesOn,
} from '@/lib/loans/rules';
import { savingsGroupGrade } from '@/lib/loans/vocabulary';

const version = (key: LoanRuleKey, value: number, validFrom: string, validTo: string | null = null): RuleVersion => ({
  key,
  value,
  validFrom,
  validTo,
  clause: 'Quyết định mới, Điều 1',
  source: 'Công báo',
  reason: 'Thay đổi mức vay',
});

describe('the rule of a day', () => {
  const raised = version('cap.business', 150_000_000, '2027-01-01');
  const pilot = version('cap.business', 200_000_000, '2027-06-01', '2027-08-31');

  it.each([
    ['2023-10-10', 100_000_000, 'the default'],
    ['2026-12-31', 100_000_000, 'the day before it was raised'],
    ['2027-01-01', 150_000_000, 'the day it was raised'],
    ['2027-06-01', 200_000_000, 'the first day of a pilot'],
    ['2027-08-31', 200_000_000, 'the last day of the pilot'],
    ['2027-09-01', 150_000_000, 'what held before the pilot holds again'],
  ])('on %s the cap is %i: %s', (day, value) => {
    expect(rulesOn(day, [pilot, raised])['cap.business'].value).toBe(value);
    expect(rulesOn(day, [raised, pilot])['cap.business'].value).toBe(value);
  });

  it('of two versions from one day the one written later holds', () => {
    const again = version('cap.business', 160_000_000, '2027-01-01');
    expect(rulesOn('2027-02-01', [raised, again])['cap.business']).toEqual({
      value: 160_000_000,
      clause: 'Quyết định mới, Điều 1',
      source: 'Công báo',
      validFrom: '2027-01-01',
    });
  });

  it('a version of one rule leaves the others alone', () => {
    expect(rulesOn('2027-01-01', [raised])['cap.project'].value).toBe(2_000_000_000);
  });
});

it('every default lies within its own bounds and names its clause and day', () => {
  for (const key of loanRuleKeys) {
    const { value, min, max, clause, validFrom } = loanRules[key];
    expect({ key, fits: min <= value && value <= max, day: isLegalDate(validFrom) }).toEqual({
      key,
      fits: true,
      day: true,
    });
    expect(clause).not.toBe('');
  }
});

it('instalments become overdue by themselves in loans signed from 01/3/2026 (Công văn 597)', () => {
  expect(dayOfRule(20_260_301)).toBe('2026-03-01');
  const rules = rulesOn('2026-11-25', []);
  expect(isOverdueByInstalment('2026-02-28', rules)).toBe(false);
  expect(isOverdueByInstalment('2026-03-01', rules)).toBe(true);
});

it.each([
  [100, 'GOOD'],
  [85, 'GOOD'],
  [84.9, 'FAIR'],
  [70, 'FAIR'],
  [69.9, 'AVERAGE'],
  [50, 'AVERAGE'],
  [49.9, 'WEAK'],
  [0, 'WEAK'],
])('a savings group of %f points is %s', (points, grade) => expect(savingsGroupGrade(points)).toBe(grade));
