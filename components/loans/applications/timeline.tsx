import { Card } from '@/components/ui/card';
import { formatDate } from '@/lib/dates';
import { type ApplicationStage, stageLabels } from '@/lib/loans/applications/application';
import { type PaperDays, paperDayLabels, paperDays } from '@/lib/loans/applications/days';
import styles from './applications.module.css';

interface Props {
  days: PaperDays;
  /** An establishment borrows directly: its papers go through no group. */
  isEstablishment: boolean;
  steps: readonly { id: string; stage: ApplicationStage; on: string; by: string; note: string | null }[];
}

/** Papers and decisions in their order, each with its day; below, who brought it to which stage. */
export function Timeline({ days, isEstablishment, steps }: Props) {
  const shown = paperDays.filter((one) => !isEstablishment || (one !== 'groupMet' && one !== 'communeConfirmed'));
  return (
    <Card title="Các bước">
      <ol className={styles.timeline}>
        {shown.map((one) => {
          const on = days[one];
          return (
            <li key={one} data-done={on !== null}>
              <span aria-hidden>{on === null ? '○' : '●'}</span>
              <span>{paperDayLabels[one]}</span>
              <span className={styles.amount}>{on === null ? 'chưa có' : formatDate(on)}</span>
            </li>
          );
        })}
      </ol>
      <ul className={styles.history}>
        {steps.map((step) => (
          <li key={step.id} className={styles.muted}>
            {formatDate(step.on)} · {stageLabels[step.stage].toLowerCase()} · {step.by}
            {step.note && `: ${step.note}`}
          </li>
        ))}
      </ul>
    </Card>
  );
}
