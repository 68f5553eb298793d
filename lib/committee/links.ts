import { type FiguresInput, paramsFromFigures } from '@/lib/committee/schema';
import type { LegalDate } from '@/lib/dates';

/** Where each number of the committee's page leads: to its rows for those who open files, else to its breakdown. */
export function figureLinks(asked: FiguresInput, { opensRows, today }: { opensRows: boolean; today: LegalDate }) {
  const day = asked.on && asked.on < today ? `&ngay=${asked.on}` : '';
  const page = (within: number | null) => {
    const params = paramsFromFigures({ ...asked, within }).toString();
    return params ? `/ban-chi-dao?${params}` : '/ban-chi-dao';
  };
  return {
    whole: () => page(null),
    unit: (unitId: number) => page(unitId),
    rows: (query: string, unitId: number | undefined) =>
      opensRows
        ? `/ho-so?trangthai=RECEIVED,MANAGED${day}${unitId ? `&xa=${unitId}` : ''}${query ? `&${query}` : ''}`
        : undefined,
    expected: () => (opensRows ? `/ho-so?trangthai=EXPECTED${day}` : undefined),
  };
}
