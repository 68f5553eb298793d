import type { LegalDate } from '@/lib/dates';

/** How a session speaks to people. */
export const sessionForms = {
  MEETING: 'Hội nghị, họp thôn',
  LOUDSPEAKER: 'Truyền thanh cơ sở',
  SCHOOL: 'Nói chuyện tại trường học, doanh nghiệp',
  HOUSEHOLD: 'Gặp từng hộ',
  SOCIAL_MEDIA: 'Trang mạng xã hội của xã',
  PRINT: 'Pa nô, tờ rơi',
  OTHER: 'Hình thức khác',
} as const;
export type SessionForm = keyof typeof sessionForms;
export const sessionFormLabel = (form: string): string =>
  Object.entries(sessionForms).find(([key]) => key === form)?.[1] ?? form;

export interface SessionCount {
  heldOn: LegalDate | null;
  attendance: number | null;
}

/** What a campaign came to: how many sessions were planned and held, how many people came. */
export function totalsOf(sessions: readonly SessionCount[]) {
  const held = sessions.filter(({ heldOn }) => heldOn !== null);
  return {
    planned: sessions.length,
    held: held.length,
    attendance: held.reduce((sum, { attendance }) => sum + (attendance ?? 0), 0),
  };
}
