import { describe, expect, it } from 'vitest';
import { mayTellLoans } from '@/lib/reports/release';

const loans = (people: number, disbursed = people * 80) => ({ people, disbursed });

describe('borrowers told to those who count without naming', () => {
  it.each([
    ['thirty-one, nothing told before', loans(31), [], true],
    ['four', loans(4), [], false],
    ['nobody: nothing to tell', loans(0), [], false],
    ['the same again', loans(31), [loans(31)], true],
    ['the same people, other money: one of them was paid out more', loans(31, 9), [loans(31)], false],
    ['one more than was told', loans(32), [loans(31)], false],
    ['one fewer', loans(30), [loans(31)], false],
    ['five more', loans(36), [loans(31)], true],
    ['five more than one, two more than another', loans(36), [loans(31), loans(34)], false],
  ])('%s', (_, now, told, may) => {
    expect(mayTellLoans(now, told)).toBe(may);
  });
});
