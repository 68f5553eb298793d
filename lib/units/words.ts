import { formatDate, type LegalDate } from '@/lib/dates';
import { beforeRecords } from '@/lib/units/kinds';

/** "01/07/2025 – nay", "từ trước – 31/12/2024". */
export function validityWords({ validFrom, validTo }: { validFrom: LegalDate; validTo: LegalDate | null }): string {
  const from = validFrom <= beforeRecords ? 'từ trước' : formatDate(validFrom);
  return `${from} – ${validTo ? formatDate(validTo) : 'nay'}`;
}

/** A unit told apart from those of the same name: "xã Hoằng Giang (15880, 01/01/2025 – 30/06/2025)". */
export const unitWords = (u: {
  form: string;
  name: string;
  code: string;
  validFrom: LegalDate;
  validTo: LegalDate | null;
}): string =>
  u.validTo === null ? `${u.form} ${u.name} (${u.code})` : `${u.form} ${u.name} (${u.code}, ${validityWords(u)})`;

/** "Xã Hoằng Lộc", at the head of a page. */
export const unitTitle = ({ form, name }: { form: string; name: string }): string =>
  `${form.charAt(0).toLocaleUpperCase('vi')}${form.slice(1)} ${name}`;
