import Link from 'next/link';
import { TabStrip } from '@/components/ui/tab-strip';

const rooms = [
  ['/viec-lam', 'Bảng việc làm'],
  ['/viec-lam/co-so', 'Cơ sở'],
  ['/viec-lam/lich', 'Lịch theo dõi'],
] as const;

/** The three rooms of the work on jobs. */
export function JobTabs({ current }: { current: (typeof rooms)[number][0] }) {
  return (
    <TabStrip label="Việc làm" current={current}>
      {rooms.map(([href, label]) => (
        <Link key={href} href={href} aria-current={href === current ? 'page' : undefined}>
          {label}
        </Link>
      ))}
    </TabStrip>
  );
}
