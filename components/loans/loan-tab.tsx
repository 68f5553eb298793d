import Link from 'next/link';
import { ProofChecklist } from '@/components/loans/proof-checklist';
import { Card } from '@/components/ui/card';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import stack from '@/components/ui/stack.module.css';
import { formatDate } from '@/lib/dates';
import { listStatusLabels } from '@/lib/loans/lists/list';
import { type LoanSigns, loanStageLabels } from '@/lib/loans/signs';
import styles from './loans.module.css';

/** The loan side of a file: how far it is, whether help is needed, the lists, and for the police the conditions of today. */
export function LoanTab({ signs, mayDraft }: { signs: LoanSigns; mayDraft: boolean }) {
  const { stage, needsHelp, lists, proof } = signs;
  return (
    <div className={stack.stack}>
      {needsHelp && (
        <Notice tone="attention">
          Ngân hàng báo: gia đình cần hỗ trợ trả nợ. Nên gặp gia đình, hỏi khó khăn và báo Tổ tiết kiệm và vay vốn.
        </Notice>
      )}
      <Card title="Tình hình vay vốn">
        <p>{stage ? loanStageLabels[stage] : 'Chưa có tên trong danh sách vay vốn nào đã được xác nhận.'}</p>
        <p className={styles.muted}>Số tiền và lịch trả nợ do ngân hàng giữ, không hiện ở đây.</p>
      </Card>
      <Card title="Danh sách vay vốn">
        {lists.length === 0 ? (
          <p className={styles.muted}>
            Chưa có danh sách nào.{' '}
            {mayDraft && 'Lập Mẫu 01 ở mục Danh sách vay vốn, rồi đưa người này vào khi đủ điều kiện.'}
          </p>
        ) : (
          <ul className={styles.lines}>
            {lists.map((list) => (
              <li key={list.listId} className={styles.line}>
                <Link href={`/vay-von/danh-sach/${list.listId}`} prefetch={false}>
                  {list.subject}
                </Link>
                <div className={styles.muted}>
                  {listStatusLabels[list.status]} · {formatDate(list.on)}
                  {list.outcome === 'RETURNED' && ` · dòng này trả lại: ${list.returnReason ?? ''}`}
                </div>
              </li>
            ))}
          </ul>
        )}
        {mayDraft && lists.length === 0 && (
          <LinkButton href="/vay-von/danh-sach" variant="quiet">
            Mở danh sách vay vốn
          </LinkButton>
        )}
      </Card>
      {proof && (
        <Card title={`Điều kiện vay vốn ngày ${formatDate(proof.on)}`}>
          <ProofChecklist conditions={proof.conditions} />
        </Card>
      )}
    </div>
  );
}
