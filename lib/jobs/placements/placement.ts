import { addMonths, formatDate, type LegalDate } from '@/lib/dates';
import type { ContractKind, PlacementStage, PoliceAnswer, WorkStatus } from '@/lib/generated/prisma/enums';

export type { PlacementStage, PoliceAnswer };

export const stageLabels = {
  REFERRED: 'Đã giới thiệu',
  INTERVIEW: 'Đã phỏng vấn',
  HIRED: 'Được nhận',
  STARTED: 'Đang làm việc',
  ENDED: 'Đã nghỉ việc',
  CLOSED: 'Không thành',
} as const satisfies Record<PlacementStage, string>;

export const policeAnswerLabels = {
  NOT_NEEDED: 'Không cần hỏi Công an xã',
  WAITING: 'Chờ Công an xã trả lời vị trí này có phù hợp không',
  FIT: 'Công an xã: vị trí phù hợp',
  UNFIT: 'Vị trí này không phù hợp quy định',
} as const satisfies Record<PoliceAnswer, string>;

export type PlacementStep = 'answer' | 'interview' | 'hire' | 'start' | 'check' | 'end' | 'close';

/**
 * What can happen to a placement and where it leads. A firm may hire without an interview; whoever has started ends,
 * whoever has not is closed.
 */
export const placementSteps = {
  REFERRED: {
    ...{ answer: 'REFERRED', interview: 'INTERVIEW', hire: 'HIRED', start: null },
    ...{ check: null, end: null, close: 'CLOSED' },
  },
  INTERVIEW: {
    ...{ answer: null, interview: null, hire: 'HIRED', start: null, check: null, end: null, close: 'CLOSED' },
  },
  HIRED: {
    ...{ answer: null, interview: null, hire: null, start: 'STARTED', check: null, end: null, close: 'CLOSED' },
  },
  STARTED: {
    ...{ answer: null, interview: null, hire: null, start: null, check: 'STARTED', end: 'ENDED', close: null },
  },
  ENDED: { answer: null, interview: null, hire: null, start: null, check: null, end: null, close: null },
  CLOSED: { answer: null, interview: null, hire: null, start: null, check: null, end: null, close: null },
} as const satisfies Record<PlacementStage, Record<PlacementStep, PlacementStage | null>>;

export const canTakePlacementStep = (stage: PlacementStage, step: PlacementStep): boolean =>
  placementSteps[stage][step] !== null;
export const isOpenStage = (stage: PlacementStage): boolean => stage !== 'ENDED' && stage !== 'CLOSED';

/** From how many months on a contract for a fixed term is steady work. The product's own; the law counts none. */
export const steadyMonths = 12;
export const steadyRule = `Việc được ghi là ổn định khi hợp đồng không xác định thời hạn, hoặc có thời hạn từ ${steadyMonths} tháng; các loại khác là chưa ổn định. Làm được từ 3 tháng thì được tính khi đề nghị nhóm A.`;

/** What a started work says of somebody's employment. */
export const workStatusOf = (contract: ContractKind, contractMonths: number | null): WorkStatus =>
  contract === 'INDEFINITE' || (contract === 'FIXED_TERM' && (contractMonths ?? 0) >= steadyMonths)
    ? 'STABLE'
    : 'UNSTABLE';

/** After so many months whoever was placed is asked about. */
export const checkMonths = [1, 3, 6] as const;
export type CheckMonth = (typeof checkMonths)[number];
/** Calendar months; where there is no such day the last one of the month. */
export const checksOf = (startedOn: LegalDate): { month: CheckMonth; dueOn: LegalDate }[] =>
  checkMonths.map((month) => ({ month, dueOn: addMonths(startedOn, month) }));
/** The last month that was asked about, 0 while none was; one missed before it is asked no more (in SQL: asked-check.ts). */
export const lastDoneMonth = (checks: readonly { month: number; doneOn: Date | null }[]): number =>
  Math.max(0, ...checks.filter(({ doneOn }) => doneOn).map(({ month }) => month));
/** A check may be done a week before its day, not earlier: it says that so many months were worked. */
export const checkEarlyDays = 7;

export const endReasonLabels = {
  CONTRACT_ENDED: 'Hết hợp đồng, hết mùa vụ',
  QUIT: 'Tự xin nghỉ',
  DISMISSED: 'Cơ sở cho nghỉ',
  BETTER_JOB: 'Sang việc khác tốt hơn',
  HEALTH: 'Sức khỏe',
  MOVED: 'Chuyển nơi ở',
  FIRM_CLOSED: 'Cơ sở ngừng hoạt động',
  OTHER_END: 'Lý do khác',
} as const satisfies Record<string, string>;
export type EndReason = keyof typeof endReasonLabels;
export const endReasonKeys = Object.keys(endReasonLabels) as [EndReason, ...EndReason[]];

export const closeReasonLabels = {
  NOT_HIRED: 'Cơ sở không nhận',
  DECLINED: 'Người lao động không nhận việc',
  VACANCY_GONE: 'Cơ sở không tuyển nữa',
  CONSENT_WITHDRAWN: 'Rút đồng ý cung cấp thông tin',
  NO_ANSWER: 'Không có hồi âm',
  OTHER_CLOSE: 'Lý do khác',
} as const satisfies Record<string, string>;
export type CloseReason = keyof typeof closeReasonLabels;
export const closeReasonKeys = Object.keys(closeReasonLabels) as [CloseReason, ...CloseReason[]];

/** Written with the police's answer, chosen by nobody. */
const unfit = { UNFIT: 'Vị trí không phù hợp quy định' } as const;
const reasons: Readonly<Record<string, string>> = { ...endReasonLabels, ...closeReasonLabels, ...unfit };
export const reasonInWords = (stored: string | null): string | null =>
  stored === null ? null : (reasons[stored] ?? stored);

export interface PlacementDays {
  referredOn: LegalDate;
  interviewOn: LegalDate | null;
  hiredOn: LegalDate | null;
  startedOn: LegalDate | null;
}

const dayLabels = {
  referredOn: 'ngày giới thiệu',
  interviewOn: 'ngày phỏng vấn',
  hiredOn: 'ngày được nhận',
  startedOn: 'ngày bắt đầu làm',
} as const satisfies Record<keyof PlacementDays, string>;

/** Steps go forward in time: null, or the sentence that says before what the day lies. */
export function problemOfDay(days: PlacementDays, on: LegalDate): string | null {
  for (const key of ['startedOn', 'hiredOn', 'interviewOn', 'referredOn'] as const) {
    const day = days[key];
    if (day !== null && on < day) return `Ngày này trước ${dayLabels[key]} (${formatDate(day)}): xem lại`;
  }
  return null;
}
