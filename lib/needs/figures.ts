import { z } from 'zod';
import { dayTold } from '@/lib/committee/closing';
import { canReadFigures, opensRows } from '@/lib/committee/policy';
import { type Count, isSmall } from '@/lib/committee/suppression';
import { type LegalDate, todayInVietnam } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { isNeedKind, type NeedKind } from '@/lib/followups/vocabulary';
import { query } from '@/lib/query';

export interface NeedFigure {
  kind: NeedKind;
  /** People in scope with an open need of the kind; null when too few to be shown. */
  people: Count;
  /** Of them, how many past the day by which somebody was to see to it. */
  overdue: Count;
}

/**
 * Needs that were open on a day, among people in scope then. People may have several: kinds do not add up to how many have
 * any. For those who open no rows small counts are hidden.
 */
export const needFigures = query({
  name: 'need.figures',
  input: z.object({ on: z.iso.date().nullish() }),
  can: canReadFigures,
  run: async ({ tx, actor, input }) => {
    const on = await dayTold(tx, actor, input.on ?? todayInVietnam());
    return readNeedFigures(tx, on, { isProtected: !opensRows(actor) });
  },
});
export type NeedFigures = Awaited<ReturnType<typeof readNeedFigures>>;

/** The same within a question that is asked anyway: what this hides, no other page may tell. */
export async function readNeedFigures(tx: Tx, on: LegalDate, { isProtected }: { isProtected: boolean }) {
  const rows = await tx.$queryRaw<{ kind: string; people: bigint; overdue: bigint }[]>`
      SELECT kind, people, overdue FROM app.need_figures(${on}::date)`;
  const isFew = (n: bigint) => isProtected && isSmall(Number(n));
  const shown = (n: bigint): Count => (isFew(n) ? null : Number(n));
  // What is left of a number tells as much as the number: neither part is shown when one is small.
  const part = (n: bigint, whole: bigint): Count => (isFew(whole - n) ? null : shown(n));
  const any = rows.find((row) => row.kind === 'ANY');
  const whole = any?.people ?? 0n;
  const kinds = rows.flatMap(({ kind, people, overdue }): NeedFigure[] =>
    isNeedKind(kind) ? [{ kind, people: shown(people), overdue: part(overdue, people) }] : [],
  );
  return {
    on,
    any: rows.some(({ people }) => isFew(whole - people)) ? null : shown(whole),
    overdue: part(any?.overdue ?? 0n, whole),
    kinds: kinds.sort((a, b) => (b.people ?? 0) - (a.people ?? 0) || a.kind.localeCompare(b.kind)),
  };
}
