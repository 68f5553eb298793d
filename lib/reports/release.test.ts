import { describe, expect, it } from 'vitest';
import { mayTellLoans, stepsToTell } from '@/lib/reports/release';

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

describe('steps told beside the borrowers', () => {
  const at = (people: number, steps: { listed?: number; approved?: number; late?: number }) => ({
    ...loans(people),
    ...steps,
  });
  const all = { listed: 41, approved: 36, late: 5 };

  it.each([
    ['each step five apart from the next', at(31, all), [], all],
    [
      'everybody came through',
      at(31, { listed: 31, approved: 31, late: 0 }),
      [],
      { listed: 31, approved: 31, late: 0 },
    ],
    ['two wait for the bank', at(31, { listed: 33, approved: 31 }), [], { approved: 31 }],
    ['three are approved and not paid', at(31, { listed: 41, approved: 34 }), [], { listed: 41 }],
    ['three were refused of those listed', at(31, { listed: 39, approved: 36 }), [], { listed: 39 }],
    ['four are late', at(31, { late: 4 }), [], {}],
    ['all but four are late', at(31, { late: 27 }), [], {}],
    ['the same again', at(31, all), [at(31, all)], all],
    ['one more is late than was told', at(31, { late: 6 }), [at(31, { late: 5 })], {}],
    ['five more are late', at(31, { late: 10 }), [at(31, { late: 5 })], { late: 10 }],
    ['two more are listed', at(31, { listed: 43 }), [at(31, { listed: 41 })], {}],
    ['late was never told', at(31, { late: 6 }), [loans(31)], { late: 6 }],
    ['nothing is counted', loans(31), [], {}],
  ])('%s', (_, now, told, steps) => {
    expect(stepsToTell(now, told)).toEqual(steps);
  });
});
