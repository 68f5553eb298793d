import { formatDate, type LegalDate } from '@/lib/dates';
import type { ApplicationStage, BorrowerKind } from '@/lib/loans/applications/application';

/** The days of an application in the order in which they follow one another. */
export const paperDays = ['received', 'groupMet', 'communeConfirmed', 'appraised', 'approved', 'notice'] as const;
export type PaperDay = (typeof paperDays)[number];
export type PaperDays = Readonly<Record<PaperDay, LegalDate | null>>;

export const paperDayLabels = {
  received: 'Nhận giấy đề nghị vay vốn (01/TD)',
  groupMet: 'Tổ họp bình xét (03/TD)',
  communeConfirmed: 'UBND xã xác nhận 03/TD',
  appraised: 'Thẩm định',
  approved: 'Phê duyệt',
  notice: 'Gửi thông báo phê duyệt (04/TD)',
} as const satisfies Record<PaperDay, string>;

/** Papers whose day is written by itself; the others come with an act. */
export const recordedPapers = ['groupMet', 'communeConfirmed', 'notice'] as const satisfies readonly PaperDay[];
export type RecordedPaper = (typeof recordedPapers)[number];

/**
 * Which papers may be written now. A household goes through its group and the commune before the bank appraises; an
 * establishment borrows directly (Quyết định 22/2023/QĐ-TTg, Điều 4). The notice follows the approval.
 */
export function papersToRecord(stage: ApplicationStage, borrower: BorrowerKind): readonly RecordedPaper[] {
  if (stage === 'APPROVED') return ['notice'];
  return stage === 'SUBMITTED' && borrower !== 'EMPLOYER' ? ['groupMet', 'communeConfirmed'] : [];
}

/** Null, or why a paper may not bear this day: not before the paper before it, not after the one that follows. */
export function dayProblem(days: PaperDays, which: PaperDay, on: LegalDate): string | null {
  const place = paperDays.indexOf(which);
  const before = paperDays.slice(0, place).findLast((one) => days[one] !== null);
  const after = paperDays.slice(place + 1).find((one) => days[one] !== null);
  const dayBefore = before && days[before];
  const dayAfter = after && days[after];
  if (before && dayBefore && on < dayBefore)
    return `Phải từ ngày ${formatDate(dayBefore)} (${paperDayLabels[before]}) trở đi`;
  if (after && dayAfter && on > dayAfter)
    return `Không được sau ngày ${formatDate(dayAfter)} (${paperDayLabels[after]})`;
  return null;
}

/** Null, or which paper is still missing before the bank may appraise. */
export function missingBeforeAppraisal(days: PaperDays, borrower: BorrowerKind): string | null {
  if (borrower === 'EMPLOYER') return null;
  if (days.groupMet === null) return 'Ghi ngày Tổ họp bình xét (03/TD) rồi mới thẩm định.';
  if (days.communeConfirmed === null) return 'Ghi ngày UBND xã xác nhận 03/TD rồi mới thẩm định.';
  return null;
}

/** What is to be done next, as a card of the board says it. */
export function nextStep(stage: ApplicationStage, borrower: BorrowerKind, days: PaperDays): string | null {
  if (stage === 'ENDED') return null;
  if (stage === 'DISBURSED') return 'Theo dõi ở khoản vay';
  if (stage === 'APPRAISED') return 'Phê duyệt, do người khác người thẩm định';
  if (stage === 'APPROVED') return days.notice === null ? 'Gửi thông báo 04/TD' : 'Giải ngân';
  if (borrower === 'EMPLOYER') return 'Thẩm định';
  if (days.groupMet === null) return 'Tổ họp bình xét (03/TD)';
  return days.communeConfirmed === null ? 'UBND xã xác nhận 03/TD' : 'Thẩm định';
}
