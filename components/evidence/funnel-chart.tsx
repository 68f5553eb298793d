import type { Funnel, Placed } from '@/lib/outliers/indicators';
import { formatPercent } from '@/lib/reoffending/words';
import styles from './evidence.module.css';

const [width, height] = [720, 240];

export const lookOf = ({ standing, isGood }: Pick<Placed, 'standing' | 'isGood'>) =>
  standing === 'WITHIN' ? 'within' : isGood ? 'good' : standing === 'FAR' ? 'bad' : 'watch';

/** Units by size and share, with the lines between which chance alone may put them; the same is told in the list below. */
export function FunnelChart({ funnel }: { funnel: Funnel }) {
  const { units, share, limits } = funnel;
  const size = limits.at(-1)?.size ?? 0;
  if (share === null || units.length < 2 || size === 0)
    return <p className={styles.muted}>Cần số liệu của ít nhất hai đơn vị để vẽ.</p>;
  // The lines of the smallest sizes reach everything: the picture is as high as the units and the lines of ordinary sizes need.
  const usual = limits.filter((l) => l.size >= size / 4).map((l) => l.limits.high998);
  const most = Math.min(1, Math.max(0.05, ...units.map((u) => u.part / u.whole), ...usual) * 1.06);
  const x = (n: number) => (n / size) * width;
  const y = (p: number) => height - (Math.min(p, most) / most) * height;
  const lineOf = (pick: (l: (typeof limits)[number]['limits']) => number) =>
    `M${limits.map((l) => `${x(l.size)},${y(pick(l.limits))}`).join('L')}`;
  return (
    <figure className={styles.figure}>
      <div className={styles.plot} aria-hidden="true">
        <div className={styles.scale}>
          <span>{formatPercent(most, 0)}</span>
          <span>0 %</span>
        </div>
        <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
          <path className={styles.share} d={`M0,${y(share)}H${width}`} />
          <path className={styles.limit95} d={lineOf((l) => l.low95)} />
          <path className={styles.limit95} d={lineOf((l) => l.high95)} />
          <path className={styles.limit998} d={lineOf((l) => l.low998)} />
          <path className={styles.limit998} d={lineOf((l) => l.high998)} />
          {units.toReversed().map((u) => (
            <path
              key={u.unitId}
              className={styles.dot}
              data-look={lookOf(u)}
              d={`M${x(u.whole)},${y(u.part / u.whole)}h0.01`}
            />
          ))}
        </svg>
        <div className={styles.sizes}>
          <span>0</span>
          <span>{size.toLocaleString('vi-VN')}</span>
        </div>
        <span className={styles.axis}>số người trong diện của đơn vị</span>
      </div>
      <ul className={styles.keys} aria-hidden="true">
        <Key look={styles.share} label={`cả địa bàn ${formatPercent(share, 1)}`} />
        <Key look={styles.limit95} label="giới hạn 95 %" />
        <Key look={styles.limit998} label="giới hạn 99,8 %" />
      </ul>
    </figure>
  );
}

const Key = ({ look, label }: { look: string | undefined; label: string }) => (
  <li>
    <svg viewBox="0 0 28 10" aria-hidden="true">
      <path className={look} d="M0,5H28" />
    </svg>
    {label}
  </li>
);
