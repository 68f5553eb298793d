import { NativeSelect, TextInput } from '@mantine/core';
import { FilterForm } from '@/components/ui/filter-form';
import { optionsOf, orAny } from '@/components/ui/options';
import { trades } from '@/lib/jobs/trades';
import {
  paramsFromVacancyFilter,
  type VacancyFilterInput,
  vacancyPlaces,
  vacancyShows,
} from '@/lib/jobs/vacancies/filter';

/** The filter of the vacancy board; every choice is in the address. */
export function VacancyFilters({ filter }: { filter: VacancyFilterInput }) {
  const params = paramsFromVacancyFilter(filter);
  return (
    <FilterForm
      key={params.toString()}
      action="/viec-lam"
      label="Lọc việc làm"
      links={<a href={`/api/viec-lam/xuat?${params}`}>Tải Excel</a>}
    >
      <TextInput name="q" label="Tìm" defaultValue={filter.q ?? ''} placeholder="Công việc, cơ sở, không cần dấu" />
      <NativeSelect
        name="nghe"
        label="Nghề"
        defaultValue={filter.trade ?? ''}
        data={orAny('Mọi nghề', optionsOf(trades))}
      />
      <NativeSelect name="noi" label="Nơi" defaultValue={filter.where ?? 'near'} data={optionsOf(vacancyPlaces)} />
      <NativeSelect name="xem" label="Xem" defaultValue={filter.show ?? 'open'} data={optionsOf(vacancyShows)} />
    </FilterForm>
  );
}
