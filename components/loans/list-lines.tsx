import Link from 'next/link';
import type { ReactNode } from 'react';
import { ProofChecklist } from '@/components/loans/proof-checklist';
import { Chip } from '@/components/ui/chip';
import { Disclosure } from '@/components/ui/disclosure';
import { rowOutcomeLabels } from '@/lib/loans/lists/list';
import type { LineView } from '@/lib/loans/lists/view';
import { loanPurposeLabels } from '@/lib/loans/vocabulary';
import { shownDong } from '@/lib/money';
import { formatPartialDate } from '@/lib/people/labels';
import styles from './loans.module.css';

const tones = { PENDING: 'plain', CONFIRMED: 'success', RETURNED: 'danger' } as const;

const identity = (line: LineView) =>
  [
    formatPartialDate(line.birthDate, line.birthPrecision),
    line.cccdMasked && `CCCD ${line.cccdMasked}`,
    line.address,
    line.releaseOn && `chấp hành xong ${formatPartialDate(line.releaseOn, line.releasePrecision)}`,
  ]
    .filter(Boolean)
    .join(' · ');

const borrower = (line: LineView) =>
  line.borrowerName
    ? `Đứng tên vay: ${line.borrowerName}${line.borrowerKin ? ` (${line.borrowerKin})` : ''}`
    : 'Người này tự đứng tên vay';

interface Props {
  lines: readonly LineView[];
  showsOutcome: boolean;
  openFile: boolean;
  actions?: (line: LineView) => ReactNode;
}

/** The lines of a list as whoever may see it reads them. */
export function ListLines({ lines, showsOutcome, openFile, actions }: Props) {
  return (
    <ol className={styles.lines}>
      {lines.map((line) => (
        <li key={line.id} className={styles.line}>
          <div className={styles.lineHead}>
            <span className={styles.name}>
              {line.position}.{' '}
              {openFile && line.caseId ? (
                <Link href={`/ho-so/${line.caseId}`} prefetch={false}>
                  {line.fullName}
                </Link>
              ) : (
                line.fullName
              )}
            </span>
            {showsOutcome && <Chip tone={tones[line.outcome]}>{rowOutcomeLabels[line.outcome]}</Chip>}
          </div>
          <div className={styles.muted}>{identity(line)}</div>
          <div>
            {line.contractFrom ? 'Có hợp đồng lao động' : borrower(line)}
            {line.purpose && ` · ${loanPurposeLabels[line.purpose]}`}
            {line.amount !== null && <span className={styles.amount}> · {shownDong(line.amount)}</span>}
          </div>
          {line.note && <div>Ghi chú: {line.note}</div>}
          {line.returnReason && <div>Lý do trả lại: {line.returnReason}</div>}
          {line.proof.conditions.length > 0 && (
            <Disclosure label="Điều kiện vay vốn">
              <ProofChecklist conditions={line.proof.conditions} />
            </Disclosure>
          )}
          {actions && <div className={styles.row}>{actions(line)}</div>}
        </li>
      ))}
    </ol>
  );
}
