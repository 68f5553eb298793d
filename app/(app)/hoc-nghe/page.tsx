import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { addSchoolAction, openCourseAction } from '@/app/(app)/hoc-nghe/actions';
import { CourseList } from '@/components/training/course-list';
import { AddSchool, OpenCourse } from '@/components/training/training-forms';
import { Card } from '@/components/ui/card';
import { Disclosure } from '@/components/ui/disclosure';
import { PageHeader } from '@/components/ui/page-header';
import { Pager } from '@/components/ui/pager';
import stack from '@/components/ui/stack.module.css';
import type { PageProps } from '@/lib/page-props';
import { requireActor } from '@/lib/session';
import { listCourses } from '@/lib/training/queries';

export const metadata: Metadata = { title: 'Học nghề' };

export default async function CoursesPage({ searchParams }: PageProps) {
  const { trang } = await searchParams;
  const page = Math.max(1, Number(trang) || 1);
  const found = await listCourses(await requireActor(), { page });
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
        <CourseList courses={courses} today={today} />
        <Pager page={page} pageSize={pageSize} total={total} href={(n) => `/hoc-nghe?trang=${n}`} />
      </div>
    </>
  );
}
