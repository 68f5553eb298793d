import type { LegalDate } from '@/lib/dates';

/** Prisma carries a DATE column as midnight UTC; legal dates are texts everywhere else. */
export const toDbDate = (date: LegalDate): Date => new Date(`${date}T00:00:00.000Z`);
export const toDbDateOrNull = (date: LegalDate | null | undefined): Date | null => (date ? toDbDate(date) : null);

export function fromDbDate(date: Date): LegalDate;
export function fromDbDate(date: Date | null): LegalDate | null;
export function fromDbDate(date: Date | null): LegalDate | null {
  return date ? date.toISOString().slice(0, 10) : null;
}
