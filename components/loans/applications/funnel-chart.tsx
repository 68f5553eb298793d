import { Card } from '@/components/ui/card';
import { RecordTable } from '@/components/ui/record-table';
import { endReasonLabels } from '@/lib/loans/applications/application';
import { type Funnel, funnelStepLabels } from '@/lib/loans/applications/funnel';
import { formatNumber } from '@/lib/money';
import { formatShare } from '@/lib/percent';
import styles from './applications.module.css';

const oneDecimal = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 });
const daysWords = (days: number | null) => (days === null ? 'chưa có số liệu' : `${oneDecimal.format(days)} ngày`);

/** Bars from zero, each with its number and its share of the step before; then the same as a table, and why lines stopped. */
export function FunnelChart({ rows, reasons }: Funnel) {
  const most = Math.max(1, ...rows.map(({ count }) => count));
  return (
    <>
      <Card title="Từ danh sách đến giải ngân">
        <ul className={styles.bars} aria-hidden>
          {rows.map((row) => (
            <li key={row.step}>
              <div className={styles.barHead}>
                <strong>{row.label}</strong>
                <span className={styles.amount}>
                  {formatNumber(row.count)}
                  {row.step !== 'LISTED' && ` · ${formatShare(row.count, row.of)}`}
                </span>
              </div>
              <svg className={styles.funnel} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                <rect width={(row.count / most) * 100} height="8" rx="1" />
              </svg>
            </li>
          ))}
        </ul>
      </Card>
      <Card title="Số liệu từng bước">
        <RecordTable
          caption="Số hồ sơ, tỷ lệ và số ngày của từng bước"
          columns={['Bước', 'Số hồ sơ', 'Tỷ lệ so với bước trước', 'Số ngày (trung vị)', 'Dừng ở bước này']}
          rows={rows.map((row) => ({
            key: row.step,
            cells: [
              row.label,
              formatNumber(row.count),
              row.step === 'LISTED' ? '' : formatShare(row.count, row.of),
              row.step === 'LISTED' ? '' : daysWords(row.medianDays),
              formatNumber(row.stopped),
            ],
          }))}
        />
      </Card>
      <Card title="Vì sao dừng">
        {reasons.length === 0 ? (
          <p className={styles.muted}>Không có hồ sơ nào dừng trong số này.</p>
        ) : (
          <RecordTable
            caption="Lý do dừng"
            columns={['Lý do', 'Đã đến bước', 'Số hồ sơ']}
            rows={reasons.map(({ reason, step, count }) => ({
              key: `${reason} ${step}`,
              cells: [endReasonLabels[reason], funnelStepLabels[step], formatNumber(count)],
            }))}
          />
        )}
      </Card>
    </>
  );
}
