import { NativeSelect } from '@mantine/core';
import { FilterForm } from '@/components/ui/filter-form';
import { trades } from '@/lib/jobs/trades';
import { type CourseFilter, coursePlaces, paramsFromCourseFilter } from '@/lib/training/filter';

const choices = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

/** The filter of the list of courses; every choice is in the address. */
export function CourseFilters({ filter }: { filter: CourseFilter }) {
  return (
    <FilterForm key={paramsFromCourseFilter(filter).toString()} action="/hoc-nghe" label="Lọc khóa học">
      <NativeSelect
        name="nghe"
        label="Nghề"
        defaultValue={filter.trade ?? ''}
        data={[{ value: '', label: 'Mọi nghề' }, ...choices(trades)]}
      />
      <NativeSelect name="noi" label="Nơi dạy" defaultValue={filter.where} data={choices(coursePlaces)} />
    </FilterForm>
  );
}
