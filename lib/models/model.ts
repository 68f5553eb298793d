import type { MemberKind, ModelLevel, ModelStage, MoneyDirection } from '@/lib/generated/prisma/enums';

export type { MemberKind, ModelLevel, ModelStage, MoneyDirection };

export const levelLabels = {
  PROVINCE: 'Cấp tỉnh',
  DISTRICT: 'Cấp huyện (trước 07/2025), liên xã',
  COMMUNE: 'Cấp xã',
} as const satisfies Record<ModelLevel, string>;

export const stageLabels = {
  SURVEY: 'Khảo sát',
  PLANNED: 'Đã có kế hoạch',
  RUNNING: 'Đang hoạt động',
  CONSOLIDATING: 'Đang củng cố',
  MERGED: 'Đã sáp nhập',
  STOPPED: 'Đã dừng',
} as const satisfies Record<ModelStage, string>;

export const memberKindLabels = {
  PERSON: 'Người trong sổ quản lý',
  EMPLOYER: 'Doanh nghiệp, cơ sở',
  ORGANISATION: 'Tổ chức, đoàn thể',
  VOLUNTEER: 'Người tình nguyện',
} as const satisfies Record<MemberKind, string>;

export const moneyLabels = { IN: 'Thu', OUT: 'Chi' } as const satisfies Record<MoneyDirection, string>;

/** What staff do with a model. Replicating and merging name another model or unit, so they are commands of their own. */
export const stepLabels = {
  plan: 'Ban hành kế hoạch, quyết định thành lập',
  launch: 'Ra mắt',
  review: 'Sơ kết',
  consolidate: 'Củng cố',
  maintain: 'Hoạt động ổn định trở lại',
  replicate: 'Nhân rộng',
  merge: 'Sáp nhập vào mô hình khác',
  stop: 'Dừng',
} as const;
export type ModelStep = keyof typeof stepLabels;
/** Steps that only need a day, a document and a note. */
export type PlainStep = Exclude<ModelStep, 'replicate' | 'merge'>;
export const plainSteps = [
  'plan',
  'launch',
  'review',
  'consolidate',
  'maintain',
  'stop',
] as const satisfies PlainStep[];

/** What can happen next: khảo sát → kế hoạch → ra mắt → duy trì → sơ kết → nhân rộng / củng cố / sáp nhập / dừng. */
export const modelSteps = {
  SURVEY: ['plan', 'stop'],
  PLANNED: ['launch', 'stop'],
  RUNNING: ['review', 'replicate', 'consolidate', 'merge', 'stop'],
  CONSOLIDATING: ['maintain', 'review', 'merge', 'stop'],
  MERGED: [],
  STOPPED: [],
} as const satisfies Record<ModelStage, readonly ModelStep[]>;

const leadsTo = {
  plan: 'PLANNED',
  launch: 'RUNNING',
  review: null,
  consolidate: 'CONSOLIDATING',
  maintain: 'RUNNING',
  stop: 'STOPPED',
} as const satisfies Record<PlainStep, ModelStage | null>;

export const canTakeStep = (stage: ModelStage, step: ModelStep): boolean => {
  const steps: readonly ModelStep[] = modelSteps[stage];
  return steps.includes(step);
};

/** Where a step leads; a review leaves the model where it stands. */
export const stageAfter = (stage: ModelStage, step: PlainStep): ModelStage => leadsTo[step] ?? stage;

export const hasEnded = (stage: ModelStage): boolean => stage === 'MERGED' || stage === 'STOPPED';
/** Members, activities, money and evaluations belong to a model that was launched and has not ended. */
export const isAtWork = (stage: ModelStage): boolean => stage === 'RUNNING' || stage === 'CONSOLIDATING';

/** How an event of its story is called; what the system itself writes included. */
const eventLabels: Readonly<Record<string, string>> = {
  ...stepLabels,
  found: 'Lập hồ sơ mô hình',
  merge: 'Sáp nhập vào mô hình khác',
  absorb: 'Nhận sáp nhập',
  replicate: 'Nhân rộng sang nơi khác',
  HAND_OVER: 'Bàn giao theo sắp xếp đơn vị hành chính',
};
export const eventLabel = (step: string): string => eventLabels[step] ?? step;

export const activityKinds = {
  MEETING: 'Sinh hoạt, họp',
  VISIT: 'Thăm, gặp gỡ, động viên',
  COUNSELLING: 'Tư vấn, hỗ trợ thủ tục',
  JOB: 'Giới thiệu việc làm, học nghề',
  FUND: 'Hỗ trợ vốn, vật chất',
  COMMUNICATION: 'Tuyên truyền',
  OTHER: 'Việc khác',
} as const;
export type ActivityKind = keyof typeof activityKinds;
export const activityLabel = (kind: string): string =>
  Object.entries(activityKinds).find(([key]) => key === kind)?.[1] ?? kind;

/** Which units a model of each level may belong to. */
export const levelUnits = {
  PROVINCE: ['PROVINCE'],
  DISTRICT: ['DISTRICT', 'AREA'],
  COMMUNE: ['COMMUNE'],
} as const satisfies Record<ModelLevel, readonly string[]>;

export const levelOf = (unitKind: string): ModelLevel =>
  unitKind === 'PROVINCE' ? 'PROVINCE' : unitKind === 'COMMUNE' ? 'COMMUNE' : 'DISTRICT';
