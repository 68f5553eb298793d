import { describe, expect, it } from 'vitest';
import { employerKeys, missingForShare, reachesShare } from '@/lib/employers/employer';

describe('the share of a workforce', () => {
  it.each([
    [10, 1, true, 0],
    [11, 1, false, 1],
    [19, 1, false, 1],
    [20, 2, true, 0],
    [1, 0, false, 1],
    [105, 10, false, 1],
    [100, 10, true, 0],
    [0, 0, false, 0],
  ])('%i workers, %i of them: %s, %i missing', (workforce, reintegrated, isReached, missing) => {
    expect(reachesShare({ workforce, reintegrated }, 10)).toBe(isReached);
    expect(missingForShare({ workforce, reintegrated }, 10)).toBe(missing);
  });
});

describe('keys', () => {
  it('a firm is found without accents and by its code, and known by its name however the tone is placed', () => {
    const keys = employerKeys({ name: 'Hợp tác xã Hoà Bình', registrationNumber: '0300588569' });
    expect(keys.searchKey).toBe('hop tac xa hoa binh 0300588569');
    expect(keys.nameKey).toBe(employerKeys({ name: 'hợp tác xã Hòa Bình', registrationNumber: null }).nameKey);
  });
});
