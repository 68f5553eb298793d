import { NativeSelect } from '@mantine/core';
import { FilterForm } from '@/components/ui/filter-form';
import { optionsOf, orAny } from '@/components/ui/options';
import { trades } from '@/lib/jobs/trades';
import { type CourseFilter, coursePlaces, paramsFromCourseFilter } from '@/lib/training/filter';

/** The filter of the list of courses; every choice is in the address. */
export function CourseFilters({ filter }: { filter: CourseFilter }) {
  return (
    <FilterForm key={paramsFromCourseFilter(filter).toString()} action="/hoc-nghe" label="Lọc khóa học">
      <NativeSelect
        name="nghe"
        label="Nghề"
        defaultValue={filter.trade ?? ''}
        data={orAny('Mọi nghề', optionsOf(trades))}
      />
      <NativeSelect name="noi" label="Nơi dạy" defaultValue={filter.where} data={optionsOf(coursePlaces)} />
    </FilterForm>
  );
}
