import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { invalid, invalidFromZod, notFound, type Outcome, Refused } from '@/lib/access/outcome';
import { carryOut, takeBack } from '@/lib/bulk/carry-out';
import type { ReturnedSheet } from '@/lib/bulk/edit-sheet';
import { communeOfficers } from '@/lib/bulk/officers';
import { canBulk, canRunBulk, canUndoBulk } from '@/lib/bulk/policy';
import { differenceOf } from '@/lib/bulk/returned';
import { bulkSchema, mostRows, returnedFileSchema, runBulkSchema, startBulkSchema } from '@/lib/bulk/schema';
import { selectedIds } from '@/lib/bulk/selection';
import { rowsOfChange, storeAct, takeAct } from '@/lib/bulk/store';
import { command } from '@/lib/command';
import type { Tx } from '@/lib/db';
import { readReturnedApart } from '@/lib/imports/analyse-apart.server';
import { asActor } from '@/lib/transaction';

const counted = (n: number) => n.toLocaleString('vi-VN');

/** Chooses files and what to do with them; nothing is done yet. Files that are not seen are counted, never named. */
export const startBulk = command({
  name: 'bulk.start',
  input: startBulkSchema,
  load: async () => ({}),
  can: (actor) => canBulk(actor),
  run: async ({ tx, actor, input: { change, selection } }) => {
    if (change.kind === 'OFFICER' && !(await communeOfficers(tx)).some((one) => one.id === change.officerId))
      throw new Refused(invalid({ 'change.officerId': 'Người này không còn làm việc ở đơn vị. Chọn người khác.' }));
    const { ids, missing } = await selectedIds(tx, selection);
    // None of them is within reach, or there are none: told alike, and nothing is kept.
    if (ids.length === 0) throw new Refused(notFound);
    const rows = await rowsOfChange(tx, change, ids);
    const { kind, ...value } = change;
    const problems = missing > 0 ? [`${counted(missing)} hồ sơ đã chọn không tìm thấy nữa`] : [];
    const bulkId = await storeAct(tx, actor, { kind, value, problems, rows });
    return { value: { bulkId }, audit: { reason: `${counted(rows.length)} hồ sơ` } };
  },
});

const sheet = z.custom<ReturnedSheet>((v) => typeof v === 'object' && v !== null && 'ok' in v);

/** Keeps what a returned sheet would change. The reading never comes from a browser: the action builds it from the file alone. */
export const storeReturned = command({
  name: 'bulk.return',
  input: returnedFileSchema.omit({ bytes: true }).extend({ reading: sheet }),
  load: async () => ({}),
  can: (actor) => canBulk(actor),
  run: async ({ tx, actor, input: { fileName, reading } }) => {
    if (!reading.ok) throw new Refused(invalid({ file: reading.problem }, reading.problem));
    const { rows, problems, unchanged } = await differenceOf(tx, reading.rows);
    if (rows.length > mostRows) {
      const sentence = `Tệp đổi ${counted(rows.length)} hồ sơ, mỗi lần nhận tối đa ${counted(mostRows)}. Hãy chia tệp thành nhiều phần.`;
      throw new Refused(invalid({ file: sentence }, sentence));
    }
    const told =
      problems.length > 200 ? [...problems.slice(0, 200), `và ${problems.length - 200} dòng khác`] : problems;
    const bulkId = await storeAct(tx, actor, { kind: 'EDIT', value: { unchanged }, problems: told, fileName, rows });
    return { value: { bulkId, rows: rows.length }, audit: { reason: `${counted(reading.rows.length)} dòng` } };
  },
});

/** A sheet comes back: read in a process of its own, held against the register, shown cell by cell. */
export async function returnSheet(actor: Actor, raw: unknown, key?: string): Promise<Outcome<{ bulkId: string }>> {
  const parsed = returnedFileSchema.safeParse(raw);
  if (!parsed.success) return invalidFromZod(parsed.error);
  const { bytes, fileName } = parsed.data;
  // Whoever may not is told so before anything is read for them.
  const reading: ReturnedSheet = canBulk(actor).allowed
    ? await readReturnedApart(bytes, fileName)
    : { ok: false, problem: '' };
  return storeReturned(actor, { fileName, reading }, key);
}

/** Told from outside the act's own transaction, so that a waiting page sees it. Not telling must never fail the act. */
const tell = (actor: Actor, bulkId: string, data: { done?: number; status?: 'RUNNING' }) =>
  asActor(actor, async (tx: Tx) => void (await tx.bulkAction.updateMany({ where: { id: bulkId }, data }))).catch(
    () => {},
  );

const told = ({ done, left }: { done: number; left: number }) =>
  left > 0 ? `${counted(done)} hồ sơ, ${counted(left)} để nguyên` : `${counted(done)} hồ sơ`;

/** Does what was shown: all rows that still may be in one transaction, each with its line in its own file. */
export const runBulk = command({
  name: 'bulk.run',
  input: runBulkSchema,
  load: ({ tx, input }) => takeAct(tx, input.bulkId),
  can: canRunBulk,
  run: async ({ tx, actor, input, target: act }) => {
    await tell(actor, act.id, { status: 'RUNNING', done: 0 });
    const onProgress = (done: number) => tell(actor, act.id, { done });
    const result = await carryOut({ tx, actor, act, onProgress }, new Set(input.leaveOut));
    const finished = { status: 'DONE' as const, done: result.done + result.left, finishedAt: new Date() };
    await tx.bulkAction.updateMany({ where: { id: act.id }, data: finished });
    return { value: result, audit: { reason: told(result) } };
  },
});

/** Takes a whole act back, as far as nobody worked on its files since. */
export const undoBulk = command({
  name: 'bulk.undo',
  input: bulkSchema,
  load: ({ tx, input }) => takeAct(tx, input.bulkId),
  can: canUndoBulk,
  run: async ({ tx, actor, target: act }) => {
    const result = await takeBack({ tx, actor, act, onProgress: async () => {} });
    await tx.bulkAction.updateMany({ where: { id: act.id }, data: { status: 'UNDONE', undoneAt: new Date() } });
    return { value: result, audit: { reason: told(result) } };
  },
});
