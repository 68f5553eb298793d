import { BarList } from '@/components/committee/bar-list';
import styles from '@/components/committee/committee.module.css';
import { Card } from '@/components/ui/card';
import { formatDate, todayInVietnam } from '@/lib/dates';
import { needLabel } from '@/lib/followups/vocabulary';
import { formatNumber } from '@/lib/money';
import type { NeedFigures } from '@/lib/needs/figures';

/** What people still need, by kind; the rows behind it for those who may open them. */
export function NeedsCard({ figures, opensRows }: { figures: NeedFigures; opensRows: boolean }) {
  const isToday = figures.on === todayInVietnam();
  return (
    <Card title="Nhu cầu chưa được đáp ứng">
      {figures.kinds.length === 0 ? (
        <p className={styles.muted}>Không có nhu cầu nào đang mở ngày {formatDate(figures.on)}.</p>
      ) : (
        <>
          <p>
            {figures.any === null
              ? 'Số người có nhu cầu đang mở được ẩn'
              : `${formatNumber(figures.any)} người có nhu cầu đang mở`}
            {figures.overdue === null
              ? ', số đã quá hạn giải quyết cũng vậy'
              : figures.overdue > 0 && `, ${formatNumber(figures.overdue)} người đã quá hạn giải quyết`}
            . Một người có thể có nhiều nhu cầu.
          </p>
          <BarList
            items={figures.kinds.map(({ kind, people }) => ({
              label: needLabel(kind),
              count: people,
              href: opensRows && isToday ? `/nhu-cau?muc=open&loai=${kind}` : undefined,
            }))}
          />
        </>
      )}
    </Card>
  );
}
