import { nameKey, searchKey } from '@/lib/text';

/** How a firm is found and sorted: by its whole name, its code among the words. */
export const employerKeys = ({ name, registrationNumber }: { name: string; registrationNumber: string | null }) => ({
  nameKey: nameKey(name),
  sortKey: name,
  searchKey: searchKey([name, registrationNumber].filter(Boolean).join(' ')),
});

export interface Workforce {
  workforce: number;
  reintegrated: number;
}

/** Whether enough of the workforce completed a sentence (Quyết định 22/2023/QĐ-TTg, Điều 3 khoản 2b): the share itself, not a rounded one. */
export const reachesShare = ({ workforce, reintegrated }: Workforce, percent: number): boolean =>
  workforce > 0 && reintegrated * 100 >= percent * workforce;

/** How many more of them it takes with the workforce as it stands. */
export const missingForShare = ({ workforce, reintegrated }: Workforce, percent: number): number =>
  Math.max(0, Math.ceil((percent * workforce) / 100) - reintegrated);
