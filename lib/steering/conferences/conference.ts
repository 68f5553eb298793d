import type { ConferenceKind, ConferenceStatus, ParticipantPart } from '@/lib/generated/prisma/enums';

export type { ConferenceKind, ConferenceStatus, ParticipantPart };

export const conferenceKinds = {
  REGULAR: 'Giao ban',
  REVIEW: 'Sơ kết',
  FINAL: 'Tổng kết',
  THEMATIC: 'Chuyên đề',
} as const satisfies Record<ConferenceKind, string>;

export const conferenceStatuses = {
  PLANNED: 'Sắp họp',
  IN_SESSION: 'Đang họp',
  CLOSED: 'Đã kết thúc',
  CANCELLED: 'Đã hoãn, hủy',
} as const satisfies Record<ConferenceStatus, string>;

export const partLabels = {
  CHAIR: 'Chủ trì',
  SECRETARY: 'Thư ký',
  MEMBER: 'Thành viên',
  GUEST: 'Khách mời',
} as const satisfies Record<ParticipantPart, string>;

export type ConferenceStep = 'change' | 'open' | 'contribute' | 'conclude' | 'close' | 'cancel';

/** What can be done while a conference is planned, sits, or is over. */
export const conferenceSteps = {
  PLANNED: ['change', 'contribute', 'open', 'cancel'],
  IN_SESSION: ['contribute', 'conclude', 'close'],
  CLOSED: [],
  CANCELLED: [],
} as const satisfies Record<ConferenceStatus, readonly ConferenceStep[]>;

export const canStepTo = (status: ConferenceStatus, step: ConferenceStep): boolean => {
  const steps: readonly ConferenceStep[] = conferenceSteps[status];
  return steps.includes(step);
};
