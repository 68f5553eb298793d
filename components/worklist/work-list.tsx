import Link from 'next/link';
import { GroupChip, StatusChip } from '@/components/cases/chips';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { formatDate } from '@/lib/dates';
import { type Bucket, obligations } from '@/lib/worklist/obligations';
import type { WorkItem } from '@/lib/worklist/queries';
import styles from './worklist.module.css';

interface Props {
  rows: readonly WorkItem[];
  bucket: Bucket;
  mayAct: boolean;
  showCommune: boolean;
}

const nothing: Record<Bucket, string> = {
  overdue: 'Không có việc nào quá hạn.',
  today: 'Hôm nay không có việc đến hạn.',
  week: 'Bảy ngày tới không có việc đến hạn.',
  all: 'Chưa có hồ sơ nào trong địa bàn.',
};

export function WorkList({ rows, bucket, mayAct, showCommune }: Props) {
  if (rows.length === 0) {
    return (
      <EmptyState
        title={nothing[bucket]}
        action={
          mayAct && bucket === 'all' ? <LinkButton href="/nhap-danh-sach">Nhập danh sách Excel</LinkButton> : undefined
        }
      >
        {bucket === 'all'
          ? 'Bắt đầu bằng danh sách Excel đang dùng, hoặc lập hồ sơ từ thông báo của trại giam.'
          : 'Mọi người trong diện vẫn ở mục “Tất cả”.'}
      </EmptyState>
    );
  }
  return (
    <ul className={styles.list}>
      {rows.map((row) => (
        <WorkRow key={row.id} row={row} mayAct={mayAct} showCommune={showCommune} />
      ))}
    </ul>
  );
}

function WorkRow({ row, mayAct, showCommune }: { row: WorkItem; mayAct: boolean; showCommune: boolean }) {
  const duty = row.obligation && obligations[row.obligation];
  const place = [row.hamlet, showCommune ? row.communeName : null].filter(Boolean).join(', ');
  return (
    <li className={styles.row}>
      <div className={styles.who}>
        <Link href={`/ho-so/${row.id}`} className={styles.name}>
          {row.fullName}
        </Link>
        {place && <span className={styles.place}>{place}</span>}
        <span className={styles.chips}>
          {row.status === 'EXPECTED' ? <StatusChip status={row.status} /> : <GroupChip group={row.group} />}
        </span>
      </div>
      <div className={styles.why}>
        {duty ? (
          <>
            <span data-late={lateness(row)}>{dueWords(row)}</span> · {duty.label}
            {duty.clause && <span className={styles.clause}>{duty.clause}</span>}
          </>
        ) : (
          <span className={styles.clause}>{row.snoozed > 0 ? 'Việc đang được hoãn' : 'Chưa có việc đến hạn'}</span>
        )}
        <span className={styles.clause}>
          Liên hệ gần nhất: {row.lastContactOn ? formatDate(row.lastContactOn) : 'chưa có'}
        </span>
      </div>
      {mayAct && duty && (
        <LinkButton href={`/ho-so/${row.id}/${duty.step}`} variant="quiet">
          {buttonWords[duty.step]}
        </LinkButton>
      )}
    </li>
  );
}

const buttonWords: Record<string, string> = {
  'ghi-nhan': 'Ghi nhận',
  'xac-minh': 'Xác minh',
  'tiep-nhan': 'Tiếp nhận',
  'phan-nhom': 'Phân nhóm',
};

const lateness = ({ daysLate }: WorkItem) =>
  daysLate === null || daysLate < 0 ? undefined : daysLate > 0 ? 'late' : 'today';

function dueWords({ daysLate, dueOn }: WorkItem): string {
  if (daysLate === null || !dueOn) return '';
  if (daysLate > 0) return `Quá hạn ${daysLate} ngày`;
  return daysLate === 0 ? 'Hôm nay' : `Hạn ${formatDate(dueOn)}`;
}
