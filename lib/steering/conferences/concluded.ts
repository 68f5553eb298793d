import type { LegalDate } from '@/lib/dates';

interface DecidedTask {
  dueOn: LegalDate;
  /** The day it was first given, where more time was given since. */
  firstDueOn: LegalDate | null;
  steps: readonly { step: string; dueOn: LegalDate | null; recordedAt: Date }[];
}

/**
 * The day by which a task was to be done as the meeting left it: what is extended or withdrawn later changes nothing of what
 * was decided there. Null when the meeting itself took it back.
 */
export function dueWhenClosed({ dueOn, firstDueOn, steps }: DecidedTask, closedAt: Date): LegalDate | null {
  const before = steps.filter((one) => one.recordedAt <= closedAt);
  if (before.some((one) => one.step === 'cancel')) return null;
  // More time only ever moves the day on.
  const moved = before.flatMap((one) => (one.step === 'extend' && one.dueOn ? [one.dueOn] : [])).sort();
  return moved.at(-1) ?? firstDueOn ?? dueOn;
}
