import Link from 'next/link';
import styles from '@/components/needs/needs.module.css';
import { Card } from '@/components/ui/card';
import { formatDate } from '@/lib/dates';
import { fromDbDate } from '@/lib/db-dates';
import type { TrainingView } from '@/lib/training/queries';
import { attendancePercent, enrolmentLabels } from '@/lib/training/training';

/** Courses of one person, for the page of the case. */
export function TrainingCard({ training, maySupport }: { training: TrainingView; maySupport: boolean }) {
  return (
    <Card title="Học nghề" action={maySupport && <Link href="/hoc-nghe">Tìm khóa học</Link>}>
      {training.enrolments.length === 0 && <p className={styles.muted}>Chưa học khóa nào.</p>}
      <ul className={styles.list}>
        {training.enrolments.map((e) => {
          const sum = (of: (a: (typeof e.attendance)[number]) => number) => e.attendance.reduce((n, a) => n + of(a), 0);
          const percent = attendancePercent(
            sum((a) => a.held),
            sum((a) => a.attended),
          );
          return (
            <li key={e.id} className={styles.row}>
              <div>
                <Link href={`/hoc-nghe/${e.courseId}`}>{e.course.name}</Link>, {e.course.school.name}
              </div>
              <span className={styles.muted}>
                {enrolmentLabels[e.status]} · từ {formatDate(fromDbDate(e.enrolledOn))}
                {e.endedOn && ` đến ${formatDate(fromDbDate(e.endedOn))}`}
                {percent !== null && ` · có mặt ${percent} %`}
                {e.certificateNumber && ` · chứng chỉ ${e.certificateNumber}`}
              </span>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
