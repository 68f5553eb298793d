import Link from 'next/link';
import { Card } from '@/components/ui/card';
import { Disclosure } from '@/components/ui/disclosure';
import { formatDate } from '@/lib/dates';
import { moneyLabels } from '@/lib/models/model';
import type { ModelView } from '@/lib/models/read';
import type { MoneyView } from '@/lib/models/view';
import { shownDong } from '@/lib/money';
import styles from './models.module.css';

const shownFirst = 5;

/** Money in and out, the newest first, with the balance after each line; a mistake is taken back by a line of its own. */
export function Money({ model }: { model: ModelView }) {
  const lines = model.money.toReversed();
  const older = lines.slice(shownFirst);
  return (
    <Card title={`Thu, chi · còn ${shownDong(lines[0]?.balance ?? 0)}`}>
      {lines.length === 0 && <p className={styles.muted}>Chưa ghi khoản thu, chi nào.</p>}
      <List lines={lines.slice(0, shownFirst)} model={model} />
      {older.length > 0 && (
        <Disclosure label={`Các dòng trước (${older.length})`}>
          <List lines={older} model={model} />
        </Disclosure>
      )}
    </Card>
  );
}

function List({ lines, model }: { lines: readonly MoneyView[]; model: ModelView }) {
  return (
    <ul className={styles.lines}>
      {lines.map((line) => (
        <li key={line.id} className={styles.line}>
          <div className={styles.lineHead}>
            <span className={styles.name}>
              {formatDate(line.happenedOn)} · {moneyLabels[line.direction]}
              {line.isReversed && ' (đã hủy)'}
            </span>
            <span className={styles.amount}>
              {line.direction === 'IN' ? '+' : '−'}
              {shownDong(line.amount)}
            </span>
          </div>
          <div>{line.source}</div>
          <div className={styles.lineHead}>
            <span className={styles.muted}>
              {[line.voucher && `chứng từ ${line.voucher}`, `còn ${shownDong(line.balance)}`]
                .filter(Boolean)
                .join(' · ')}
            </span>
            {model.may.change && !line.isReversal && !line.isReversed && (
              <Link href={`/mo-hinh/${model.id}?viec=huy&dong=${line.id}#viec`} prefetch={false}>
                Hủy dòng này
              </Link>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
