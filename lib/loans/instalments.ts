import type { LegalDate } from '@/lib/dates';
import type { Instalment, InstalmentState } from '@/lib/loans/ledger-types';
import type { Walk } from '@/lib/loans/ledger-walk';

const byDay = (a: Instalment, b: Instalment) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0);

/** The plan cut to what was really lent: later instalments shrink; what no instalment names is due on the final day. */
function fitPlan(plan: readonly Instalment[], lent: number, dueOn: LegalDate): Instalment[] {
  const fitted: Instalment[] = [];
  let left = lent;
  for (const { dueOn: day, principal } of [...plan].sort(byDay)) {
    const part = Math.max(0, Math.min(left, principal));
    if (part > 0) fitted.push({ dueOn: day, principal: part });
    left -= part;
  }
  return left > 0 ? [...fitted, { dueOn, principal: left }].sort(byDay) : fitted;
}

/** Instalments as they stand on the walk's day: what came in fills them in the order they are due. */
export function fillInstalments(walk: Walk): InstalmentState[] {
  let came = walk.repaid + walk.writtenOff;
  return fitPlan(walk.plan, walk.disbursed + walk.adjusted, walk.dueOn).map(({ dueOn, principal }) => {
    const paid = Math.min(came, principal);
    came -= paid;
    const remaining = principal - paid;
    return { dueOn, principal, paid, remaining, state: stateOf(paid, remaining, dueOn < walk.day) };
  });
}

function stateOf(paid: number, remaining: number, isPast: boolean): InstalmentState['state'] {
  if (remaining === 0) return 'PAID';
  if (isPast) return 'MISSED';
  return paid > 0 ? 'PARTLY_PAID' : 'NOT_PAID';
}

export const firstUnpaid = (instalments: readonly InstalmentState[]): InstalmentState | null =>
  instalments.find((one) => one.remaining > 0) ?? null;

/** Điều chỉnh kỳ hạn: what was not yet paid of the first unpaid instalment is due on `day` instead. */
export function moveFirstUnpaid(walk: Walk, day: LegalDate): Instalment[] {
  const first = firstUnpaid(fillInstalments(walk));
  return walk.plan
    .flatMap((one) =>
      first !== null && one.dueOn === first.dueOn
        ? [
            { dueOn: one.dueOn, principal: first.paid },
            { dueOn: day, principal: one.principal - first.paid },
          ]
        : [one],
    )
    .filter((one) => one.principal > 0);
}

/** Gia hạn nợ: what was due on the final day is due on the new one. */
export const moveLastTo = (plan: readonly Instalment[], from: LegalDate, to: LegalDate): Instalment[] =>
  plan.map((one) => (one.dueOn === from ? { ...one, dueOn: to } : one));
