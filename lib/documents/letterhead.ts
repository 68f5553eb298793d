import type { Role } from '@/lib/access/roles';
import { isPolice } from '@/lib/access/roles';
import type { LegalDate } from '@/lib/dates';

/** Nghị định 30/2020/NĐ-CP, Phụ lục I: days below 10 and months 1 and 2 are written with a zero before them. */
export function documentDate(date: LegalDate): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `ngày ${day} tháng ${Number(month) <= 2 ? month : Number(month)} năm ${year}`;
}

interface Office {
  role: Role;
  unitForm: string;
  unitName: string;
  /** The unit above, with its form. */
  above: string | null;
}

/** In capitals, as Vietnamese writes them. */
export const upper = (text: string) => text.toLocaleUpperCase('vi');

/** Whom the police of a unit answer to: those of the unit above, and those of a province the ministry. */
export const policeAbove = (above: string | null): string => (above ? `Công an ${above}` : 'Bộ Công an');

/** Who issues a paper: the body above and the body itself, and who signs it. */
export function letterhead({ role, unitForm, unitName, above }: Office) {
  const own = `${unitForm} ${unitName}`;
  if (isPolice(role))
    return {
      above: upper(policeAbove(above)),
      own: upper(`Công an ${own}`),
      signer: upper(role === 'SUPERIOR_POLICE' ? 'Thủ trưởng đơn vị' : `Trưởng Công an ${unitForm}`),
      place: unitName,
    };
  return { above: upper('Ủy ban nhân dân'), own: upper(own), signer: upper('Chủ tịch'), place: unitName };
}
