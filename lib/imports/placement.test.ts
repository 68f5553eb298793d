import { describe, expect, it } from 'vitest';
import { catalogueUnits } from '@/lib/imports/fixture-units';
import { Placement } from '@/lib/imports/placement';

const units = catalogueUnits();
const idOf = (name: string, validFrom: string | null) => {
  const unit = units.find((u) => u.name === name && u.validFrom === validFrom);
  if (!unit) throw new Error(name);
  return unit.id;
};
const today = '2026-11-23';
const everywhere = new Set(units.map((u) => u.id));

describe('from the unit of a list to the unit of today', () => {
  it('follows every merger, one stay a unit, each by the unit of its day', () => {
    const placement = new Placement(units, everywhere, '2024-12-15', today);
    expect(placement.staysOf(idOf('Hoằng Phượng', null))).toEqual([
      { communeId: idOf('Hoằng Phượng', null), validFrom: '2024-12-15', validTo: '2024-12-31' },
      { communeId: idOf('Hoằng Giang', '2025-01-01'), validFrom: '2025-01-01', validTo: '2025-06-30' },
      { communeId: idOf('Hoằng Giang', '2025-07-01'), validFrom: '2025-07-01', validTo: null },
    ]);
  });

  it('leaves one stay where the list is already of today', () => {
    const hoangLoc = idOf('Hoằng Lộc', '2025-07-01');
    expect(new Placement(units, everywhere, '2025-09-30', today).staysOf(hoangLoc)).toEqual([
      { communeId: hoangLoc, validFrom: '2025-09-30', validTo: null },
    ]);
  });

  it('says why a row cannot be taken in: another area, or a unit that nothing followed', () => {
    const loc = idOf('Hoằng Lộc', '2025-07-01');
    const mine = new Placement(units, new Set([loc]), '2024-12-15', today);
    expect(mine.problemOf(idOf('Hoằng Thịnh', null))).toBeNull();
    expect(mine.problemOf(idOf('Hoằng Phú', null))).toBe('E_OUT_OF_SCOPE');
    expect(mine.problemOf(null)).toBeNull();
    const ended = new Placement(
      units.filter((u) => u.validTo !== null),
      everywhere,
      '2024-12-15',
      today,
    );
    expect(ended.problemOf(idOf('Hoằng Phú', null))).toBe('E_COMMUNE_ENDED');
  });
});
