import Link from 'next/link';
import type { FormAction } from '@/components/form/form-action';
import styles from '@/components/needs/needs.module.css';
import { Chip } from '@/components/ui/chip';
import { Disclosure } from '@/components/ui/disclosure';
import { EmptyState } from '@/components/ui/empty-state';
import { formatDate } from '@/lib/dates';
import { shownDong } from '@/lib/money';
import type { CourseView, LearnerRow } from '@/lib/training/queries';
import { attendancePercent, enrolmentLabels, monthsOf, payers } from '@/lib/training/training';
import { FinishCourse, RecordAttendance } from './training-forms';

interface Props {
  course: CourseView;
  /** null for those who read only. */
  actions: { attendance: FormAction; finish: FormAction } | null;
}

/** Who of the area learns there, with attendance and how it ended. */
export function Learners({ course, actions }: Props) {
  if (course.learners.length === 0)
    return (
      <EmptyState title="Chưa có ai của địa bàn học khóa này">Ghi danh người có nhu cầu học nghề ở trên.</EmptyState>
    );
  return (
    <ul className={styles.list}>
      {course.learners.map((learner) => (
        <li key={learner.id} className={styles.row}>
          <LearnerLine learner={learner} />
          {actions && learner.status === 'STUDYING' && (
            <div>
              <Disclosure label="Ghi chuyên cần">
                <RecordAttendance
                  enrolment={learner}
                  months={monthsOf(learner.enrolledOn, course.endsOn).filter((month) => month <= course.today)}
                  action={actions.attendance}
                />
              </Disclosure>
              <Disclosure label="Ghi kết quả học">
                <FinishCourse enrolment={learner} today={course.today} action={actions.finish} />
              </Disclosure>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

const payerNames: Readonly<Record<string, string>> = payers;

function LearnerLine({ learner }: { learner: LearnerRow }) {
  const percent = attendancePercent(learner.held, learner.attended);
  return (
    <div>
      <div className={styles.head}>
        <Link className={styles.name} href={`/ho-so/${learner.caseId}?muc=viec-lam`}>
          {learner.fullName}
        </Link>
        <Chip tone={learner.status === 'COMPLETED' ? 'success' : learner.status === 'DROPPED' ? 'attention' : 'plain'}>
          {enrolmentLabels[learner.status]}
        </Chip>
      </div>
      <span className={styles.muted}>
        {[
          learner.hamlet,
          `vào học ${formatDate(learner.enrolledOn)}`,
          learner.endedOn && `kết thúc ${formatDate(learner.endedOn)}`,
          learner.endReason,
          percent === null ? 'chưa ghi chuyên cần' : `có mặt ${percent} % (${learner.attended}/${learner.held} buổi)`,
          payerNames[learner.paidBy],
          learner.loanPerMonth !== null && `${shownDong(Number(learner.loanPerMonth))} một tháng`,
          learner.certificateNumber && `chứng chỉ ${learner.certificateNumber}`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </div>
  );
}
