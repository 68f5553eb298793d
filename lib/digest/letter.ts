import { formatDate, type LegalDate } from '@/lib/dates';
import type { DigestLine } from '@/lib/digest/digest';

interface Letter {
  unit: string;
  roleLabel: string;
  lines: readonly DigestLine[];
  today: LegalDate;
  /** The address of the app. */
  base: string;
}

/** A plain letter: counts and links. No name of anybody under care is in it, and none can come into it. */
export function digestLetter({ unit, roleLabel, lines, today, base }: Letter): { subject: string; text: string } {
  const root = base.replace(/\/$/, '');
  return {
    subject: `An Cư ${formatDate(today)}: ${lines.length} mục cần xem, ${unit}`,
    text: [
      `${roleLabel}, ${unit}. Đến ngày ${formatDate(today)}:`,
      '',
      ...lines.map(({ count, text, href }) => `- ${count} ${text}\n  ${root}${href}`),
      '',
      'Thư này không có tên người nào; mở liên kết và đăng nhập để xem.',
      `Đổi hoặc thôi nhận: ${root}/tong-hop`,
    ].join('\n'),
  };
}
