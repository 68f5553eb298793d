import type { LegalDate } from '@/lib/dates';
import { pastDay } from '@/lib/fields';

const one = (value: string | string[] | undefined) => [value].flat()[0] ?? '';
const asked = pastDay('Ngày số liệu');

/** The day an address asks for; one that is not understood or lies ahead is left out rather than failing the page. */
export const dayFromParam = (value: string | string[] | undefined): LegalDate | null =>
  asked.safeParse(one(value)).data ?? null;
