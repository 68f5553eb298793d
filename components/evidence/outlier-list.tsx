import Link from 'next/link';
import { Card } from '@/components/ui/card';
import { Chip } from '@/components/ui/chip';
import { RecordTable } from '@/components/ui/record-table';
import { type Funnel, indicators, type Placed } from '@/lib/outliers/indicators';
import { formatShare } from '@/lib/percent';
import styles from './evidence.module.css';
import { FunnelChart, lookOf } from './funnel-chart';

const chips = {
  bad: { tone: 'danger', label: 'Khác thường' },
  watch: { tone: 'attention', label: 'Nên xem lại' },
  good: { tone: 'success', label: 'Đáng học hỏi' },
  within: { tone: 'plain', label: 'Bình thường' },
} as const;

interface Props {
  funnel: Funnel;
  isByProvince: boolean;
  hrefOf: (unitId: number) => string;
}

/** One indicator: the picture, who stands out and why, then every unit. */
export function OutlierCard({ funnel, isByProvince, hrefOf }: Props) {
  const outside = funnel.units.filter((u) => u.standing !== 'WITHIN');
  const unitWord = isByProvince ? 'tỉnh' : 'xã';
  return (
    <Card title={indicators[funnel.indicator].label}>
      <div className={styles.card}>
        <p className={styles.headline}>{headlineOf(funnel, outside, unitWord)}</p>
        <FunnelChart funnel={funnel} />
        <ul className={styles.list}>
          {outside.map((unit) => (
            <li key={unit.unitId} className={styles.item} data-look={lookOf(unit)}>
              <div className={styles.head}>
                <Link href={hrefOf(unit.unitId)} prefetch={false}>
                  {unit.unitName}
                </Link>
                <Standing unit={unit} />
              </div>
              <span>{unit.words}</span>
            </li>
          ))}
        </ul>
        <details>
          <summary>Mọi {unitWord} bằng số</summary>
          <RecordTable
            caption={`${indicators[funnel.indicator].label} theo ${unitWord}`}
            columns={['Đơn vị', 'Tỷ lệ', 'Vị trí']}
            rows={funnel.units.map((unit) => ({
              key: unit.unitId,
              cells: [unit.unitName, formatShare(unit.part, unit.whole), <Standing key="s" unit={unit} />],
            }))}
          />
        </details>
        {funnel.hidden > 0 && (
          <p className={styles.note}>
            {funnel.hidden} {unitWord} không hiển thị vì có số từ 1 đến 4, hoặc để bảo vệ một số như thế.
          </p>
        )}
      </div>
    </Card>
  );
}

function Standing({ unit }: { unit: Placed }) {
  const { tone, label } = chips[lookOf(unit)];
  return <Chip tone={tone}>{label}</Chip>;
}

function headlineOf({ share, units, hidden }: Funnel, outside: readonly Placed[], unitWord: string): string {
  if (share === null) return 'Chưa có số liệu hiển thị được của cả địa bàn.';
  const bad = outside.filter((u) => u.standing === 'FAR' && !u.isGood).length;
  const watch = outside.filter((u) => u.standing === 'NOTABLE' && !u.isGood).length;
  const good = outside.filter((u) => u.isGood).length;
  if (outside.length === 0)
    return `${hidden > 0 ? `${units.length} ${unitWord} hiển thị được` : `Cả ${units.length} ${unitWord}`} đều trong khoảng mà ngẫu nhiên cũng có thể tạo ra: không ${unitWord} nào khác thường.`;
  const parts = [
    bad > 0 && `${bad} ${unitWord} khác thường`,
    watch > 0 && `${watch} ${unitWord} nên xem lại`,
    good > 0 && `${good} ${unitWord} tốt hơn hẳn`,
  ].filter(Boolean);
  return `Trong ${units.length} ${unitWord}: ${parts.join(', ')}; còn lại trong khoảng bình thường.`;
}
