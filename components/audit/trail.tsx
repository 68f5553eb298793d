import { Chip } from '@/components/ui/chip';
import { outcomeLabels, sentenceOf, type TrailLine } from '@/lib/audit/sentence';
import { formatMoment } from '@/lib/moments';
import styles from './trail.module.css';

/** The trail in sentences, newest first. */
export function Trail({ lines }: { lines: readonly TrailLine[] }) {
  return (
    <ol className={styles.trail}>
      {lines.map((line) => (
        <li key={line.id} className={styles.line}>
          <time dateTime={line.at.toISOString()} className={styles.when}>
            {formatMoment(line.at)}
          </time>
          <span>{sentenceOf(line)}</span>
          {line.outcome === 'REFUSED' && <Chip tone="danger">{outcomeLabels.REFUSED}</Chip>}
        </li>
      ))}
    </ol>
  );
}
