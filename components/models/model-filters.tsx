import { NativeSelect, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { FilterForm } from '@/components/ui/filter-form';
import { optionsOf, orAny } from '@/components/ui/options';
import { type ModelFilterInput, paramsFromModelFilter } from '@/lib/models/filter';
import { healthLabels } from '@/lib/models/health';
import { levelLabels, stageLabels } from '@/lib/models/model';

interface Props {
  filter: ModelFilterInput;
  types: readonly { code: string; name: string }[];
  units: readonly { id: number; name: string }[];
  links: ReactNode;
}

/** The filter of the registry; every choice is in the address. */
export function ModelFilters({ filter, types, units, links }: Props) {
  return (
    <FilterForm key={paramsFromModelFilter(filter).toString()} action="/mo-hinh" label="Lọc mô hình" links={links}>
      <TextInput name="q" label="Tìm" defaultValue={filter.q ?? ''} placeholder="Tên, địa điểm, không cần dấu" />
      <NativeSelect
        name="loai"
        label="Loại"
        defaultValue={filter.typeCode ?? ''}
        data={orAny(
          'Mọi loại',
          types.map(({ code, name }) => ({ value: code, label: name })),
        )}
      />
      <NativeSelect
        name="song"
        label="Tình trạng"
        defaultValue={filter.health ?? ''}
        data={orAny('Mọi tình trạng', optionsOf(healthLabels))}
      />
      <NativeSelect
        name="buoc"
        label="Giai đoạn"
        defaultValue={filter.stage ?? ''}
        data={orAny('Mọi giai đoạn', optionsOf(stageLabels))}
      />
      <NativeSelect
        name="cap"
        label="Cấp"
        defaultValue={filter.level ?? ''}
        data={orAny('Mọi cấp', optionsOf(levelLabels))}
      />
      <NativeSelect
        name="donvi"
        label="Đơn vị"
        defaultValue={filter.unitId ?? ''}
        data={orAny(
          'Mọi đơn vị',
          units.map(({ id, name }) => ({ value: String(id), label: name })),
        )}
      />
    </FilterForm>
  );
}
