import Link from 'next/link';
import { hiddenWord } from '@/lib/committee/suppression';
import styles from './stat-tile.module.css';

interface Props {
  label: string;
  /** null: hidden. */
  value: number | null;
  /** The rows behind the number, for those who may open them. */
  href?: string | undefined;
  tone?: 'plain' | 'a' | 'danger';
}

export const shownCount = (n: number | null) => (n === null ? hiddenWord : n.toLocaleString('vi-VN'));

export function StatTile({ label, value, href, tone = 'plain' }: Props) {
  const content = (
    <>
      <span className={styles.value}>{shownCount(value)}</span>
      <span>{label}</span>
    </>
  );
  return href ? (
    <Link className={styles.tile} data-tone={tone} href={href}>
      {content}
    </Link>
  ) : (
    <div className={styles.tile} data-tone={tone}>
      {content}
    </div>
  );
}
