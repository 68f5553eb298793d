import { formatDate } from '@/lib/dates';
import type { AddressCheckResult, DatePrecision, ReleaseKind, Sex } from '@/lib/generated/prisma/enums';

export const sexLabels = { MALE: 'Nam', FEMALE: 'Nữ' } as const satisfies Record<Sex, string>;

export const releaseKindLabels = {
  SENTENCE_COMPLETED: 'Chấp hành xong án phạt tù',
  AMNESTY: 'Đặc xá',
} as const satisfies Record<ReleaseKind, string>;

export const addressCheckLabels = {
  CONFIRMED: 'Đúng nơi cư trú',
  WRONG_ADDRESS: 'Sai địa chỉ',
  WILL_NOT_COME: 'Không về địa phương',
} as const satisfies Record<AddressCheckResult, string>;

/** How much of an ISO date is known. */
const knownLength = { DAY: 10, MONTH: 7, YEAR: 4 } as const satisfies Record<DatePrecision, number>;

/** A date shown only as precisely as it is known: 08/06/1968, 06/1968 or 1968. */
export function formatPartialDate(date: string | null, precision: DatePrecision): string {
  return date ? formatDate(date.slice(0, knownLength[precision])) : 'chưa rõ';
}
