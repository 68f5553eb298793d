import Link from 'next/link';
import styles from '@/components/needs/needs.module.css';
import { Chip } from '@/components/ui/chip';
import { EmptyState } from '@/components/ui/empty-state';
import { formatDate } from '@/lib/dates';
import { tradeLabel } from '@/lib/jobs/trades';
import { shownDong } from '@/lib/money';
import type { CourseRow } from '@/lib/training/queries';

export function CourseList({ courses, today }: { courses: readonly CourseRow[]; today: string }) {
  if (courses.length === 0)
    return (
      <EmptyState title="Chưa có khóa học nào">
        Thêm nơi dạy nghề của xã rồi mở khóa học; người ở xã khác cũng ghi danh được.
      </EmptyState>
    );
  return (
    <ul className={styles.list}>
      {courses.map((course) => (
        <li key={course.id} className={styles.row}>
          <div className={styles.head}>
            <Link className={styles.name} href={`/hoc-nghe/${course.id}`}>
              {course.name}
            </Link>
            <CourseState course={course} today={today} />
          </div>
          <div>
            {tradeLabel(course.trade)} · <Link href={`/hoc-nghe?truong=${course.schoolId}`}>{course.schoolName}</Link>,{' '}
            {course.communeName}
          </div>
          <span className={styles.muted}>
            {formatDate(course.startsOn)} đến {formatDate(course.endsOn)} · {shownDong(Number(course.costPerMonth))} một
            tháng · {course.taken}/{course.seats} chỗ
            {course.studying > 0 && ` · ${course.studying} người của địa bàn đang học`}
          </span>
        </li>
      ))}
    </ul>
  );
}

function CourseState({ course, today }: { course: CourseRow; today: string }) {
  if (course.isClosed) return <Chip>Đã đóng</Chip>;
  if (course.endsOn < today) return <Chip>Đã bế giảng</Chip>;
  if (course.startsOn > today) return <Chip tone="attention">Sắp khai giảng</Chip>;
  return course.taken >= course.seats ? <Chip tone="attention">Đủ người</Chip> : <Chip tone="success">Đang học</Chip>;
}
