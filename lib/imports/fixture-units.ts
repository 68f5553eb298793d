import type { CommuneEra } from '@/lib/imports/communes';
import { hoangHoaUnits } from '@/lib/units/hoang-hoa';

/** The units of Hoằng Hóa as the database would supply them; for tests. */
export function catalogueUnits(): CommuneEra[] {
  const ids = new Map(hoangHoaUnits.map((unit, index) => [unit.key, index + 1]));
  const idOf = (key: string): number => {
    const id = ids.get(key);
    if (id === undefined) throw new Error(`no unit ${key}`);
    return id;
  };
  return hoangHoaUnits.map(({ key, code, name, kind, validFrom, validTo, predecessorKeys }) => {
    return { id: idOf(key), code, name, kind, validFrom, validTo, predecessorIds: predecessorKeys.map(idOf) };
  });
}
