import Link from 'next/link';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { formatContext, indicators, isIndicator, kindLabels } from '@/lib/crime/figure';
import type { ContextFigures } from '@/lib/crime/queries';
import type { ContextFigureView } from '@/lib/crime/read';
import { formatDate } from '@/lib/dates';
import styles from './evidence.module.css';

type Figure = ContextFigures['figures'][number];

const periodOf = ({ periodFrom, periodTo }: Pick<ContextFigureView, 'periodFrom' | 'periodTo'>) =>
  `${formatDate(periodFrom)} đến ${formatDate(periodTo)}`;

/** Figures as reports told them, each with its source and what it was before. */
export function ContextList({ figures, mayEnter }: ContextFigures) {
  if (figures.length === 0)
    return (
      <EmptyState title="Chưa có số liệu nào">
        {mayEnter
          ? 'Nhập từ báo cáo đầu tiên: chỉ tiêu, kỳ, giá trị và nguồn.'
          : 'Công an cấp trên của địa bàn nhập các số liệu này từ báo cáo, kèm nguồn.'}
      </EmptyState>
    );
  const shown = Object.keys(indicators).filter((key) => figures.some((f) => f.indicator === key));
  return (
    <>
      {shown.map((key) => (
        <Card key={key} title={isIndicator(key) ? indicators[key] : key}>
          <ul className={styles.list}>
            {figures
              .filter((f) => f.indicator === key)
              .map((figure) => (
                <FigureLine key={figure.id} figure={figure} />
              ))}
          </ul>
        </Card>
      ))}
    </>
  );
}

function FigureLine({ figure }: { figure: Figure }) {
  const { kind, value, numerator, denominator, withdrawnOn } = figure;
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <span>
          {figure.unitName} · {periodOf(figure)}
        </span>
        <strong className={withdrawnOn ? styles.withdrawn : undefined}>{formatContext(kind, value)}</strong>
      </div>
      <span className={styles.muted}>
        {kindLabels[kind]}
        {kind === 'RATIO_PERCENT' &&
          (numerator !== null && denominator !== null
            ? ` (${numerator.toLocaleString('vi-VN')}/${denominator.toLocaleString('vi-VN')})`
            : ' (số liệu báo cáo, chưa có tử số, mẫu số)')}{' '}
        · Nguồn: {figure.source}, {formatDate(figure.sourceOn)}
      </span>
      {figure.note && <span>{figure.note}</span>}
      {withdrawnOn && (
        <span className={styles.muted}>
          Đã rút ngày {formatDate(withdrawnOn)}: {figure.withdrawnReason}
        </span>
      )}
      {figure.correctionReason && (
        <span className={styles.muted}>
          Số liệu điều chỉnh: {figure.correctionReason}. Trước đó:{' '}
          {figure.before.map((f) => `${formatContext(f.kind, f.value)} (${periodOf(f)}; ${f.source})`).join('; ')}
        </span>
      )}
      {figure.mayChange && (
        <span className={styles.actions}>
          <Link href={`/ban-chi-dao/toi-pham?sua=${figure.id}`} prefetch={false}>
            Đính chính
          </Link>
          <Link href={`/ban-chi-dao/toi-pham?rut=${figure.id}`} prefetch={false}>
            Rút
          </Link>
        </span>
      )}
    </li>
  );
}
