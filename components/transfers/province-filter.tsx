import { FilterForm } from '@/components/ui/filter-form';
import type { Place } from '@/lib/transfers/destinations';

interface Props {
  caseId: string;
  provinces: readonly Place[];
  provinceId: number;
}

/** Communes of which province are offered; one's own to begin with. */
export function ProvinceFilter({ caseId, provinces, provinceId }: Props) {
  if (provinces.length < 2) return null;
  return (
    <FilterForm action={`/ho-so/${caseId}/chuyen-dia-ban`} label="Tỉnh, thành phố nơi đến">
      <label>
        Tỉnh, thành phố nơi đến{' '}
        <select name="tinh" defaultValue={provinceId}>
          {provinces.map((p) => (
            <option key={p.id} value={p.id}>
              {p.label}
            </option>
          ))}
        </select>
      </label>
    </FilterForm>
  );
}
