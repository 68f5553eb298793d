import type { z } from 'zod';
import { invalid, Refused } from '@/lib/access/outcome';
import type { BankLine } from '@/lib/loans/applications/line';
import type { receiveSchema } from '@/lib/loans/applications/schema';
import { identityColumns } from '@/lib/people/columns';

type Said = z.output<typeof receiveSchema>;

/**
 * Who stands for the loan (Quyết định 22/2023/QĐ-TTg, Điều 4): the household's representative as the list has them or as
 * the papers correct it, the person where the law says so, the establishment for its own list. Left empty, the number
 * that is on the line stays.
 */
export function borrowerOf({ line, establishment }: BankLine, said: Said) {
  if ((said.borrowerKind === 'EMPLOYER') !== (establishment !== null))
    throw new Refused(
      invalid({
        borrowerKind: establishment
          ? 'Danh sách Mẫu 02: cơ sở đứng tên vay (Điều 4)'
          : 'Danh sách Mẫu 01: hộ gia đình hoặc người được vay đứng tên (Điều 4)',
      }),
    );
  const given = identityColumns(said.borrowerCccd);
  const phone = said.borrowerPhone ?? line.borrowerPhone;
  if (establishment)
    return {
      borrowerKind: said.borrowerKind,
      borrowerName: establishment.name,
      borrowerKin: null,
      borrowerPhone: said.borrowerPhone ?? establishment.phone,
      borrowerCccdEncrypted: null,
      borrowerCccdIndex: null,
      borrowerCccdLast4: null,
    };
  const isSelf = said.borrowerKind === 'SELF';
  const onLine = isSelf
    ? { encrypted: line.cccdEncrypted, index: line.cccdIndex, last4: line.cccdLast4 }
    : { encrypted: line.borrowerCccdEncrypted, index: line.borrowerCccdIndex, last4: line.borrowerCccdLast4 };
  const index = given.cccdIndex ?? onLine.index;
  if (!isSelf && index && line.cccdIndex && Buffer.from(index).equals(Buffer.from(line.cccdIndex)))
    throw new Refused(
      invalid({ borrowerCccd: 'Đây là số CCCD của chính người được vay: chọn “Người này tự đứng tên”' }),
    );
  return {
    borrowerKind: said.borrowerKind,
    borrowerName: isSelf ? line.fullName : (said.borrowerName ?? line.fullName),
    borrowerKin: isSelf ? null : said.borrowerKin,
    borrowerPhone: phone,
    borrowerCccdEncrypted: given.cccdEncrypted ?? onLine.encrypted,
    borrowerCccdIndex: index,
    borrowerCccdLast4: given.cccdLast4 ?? onLine.last4,
  };
}
