import { StandingChip } from '@/components/loans/applications/standing-chip';
import { Card, Facts } from '@/components/ui/card';
import { borrowerKindLabels } from '@/lib/loans/applications/application';
import type { ApplicationPage } from '@/lib/loans/applications/queries';
import { loanPurposeLabels } from '@/lib/loans/vocabulary';
import { shownDong } from '@/lib/money';
import styles from './applications.module.css';

/** Who borrows, for whom, for what. */
export function ApplicationFacts({ application: a }: { application: ApplicationPage }) {
  const isEstablishment = a.borrowerKind === 'EMPLOYER';
  return (
    <Card title="Hồ sơ vay">
      <Facts
        items={[
          ['Người đứng tên vay', [a.borrowerName, a.borrowerKin && `(${a.borrowerKin})`].filter(Boolean).join(' ')],
          ['Tư cách', borrowerKindLabels[a.borrowerKind]],
          ...(isEstablishment
            ? []
            : ([
                ['Vay cho', a.beneficiaryName],
                ['Liên hệ', <StandingChip key="standing" standing={a.standing} />],
                ['Số CCCD người đứng tên', a.borrowerCccdMasked],
              ] as const)),
          ['Điện thoại', a.borrowerPhone],
          ...(isEstablishment
            ? []
            : ([
                ['Tổ tiết kiệm và vay vốn', a.group],
                ['Đơn vị nhận ủy thác', a.organisation],
              ] as const)),
          ['Mục đích vay', a.purpose && loanPurposeLabels[a.purpose]],
          ['Số tiền đề nghị', shownDong(a.amount)],
          ['Thời hạn đề nghị', `${a.termMonths} tháng`],
          ...(a.courseMonths === null
            ? []
            : ([['Khóa học', `${a.courseMonths} tháng, phát tiền vay ${a.disbursementMonths} tháng`]] as const)),
        ]}
      />
      <p className={styles.pre}>Phương án: {a.plan}</p>
    </Card>
  );
}
