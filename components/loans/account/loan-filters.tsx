import { NativeSelect, TextInput } from '@mantine/core';
import { FilterForm } from '@/components/ui/filter-form';
import { type Option, optionsOf, orAny } from '@/components/ui/options';
import { type LoanFilterInput, loanShows, loanSorts, paramsFromLoanFilter } from '@/lib/loans/account/filter';
import { organisationLabels } from '@/lib/loans/vocabulary';

interface Props {
  filter: LoanFilterInput;
  communes: readonly Option[];
  groups: readonly Option[];
}

/** The filter of the list of loans; every choice is in the address. */
export function LoanFilters({ filter, communes, groups }: Props) {
  return (
    <FilterForm
      key={paramsFromLoanFilter(filter).toString()}
      action="/vay-von/khoan-vay"
      label="Lọc khoản vay"
      links={<a href={`/api/vay-von/khoan-vay/xuat?${paramsFromLoanFilter(filter)}`}>Tải Excel</a>}
    >
      <TextInput name="q" label="Tìm" defaultValue={filter.q ?? ''} placeholder="Tên, khế ước, số hồ sơ vay" />
      <NativeSelect name="xem" label="Xem" defaultValue={filter.show ?? 'open'} data={optionsOf(loanShows)} />
      <NativeSelect name="xa" label="Xã" defaultValue={filter.communeId ?? ''} data={orAny('Mọi xã', communes)} />
      <NativeSelect name="to" label="Tổ" defaultValue={filter.groupId ?? ''} data={orAny('Mọi tổ', groups)} />
      <NativeSelect
        name="hoi"
        label="Hội, đoàn thể"
        defaultValue={filter.organisation ?? ''}
        data={orAny('Mọi hội, đoàn thể', optionsOf(organisationLabels))}
      />
      <NativeSelect name="xep" label="Xếp theo" defaultValue={filter.sort ?? 'name'} data={optionsOf(loanSorts)} />
    </FilterForm>
  );
}
