import { z } from 'zod';
import type { Outcome } from '@/lib/access/outcome';
import { whyKept } from '@/lib/bulk/carry-out';
import { editFieldKeys } from '@/lib/bulk/edit-fields';
import { bulkFacts } from '@/lib/bulk/facts';
import { kindWords } from '@/lib/bulk/kinds';
import { communeOfficers } from '@/lib/bulk/officers';
import { canBulk, canRunBulk, canUndoBulk } from '@/lib/bulk/policy';
import { bulkSchema, storedFields, storedProblems, storedValueSchema } from '@/lib/bulk/schema';
import { isActRunning, rowsIn, settledStatus } from '@/lib/bulk/store';
import { fieldLabel, shownValue, staffIn } from '@/lib/bulk/words';
import { formatDate } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import type { BulkAction } from '@/lib/generated/prisma/client';
import type { BulkOutcome } from '@/lib/generated/prisma/enums';
import { query } from '@/lib/query';
import { userNames } from '@/lib/users/names';

/** Whom files may be given to, and the tags in use, for the dialogs. */
export const bulkChoices = query({
  name: 'bulk.choices',
  input: z.object({}),
  can: canBulk,
  run: async ({ tx }) => {
    const tags = await tx.$queryRaw<{ tag: string }[]>`
      SELECT tag FROM case_tag WHERE ended_at IS NULL GROUP BY tag ORDER BY count(*) DESC, tag LIMIT 100`;
    return { officers: await communeOfficers(tx), tags: tags.map(({ tag }) => tag) };
  },
});

type ActWords = Pick<BulkAction, 'kind' | 'value' | 'fileName'>;
const officerIn = (act: ActWords) => storedValueSchema.parse(act.value).officerId ?? null;

/** "Hẹn lần thăm tiếp theo: 05/12/2026". */
function titleOf(act: ActWords, names: Readonly<Record<string, string>>): string {
  const { plannedOn, officerId, tag } = storedValueSchema.parse(act.value);
  const about = (plannedOn && formatDate(plannedOn)) || tag || act.fileName || (officerId && names[officerId]);
  return [kindWords[act.kind], about].filter(Boolean).join(': ');
}

/** The acts of the commune, newest first: what was left half-way, and what may be undone. */
export const listBulk = query({
  name: 'bulk.list',
  input: z.object({}),
  can: canBulk,
  run: async ({ tx }) => {
    const acts = await tx.bulkAction.findMany({
      orderBy: { createdAt: 'desc' },
      take: 30,
      include: { _count: { select: { rows: true } } },
    });
    const names = await userNames(
      tx,
      acts.flatMap((act) => [act.createdBy, officerIn(act)]),
    );
    return acts.map((act) => ({
      id: act.id,
      title: titleOf(act, names),
      status: settledStatus(act),
      rows: act._count.rows,
      createdAt: act.createdAt,
      createdBy: names[act.createdBy] ?? '',
    }));
  },
});

/** The first rows of each outcome are shown; a returned sheet shows every change, because each may be left out. */
const shownRows = 100;
const outcomes = ['READY', 'UNCHANGED', 'REFUSED', 'DONE', 'UNDONE', 'KEPT'] as const satisfies readonly BulkOutcome[];

/** The order in which changes of one file are told. */
const fieldOrder = [...editFieldKeys, 'officerId', 'tag'];

async function rowsToShow(tx: Tx, act: BulkAction, counts: Record<BulkOutcome, number>) {
  const rows = [];
  for (const outcome of outcomes.filter((o) => counts[o] > 0)) {
    const found = await tx.bulkRow.findMany({
      where: { bulkId: act.id, outcome },
      orderBy: { position: 'asc' },
      include: { case: { select: { number: true, person: { select: { fullName: true } } } } },
      ...(act.kind === 'EDIT' && outcome === 'READY' ? {} : { take: shownRows }),
    });
    for (const { before, after, ...row } of found)
      rows.push({ ...row, before: storedFields.parse(before), after: storedFields.parse(after) });
  }
  const names = await userNames(tx, staffIn(rows));
  return rows.map(({ position, caseId, outcome, reason, before, after, case: file }) => ({
    ...{ position, caseId, outcome, reason },
    number: file.number,
    fullName: file.person.fullName,
    changes: fieldOrder
      .filter((field) => field in after)
      .map((field) => ({
        field,
        label: fieldLabel(field),
        before: shownValue(field, before[field] ?? null, names),
        after: shownValue(field, after[field] ?? null, names),
      })),
  }));
}

/** What an undo would leave as it is, and why. */
async function undoPlan(tx: Tx, act: BulkAction) {
  const rows = await rowsIn(tx, act.id, 'DONE');
  const { tag } = storedValueSchema.parse(act.value);
  const ids = rows.map((row) => row.caseId);
  const facts = await bulkFacts(tx, ids, { tag: tag ?? null, bulkId: act.id });
  const afterOf = new Map(rows.map((row) => [row.caseId, row.after]));
  const kept = facts.flatMap((one) => {
    const why = whyKept(one, afterOf.get(one.id) ?? {});
    return why ? [{ caseId: one.id, number: one.number, fullName: one.fullName, why }] : [];
  });
  const elsewhere = rows.length - facts.length;
  return { removable: facts.length - kept.length, keptCount: kept.length, kept: kept.slice(0, shownRows), elsewhere };
}

/** One act as it stands: what it does, to how many, which rows not and why. Names are in it, so looking is recorded. */
export const getBulk = query({
  name: 'bulk.read',
  input: bulkSchema.extend({ withUndo: z.boolean().default(false) }),
  can: canBulk,
  run: async ({ tx, actor, input }) => {
    const act = await tx.bulkAction.findUnique({ where: { id: input.bulkId } });
    if (!act) return null;
    const isRunning = act.status === 'RUNNING' && (await isActRunning(tx, act.id));
    const target = { status: settledStatus(act) };
    const counted = await tx.bulkRow.groupBy({ by: ['outcome'], where: { bulkId: act.id }, _count: true });
    const counts = Object.fromEntries(outcomes.map((o) => [o, 0])) as Record<BulkOutcome, number>;
    for (const { outcome, _count } of counted) counts[outcome] = _count;
    const mayUndo = !isRunning && canUndoBulk(actor, target).allowed && counts.DONE > 0;
    return {
      id: act.id,
      kind: act.kind,
      title: titleOf(act, await userNames(tx, [officerIn(act)])),
      ...target,
      isRunning,
      counts,
      sameRows: storedValueSchema.parse(act.value).unchanged ?? 0,
      problems: storedProblems.parse(act.problems),
      rows: await rowsToShow(tx, act, counts),
      undo: input.withUndo && mayUndo ? await undoPlan(tx, act) : null,
      may: { run: !isRunning && canRunBulk(actor, target).allowed && counts.READY > 0, undo: mayUndo },
    };
  },
  audit: () => ({}),
});

/** What the door gives to whoever may read. */
type ValueOf<Q> = Q extends (...given: never[]) => Promise<Outcome<infer R>> ? R : never;
export type BulkView = ValueOf<typeof getBulk>;

/** How far an act is; asked every second by whoever waits. Counts only. */
export const bulkProgress = query({
  name: 'bulk.progress',
  input: bulkSchema,
  can: canBulk,
  run: async ({ tx, input }) => {
    const act = await tx.bulkAction.findUnique({ where: { id: input.bulkId } });
    if (!act) return null;
    return {
      isRunning: act.status === 'RUNNING' && (await isActRunning(tx, act.id)),
      done: act.done,
      status: settledStatus(act),
    };
  },
});
