import { addMonths, type LegalDate } from '@/lib/dates';
import type { ModelStage } from '@/lib/models/model';

/** Whether a model lives, in the words of the list. */
export const healthLabels = {
  ALIVE: 'Hoạt động',
  NEW: 'Mới ra mắt',
  ON_PAPER: 'Chỉ trên giấy',
  NO_MEMBERS: 'Không có thành viên',
  CONSOLIDATING: 'Đang củng cố',
  PREPARING: 'Đang chuẩn bị',
  ENDED: 'Đã dừng',
  COUNTED: 'Chỉ có số liệu',
} as const;
export type Health = keyof typeof healthLabels;

/** How a model stood on a day by what had been held until then and nothing else: also one being consolidated may have been idle. */
export const standingLabels = {
  ALIVE: healthLabels.ALIVE,
  NEW: healthLabels.NEW,
  ON_PAPER: 'Lâu không hoạt động',
} as const;
export type StandingThen = keyof typeof standingLabels;

export interface Signs {
  stage: ModelStage;
  memberCount: number;
  launchedOn: LegalDate | null;
  /** The last activity that was held. */
  lastActivityOn: LegalDate | null;
  /** A line of statistics, of which nothing more is known. */
  isCountOnly?: boolean;
}

/**
 * A model with members and nothing held for `quietMonths` lives on paper only. The first months after the launch are its
 * grace; nobody in it comes before both. lib/models/health-sql.ts says the same to the database.
 */
export function healthOf(signs: Signs, today: LegalDate, quietMonths: number): Health {
  const { stage, memberCount, launchedOn, lastActivityOn } = signs;
  if (stage === 'MERGED' || stage === 'STOPPED') return 'ENDED';
  if (signs.isCountOnly) return 'COUNTED';
  if (stage === 'SURVEY' || stage === 'PLANNED') return 'PREPARING';
  if (stage === 'CONSOLIDATING') return 'CONSOLIDATING';
  if (memberCount === 0) return 'NO_MEMBERS';
  const since = addMonths(today, -quietMonths);
  if (lastActivityOn !== null && lastActivityOn >= since) return 'ALIVE';
  return launchedOn !== null && launchedOn >= since ? 'NEW' : 'ON_PAPER';
}
