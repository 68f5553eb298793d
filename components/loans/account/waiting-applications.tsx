import Link from 'next/link';
import { Card } from '@/components/ui/card';
import { formatDate, type LegalDate } from '@/lib/dates';
import { shownDong } from '@/lib/money';
import styles from './account.module.css';

interface Props {
  submitted: number;
  appraised: number;
  approved: number;
  toDisburse: readonly {
    id: string;
    number: string;
    borrowerName: string;
    amount: number;
    approvedOn: LegalDate | null;
  }[];
}

/** What waits before a loan is there: counted, and the first that are approved with the way to pay them out. */
export function WaitingApplications({ submitted, appraised, approved, toDisburse }: Props) {
  return (
    <Card title="Hồ sơ vay đang chờ">
      <p>
        {submitted} chờ thẩm định · {appraised} chờ phê duyệt · {approved} chờ giải ngân
      </p>
      {toDisburse.length > 0 && (
        <ul className={styles.lines}>
          {toDisburse.map((one) => (
            <li key={one.id} className={styles.line}>
              <Link href={`/vay-von/khoan-vay/giai-ngan/${one.id}`} prefetch={false}>
                Giải ngân cho {one.borrowerName}
              </Link>
              <span className={styles.muted}>
                {one.number} · {shownDong(one.amount)}
                {one.approvedOn && ` · duyệt ${formatDate(one.approvedOn)}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
