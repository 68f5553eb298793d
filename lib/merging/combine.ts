import { type CaseStatus, isInScope } from '@/lib/cases/lifecycle';
import type { LegalDate } from '@/lib/dates';

/** The state that says more of where the person is now: managed here rather than expected, here rather than away or ended. */
const weight = { MANAGED: 5, RECEIVED: 4, EXPECTED: 3, MOVED_AWAY: 2, CLOSED: 1 } as const satisfies Record<
  CaseStatus,
  number
>;

/** The state of one person whose two files say these two. */
export const combineStatus = (a: CaseStatus, b: CaseStatus): CaseStatus => (weight[a] >= weight[b] ? a : b);

export interface Stretch {
  day: LegalDate;
  status: CaseStatus;
}

export interface MergedStep {
  day: LegalDate;
  from: CaseStatus | null;
  to: CaseStatus;
}

const statusOn = (stretches: readonly Stretch[], day: LegalDate): CaseStatus | null =>
  stretches.findLast((s) => s.day <= day)?.status ?? null;

/** The steps of one file that on every day says what the two together said: the person counts once, in the past too. */
export function combineSteps(a: readonly Stretch[], b: readonly Stretch[]): MergedStep[] {
  const days = [...new Set([...a, ...b].map((s) => s.day))].sort();
  const steps: MergedStep[] = [];
  for (const day of days) {
    const [one, other] = [statusOn(a, day), statusOn(b, day)];
    const to = one && other ? combineStatus(one, other) : (one ?? other);
    const from = steps.at(-1)?.to ?? null;
    if (to && to !== from) steps.push({ day, from, to });
  }
  return steps;
}

export interface FileState {
  status: CaseStatus;
  closedOn: LegalDate | null;
  closingGround: string | null;
  addressCheckDueOn: LegalDate | null;
}

/** What the kept file says of today after the merge. */
export function combineState(kept: FileState, gone: FileState): FileState {
  const status = combineStatus(kept.status, gone.status);
  const ended = status === 'CLOSED' ? kept : { closedOn: null, closingGround: null };
  return {
    status,
    closedOn: ended.closedOn,
    closingGround: ended.closingGround,
    addressCheckDueOn: isInScope(status) ? null : checkDueOn(status, [kept, gone]),
  };
}

/** An address that one of the files has checked is checked; two open checks are due on the earlier day. */
function checkDueOn(status: CaseStatus, files: readonly FileState[]): LegalDate | null {
  if (status !== 'EXPECTED') return null;
  const days = files.filter((f) => f.status === 'EXPECTED').map((f) => f.addressCheckDueOn);
  return days.includes(null) ? null : (days.filter((d) => d !== null).sort()[0] ?? null);
}
