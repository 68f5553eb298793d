import { Card } from '@/components/ui/card';
import { RecordTable } from '@/components/ui/record-table';
import type { Summary } from '@/lib/loans/account/figures';
import type { PortfolioView } from '@/lib/loans/account/portfolio';
import { type AtRisk, ageBucketLabels } from '@/lib/loans/portfolio';
import { shownDong } from '@/lib/money';
import styles from './account.module.css';

const oneDecimal = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1, minimumFractionDigits: 1 });
const percent = ({ part, whole }: AtRisk) => (whole === 0 ? '0/0' : `${oneDecimal.format((part / whole) * 100)} %`);

/** A share with its numerator and denominator. */
function Risk({ risk }: { risk: AtRisk }) {
  return (
    <span>
      {percent(risk)}
      <br />
      <span className={styles.muted}>
        {shownDong(risk.part)} / {shownDong(risk.whole)}
      </span>
    </span>
  );
}

function Tile({ label, figure, note, isBad }: { label: string; figure: string; note: string; isBad?: boolean }) {
  return (
    <div className={styles.tile} data-tone={isBad ? 'danger' : undefined}>
      <span>{label}</span>
      <span className={styles.figure}>{figure}</span>
      <span className={styles.muted}>{note}</span>
    </div>
  );
}

export function PortfolioTiles({ total }: { total: Summary }) {
  return (
    <div className={styles.tiles}>
      <Tile
        label="Dư nợ"
        figure={shownDong(total.balance)}
        note={`${total.open} khoản còn nợ / ${total.loans} khoản đã vay`}
      />
      <Tile label="Trong hạn" figure={shownDong(total.inTime)} note="theo sổ" />
      <Tile label="Quá hạn" figure={shownDong(total.overdue)} note="đã chuyển quá hạn" isBad={total.overdue > 0} />
      <Tile label="Khoanh" figure={shownDong(total.frozen)} note="không tính lãi" />
      <Tile
        label="Dư nợ rủi ro trên 30 ngày"
        figure={percent(total.par30)}
        note={`${shownDong(total.par30.part)} / ${shownDong(total.par30.whole)}`}
        isBad={total.par30.part > 0}
      />
    </div>
  );
}

/** Loans that are still owed by how late they are. */
export function Ageing({ ageing }: { ageing: PortfolioView['ageing'] }) {
  return (
    <Card title="Tuổi nợ">
      <RecordTable
        caption="Tuổi nợ"
        columns={['Tuổi nợ', 'Số khoản', 'Dư nợ']}
        rows={(Object.keys(ageBucketLabels) as (keyof typeof ageBucketLabels)[]).map((bucket) => ({
          key: bucket,
          cells: [ageBucketLabels[bucket], String(ageing[bucket].loans), shownDong(ageing[bucket].balance)],
        }))}
      />
    </Card>
  );
}

/** At risk by place, or by the quarter in which money first went out (vintage). */
export function AtRiskTable({ parts, places, by }: Pick<PortfolioView, 'parts' | 'places' | 'by'>) {
  return (
    <RecordTable
      caption={
        places > parts.length ? `Dư nợ rủi ro: ${parts.length} nơi rủi ro nhất trong ${places} nơi` : 'Dư nợ rủi ro'
      }
      columns={[
        by === 'quarter' ? 'Quý giải ngân đầu' : 'Nơi',
        'Số khoản',
        'Đã giải ngân',
        'Dư nợ',
        'PAR 30',
        'PAR 60',
        'PAR 90',
      ]}
      rows={parts.map((part) => ({
        key: part.key,
        cells: [
          part.name,
          `${part.open}/${part.loans}`,
          shownDong(part.disbursed),
          shownDong(part.balance),
          <Risk key="30" risk={part.par30} />,
          <Risk key="60" risk={part.par60} />,
          <Risk key="90" risk={part.par90} />,
        ],
      }))}
    />
  );
}
