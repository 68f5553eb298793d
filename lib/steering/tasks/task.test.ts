import { describe, expect, it } from 'vitest';
import { desksOf, giverSteps, isOverdue, ownerSteps, statusAfter, taskSteps } from '@/lib/steering/tasks/task';

describe('a task', () => {
  it.each([
    ['ASSIGNED', 'accept', 'ACCEPTED'],
    ['ASSIGNED', 'report', 'REPORTED'],
    ['ASSIGNED', 'confirm', null],
    ['ASSIGNED', 'extend', 'ASSIGNED'],
    ['ACCEPTED', 'accept', null],
    ['ACCEPTED', 'note', 'ACCEPTED'],
    ['REPORTED', 'confirm', 'DONE'],
    ['REPORTED', 'send_back', 'ACCEPTED'],
    ['REPORTED', 'cancel', null],
    ['DONE', 'send_back', null],
    ['CANCELLED', 'report', null],
  ] as const)('%s, %s: %s', (status, step, next) => {
    expect(statusAfter(status, step)).toBe(next);
  });

  it('can be brought to its end from wherever it is, and by no step left unused', () => {
    const used = Object.values(taskSteps).flatMap((steps) => Object.keys(steps));
    expect([...new Set(used)].sort()).toEqual([...ownerSteps, ...giverSteps].sort());
  });

  it.each([
    ['ASSIGNED', '2026-11-25', true],
    ['ASSIGNED', '2026-11-26', false],
    ['ACCEPTED', '2026-11-25', true],
    ['REPORTED', '2026-11-25', false],
    ['DONE', '2026-11-25', false],
  ] as const)('%s, due %s, is overdue on 26/11/2026: %s', (status, dueOn, late) => {
    expect(isOverdue({ status, dueOn }, '2026-11-26')).toBe(late);
  });

  it('of a commune may be for its people’s committee, of a province may not', () => {
    expect(desksOf('COMMUNE')).toContain('ADMINISTRATION');
    expect(desksOf('PROVINCE')).not.toContain('ADMINISTRATION');
    expect(desksOf('AREA')).toEqual(['COMMITTEE']);
  });
});
