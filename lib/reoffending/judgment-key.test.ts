import { expect, it } from 'vitest';
import { judgmentKey } from '@/lib/reoffending/judgment-key';

it('is the same however a judgment is typed, and another for another court', () => {
  const key = judgmentKey('12/2026/HS-ST', 'Tòa án nhân dân khu vực 2');
  expect(judgmentKey(' 12 / 2026 / hsst', 'TAND Khu vực 2')).toBe(key);
  expect(judgmentKey('12/2026/HSST', 'TAND khu vực 3')).not.toBe(key);
  expect(judgmentKey('13/2026/HSST', 'TAND khu vực 2')).not.toBe(key);
});
