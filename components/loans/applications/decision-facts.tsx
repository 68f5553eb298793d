import { Card, Facts } from '@/components/ui/card';
import { formatDate } from '@/lib/dates';
import { endReasonLabels, isEndReason } from '@/lib/loans/applications/application';
import type { ApplicationPage } from '@/lib/loans/applications/queries';
import { shownDong } from '@/lib/money';

const debtWords = (hasOtherDebt: boolean | null) =>
  hasOtherDebt === null ? null : hasOtherDebt ? 'Còn dư nợ cùng mục đích' : 'Không còn dư nợ cùng mục đích';

/** What was appraised, approved, or why it went no further; nothing before the first of them. */
export function DecisionFacts({ application: a }: { application: ApplicationPage }) {
  if (!a.appraisal && !a.end) return null;
  return (
    <Card title={a.end ? 'Đã dừng' : a.approval ? 'Phê duyệt' : 'Thẩm định'}>
      <Facts
        items={[
          ...(a.end
            ? ([
                ['Ngày dừng', formatDate(a.end.on)],
                ['Lý do', isEndReason(a.end.reason) ? endReasonLabels[a.end.reason] : a.end.reason],
                ['Ghi chú', a.end.note],
              ] as const)
            : []),
          ...(a.approval
            ? ([
                ['Số tiền phê duyệt', shownDong(a.approval.amount)],
                ['Thời hạn phê duyệt', `${a.approval.termMonths} tháng`],
                ['Người phê duyệt', `${a.approval.by}, ${formatDate(a.approval.on)}`],
              ] as const)
            : []),
          ...(a.appraisal
            ? ([
                [
                  a.stage === 'SUBMITTED' ? 'Lần thẩm định trước' : 'Thẩm định',
                  `${shownDong(a.appraisal.amount)}, ${a.appraisal.termMonths} tháng`,
                ],
                ['Người thẩm định', `${a.appraisal.by}, ${formatDate(a.appraisal.on)}`],
                ['Tra cứu dư nợ', debtWords(a.hasOtherDebt)],
                ['Ý kiến', a.appraisal.note],
              ] as const)
            : []),
        ]}
      />
    </Card>
  );
}
