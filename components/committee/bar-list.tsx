import Link from 'next/link';
import { shownCount } from '@/components/ui/stat-tile';
import styles from './committee.module.css';

interface Item {
  label: string;
  count: number | null;
  href?: string | undefined;
}

/** Horizontal bars from zero, each with its number beside it. */
export function BarList({ items }: { items: readonly Item[] }) {
  const most = Math.max(1, ...items.map((i) => i.count ?? 2));
  return (
    <ul className={styles.bars}>
      {items.map((item) => (
        <li key={item.label}>
          <span>{item.href ? <Link href={item.href}>{item.label}</Link> : item.label}</span>
          <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
            <rect width={((item.count ?? 2) / most) * 100} height="8" rx="1" />
          </svg>
          <strong>{shownCount(item.count)}</strong>
        </li>
      ))}
    </ul>
  );
}
