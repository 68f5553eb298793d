import Link from 'next/link';
import styles from '@/components/ui/tabs.module.css';

const rooms = [
  ['/viec-lam', 'Bảng việc làm'],
  ['/viec-lam/co-so', 'Cơ sở'],
  ['/viec-lam/lich', 'Lịch theo dõi'],
] as const;

/** The three rooms of the work on jobs. */
export function JobTabs({ current }: { current: (typeof rooms)[number][0] }) {
  return (
    <nav className={styles.tabs} aria-label="Việc làm">
      {rooms.map(([href, label]) => (
        <Link key={href} href={href} aria-current={href === current ? 'page' : undefined}>
          {label}
        </Link>
      ))}
    </nav>
  );
}
