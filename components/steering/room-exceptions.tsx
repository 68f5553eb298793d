import Link from 'next/link';
import { Card } from '@/components/ui/card';
import type { Count } from '@/lib/committee/suppression';
import { formatDate, type LegalDate } from '@/lib/dates';
import { type Exception, hasRisen, thenAndNow } from '@/lib/steering/conferences/exceptions';
import styles from './meeting.module.css';

interface ThenAndNow {
  now: Count;
  before: Count;
}

interface Props {
  /** The day of the conference before, with which numbers are compared; null when there is none before today. */
  since: LegalDate | null;
  /** The day whose figures stand for it: for who names nobody the last one on which they were closed. */
  told: LegalDate;
  /** Why nothing is compared. */
  why: string;
  communes: readonly Exception[];
  overdue: ThenAndNow;
  modelsOnPaper: ThenAndNow;
  hrefOf: (communeId: number) => string;
}

/** What stands out before the room: what rose since it last met, or, where it never did, what weighs most. */
export function RoomExceptions({ since, told, why, communes, overdue, modelsOnPaper, hrefOf }: Props) {
  const models = hasRisen(modelsOnPaper.now, since ? modelsOnPaper.before : 0);
  return (
    <Card title={since ? `Nổi lên từ cuộc họp trước (${formatDate(since)})` : 'Đang nổi lên'}>
      <p className={styles.before}>
        {since ? `Quá hạn liên hệ, cả địa bàn: ${thenAndNow(overdue.now, overdue.before)}.` : why}
        {since && since !== told && ` Số liệu trước là của ngày chốt ${formatDate(told)}.`}
      </p>
      {communes.length === 0 && !models && (
        <p>
          {hasRisen(overdue.now, since ? overdue.before : 0)
            ? 'Xã nào tăng thì không nêu được, để không suy ra được từng người.'
            : 'Không có số nào tăng.'}
        </p>
      )}
      <ul className={styles.exceptions}>
        {communes.map((one) => (
          <li key={one.communeId}>
            <Link href={hrefOf(one.communeId)} prefetch={false}>
              {one.communeName}
            </Link>
            <span>
              quá hạn liên hệ: <Told {...{ since, now: one.overdue, before: one.before }} />
            </span>
          </li>
        ))}
        {models && (
          <li>
            <Link href="/mo-hinh" prefetch={false}>
              Mô hình
            </Link>
            <span>
              lâu không có hoạt động: <Told {...{ since, ...modelsOnPaper }} />
            </span>
          </li>
        )}
      </ul>
    </Card>
  );
}

const Told = ({ since, now, before }: ThenAndNow & Pick<Props, 'since'>) => (
  <span className={styles.count}>{since ? thenAndNow(now, before) : now}</span>
);
