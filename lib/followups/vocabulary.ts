import type { FollowUpOutcome, Group, WorkStatus } from '@/lib/generated/prisma/enums';

export type { FollowUpOutcome, Group, WorkStatus };

export const outcomeLabels = {
  MET: 'Gặp được',
  NOT_MET: 'Không gặp',
  MOVED: 'Đã đi nơi khác',
  WRONG_ADDRESS: 'Sai địa chỉ',
} as const satisfies Record<FollowUpOutcome, string>;

export const workLabels = {
  STABLE: 'Việc làm ổn định',
  UNSTABLE: 'Việc chưa ổn định',
  NONE: 'Không có việc làm',
  IN_TRAINING: 'Đang học nghề',
  UNABLE: 'Không còn khả năng lao động',
} as const satisfies Record<WorkStatus, string>;

export const groupLabels = {
  A: 'Ổn định',
  B: 'Khó khăn',
  C: 'Chưa chấp hành',
  D: 'Đang bị giữ',
} as const satisfies Record<Group, string>;

export const groupDefinitions = {
  A: 'Chấp hành pháp luật, có điều kiện thuận lợi: việc làm ổn định, môi trường tốt, cuộc sống ổn định',
  B: 'Chấp hành pháp luật nhưng còn khó khăn: không có hoặc chưa ổn định việc làm, đời sống khó khăn, tự ti mặc cảm',
  C: 'Ý thức kém, không chấp hành quản lý, môi trường sống phức tạp',
  D: 'Đang bị tạm giữ, tạm giam hoặc ở cơ sở giáo dục, cai nghiện bắt buộc',
} as const satisfies Record<Group, string>;

/** Difficulty factors in the words of practitioners, each with the group it points to (Thông tư 10/2024, phân nhóm). */
export const difficulties = {
  NO_JOB: { label: 'Không có việc làm', group: 'B' },
  UNSTABLE_JOB: { label: 'Việc làm không ổn định', group: 'B' },
  NO_TRADE: { label: 'Chưa có nghề', group: 'B' },
  HARDSHIP: { label: 'Hoàn cảnh khó khăn', group: 'B' },
  NO_CAPITAL: { label: 'Thiếu vốn sản xuất', group: 'B' },
  LOW_CONFIDENCE: { label: 'Tự ti, mặc cảm', group: 'B' },
  NO_HOUSING: { label: 'Chưa có nhà ở ổn định', group: 'B' },
  POOR_HEALTH: { label: 'Sức khỏe yếu', group: 'B' },
  NO_PAPERS: { label: 'Thiếu giấy tờ', group: 'B' },
  FAMILY_CONFLICT: { label: 'Gia đình mâu thuẫn', group: 'B' },
  NOT_COOPERATING: { label: 'Không chấp hành quản lý', group: 'C' },
  BAD_ENVIRONMENT: { label: 'Môi trường sống phức tạp', group: 'C' },
  HELD: { label: 'Đang bị tạm giữ hoặc cai nghiện bắt buộc', group: 'D' },
} as const satisfies Record<string, { label: string; group: Group }>;

export type Difficulty = keyof typeof difficulties;
export const difficultyKeys = Object.keys(difficulties) as [Difficulty, ...Difficulty[]];
export const isDifficulty = (key: string): key is Difficulty => key in difficulties;
export const difficultyLabel = (key: string) => (isDifficulty(key) ? difficulties[key].label : key);

export const needs = {
  JOB: 'Việc làm',
  TRAINING: 'Học nghề',
  CAPITAL: 'Vốn',
  PAPERS: 'Giấy tờ',
  PSYCHOLOGY: 'Tâm lý',
  LEGAL: 'Pháp lý',
  HOUSING: 'Chỗ ở',
  HEALTH: 'Sức khỏe',
} as const satisfies Record<string, string>;

export type NeedKind = keyof typeof needs;
export const needKeys = Object.keys(needs) as [NeedKind, ...NeedKind[]];
export const isNeedKind = (key: string): key is NeedKind => Object.hasOwn(needs, key);
export const needLabel = (key: string) => (key in needs ? needs[key as NeedKind] : key);

export const presentPeople = {
  SELF: 'Bản thân',
  FAMILY: 'Gia đình',
  HAMLET_HEAD: 'Trưởng thôn',
  HELPER: 'Người giúp đỡ',
} as const satisfies Record<string, string>;

export const presentKeys = Object.keys(presentPeople) as [
  keyof typeof presentPeople,
  ...(keyof typeof presentPeople)[],
];

export const housingLabels = {
  OWN: 'Nhà riêng',
  FAMILY: 'Ở cùng gia đình',
  RENTED: 'Ở trọ',
  UNSTABLE: 'Chưa ổn định',
} as const satisfies Record<string, string>;
export const housingKeys = Object.keys(housingLabels) as [
  keyof typeof housingLabels,
  ...(keyof typeof housingLabels)[],
];

export const familyLabels = {
  SUPPORTIVE: 'Gia đình đùm bọc',
  DISTANT: 'Ít quan tâm',
  CONFLICT: 'Có mâu thuẫn',
  NONE: 'Không còn gia đình',
} as const satisfies Record<string, string>;
export const familyKeys = Object.keys(familyLabels) as [keyof typeof familyLabels, ...(keyof typeof familyLabels)[]];
