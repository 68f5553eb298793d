import { NativeSelect } from '@mantine/core';
import Link from 'next/link';
import { FilterForm } from '@/components/ui/filter-form';
import stack from '@/components/ui/stack.module.css';
import { organisationLabels } from '@/lib/loans/vocabulary';

interface Props {
  communes: readonly { id: number; name: string }[];
  communeId: number | null;
  organisation: string | null;
}

export function BoardFilter({ communes, communeId, organisation }: Props) {
  return (
    <FilterForm
      action="/vay-von/ho-so"
      label="Lọc hồ sơ vay"
      links={
        <>
          <Link className={stack.link} href="/vay-von/pheu">
            Phễu hồ sơ
          </Link>
          <Link className={stack.link} href="/vay-von/to-tiet-kiem">
            Tổ tiết kiệm và vay vốn
          </Link>
        </>
      }
    >
      <NativeSelect
        name="xa"
        label="Xã, phường"
        defaultValue={communeId === null ? '' : String(communeId)}
        data={[{ value: '', label: 'Tất cả' }, ...communes.map(({ id, name }) => ({ value: String(id), label: name }))]}
      />
      <NativeSelect
        name="hoi"
        label="Đơn vị nhận ủy thác"
        defaultValue={organisation ?? ''}
        data={[
          { value: '', label: 'Tất cả' },
          ...Object.entries(organisationLabels).map(([value, label]) => ({ value, label })),
        ]}
      />
    </FilterForm>
  );
}
