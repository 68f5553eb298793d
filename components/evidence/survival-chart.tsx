import { RecordTable } from '@/components/ui/record-table';
import { type Curve, milestones } from '@/lib/reoffending/curve';
import { formatPercent, percentRange } from '@/lib/reoffending/words';
import styles from './evidence.module.css';

const [width, height] = [720, 240];
const lastDay = milestones.at(-1)?.days ?? 1096;

/** How low the picture goes: the next ten percent below the band, so that a curve near 100 % can be told from a line. */
function lowestOf(curves: readonly Curve[]): number {
  const least = Math.min(1, ...curves.flatMap((c) => c.steps.map((s) => s.low ?? s.survival)));
  return Math.max(0, Math.floor(least * 10 - 1e-9) / 10);
}

const x = (days: number) => (Math.min(days, lastDay) / lastDay) * width;

/** Stairs for a curve with every step; straight lines between milestones where steps would tell of single people. */
function pathOf(
  points: readonly (readonly [days: number, share: number])[],
  isCoarse: boolean,
  lowest: number,
): string {
  const y = (share: number) => ((1 - share) / (1 - lowest)) * height;
  const drawn = points.map(([days, share]) => (isCoarse ? `L${x(days)},${y(share)}` : `H${x(days)}V${y(share)}`));
  return `M0,${y(1)}${drawn.join('')}`;
}

/** People without a new judgment over time, with the band their share may truly lie in; the same in a table below. */
export function SurvivalChart({ curve }: { curve: Curve }) {
  const lowest = lowestOf([curve]);
  const tail = (share: number) => (curve.isCoarse ? [] : [[curve.until, share] as const]);
  const last = curve.steps.at(-1);
  const upper = [
    ...curve.steps.map((s) => [s.days, s.high ?? s.survival] as const),
    ...tail(last?.high ?? last?.survival ?? 1),
  ];
  const lower = [
    ...curve.steps.map((s) => [s.days, s.low ?? s.survival] as const),
    ...tail(last?.low ?? last?.survival ?? 1),
  ];
  const line = [...curve.steps.map((s) => [s.days, s.survival] as const), ...tail(last?.survival ?? 1)];
  return (
    <figure className={styles.figure}>
      <div className={styles.plot} aria-hidden="true">
        <div className={styles.scale}>
          <span>100 %</span>
          <span>{formatPercent(lowest, 0)}</span>
        </div>
        <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
          {milestones.map(({ days }) => (
            <path key={days} className={styles.grid} d={`M${x(days)},0V${height}`} />
          ))}
          {curve.steps.length > 0 && (
            <path className={styles.band} d={bandPath(upper, lower, curve.isCoarse, lowest)} />
          )}
          <path className={styles.line} d={pathOf(line, curve.isCoarse, lowest)} />
        </svg>
        <div className={styles.months}>
          {milestones.map(({ months }) => (
            <span key={months}>{months}</span>
          ))}
        </div>
        <span className={styles.axis}>
          tháng từ ngày chấp hành xong án · tỷ lệ chưa có bản án mới, vùng mờ là khoảng tin cậy 95 %
        </span>
      </div>
      <MilestoneTable curve={curve} />
    </figure>
  );
}

/** Along the upper edge and back along the lower. */
function bandPath(
  upper: readonly (readonly [number, number])[],
  lower: readonly (readonly [number, number])[],
  isCoarse: boolean,
  lowest: number,
): string {
  const y = (share: number) => ((1 - share) / (1 - lowest)) * height;
  const back = lower
    .map(([days, share], i) => {
      const before = lower[i - 1]?.[1] ?? 1;
      return isCoarse ? `L${x(days)},${y(share)}` : `L${x(days)},${y(share)}L${x(days)},${y(before)}`;
    })
    .reverse();
  return `${pathOf(upper, isCoarse, lowest)}${back.join('')}L0,${y(1)}Z`;
}

function MilestoneTable({ curve }: { curve: Curve }) {
  return (
    <RecordTable
      caption="Tỷ lệ có bản án mới theo thời gian từ ngày về"
      columns={['Sau', 'Còn theo dõi', 'Chưa có bản án mới', 'Có bản án mới', 'Khoảng tin cậy 95 %']}
      rows={curve.milestones.map((m) => ({
        key: m.months,
        cells: [
          `${m.months} tháng`,
          m.atRisk === null ? 'ẩn' : `${curve.isCoarse ? 'khoảng ' : ''}${m.atRisk.toLocaleString('vi-VN')} người`,
          m.survival === null
            ? curve.isCoarse
              ? 'không nêu'
              : 'chưa đủ người để nói'
            : formatPercent(m.survival, curve.isCoarse ? 0 : 1),
          m.survival === null ? null : formatPercent(1 - m.survival, curve.isCoarse ? 0 : 1),
          percentRange(m, curve.isCoarse ? 0 : 1),
        ],
      }))}
    />
  );
}
