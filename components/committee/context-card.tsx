import Link from 'next/link';
import styles from '@/components/committee/committee.module.css';
import { Card } from '@/components/ui/card';
import type { CommitteeContext } from '@/lib/committee/context';
import { formatContext, indicators, isIndicator, kindLabels } from '@/lib/crime/figure';
import { formatDate } from '@/lib/dates';
import { formatNumber } from '@/lib/money';

/** Re-offending and crime as the newest reports told them, each with its unit, period and source. */
export function ContextCard({ context: { reported, on } }: { context: CommitteeContext }) {
  return (
    <Card title="Tái phạm, tội phạm theo báo cáo" action={<Link href="/ban-chi-dao/toi-pham">Xem kỹ</Link>}>
      {reported.length === 0 ? (
        <p className={styles.muted}>
          Chưa có số liệu nào đến ngày {formatDate(on)}. Công an cấp trên nhập từ báo cáo, kèm nguồn.
        </p>
      ) : (
        <ul className={styles.reported}>
          {reported.map((figure) => (
            <li key={figure.id}>
              <span className={styles.reportedHead}>
                <span>{isIndicator(figure.indicator) ? indicators[figure.indicator] : figure.indicator}</span>
                <strong>{formatContext(figure.kind, figure.value)}</strong>
              </span>
              <span className={styles.source}>
                {kindLabels[figure.kind]}
                {figure.numerator !== null && figure.denominator !== null
                  ? `, ${formatNumber(figure.numerator)}/${formatNumber(figure.denominator)}`
                  : ''}{' '}
                · {figure.unitName}, {formatDate(figure.periodFrom)} đến {formatDate(figure.periodTo)} · Nguồn:{' '}
                {figure.source}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

/** What was done against stigma in the year before. */
export function CommunicationCard({ context: { communication } }: { context: CommitteeContext }) {
  const { from, to, held, attendance } = communication;
  const period = `${formatDate(from)} đến ${formatDate(to)}`;
  return (
    <Card title="Tuyên truyền" action={<Link href="/tuyen-truyen">Mở danh sách</Link>}>
      {held === 0 ? (
        <p className={styles.muted}>Chưa ghi buổi tuyên truyền nào từ {period}.</p>
      ) : (
        <p>
          <strong>{formatNumber(held)}</strong> buổi, <strong>{formatNumber(attendance)}</strong> lượt người dự, từ{' '}
          {period}.
        </p>
      )}
    </Card>
  );
}
