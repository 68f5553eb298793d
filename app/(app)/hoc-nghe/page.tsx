import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { addSchoolAction, openCourseAction } from '@/app/(app)/hoc-nghe/actions';
import { CourseFilters } from '@/components/training/course-filters';
import { CourseList } from '@/components/training/course-list';
import { AddSchool, OpenCourse } from '@/components/training/training-forms';
import { Card } from '@/components/ui/card';
import { Disclosure } from '@/components/ui/disclosure';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Pager } from '@/components/ui/pager';
import stack from '@/components/ui/stack.module.css';
import type { PageProps } from '@/lib/page-props';
import { requireActor } from '@/lib/session';
import { courseFilterFromParams, paramsFromCourseFilter } from '@/lib/training/filter';
import { listCourses } from '@/lib/training/queries';

export const metadata: Metadata = { title: 'Học nghề' };

export default async function CoursesPage({ searchParams }: PageProps) {
  const filter = courseFilterFromParams(await searchParams);
  const params = paramsFromCourseFilter(filter);
  const found = await listCourses(await requireActor(), filter);
  if (!found.ok) notFound();
  const { courses, schools, today, total, pageSize, mayKeep } = found.value;
  return (
    <>
      <PageHeader
        title="Học nghề"
        context="Khóa học của các nơi dạy nghề; ghi danh ở trang của khóa học. Chi phí đối chiếu với mức vay học nghề theo Quyết định 22/2023/QĐ-TTg."
      />
      <div className={stack.stack}>
        {mayKeep && (
          <Card>
            {schools.length > 0 && (
              <Disclosure label="Mở khóa học">
                <OpenCourse schools={schools.map(({ id, name }) => ({ id, name }))} action={openCourseAction} />
              </Disclosure>
            )}
            <Disclosure label="Thêm nơi dạy nghề" isOpen={schools.length === 0 && courses.length === 0}>
              <AddSchool action={addSchoolAction} />
            </Disclosure>
          </Card>
        )}
        <CourseFilters filter={filter} />
        {courses.length === 0 && params.size > 0 ? (
          <EmptyState title="Không có khóa học nào khớp">Bớt một điều kiện, hoặc chọn “Mọi nơi”.</EmptyState>
        ) : (
          <CourseList courses={courses} today={today} />
        )}
        <Pager
          page={filter.page}
          pageSize={pageSize}
          total={total}
          href={(n) => `/hoc-nghe?${new URLSearchParams([...params, ['trang', String(n)]])}`}
        />
      </div>
    </>
  );
}
