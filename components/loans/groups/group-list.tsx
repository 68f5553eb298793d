import type { ReactNode } from 'react';
import styles from '@/components/loans/loans.module.css';
import { Disclosure } from '@/components/ui/disclosure';
import { EmptyState } from '@/components/ui/empty-state';
import type { GroupRow } from '@/lib/loans/groups/queries';
import { formatNumber } from '@/lib/money';

interface Props {
  groups: readonly GroupRow[];
  /** The form that changes one, for whoever keeps them. */
  edit?: (group: GroupRow) => ReactNode;
}

export function GroupList({ groups, edit }: Props) {
  if (groups.length === 0)
    return (
      <EmptyState title="Chưa có tổ nào">
        Hộ vay qua Tổ tiết kiệm và vay vốn của một hội. Thêm tổ ở đây, hoặc ngay khi nhận hồ sơ vay đầu tiên.
      </EmptyState>
    );
  return (
    <ul className={styles.lines}>
      {groups.map((group) => (
        <li key={group.id} className={styles.line}>
          <div className={styles.lineHead}>
            <span className={styles.name}>{group.name}</span>
            <span className={styles.amount}>{group.code}</span>
          </div>
          <div>
            {[
              group.communeName,
              group.organisationName,
              group.leaderName && `tổ trưởng ${group.leaderName}`,
              group.transactionDay && `giao dịch ngày ${group.transactionDay} hằng tháng`,
            ]
              .filter(Boolean)
              .join(' · ')}
          </div>
          <div className={styles.muted}>{formatNumber(group.openLoans)} khoản đang vay</div>
          {edit && <Disclosure label="Sửa tổ này">{edit(group)}</Disclosure>}
        </li>
      ))}
    </ul>
  );
}
