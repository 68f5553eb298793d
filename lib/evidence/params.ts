import type { LegalDate } from '@/lib/dates';
import { pastDay } from '@/lib/fields';
import { firstOf } from '@/lib/page-props';

const asked = pastDay('Ngày số liệu');

/** The day an address asks for; one that is not understood or lies ahead is left out rather than failing the page. */
export const dayFromParam = (value: string | string[] | undefined): LegalDate | null =>
  asked.safeParse(firstOf(value) ?? '').data ?? null;
