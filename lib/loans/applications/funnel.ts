import { daysBetween, type LegalDate } from '@/lib/dates';
import { type EndReason, isEndReason } from '@/lib/loans/applications/application';

/** The bank's part of the way. Who is eligible and not listed is the commune's to know. */
export const funnelSteps = ['LISTED', 'SUBMITTED', 'APPRAISED', 'APPROVED', 'DISBURSED'] as const;
export type FunnelStep = (typeof funnelSteps)[number];

export const funnelStepLabels = {
  LISTED: 'Trong danh sách',
  SUBMITTED: 'Nộp hồ sơ',
  APPRAISED: 'Thẩm định',
  APPROVED: 'Phê duyệt',
  DISBURSED: 'Giải ngân',
} as const satisfies Record<FunnelStep, string>;

/** How far one confirmed line of a list has come: the first day at each step, null where it never was or nobody knows the day. */
export interface FunnelLine {
  days: Readonly<Record<FunnelStep, LegalDate | null>>;
  /** The furthest step it has reached. */
  reached: FunnelStep;
  /** Why it went no further, while no other application runs for it. */
  endReason: string | null;
}

export interface FunnelRow {
  step: FunnelStep;
  label: string;
  count: number;
  /** Of these the count is a share: those at the step before. */
  of: number;
  /** Days from the step before to this one, half of the lines at most that many; null when no line tells. */
  medianDays: number | null;
  /** At this step and going no further. */
  stopped: number;
}

export interface Funnel {
  rows: FunnelRow[];
  reasons: { reason: EndReason; step: FunnelStep; count: number }[];
}

/** The middle of some whole numbers; between two middles, halfway. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

/** Counts, shares and days of the lines that were confirmed in a period. */
export function funnelOf(lines: readonly FunnelLine[]): Funnel {
  const hasReached = (line: FunnelLine, step: FunnelStep) =>
    funnelSteps.indexOf(line.reached) >= funnelSteps.indexOf(step);
  const rows = funnelSteps.map((step, place): FunnelRow => {
    const previous = funnelSteps[place - 1];
    const there = lines.filter((line) => hasReached(line, step));
    return {
      step,
      label: funnelStepLabels[step],
      count: there.length,
      of: previous ? lines.filter((line) => hasReached(line, previous)).length : lines.length,
      medianDays: previous ? median(there.flatMap((line) => daysOn(line, previous, step))) : null,
      stopped: lines.filter((line) => line.reached === step && line.endReason !== null).length,
    };
  });
  return { rows, reasons: reasonsOf(lines) };
}

function daysOn({ days }: FunnelLine, from: FunnelStep, to: FunnelStep): number[] {
  const [began, ended] = [days[from], days[to]];
  return began !== null && ended !== null ? [Math.max(0, daysBetween(began, ended))] : [];
}

/** Why lines went no further and after which step, the most frequent first. */
function reasonsOf(lines: readonly FunnelLine[]): Funnel['reasons'] {
  const counts = new Map<string, Funnel['reasons'][number]>();
  for (const { endReason, reached } of lines) {
    if (endReason === null) continue;
    const reason: EndReason = isEndReason(endReason) ? endReason : 'OTHER';
    const key = `${reason} ${reached}`;
    const known = counts.get(key) ?? { reason, step: reached, count: 0 };
    counts.set(key, { ...known, count: known.count + 1 });
  }
  return [...counts.values()].sort(
    (a, b) => b.count - a.count || funnelSteps.indexOf(a.step) - funnelSteps.indexOf(b.step),
  );
}
