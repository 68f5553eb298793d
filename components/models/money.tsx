import Link from 'next/link';
import { Card } from '@/components/ui/card';
import { RecordTable } from '@/components/ui/record-table';
import { formatDate } from '@/lib/dates';
import { moneyLabels } from '@/lib/models/model';
import type { ModelView } from '@/lib/models/read';
import { formatDong } from '@/lib/money';
import styles from './models.module.css';

/** Money in and out with the balance after each line; a mistake is taken back by a line of its own. */
export function Money({ model }: { model: ModelView }) {
  const { money } = model;
  const balance = money.at(-1)?.balance ?? 0;
  return (
    <Card title={`Thu, chi · còn ${formatDong(balance)}`}>
      {money.length === 0 ? (
        <p className={styles.muted}>Chưa ghi khoản thu, chi nào.</p>
      ) : (
        <RecordTable
          caption="Thu, chi của mô hình"
          columns={['Ngày', 'Nội dung', 'Chứng từ', 'Thu', 'Chi', 'Còn lại', 'Việc']}
          rows={money.map((line) => ({
            key: line.id,
            cells: [
              formatDate(line.happenedOn),
              `${line.source}${line.isReversed ? ' (đã hủy)' : ''}`,
              line.voucher,
              line.direction === 'IN' ? formatDong(line.amount) : null,
              line.direction === 'OUT' ? formatDong(line.amount) : null,
              formatDong(line.balance),
              model.may.change && !line.isReversal && !line.isReversed && (
                <Link
                  key="reverse"
                  href={`/mo-hinh/${model.id}?viec=huy&dong=${line.id}#viec`}
                  prefetch={false}
                  aria-label={`Hủy dòng ${moneyLabels[line.direction].toLowerCase()} ngày ${formatDate(line.happenedOn)}`}
                >
                  Hủy
                </Link>
              ),
            ],
          }))}
        />
      )}
    </Card>
  );
}
