import { Card, Facts } from '@/components/ui/card';
import { formatDate } from '@/lib/dates';
import type { LoanView } from '@/lib/loans/account/read';
import { organisationName } from '@/lib/loans/account/sheet';
import { fundLabels, purposeInWords } from '@/lib/loans/vocabulary';
import { shownDong } from '@/lib/money';

const percent = (basisPoints: number) => `${(basisPoints / 100).toLocaleString('vi-VN')} %/năm`;

/** What was agreed, with whom. */
export function LoanFacts({ loan }: { loan: LoanView }) {
  const { terms, state } = loan.account;
  const fund = Object.entries(fundLabels).find(([key]) => key === loan.fund)?.[1] ?? loan.fund;
  return (
    <Card title="Khoản vay này">
      <Facts
        items={[
          ['Người đứng tên vay', [loan.borrowerName, loan.borrowerKin].filter(Boolean).join(', ')],
          ['Số CCCD', loan.borrowerCccdMasked],
          ['Điện thoại', loan.borrowerPhone],
          ['Người thụ hưởng', loan.beneficiaryName],
          ['Số khế ước', loan.contractNumber ?? 'có khi đối chiếu tệp của ngân hàng'],
          ['Hồ sơ vay', loan.application?.number ?? (loan.isImported ? 'nhập từ tệp của ngân hàng' : null)],
          ['Mục đích', purposeInWords(loan.purpose)],
          ['Phương án', loan.application?.plan],
          ['Mức phê duyệt', shownDong(terms.approvedAmount)],
          ['Đã giải ngân', shownDong(state.disbursed)],
          ['Ngày ký', formatDate(terms.signedOn)],
          ['Thời hạn', `${terms.termMonths} tháng, đến ${formatDate(state.dueOn)}`],
          ['Lãi suất', `${percent(terms.rateBasisPoints)}, quá hạn ${terms.overduePercent} %`],
          ['Nguồn vốn', fund],
          ['Tổ tiết kiệm và vay vốn', loan.group && `${loan.group.name} (${loan.group.code})`],
          ['Ngày giao dịch xã', loan.group?.transactionDay ? `ngày ${loan.group.transactionDay} hằng tháng` : null],
          ['Đơn vị nhận ủy thác', organisationName(loan.organisation)],
          ['Người phê duyệt', loan.approvedBy],
        ]}
      />
    </Card>
  );
}
