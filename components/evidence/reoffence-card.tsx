import type { FormAction } from '@/components/form/form-action';
import { Card } from '@/components/ui/card';
import { Disclosure } from '@/components/ui/disclosure';
import { Notice } from '@/components/ui/notice';
import { formatDate } from '@/lib/dates';
import { fromDbDate } from '@/lib/db-dates';
import type { ReOffencesOfCase } from '@/lib/reoffending/queries';
import styles from './evidence.module.css';
import { RecordReOffence, WithdrawReOffence } from './reoffence-forms';

interface Props {
  found: ReOffencesOfCase;
  record: FormAction;
  withdraw: FormAction;
}

/** New judgments in force on the person, for the police alone. */
export function ReOffenceCard({ found, record, withdraw }: Props) {
  const { caseId, judgments, mayRecord, isJudgmentMissing, isStillOpen } = found;
  return (
    <Card title="Bản án mới (tái phạm)">
      {isJudgmentMissing && (
        <Notice tone="attention">
          Hồ sơ kết thúc vì bị kết án tù về tội mới nhưng chưa ghi bản án nào. Ghi bản án để số liệu tái phạm đầy đủ.
        </Notice>
      )}
      {isStillOpen && (
        <Notice tone="attention">
          Đã có bản án mới có hiệu lực mà hồ sơ vẫn đang quản lý. Trưởng Công an xã xem xét kết thúc với căn cứ “Bị kết
          án tù về tội mới”.
        </Notice>
      )}
      {judgments.length === 0 && !isJudgmentMissing && (
        <p className={styles.muted}>
          Không có. Chỉ ghi khi bản án mới đã có hiệu lực pháp luật; mới bị khởi tố thì chưa ghi.
        </p>
      )}
      <ul className={styles.list}>
        {judgments.map((one) => (
          <li key={one.id} className={styles.item}>
            <strong className={one.withdrawnOn ? styles.withdrawn : undefined}>
              {one.judgmentNumber} · {one.court}
            </strong>
            <span>
              Có hiệu lực {formatDate(fromDbDate(one.inForceOn))} · phạm tội ngày{' '}
              {formatDate(fromDbDate(one.offenceOn))}
            </span>
            {one.note && <span>{one.note}</span>}
            <span className={styles.muted}>
              {one.recordedByName} ghi
              {one.withdrawnOn && ` · rút ngày ${formatDate(fromDbDate(one.withdrawnOn))}: ${one.withdrawnReason}`}
            </span>
            {one.mayWithdraw && (
              <Disclosure label="Ghi nhầm, rút lại">
                <WithdrawReOffence judgment={one} action={withdraw} />
              </Disclosure>
            )}
          </li>
        ))}
      </ul>
      {mayRecord && (
        <Disclosure label="Ghi bản án mới" isOpen={isJudgmentMissing}>
          <RecordReOffence caseId={caseId} action={record} />
        </Disclosure>
      )}
    </Card>
  );
}
