import Link from 'next/link';
import { BarList } from '@/components/committee/bar-list';
import styles from '@/components/committee/committee.module.css';
import { Card } from '@/components/ui/card';
import { smallestShown } from '@/lib/committee/suppression';
import { formatDate } from '@/lib/dates';
import { formatNumber, shownDong } from '@/lib/money';
import type { ToldLoans } from '@/lib/reports/told-loans';

/** Loans of the area as the newest signed report told them. */
export function LoansCard({ told }: { told: ToldLoans }) {
  return (
    <Card title="Vay vốn Ngân hàng Chính sách xã hội">
      {told ? (
        <>
          <p>
            <strong>{formatNumber(told.people)}</strong> người đã vay, đã giải ngân{' '}
            <strong>{shownDong(told.disbursed)}</strong>.
          </p>
          {told.listed !== undefined || told.approved !== undefined ? (
            <BarList
              items={[
                ...(told.listed === undefined ? [] : [{ label: 'Trong danh sách đề nghị', count: told.listed }]),
                ...(told.approved === undefined ? [] : [{ label: 'Được phê duyệt', count: told.approved }]),
                { label: 'Được giải ngân', count: told.people },
              ]}
            />
          ) : null}
          <p>
            {told.late === undefined
              ? 'Số người có nợ quá hạn không nêu, vì có thể suy ra từng người.'
              : told.late === 0
                ? 'Không ai có nợ quá hạn.'
                : `${formatNumber(told.late)} người có nợ quá hạn.`}
          </p>
          <p className={styles.note}>
            Theo <Link href={`/bao-cao/${told.reportId}`}>báo cáo đến ngày {formatDate(told.on)}</Link>. Số vay vốn chỉ
            nêu qua báo cáo đã ký, để không suy ra được khoản vay của một người.
          </p>
        </>
      ) : (
        <p className={styles.muted}>
          Chưa có báo cáo đã ký nào của địa bàn nêu số người vay. Số này hiện ra khi báo cáo của đơn vị được ký và chia
          sẻ, và có từ {smallestShown} người vay trở lên.
        </p>
      )}
    </Card>
  );
}
