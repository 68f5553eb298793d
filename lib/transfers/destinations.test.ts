import { describe, expect, it } from 'vitest';
import { type Destination, destinationProblem } from '@/lib/transfers/destinations';
import { transferLifecycle } from '@/lib/transfers/lifecycle';

const to: Destination = {
  ...{ id: 2, kind: 'COMMUNE', form: 'xã', name: 'Hoằng Quý', validFrom: '1945-09-02', validTo: null },
  successors: [],
};
const problem = (more: Partial<Destination>) => destinationProblem({ ...to, ...more }, 1, '2026-11-25');

describe('where somebody may be handed over', () => {
  it('to a commune that stands today, the last day included', () => {
    expect(problem({})).toBeNull();
    expect(problem({ validTo: '2026-11-25' })).toBeNull();
  });

  it('not to one that ended: it says what it became', () => {
    expect(problem({ validTo: '2026-11-24', successors: ['xã Hoằng Phú'] })).toBe(
      'xã Hoằng Quý đã hết hiệu lực ngày 24/11/2026 và nay là xã Hoằng Phú. Hãy chọn đơn vị đang hoạt động.',
    );
    expect(problem({ validFrom: '2026-11-26' })).toContain('chỉ có từ ngày 26/11/2026');
    expect(problem({ id: 1 })).toContain('Chọn xã, phường khác');
    expect(problem({ kind: 'PROVINCE' })).toContain('Chọn xã, phường');
    expect(destinationProblem(null, 1, '2026-11-25')).toContain('Chọn xã, phường');
  });
});

describe('the life of a transfer', () => {
  it('is over once it is answered or withdrawn', () => {
    for (const status of ['RECEIVED', 'RETURNED', 'WITHDRAWN'] as const)
      expect(Object.values(transferLifecycle[status]).every((next) => next === null)).toBe(true);
    expect(transferLifecycle.PROPOSED).toMatchObject({ receive: null, return: null });
  });
});
