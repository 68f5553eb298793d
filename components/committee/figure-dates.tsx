import { NativeSelect, TextInput } from '@mantine/core';
import { FilterForm } from '@/components/ui/filter-form';
import type { Boundaries } from '@/lib/committee/schema';
import { formatDate, type LegalDate } from '@/lib/dates';

interface Props {
  on: LegalDate;
  since: LegalDate;
  boundaries: Boundaries;
  unitId: number | null;
}

/** Which day, compared with which, on which boundaries; all of it in the address. */
export function FigureDates({ on, since, boundaries, unitId }: Props) {
  return (
    <FilterForm action="/ban-chi-dao" label="Ngày số liệu và địa giới">
      <TextInput name="ngay" label="Số liệu ngày" defaultValue={formatDate(on)} inputMode="numeric" />
      <TextInput name="so" label="So với ngày" defaultValue={formatDate(since)} inputMode="numeric" />
      <NativeSelect
        name="diagioi"
        label="Theo địa giới"
        defaultValue={boundaries === 'THEN' ? 'cu' : ''}
        data={[
          { value: '', label: 'Hiện nay' },
          { value: 'cu', label: 'Của ngày đó' },
        ]}
      />
      {unitId !== null && <input type="hidden" name="donvi" value={unitId} />}
    </FilterForm>
  );
}
