import Link from 'next/link';
import type { LedgerAction } from '@/components/loans/account/ledger-form';
import { MoveToOverdue } from '@/components/loans/account/move-to-overdue';
import { standingWords } from '@/components/loans/account/standing-notice';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import worklist from '@/components/worklist/worklist.module.css';
import { formatDate, type LegalDate } from '@/lib/dates';
import { type BankDuty, type BankWorkItem, bankDuties, bankDutyKeys } from '@/lib/loans/account/work';
import { shownDong } from '@/lib/money';
import styles from './account.module.css';

/** Four counters that are also the filter; each equals the rows it opens. */
export function BankCounters({ counts, current }: { counts: Record<BankDuty, number>; current: BankDuty }) {
  return (
    <nav className={worklist.counters} aria-label="Lọc việc">
      {bankDutyKeys.map((duty) => (
        <Link
          key={duty}
          href={`/vay-von?muc=${duty}`}
          aria-current={duty === current ? 'page' : undefined}
          data-bucket={duty === 'late' ? 'overdue' : duty}
        >
          <span className={worklist.count}>{counts[duty]}</span>
          <span>{bankDuties[duty]}</span>
        </Link>
      ))}
    </nav>
  );
}

const nothing = {
  late: 'Không có khoản vay nào quá hạn',
  check: 'Không còn lần kiểm tra sử dụng vốn nào phải làm',
  due: 'Không có kỳ trả gốc nào trong 30 ngày tới',
  quiet: 'Không có khoản vay nào ba tháng không có giao dịch',
} as const satisfies Record<BankDuty, string>;

interface Props {
  duty: BankDuty;
  rows: readonly BankWorkItem[];
  today: LegalDate;
  moveToOverdue: LedgerAction;
}

/** What of the loans waits today, what hurts most first. */
export function BankWork({ duty, rows, today, moveToOverdue }: Props) {
  if (rows.length === 0)
    return (
      <EmptyState title={nothing[duty]}>
        Mọi khoản vay ở mục <Link href="/vay-von/khoan-vay">Khoản vay</Link>.
      </EmptyState>
    );
  return (
    <ul className={worklist.list}>
      {rows.map((row) => (
        <li key={row.key} className={worklist.row}>
          <div className={worklist.who}>
            <Link href={`/vay-von/khoan-vay/${row.loanId}`} className={worklist.name} prefetch={false}>
              {row.borrowerName}
            </Link>
            <span className={worklist.place}>
              {[row.communeName, row.groupName, row.phone].filter(Boolean).join(' · ')}
            </span>
          </div>
          <div className={worklist.why}>
            <Why duty={duty} row={row} />
            {row.standing && <span className={worklist.clause}>{standingWords(row.standing)}</span>}
          </div>
          {row.toMove > 0 ? (
            <MoveToOverdue loanId={row.loanId} amount={row.toMove} today={formatDate(today)} action={moveToOverdue} />
          ) : (
            <LinkButton href={`/vay-von/khoan-vay/${row.loanId}${duty === 'check' ? '#kiem-tra' : ''}`} variant="quiet">
              {duty === 'check' ? 'Ghi kết quả' : 'Mở khoản vay'}
            </LinkButton>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Newly late: a word earlier helps more than a letter later. */
const newlyLateDays = 7;

function Why({ duty, row }: { duty: BankDuty; row: BankWorkItem }) {
  const late = row.daysPast > 0 ? 'late' : row.daysPast === 0 ? 'today' : undefined;
  switch (duty) {
    case 'late':
      return (
        <>
          <span data-late="late">
            {row.daysPast <= newlyLateDays ? 'Mới quá hạn' : 'Quá hạn'} {row.daysPast} ngày
          </span>{' '}
          · dư nợ <span className={styles.numbers}>{shownDong(row.amount)}</span>
        </>
      );
    case 'check':
      return (
        <>
          <span data-late={late}>
            {row.daysPast > 0 ? `Quá hạn ${row.daysPast} ngày` : `Hạn ${formatDate(row.on)}`}
          </span>{' '}
          · kiểm tra sử dụng vốn
          <span className={worklist.clause}>Hướng dẫn 727/HD-NHCS</span>
        </>
      );
    case 'due':
      return (
        <>
          <span data-late={row.daysPast >= -7 ? 'today' : undefined}>
            {row.daysPast === 0 ? 'Hôm nay' : `Còn ${-row.daysPast} ngày`}
          </span>{' '}
          · kỳ trả gốc <span className={styles.numbers}>{shownDong(row.amount)}</span> ngày {formatDate(row.on)}
          {row.transactionOn && (
            <span className={worklist.clause}>Ngày giao dịch xã {formatDate(row.transactionOn)}</span>
          )}
        </>
      );
    case 'quiet':
      return (
        <>
          Giao dịch gần nhất {formatDate(row.on)} · dư nợ{' '}
          <span className={styles.numbers}>{shownDong(row.amount)}</span>
        </>
      );
  }
}
