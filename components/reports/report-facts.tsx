import { Facts } from '@/components/ui/card';
import { formatDate, type LegalDate } from '@/lib/dates';
import { formatMoment } from '@/lib/moments';
import { issuerLabels, type ReportIssuer, reportNumber } from '@/lib/reports/report';
import styles from './reports.module.css';

interface Props {
  report: {
    id: string;
    head: { issuer: ReportIssuer; signerName: string | null };
    period: { from: LegalDate; to: LegalDate };
    number: number | null;
    year: number | null;
    draftedBy: string;
    signedOn: LegalDate | null;
    submittedOn: LegalDate | null;
    answeredOn: LegalDate | null;
    answeredBy: string | null;
    takenAt: Date | null;
    sha256: string | null;
  };
}

/** Whose it is and how far it went; what was signed is known by its SHA-256. */
export function ReportFacts({ report }: Props) {
  const { head, period, signedOn, submittedOn, answeredOn, answeredBy, takenAt, sha256 } = report;
  const number = reportNumber(report);
  const items = [
    ['Cơ quan', issuerLabels[head.issuer]],
    ['Kỳ', `${formatDate(period.from)}–${formatDate(period.to)}`],
    ['Người lập', report.draftedBy],
    ['Số liệu lấy lúc', takenAt && formatMoment(takenAt)],
    [
      'Số, ngày ký',
      signedOn && `${number ?? ''}, ${formatDate(signedOn)}${head.signerName ? `, ${head.signerName}` : ''}`,
    ],
    ['Gửi cấp trên', submittedOn && formatDate(submittedOn)],
    ['Cấp trên trả lời', answeredOn && `${formatDate(answeredOn)}${answeredBy ? `, ${answeredBy}` : ''}`],
    ['SHA-256 của tệp đã ký', sha256 && <span className={styles.hash}>{sha256}</span>],
  ] as const;
  return <Facts items={items.filter(([, value]) => value)} />;
}
