import { describe, expect, it } from 'vitest';
import { rulesOn } from '@/lib/loans/rules';
import {
  checkAmount,
  checkEstablishmentAmount,
  checkExtension,
  checkTerm,
  dueOnOf,
  lastDayToBorrow,
  latestExtension,
  longestTerm,
} from '@/lib/loans/terms';

const rules = rulesOn('2026-11-25', []);

describe('how long a loan for training may be (Điều 8)', () => {
  it.each([
    [3, 3, 9, 'a short course: 3 + 2 × 3'],
    [12, 12, 36, 'exactly a year is short'],
    [13, 13, 26, 'a month more is long: 13 + 1 × 13'],
    [24, 20, 40, 'what counts is how long it is paid out'],
    [36, 36, 72, 'three years'],
    [12, 1, 3, 'paid out at once for a year of learning'],
  ])('a course of %i months paid out over %i: at most %i months (%s)', (courseMonths, disbursementMonths, most) => {
    const training = { courseMonths, disbursementMonths };
    expect(longestTerm('TRAINING', training, rules)).toBe(most);
    expect(checkTerm({ purpose: 'TRAINING', termMonths: most, training }, rules)).toBeNull();
    expect(checkTerm({ purpose: 'TRAINING', termMonths: most + 1, training }, rules)).toBe(
      `Thời hạn ${most + 1} tháng dài hơn tối đa ${most} tháng (Quyết định 22/2023/QĐ-TTg, Điều 8).`,
    );
  });

  it('needs to know the course', () => {
    expect(checkTerm({ purpose: 'TRAINING', termMonths: 12, training: null }, rules)).toContain('Nhập số tháng');
  });
});

describe('a loan for business', () => {
  const business = { purpose: 'BUSINESS', training: null } as const;

  it.each([
    [120, null],
    [121, 'Thời hạn 121 tháng dài hơn tối đa 120 tháng (Quyết định 22/2023/QĐ-TTg, Điều 8).'],
    [0, 'Thời hạn vay phải là số tháng nguyên, lớn hơn 0.'],
    [1.5, 'Thời hạn vay phải là số tháng nguyên, lớn hơn 0.'],
  ])('of %f months', (termMonths, sentence) => expect(checkTerm({ ...business, termMonths }, rules)).toBe(sentence));

  it.each([
    [100_000_000, 0, null],
    [100_000_001, 0, 'Vay 100.000.001 đ vượt mức tối đa 100.000.000 đ là 1 đ (Quyết định 22/2023/QĐ-TTg, Điều 6).'],
    [50_000_000, 50_000_000, null],
    [
      50_000_000,
      60_000_000,
      'Vay 50.000.000 đ cộng dư nợ 60.000.000 đ vượt mức tối đa 100.000.000 đ là 10.000.000 đ (Quyết định 22/2023/QĐ-TTg, Điều 6).',
    ],
    [0, 0, 'Số tiền vay phải là số đồng nguyên, lớn hơn 0.'],
    [-5, 0, 'Số tiền vay phải là số đồng nguyên, lớn hơn 0.'],
    [0.5, 0, 'Số tiền vay phải là số đồng nguyên, lớn hơn 0.'],
  ])('of %f with %i owed', (amount, outstanding, sentence) => {
    expect(checkAmount({ ...business, amount, outstanding }, rules)).toBe(sentence);
  });
});

it.each([
  [2_000_000_000, 20, 0, null],
  [
    2_000_000_001,
    50,
    0,
    'Vay 2.000.000.001 đ vượt mức tối đa 2.000.000.000 đ một dự án (Quyết định 22/2023/QĐ-TTg, Điều 6).',
  ],
  [300_000_000, 3, 0, null],
  [
    300_000_001,
    3,
    0,
    'Vay 300.000.001 đ vượt mức tối đa 300.000.000 đ của 3 lao động (Quyết định 22/2023/QĐ-TTg, Điều 6).',
  ],
  [
    1,
    3,
    300_000_000,
    'Vay 300.000.001 đ vượt mức tối đa 300.000.000 đ của 3 lao động (Quyết định 22/2023/QĐ-TTg, Điều 6).',
  ],
])('an establishment asks %i with %i workers and owes %i', (amount, workers, outstanding, sentence) => {
  expect(checkEstablishmentAmount({ amount, workers, outstanding }, rules)).toBe(sentence);
});

it.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2024-02-29', 48, '2028-02-29'],
  ['2026-03-10', 60, '2031-03-10'],
])('paid out on %s for %i months it is due on %s', (day, months, due) => expect(dueOnOf(day, months)).toBe(due));

describe('gia hạn nợ: half of the term at most', () => {
  it.each([
    [60, '2033-09-10', 'half of 60'],
    [12, '2031-09-10', 'half of 12'],
    [13, '2031-09-10', 'half of 13 in whole months: 6'],
    [1, '2031-03-10', 'half of a month: none'],
  ])('a term of %i months due on 10/3/2031 may last until %s (%s)', (termMonths, latest) => {
    const loan = { dueOn: '2031-03-10', termMonths };
    expect(latestExtension(loan, rules)).toBe(latest);
    if (termMonths === 1) return;
    expect(checkExtension({ ...loan, currentDueOn: '2031-03-10', untilOn: latest }, rules)).toBeNull();
  });

  it('a day more is refused; so is a day that is not later', () => {
    const loan = { dueOn: '2031-03-10', termMonths: 12, currentDueOn: '2031-06-10' };
    expect(checkExtension({ ...loan, untilOn: '2031-09-11' }, rules)).toBe(
      'Gia hạn đến 11/09/2031 quá 50 % thời hạn vay; muộn nhất 10/09/2031 (Quy định gia hạn nợ của NHCSXH).',
    );
    expect(checkExtension({ ...loan, untilOn: '2031-06-10' }, rules)).toContain('phải sau ngày đến hạn hiện nay');
  });
});

it('29/02 + five years is 28/02', () => expect(lastDayToBorrow('2024-02-29', rules)).toBe('2029-02-28'));
