import { shownCount } from '@/components/ui/stat-tile';
import { groupColumns } from '@/lib/committee/figures';
import type { Count } from '@/lib/committee/suppression';
import { groupLabels } from '@/lib/followups/vocabulary';
import styles from './committee.module.css';

const words = { ...groupLabels, NONE: 'Chưa phân nhóm' };
/** A hidden count is drawn as two: its true size is not given away by its width. */
const hiddenSize = 2;

/** One bar of the people in scope by group, with direct labels; a hatch a group for black-and-white print. */
export function GroupBar({ counts }: { counts: readonly Count[] }) {
  const parts = groupColumns.map((key, i) => ({ key, count: counts[i] ?? null }));
  const size = (n: Count) => n ?? hiddenSize;
  const total = parts.reduce((sum, p) => sum + size(p.count), 0);
  if (total === 0) return <p className={styles.muted}>Chưa có ai trong diện.</p>;
  let x = 0;
  const bars = parts
    .filter((p) => size(p.count) > 0)
    .map((p) => {
      const width = (size(p.count) / total) * 1000;
      const bar = { ...p, x, width };
      x += width;
      return bar;
    });
  return (
    <figure className={styles.groups}>
      <svg viewBox="0 0 1000 56" preserveAspectRatio="none" aria-hidden="true" className={styles.groupBar}>
        {bars.map((b) => (
          <rect key={b.key} x={b.x} y={0} width={Math.max(b.width - 3, 1)} height={56} data-group={b.key} />
        ))}
      </svg>
      <ul className={styles.legend}>
        {parts.map((p) => (
          <li key={p.key} data-group={p.key}>
            <span className={styles.swatch} data-group={p.key} aria-hidden="true" />
            <strong>{shownCount(p.count)}</strong> {p.key === 'NONE' ? words.NONE : `${p.key} · ${words[p.key]}`}
          </li>
        ))}
      </ul>
    </figure>
  );
}
