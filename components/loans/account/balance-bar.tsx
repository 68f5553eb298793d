import { bucketLabels } from '@/lib/loans/vocabulary';
import { shownDong } from '@/lib/money';
import styles from './account.module.css';

interface Props {
  /** Whole đồng. */
  inTime: number;
  overdue: number;
  frozen: number;
}

/** Where the principal that is owed stands: one bar, each part with its name and amount beside it. */
export function BalanceBar({ inTime, overdue, frozen }: Props) {
  const whole = inTime + overdue + frozen;
  const parts = [
    { key: 'in-time', label: bucketLabels.IN_TIME, amount: inTime },
    { key: 'overdue', label: bucketLabels.OVERDUE, amount: overdue },
    { key: 'frozen', label: bucketLabels.FROZEN, amount: frozen },
  ] as const;
  let from = 0;
  return (
    <div className={styles.balance}>
      {whole > 0 && (
        <svg viewBox="0 0 1000 40" preserveAspectRatio="none" aria-hidden="true" className={styles.bar}>
          {parts.map(({ key, amount }) => {
            const x = from;
            const width = (amount / whole) * 1000;
            from += width;
            return <rect key={key} data-part={key} x={x} y={0} width={width} height={40} />;
          })}
        </svg>
      )}
      <dl className={styles.parts}>
        {parts.map(({ key, label, amount }) => (
          <div key={key} data-part={key} data-none={amount === 0 || undefined}>
            <dt>{label}</dt>
            <dd>{shownDong(amount)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
