import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import {
  closeCourseAction,
  enrolAction,
  finishCourseAction,
  recordAttendanceAction,
} from '@/app/(app)/hoc-nghe/actions';
import { Learners } from '@/components/training/learners';
import { CloseCourse, Enrol } from '@/components/training/training-forms';
import { Card, Facts } from '@/components/ui/card';
import { Disclosure } from '@/components/ui/disclosure';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import stack from '@/components/ui/stack.module.css';
import { formatDate } from '@/lib/dates';
import { tradeLabel } from '@/lib/jobs/trades';
import { shownDong } from '@/lib/money';
import type { PageProps } from '@/lib/page-props';
import { requireActor } from '@/lib/session';
import { findLearners, getCourse } from '@/lib/training/queries';

export const metadata: Metadata = { title: 'Khóa học' };

export default async function CoursePage({ params }: PageProps<'id'>) {
  const actor = await requireActor();
  const found = await getCourse(actor, { courseId: (await params).id });
  if (!found.ok) notFound();
  const view = found.value;
  const { course, cap, clause, taken } = view;
  const isOpen = course.closedOn === null && view.endsOn >= view.today && taken < course.seats;
  const hasBegun = view.startsOn <= view.today;
  const people = view.maySupport && isOpen && hasBegun ? await findLearners(actor, { courseId: course.id }) : null;
  const cost = Number(course.costPerMonth);
  return (
    <>
      <PageHeader
        title={course.name}
        context={`${course.school.name}, ${course.school.commune.form} ${course.school.commune.name}`}
        back={{ href: '/hoc-nghe', label: 'Học nghề' }}
      />
      <div className={stack.stack}>
        {course.closedOn && <Notice>Khóa học đã đóng: {course.closedReason}</Notice>}
        <Card>
          <Facts
            items={[
              ['Nghề', tradeLabel(course.trade)],
              ['Thời gian', `${formatDate(view.startsOn)} đến ${formatDate(view.endsOn)}`],
              ['Chi phí một tháng', shownDong(cost)],
              ['Vay học nghề trả nhiều nhất', `${shownDong(Math.min(cap, cost))} một tháng (${clause})`],
              ['Chỗ', `${taken}/${course.seats}`],
            ]}
          />
          {view.mayClose && (
            <Disclosure label="Đóng khóa học">
              <CloseCourse course={{ id: course.id, version: course.version }} action={closeCourseAction} />
            </Disclosure>
          )}
        </Card>
        {view.maySupport && isOpen && !hasBegun && (
          <Notice>
            Ghi danh được từ ngày khai giảng, {formatDate(view.startsOn)}. Nhu cầu học nghề vẫn để mở đến lúc đó.
          </Notice>
        )}
        {people?.ok && (
          <Card title="Ghi danh">
            <Enrol
              courseId={course.id}
              people={people.value}
              capWords={`nhiều nhất ${shownDong(Math.min(cap, cost))}`}
              today={view.today}
              action={enrolAction}
            />
          </Card>
        )}
        <Learners
          course={view}
          actions={view.maySupport ? { attendance: recordAttendanceAction, finish: finishCourseAction } : null}
        />
      </div>
    </>
  );
}
