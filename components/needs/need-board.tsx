import Link from 'next/link';
import { Chip } from '@/components/ui/chip';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { daysBetween, formatDate } from '@/lib/dates';
import { needLabel } from '@/lib/followups/vocabulary';
import {
  dueSentence,
  type NeedBucket,
  needBucketKeys,
  needBuckets,
  outcomeLabels,
  stepKindLabel,
} from '@/lib/needs/need';
import type { NeedRow } from '@/lib/needs/queries';
import styles from './needs.module.css';

interface CounterProps {
  counts: Record<NeedBucket, number>;
  current: NeedBucket;
  kind: string | null;
}

/** Counters that are also the filter; each equals the rows it opens. */
export function NeedCounters({ counts, current, kind }: CounterProps) {
  return (
    <nav className={styles.counters} aria-label="Lọc nhu cầu">
      {needBucketKeys.map((bucket) => (
        <Link
          key={bucket}
          href={`/nhu-cau?muc=${bucket}${kind ? `&loai=${kind}` : ''}`}
          aria-current={bucket === current ? 'page' : undefined}
          data-bucket={bucket}
        >
          <span className={styles.count}>{counts[bucket]}</span>
          <span>{needBuckets[bucket]}</span>
        </Link>
      ))}
    </nav>
  );
}

const emptyWords: Record<NeedBucket, string> = {
  late: 'Không có nhu cầu nào quá hạn.',
  week: 'Không có nhu cầu nào đến hạn trong 7 ngày tới.',
  unowned: 'Nhu cầu nào cũng đã có người lo.',
  mine: 'Bạn chưa nhận nhu cầu nào. Mở mục “Chưa ai nhận” để nhận việc.',
  open: 'Chưa có nhu cầu nào đang mở. Nhu cầu được ghi khi đón người về, khi thăm gặp, hoặc ở mục “Nhu cầu & việc làm” của hồ sơ.',
  closed: 'Chưa có nhu cầu nào được đáp ứng hay kết thúc.',
};

interface BoardProps {
  rows: readonly NeedRow[];
  bucket: NeedBucket;
  today: string;
  showCommune: boolean;
}

export function NeedBoard({ rows, bucket, today, showCommune }: BoardProps) {
  if (rows.length === 0) return <EmptyState title="Không có gì ở đây">{emptyWords[bucket]}</EmptyState>;
  return (
    <ul className={styles.list}>
      {rows.map((row) => (
        <li key={row.id} className={`${styles.row} ${styles.board}`}>
          <div>
            <div className={styles.head}>
              <Link className={styles.name} href={`/ho-so/${row.caseId}?muc=viec-lam`}>
                {row.fullName}
              </Link>
              <Chip tone="b">{needLabel(row.kind)}</Chip>
            </div>
            <span className={styles.muted}>
              {[row.hamlet, showCommune && row.communeName, row.detail].filter(Boolean).join(' · ')}
            </span>
          </div>
          <div>
            <Due row={row} today={today} />
            <span className={styles.muted}>
              {row.lastStep && row.lastStepOn
                ? `${row.steps} việc đã làm, gần nhất ${formatDate(row.lastStepOn)}: ${stepKindLabel(row.lastStep).toLowerCase()}`
                : `ghi ngày ${formatDate(row.notedOn)}, chưa làm gì`}
            </span>
          </div>
          <LinkButton href={`/ho-so/${row.caseId}?muc=viec-lam#nhu-cau-${row.id}`} variant="quiet">
            {row.closedOn ? 'Xem' : 'Làm tiếp'}
          </LinkButton>
        </li>
      ))}
    </ul>
  );
}

function Due({ row, today }: { row: NeedRow; today: string }) {
  if (row.closedOn && row.outcome)
    return (
      <span>
        {outcomeLabels[row.outcome]} ngày {formatDate(row.closedOn)}
      </span>
    );
  const isLate = row.dueOn !== null && row.dueOn < today;
  return (
    <span className={isLate ? styles.late : undefined}>
      {row.ownerName ?? 'Chưa ai nhận'} · {dueSentence(row.dueOn, today, daysBetween)}
    </span>
  );
}
