import { BarList } from '@/components/committee/bar-list';
import styles from '@/components/committee/committee.module.css';
import { Card } from '@/components/ui/card';
import { formatDate, todayInVietnam } from '@/lib/dates';
import { needLabel } from '@/lib/followups/vocabulary';
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
            {figures.any ?? 'Dưới 5'} người có nhu cầu đang mở
            {figures.overdue !== 0 && `, ${figures.overdue ?? 'dưới 5'} người đã quá hạn giải quyết`}. Một người có thể
            có nhiều nhu cầu.
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
