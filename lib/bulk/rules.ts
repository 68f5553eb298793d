import type { CaseStatus } from '@/lib/cases/lifecycle';
import { canStep, openStatuses } from '@/lib/cases/lifecycle';

/** What a bulk act reads and writes of a file, by field; nothing is null. */
export type Fields = Readonly<Record<string, string | null>>;

export interface Judged {
  outcome: 'READY' | 'UNCHANGED' | 'REFUSED';
  reason: string | null;
}

/** Why the file's state does not allow a field to be set. */
export function stateProblem(fields: readonly string[], status: CaseStatus): string | null {
  if (fields.includes('nextVisitOn') && !canStep(status, 'followUp'))
    return status === 'EXPECTED' ? 'Chưa tiếp nhận nên chưa có lần thăm' : 'Hồ sơ không còn được quản lý ở đây';
  if (fields.includes('officerId') && !openStatuses.some((open) => open === status))
    return 'Hồ sơ không còn được quản lý ở đây';
  return null;
}

const differing = (a: Fields, b: Fields) => Object.keys(b).filter((field) => (a[field] ?? null) !== b[field]);

/** What would become of one file: the same rule for the preview and, on what is true by then, for the act itself. */
export function judgeRow(before: Fields, after: Fields, status: CaseStatus): Judged {
  const problem = stateProblem(Object.keys(after), status);
  if (problem) return { outcome: 'REFUSED', reason: problem };
  if (differing(before, after).length === 0) return { outcome: 'UNCHANGED', reason: 'Đã như vậy' };
  return { outcome: 'READY', reason: null };
}

/** Somebody changed what this act is about after it was shown. */
export const staleProblem = (now: Fields, shown: Fields): string | null =>
  differing(now, shown).length > 0 ? 'Vừa có người thay đổi, giữ nguyên bản mới' : null;

const keptBecause: Readonly<Record<string, string>> = {
  nextVisitOn: 'lần thăm đã được ghi nhận hoặc hẹn lại sau đó',
  officerId: 'đã giao người khác sau đó',
  tag: 'nhãn đã đổi sau đó',
};

/** Why an act on one file can no longer be taken back: only what nobody touched since may. */
export function undoProblem(now: Fields, after: Fields): string | null {
  const reasons = differing(now, after).map((field) => keptBecause[field] ?? 'thông tin đã được sửa sau đó');
  return reasons.length > 0 ? [...new Set(reasons)].join(', ') : null;
}
