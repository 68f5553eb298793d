import { shownCount } from '@/components/ui/stat-tile';
import { groupColumns } from '@/lib/committee/figures';
import type { Count } from '@/lib/committee/suppression';
import type { TrendPoint } from '@/lib/committee/trend';
import { formatDate } from '@/lib/dates';
import { groupLabels } from '@/lib/followups/vocabulary';
import styles from './trend-chart.module.css';

const words = { ...groupLabels, NONE: 'Chưa phân nhóm' };
const [width, height] = [720, 220];
/** A hidden count is drawn as high as its group was last shown (or first will be): the height tells nothing that is not shown. */
function heights(points: readonly TrendPoint[]): number[][] {
  const known = groupColumns.map((_, g) => points.map((p): Count => p.groups[g] ?? null));
  const drawn = known.map((line) =>
    line.map((n, i) => n ?? line.slice(0, i).findLast((m) => m !== null) ?? line.find((m) => m !== null) ?? 0),
  );
  return points.map((_, i) => drawn.map((line) => line[i] ?? 0));
}

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

/** The people in scope by group over time, stacked from zero; the same numbers in a table for who does not see it. */
export function TrendChart({ points }: { points: readonly TrendPoint[] }) {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 2)
    return <p className={styles.muted}>Chưa đủ thời gian để vẽ: cần số liệu của ít nhất hai ngày.</p>;
  const drawn = heights(points);
  const most = Math.max(1, ...drawn.map(sum));
  const x = (i: number) => (i / (points.length - 1)) * width;
  const y = (n: number) => height - (n / most) * height;
  const below = (point: readonly number[], g: number) => sum(point.slice(0, g));
  const layers = groupColumns.map((key, g) => {
    const top = drawn.map((p, i) => `${x(i)},${y(below(p, g + 1))}`);
    const bottom = drawn.map((p, i) => `${x(i)},${y(below(p, g))}`).reverse();
    return { key, path: `M${[...top, ...bottom].join('L')}Z` };
  });
  return (
    <figure className={styles.figure}>
      <div className={styles.plot}>
        <span className={styles.most} aria-hidden="true">
          {most.toLocaleString('vi-VN')}
        </span>
        <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
          {layers.map(({ key, path }) => (
            <path key={key} d={path} data-group={key} />
          ))}
        </svg>
        <div className={styles.days} aria-hidden="true">
          <span>{formatDate(first.day)}</span>
          <span>{formatDate(last.day)}</span>
        </div>
      </div>
      <ul className={styles.legend} aria-hidden="true">
        {groupColumns.map((key, g) => (
          <li key={key}>
            <span className={styles.swatch} data-group={key} />
            {key === 'NONE' ? words.NONE : `${key} · ${words[key]}`}:{' '}
            <strong>{shownCount(last.groups[g] ?? null)}</strong>
          </li>
        ))}
      </ul>
      <details className={styles.numbers}>
        <summary>Xem bằng số</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard */}
        <section className={styles.scroll} aria-label="Phân nhóm theo tháng, cuộn ngang được" tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">Ngày</th>
                {groupColumns.map((key) => (
                  <th key={key} scope="col">
                    {key === 'NONE' ? 'Chưa' : key}
                  </th>
                ))}
                <th scope="col">Trong diện</th>
              </tr>
            </thead>
            <tbody>
              {points.toReversed().map((p) => (
                <tr key={p.day}>
                  <th scope="row">{formatDate(p.day)}</th>
                  {groupColumns.map((key, g) => (
                    <td key={key}>{shownCount(p.groups[g] ?? null)}</td>
                  ))}
                  <td>{shownCount(p.inScope)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </details>
    </figure>
  );
}
