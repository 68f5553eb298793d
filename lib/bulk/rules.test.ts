import { describe, expect, it } from 'vitest';
import { judgeRow, staleProblem, undoProblem } from '@/lib/bulk/rules';

const visit = { nextVisitOn: '2026-12-05' };

describe('what becomes of a file', () => {
  it.each([
    ['a visit of a managed person', { nextVisitOn: null }, visit, 'MANAGED', 'READY'],
    ['a visit of one just received', { nextVisitOn: '2026-11-01' }, visit, 'RECEIVED', 'READY'],
    ['the same day again', visit, visit, 'MANAGED', 'UNCHANGED'],
    ['a visit of one not home yet', { nextVisitOn: null }, visit, 'EXPECTED', 'REFUSED'],
    ['a visit of one who moved', { nextVisitOn: null }, visit, 'MOVED_AWAY', 'REFUSED'],
    ['an officer for one not home yet', { officerId: null }, { officerId: 'x' }, 'EXPECTED', 'READY'],
    ['an officer for a closed file', { officerId: null }, { officerId: 'x' }, 'CLOSED', 'REFUSED'],
    ['a tag on a closed file', { tag: null }, { tag: 'lưu kho' }, 'CLOSED', 'READY'],
    ['a tag that is there', { tag: 'xa' }, { tag: 'xa' }, 'MANAGED', 'UNCHANGED'],
    ['a tag taken off that is not there', { tag: null }, { tag: null }, 'MANAGED', 'UNCHANGED'],
  ] as const)('%s', (_, before, after, status, outcome) => {
    expect(judgeRow(before, after, status).outcome).toBe(outcome);
  });
});

it('never overwrites what changed after it was shown', () => {
  expect(staleProblem({ nextVisitOn: '2026-12-01', tag: 'x' }, { nextVisitOn: '2026-12-01' })).toBeNull();
  expect(staleProblem({ nextVisitOn: '2026-12-02' }, { nextVisitOn: '2026-12-01' })).not.toBeNull();
});

it('takes back only what nobody touched since, and says why not', () => {
  expect(undoProblem(visit, visit)).toBeNull();
  expect(undoProblem({ nextVisitOn: '2027-01-01' }, visit)).toContain('hẹn lại');
  expect(undoProblem({ phone: '1', fullName: 'B' }, { phone: '2', fullName: 'A' })).toBe(
    'thông tin đã được sửa sau đó',
  );
});
