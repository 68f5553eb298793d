import { Card } from '@/components/ui/card';
import { Disclosure } from '@/components/ui/disclosure';
import { formatDate } from '@/lib/dates';
import { gradeLabel, gradeNote } from '@/lib/models/grade';
import type { ModelView } from '@/lib/models/read';
import styles from './models.module.css';

/** How well it works by the criteria of each time, the newest first. */
export function Evaluations({ model }: { model: ModelView }) {
  const { evaluations } = model;
  return (
    <Card title="Đánh giá">
      {evaluations.length === 0 && <p className={styles.muted}>Chưa đánh giá lần nào.</p>}
      <ul className={styles.lines}>
        {evaluations.map((one) => (
          <li key={one.id} className={styles.line}>
            <div className={styles.lineHead}>
              <span className={styles.name}>
                {gradeLabel(one.grade)} · {one.points}/{one.maxPoints} điểm
              </span>
              <span className={styles.muted}>
                {formatDate(one.evaluatedOn)}, kỳ {formatDate(one.periodFrom)}–{formatDate(one.periodTo)}
              </span>
            </div>
            <div className={styles.pre}>{one.conclusion}</div>
            {one.scores.length > 0 && (
              <Disclosure label="Điểm từng tiêu chí">
                <ul className={styles.tree}>
                  {one.scores.map((s) => (
                    <li key={s.criterionId}>
                      {s.name}: {s.points}/{s.maxPoints}
                    </li>
                  ))}
                </ul>
              </Disclosure>
            )}
          </li>
        ))}
      </ul>
      <p className={styles.muted}>{gradeNote}</p>
    </Card>
  );
}
