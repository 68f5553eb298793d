import Link from 'next/link';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { daysBetween, formatDate } from '@/lib/dates';
import { needLabel } from '@/lib/followups/vocabulary';
import { dueSentence } from '@/lib/needs/need';
import { placeOf, type SupportItem, supportDuties } from '@/lib/worklist/support-duties';
import styles from './worklist.module.css';

const detailOf = (item: SupportItem) => {
  if (item.duty === 'NEED' || item.duty === 'NEED_UNOWNED') return needLabel(item.detail);
  return item.duty === 'CHECK' ? `sau ${item.detail} tháng` : item.detail;
};

/** What waits for the commune's officer: whom or what it is about, why it is here, and the way to it. */
export function SupportList({ rows, today }: { rows: readonly SupportItem[]; today: string }) {
  if (rows.length === 0)
    return (
      <EmptyState title="Không có việc nào ở mục này">
        Nhu cầu mới, lần kiểm tra sau khi đi làm, khóa học, tin tuyển dụng và hoạt động của mô hình đến hạn sẽ hiện ở
        đây.
      </EmptyState>
    );
  return (
    <ul className={styles.list}>
      {rows.map((item) => (
        <li key={`${item.duty} ${item.id} ${item.detail}`} className={styles.row}>
          <div>
            {item.caseId ? (
              <Link className={styles.name} href={`/ho-so/${item.caseId}`}>
                {item.fullName}
              </Link>
            ) : (
              <span className={styles.name}>{item.detail}</span>
            )}
            {item.hamlet && <div className={styles.place}>{item.hamlet}</div>}
          </div>
          <div className={styles.why}>
            <span data-late={item.bucket === 'overdue' ? 'late' : item.bucket === 'today' ? 'today' : undefined}>
              {item.duty === 'NEED_UNOWNED' && item.bucket === 'overdue'
                ? 'lâu chưa có người lo'
                : dueSentence(item.dueOn, today, daysBetween)}
            </span>{' '}
            · {supportDuties[item.duty].toLowerCase()}
            {item.caseId && `: ${detailOf(item).toLowerCase()}`}
            <span className={styles.clause}>ngày {formatDate(item.dueOn)}</span>
          </div>
          <LinkButton href={placeOf(item)} variant="quiet">
            Làm tiếp
          </LinkButton>
        </li>
      ))}
    </ul>
  );
}
