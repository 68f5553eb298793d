import { NativeSelect, TextInput } from '@mantine/core';
import { FilterForm } from '@/components/ui/filter-form';
import { optionsOf, orAny } from '@/components/ui/options';
import { type EmployerFilterInput, employerPlaces, paramsFromEmployerFilter } from '@/lib/employers/filter';
import { establishmentKindLabels } from '@/lib/loans/vocabulary';

/** The filter of the list of firms; every choice is in the address. */
export function EmployerFilters({ filter }: { filter: EmployerFilterInput }) {
  const params = paramsFromEmployerFilter(filter);
  return (
    <FilterForm
      key={params.toString()}
      action="/viec-lam/co-so"
      label="Lọc cơ sở"
      links={<a href={`/api/viec-lam/co-so/xuat?${params}`}>Tải Excel</a>}
    >
      <TextInput name="q" label="Tìm" defaultValue={filter.q ?? ''} placeholder="Tên không dấu, mã số thuế" />
      <NativeSelect name="noi" label="Nơi" defaultValue={filter.where ?? 'here'} data={optionsOf(employerPlaces)} />
      <NativeSelect
        name="loai"
        label="Loại cơ sở"
        defaultValue={filter.kind ?? ''}
        data={orAny('Mọi loại', optionsOf(establishmentKindLabels))}
      />
      <NativeSelect
        name="dong"
        label="Tình trạng"
        defaultValue={filter.withClosed ? 'co' : ''}
        data={[
          { value: '', label: 'Đang hoạt động' },
          { value: 'co', label: 'Cả nơi đã ngừng' },
        ]}
      />
    </FilterForm>
  );
}
