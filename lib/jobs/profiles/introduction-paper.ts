import type { LegalDate } from '@/lib/dates';
import { upper } from '@/lib/documents/letterhead';
import type { Paper } from '@/lib/documents/paper';
import type { Introduction } from '@/lib/jobs/profiles/disclosure';

interface From {
  unitForm: string;
  unitName: string;
  on: LegalDate;
}

/**
 * Giới thiệu người lao động: a plain letter of the commune's people's committee, whoever prints it. A letterhead of the
 * police, or the name of a programme, would say what the letter must not.
 */
export function introductionPaper(
  { position, employer, lines }: Introduction,
  { unitForm, unitName, on }: From,
): Paper {
  return {
    head: {
      above: 'ỦY BAN NHÂN DÂN',
      own: upper(`${unitForm} ${unitName}`),
      number: 'Số: ......./GT-UBND',
      place: unitName,
      on,
    },
    title: 'GIỚI THIỆU NGƯỜI LAO ĐỘNG',
    subtitle: `Kính gửi: ${employer}`,
    isLandscape: false,
    blocks: [
      {
        kind: 'paragraph',
        text: `Ủy ban nhân dân ${unitForm} ${unitName} giới thiệu người lao động sau đây đến dự tuyển vị trí “${position}”:`,
      },
      { kind: 'facts', items: lines.map(({ label, value }) => [label, value] as const) },
      {
        kind: 'paragraph',
        text: 'Người lao động đã đồng ý cho cung cấp các thông tin trên để dự tuyển. Đề nghị cơ sở chỉ dùng vào việc tuyển dụng và báo lại kết quả.',
      },
    ],
    signatures: [{ capacity: ['TM. ỦY BAN NHÂN DÂN'], name: null }],
    recipients: [],
  };
}
