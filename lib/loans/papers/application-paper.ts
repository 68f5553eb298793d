import { formatDate, type LegalDate } from '@/lib/dates';
import { upper } from '@/lib/documents/letterhead';
import type { Paper } from '@/lib/documents/paper';
import { borrowerKindLabels } from '@/lib/loans/applications/application';
import type { ApplicationView } from '@/lib/loans/applications/view';
import { loanPurposeLabels } from '@/lib/loans/vocabulary';
import { formatDong } from '@/lib/money';
import { dongInWords } from '@/lib/money-words';

const dong = (amount: number) => `${formatDong(amount)} (${dongInWords(amount)})`;
const states = { MET: 'Đạt', NOT_MET: 'Chưa đạt', UNKNOWN: 'Chưa rõ' } as const;

/**
 * An application on paper: what is asked for and why (01/TD), the proof of each condition with its clause, and what was
 * appraised and approved so far.
 */
export function applicationPaper(
  view: ApplicationView & { communeName: string; list: { subject: string } },
  bank: { office: string; place: string },
  today: LegalDate,
): Paper {
  const { appraisal, approval } = view;
  return {
    head: {
      above: 'NGÂN HÀNG CHÍNH SÁCH XÃ HỘI',
      own: upper(bank.office),
      number: `Số: ${view.number}`,
      place: bank.place,
      on: today,
    },
    title: 'HỒ SƠ ĐỀ NGHỊ VAY VỐN',
    subtitle: 'Cho vay người chấp hành xong án phạt tù (Quyết định 22/2023/QĐ-TTg)',
    isLandscape: false,
    blocks: [
      {
        kind: 'facts',
        items: [
          [
            'Người đứng tên vay',
            `${view.borrowerName} (${view.borrowerKin ?? borrowerKindLabels[view.borrowerKind].toLowerCase()})`,
          ],
          ['Người được vay', `${view.beneficiaryName}, ${view.communeName}, ${view.list.subject}`],
          ['Tổ tiết kiệm và vay vốn', [view.group, view.organisation].filter(Boolean).join(', ')],
          ['Mục đích', view.purpose ? loanPurposeLabels[view.purpose] : ''],
          ['Phương án sử dụng vốn', view.plan],
          ['Số tiền đề nghị vay', dong(view.amount)],
          ['Thời hạn đề nghị', `${view.termMonths} tháng`],
          ['Ngày nhận giấy đề nghị (01/TD)', view.days.received ? formatDate(view.days.received) : ''],
          ...(appraisal
            ? ([
                [
                  'Thẩm định',
                  `${appraisal.by}, ngày ${formatDate(appraisal.on)}: ${dong(appraisal.amount)}, ${appraisal.termMonths} tháng`,
                ],
              ] as const)
            : []),
          ...(approval
            ? ([
                [
                  'Phê duyệt',
                  `${approval.by}, ngày ${formatDate(approval.on)}: ${dong(approval.amount)}, ${approval.termMonths} tháng`,
                ],
              ] as const)
            : []),
        ],
      },
      { kind: 'paragraph', text: `Điều kiện vay vốn, xét ngày ${formatDate(view.proof.on)}`, isBold: true },
      {
        kind: 'table',
        columns: [
          { label: 'Điều kiện', width: 6 },
          { label: 'Kết quả', width: 3, align: 'center' },
          { label: 'Căn cứ', width: 7 },
          { label: 'Điều khoản', width: 5 },
        ],
        rows: view.proof.conditions.map((c) => [
          c.label,
          states[c.state],
          [c.fact, c.cure].filter(Boolean).join(' · '),
          c.clause,
        ]),
      },
    ],
    signatures: [
      { capacity: ['NGƯỜI ĐỨNG TÊN VAY'], name: null },
      { capacity: ['CÁN BỘ THẨM ĐỊNH'], name: appraisal ? appraisal.by : null },
      { capacity: ['NGƯỜI PHÊ DUYỆT'], name: approval ? approval.by : null },
    ],
    recipients: [],
  };
}
