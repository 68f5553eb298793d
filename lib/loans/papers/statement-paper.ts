import { formatDate } from '@/lib/dates';
import { upper } from '@/lib/documents/letterhead';
import type { Paper } from '@/lib/documents/paper';
import type { LoanView } from '@/lib/loans/account/read';
import { fundLabels, isFund, purposeInWords } from '@/lib/loans/vocabulary';
import { formatDong, formatNumber } from '@/lib/money';
import { dongInWords } from '@/lib/money-words';

const dong = (amount: number) => `${formatDong(amount)} (${dongInWords(amount)})`;
const stateWords = { PAID: 'Đã trả', PARTLY_PAID: 'Trả một phần', NOT_PAID: 'Chưa trả', MISSED: 'Quá hạn' } as const;

/** Sao kê of one loan: who, what is owed in figures and in words, the plan of repayment, every line of the ledger. */
export function statementPaper(loan: LoanView, bank: { office: string; place: string }): Paper {
  const { state, terms, today } = loan.account;
  const purpose = purposeInWords(loan.purpose);
  const fund = isFund(loan.fund) ? fundLabels[loan.fund] : loan.fund;
  return {
    head: {
      above: 'NGÂN HÀNG CHÍNH SÁCH XÃ HỘI',
      own: upper(bank.office),
      number: `Số: ......./SK`,
      place: bank.place,
      on: today,
    },
    title: 'SAO KÊ KHOẢN VAY',
    subtitle: `${loan.subject} · số liệu đến ngày ${formatDate(today)}`,
    isLandscape: false,
    blocks: [
      {
        kind: 'facts',
        items: [
          [
            'Người đứng tên vay',
            [loan.borrowerName, loan.borrowerKin && `(${loan.borrowerKin})`].filter(Boolean).join(' '),
          ],
          ['Người được vay', loan.beneficiaryName ?? ''],
          ['Nơi vay', loan.communeName],
          ['Mục đích', purpose],
          ['Nguồn vốn', fund],
          [
            'Ngày vay, thời hạn',
            `${formatDate(terms.signedOn)}, ${terms.termMonths} tháng, đến hạn ${formatDate(state.dueOn)}`,
          ],
          [
            'Lãi suất',
            `${String(terms.rateBasisPoints / 100).replace('.', ',')} %/năm; quá hạn bằng ${terms.overduePercent} %`,
          ],
          ['Đã giải ngân', dong(state.disbursed)],
          ['Tổng dư nợ', dong(state.balance)],
          [
            'Trong hạn / quá hạn / khoanh',
            `${formatDong(state.inTime)} / ${formatDong(state.overdue)} / ${formatDong(state.frozen)}`,
          ],
          ['Lãi còn phải trả', dong(state.interestDue)],
        ],
      },
      { kind: 'paragraph', text: 'Kế hoạch trả gốc', isBold: true },
      {
        kind: 'table',
        columns: [
          { label: 'Kỳ', width: 2, align: 'center' },
          { label: 'Ngày đến hạn', width: 4, align: 'center' },
          { label: 'Gốc phải trả (đồng)', width: 5, align: 'right' },
          { label: 'Đã trả (đồng)', width: 5, align: 'right' },
          { label: 'Tình trạng', width: 4 },
        ],
        rows: state.instalments.map((one, n) => [
          String(n + 1),
          formatDate(one.dueOn),
          formatNumber(one.principal),
          formatNumber(one.paid),
          stateWords[one.state],
        ]),
        total: [
          '',
          'Cộng',
          formatNumber(state.instalments.reduce((sum, one) => sum + one.principal, 0)),
          formatNumber(state.instalments.reduce((sum, one) => sum + one.paid, 0)),
          '',
        ],
      },
      { kind: 'paragraph', text: 'Diễn biến', isBold: true },
      {
        kind: 'table',
        columns: [
          { label: 'Ngày', width: 4, align: 'center' },
          { label: 'Nội dung', width: 5 },
          { label: 'Chi tiết', width: 9 },
        ],
        rows: [...loan.lines]
          .reverse()
          .map((line) => [formatDate(line.happenedOn), line.label + (line.isReversed ? ' (đã hủy)' : ''), line.detail]),
      },
    ],
    signatures: [
      { capacity: ['NGƯỜI ĐỨNG TÊN VAY'], name: null },
      { capacity: ['CÁN BỘ TÍN DỤNG'], name: null },
    ],
    recipients: [],
  };
}
