import type { LegalDate } from '@/lib/dates';
import { formatDate } from '@/lib/dates';
import { upper } from '@/lib/documents/letterhead';
import type { Paper } from '@/lib/documents/paper';
import { type LoanListKind, listNumber } from '@/lib/loans/lists/list';
import { type PaperColumnKey, type PaperLine, paperColumns } from '@/lib/loans/papers/columns';
import type { Establishment } from '@/lib/loans/stored';
import { establishmentKindLabels } from '@/lib/loans/vocabulary';
import { formatDong, formatNumber } from '@/lib/money';
import { dongInWords } from '@/lib/money-words';
import { formatShare } from '@/lib/percent';

export interface PrintedList {
  kind: LoanListKind;
  number: number | null;
  year: number | null;
  commune: { form: string; name: string; above: string | null };
  signedBy: string | null;
  signedOn: LegalDate | null;
  decidedBy: string | null;
  decidedOn: LegalDate | null;
  draftedBy: string;
  establishment: Establishment | null;
  lines: readonly PaperLine[];
}

const titles = {
  INDIVIDUAL: 'Người chấp hành xong án phạt tù có nhu cầu vay vốn',
  ESTABLISHMENT: 'Người chấp hành xong án phạt tù làm việc tại cơ sở sản xuất, kinh doanh có nhu cầu vay vốn',
} as const satisfies Record<LoanListKind, string>;

/** Mẫu 01 or 02 of Quyết định 22/2023/QĐ-TTg in the layout of Nghị định 30: made by the commune's police, confirmed by its people's committee. */
export function listPaper(list: PrintedList, columns: readonly PaperColumnKey[], today: LegalDate): Paper {
  const place = `${list.commune.form} ${list.commune.name}`;
  const number = listNumber(list);
  return {
    head: {
      above: upper(`Công an ${list.commune.above ?? 'tỉnh'}`),
      own: upper(`Công an ${place}`),
      number: number ? `Số: ${number}/DS-CA` : 'Số: ......./DS-CA',
      place: list.commune.name,
      on: list.signedOn ?? today,
    },
    title: 'DANH SÁCH',
    subtitle: titles[list.kind],
    isLandscape: true,
    blocks: [
      {
        kind: 'paragraph',
        text: `(Theo ${list.kind === 'INDIVIDUAL' ? 'Mẫu số 01' : 'Mẫu số 02'}, Quyết định số 22/2023/QĐ-TTg ngày 17 tháng 8 năm 2023 của Thủ tướng Chính phủ; các cột do đơn vị chọn)`,
      },
      ...(list.establishment ? [establishmentFacts(list.establishment, list.lines.length)] : []),
      {
        kind: 'table',
        columns: columns.map((key) => paperColumns[key]),
        rows: list.lines.map((line) => columns.map((key) => paperColumns[key].cell(line))),
      },
      { kind: 'paragraph', text: `Danh sách có ${list.lines.length} người./.` },
    ],
    signatures: [
      {
        capacity: ['XÁC NHẬN CỦA', upper(`UBND ${place}`), 'CHỦ TỊCH'],
        name: list.decidedBy,
        on: dayOf(list.decidedOn),
      },
      { capacity: ['NGƯỜI LẬP'], name: list.signedBy ? list.draftedBy : null },
      { capacity: [upper(`Trưởng Công an ${list.commune.form}`)], name: list.signedBy, on: dayOf(list.signedOn) },
    ],
    recipients: ['Ngân hàng Chính sách xã hội', `UBND ${place}`, 'Lưu: hồ sơ'],
  };
}

const dayOf = (day: LegalDate | null) => (day ? `Ngày ${formatDate(day)}` : null);

const establishmentFacts = (e: Establishment, workers: number) => ({
  kind: 'facts' as const,
  items: [
    ['Tên cơ sở', `${e.name} (${establishmentKindLabels[e.kind].toLowerCase()})`],
    ['Số đăng ký', e.registrationNumber ?? ''],
    ['Địa chỉ', e.address ?? ''],
    ['Người đại diện', e.representativeName],
    ['Tổng số lao động', `${formatNumber(e.workforce)}, tính đến ngày ${formatDate(e.workforceOn)}`],
    ['Trong đó người chấp hành xong án phạt tù có hợp đồng lao động', formatShare(workers, e.workforce)],
    ['Phương án vay vốn', e.plan],
    ['Số tiền đề nghị vay', `${formatDong(e.amount)} (${dongInWords(e.amount)})`],
  ] as const,
});
