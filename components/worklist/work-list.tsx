import Link from 'next/link';
import { GroupChip, StatusChip } from '@/components/cases/chips';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { type Bucket, obligations, type Step } from '@/lib/worklist/obligations';
import type { WorkItem } from '@/lib/worklist/queries';
import { Why } from './why';
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
      <Why item={row} />
      {mayAct && duty && (
        <LinkButton href={`/ho-so/${row.id}${duty.step}`} variant="quiet">
          {buttonWords[duty.step]}
        </LinkButton>
      )}
      {mayAct && row.offersSearch && (
        <Link href={`/ho-so/${row.id}/mat-lien-lac`} className={styles.offer} prefetch={false}>
          Bắt đầu tìm người mất liên lạc
        </Link>
      )}
    </li>
  );
}

const buttonWords = {
  '/ghi-nhan': 'Ghi nhận',
  '/xac-minh': 'Xác minh',
  '/tiep-nhan': 'Tiếp nhận',
  '/phan-nhom': 'Phân nhóm',
  '#cho-ky': 'Xem và ký',
  '/chuyen-dia-ban': 'Mở lần chuyển',
  '/mat-lien-lac': 'Tìm tiếp',
} as const satisfies Record<Step, string>;
