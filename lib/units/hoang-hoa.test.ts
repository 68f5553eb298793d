import { expect, test } from 'vitest';
import { hoangHoaUnits } from '@/lib/units/hoang-hoa';

const validOn = (day: string) =>
  hoangHoaUnits.filter((u) => (u.validFrom === null || u.validFrom <= day) && (u.validTo === null || u.validTo >= day));

test('37, 36, then 8 units, each code used once at a time', () => {
  for (const [day, count] of [
    ['2024-12-31', 37],
    ['2025-01-01', 36],
    ['2025-06-30', 36],
    ['2025-07-01', 8],
  ] as const) {
    const units = validOn(day);
    expect(units).toHaveLength(count);
    expect(new Set(units.map((unit) => unit.code)).size).toBe(count);
    expect(new Set(units.map((unit) => unit.name)).size).toBe(count);
  }
});

test('every former unit passes to exactly one later unit', () => {
  const keys = new Set(hoangHoaUnits.map((unit) => unit.key));
  expect(keys.size).toBe(hoangHoaUnits.length);
  const predecessors = hoangHoaUnits.flatMap((unit) => unit.predecessorKeys);
  expect(predecessors.every((key) => keys.has(key))).toBe(true);
  expect(new Set(predecessors).size).toBe(predecessors.length);
  const former = hoangHoaUnits.filter((unit) => unit.validTo !== null).map((unit) => unit.key);
  expect([...predecessors].sort()).toEqual([...former].sort());
});

test('codes are re-used for other units', () => {
  const names = (code: string) => hoangHoaUnits.filter((unit) => unit.code === code).map((unit) => unit.name);
  expect(names('15880')).toEqual(['Hoằng Phượng', 'Hoằng Giang', 'Hoằng Giang']);
  expect(names('15889')).toEqual(['Hoằng Kim', 'Hoằng Phú']);
  expect(hoangHoaUnits.filter((unit) => unit.unitType === 'thị trấn').map((unit) => unit.name)).toEqual(['Bút Sơn']);
});
