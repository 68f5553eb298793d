import type { Actor } from '@/lib/access/actor';
import { recordAuditOfFiles } from '@/lib/audit/record';
import { applyRows, type RowToWrite, takeBackRows } from '@/lib/bulk/apply';
import { type BulkFacts, bulkFacts, fieldsNow, lockFiles } from '@/lib/bulk/facts';
import { historyActions } from '@/lib/bulk/kinds';
import { type Fields, judgeRow, staleProblem, undoProblem } from '@/lib/bulk/rules';
import { storedValueSchema } from '@/lib/bulk/schema';
import { rowsIn, type StoredRow, settleRows, type TakenAct } from '@/lib/bulk/store';
import { shownChanges, staffIn } from '@/lib/bulk/words';
import type { Tx } from '@/lib/db';
import type { BulkOutcome } from '@/lib/generated/prisma/enums';
import { lockRegister } from '@/lib/people/lock';
import { userNames } from '@/lib/users/names';

const rowsPerPortion = 250;

export interface Result {
  done: number;
  left: number;
}

interface Fate {
  row: StoredRow;
  outcome: BulkOutcome;
  reason: string | null;
  after: Fields;
  write?: RowToWrite;
}

interface Run {
  tx: Tx;
  actor: Actor;
  act: TakenAct;
  onProgress: (done: number) => Promise<void>;
}

const aboutAct = (act: TakenAct) => ({ tag: storedValueSchema.parse(act.value).tag ?? null, bulkId: act.id });
const ofFields = (now: Fields, fields: Fields): Fields =>
  Object.fromEntries(Object.keys(fields).map((field) => [field, now[field] ?? null]));

/** What becomes of one row, with the file as it stands now, locked, and not as it stood when it was shown. */
function fateOfRow(row: StoredRow, facts: BulkFacts | undefined, leaveOut: ReadonlySet<string>): Fate {
  const chosen = Object.entries(row.after).filter(([field]) => !leaveOut.has(`${row.position}.${field}`));
  const after = Object.fromEntries(chosen);
  if (!facts) return { row, after: row.after, outcome: 'REFUSED', reason: 'Hồ sơ đã chuyển khỏi địa bàn' };
  if (chosen.length === 0) return { row, after: row.after, outcome: 'UNCHANGED', reason: 'Không chọn' };
  const now = ofFields(fieldsNow(facts), after);
  const before = ofFields(row.before, after);
  const stale = staleProblem(now, before);
  if (stale) return { row, after, outcome: 'REFUSED', reason: stale };
  const judged = judgeRow(before, after, facts.status);
  if (judged.outcome !== 'READY') return { row, after, ...judged };
  return { row, after, outcome: 'DONE', reason: null, write: { facts, before, after } };
}

/** Does what was shown, in the caller's one transaction, a portion at a time: every row that still may be, or it says why not. */
export async function carryOut(run: Run, leaveOut: ReadonlySet<string>): Promise<Result> {
  return inPortions(run, await rowsIn(run.tx, run.act.id, 'READY'), {
    fate: (row, facts) => fateOfRow(row, facts, leaveOut),
    write: applyRows,
    side: 'after',
  });
}

function fateOfUndo(row: StoredRow, facts: BulkFacts | undefined): Fate {
  const { after, before } = row;
  const problem = facts ? whyKept(facts, after) : 'hồ sơ đã chuyển khỏi địa bàn';
  if (!facts || problem) return { row, after, outcome: 'KEPT', reason: `Giữ lại: ${problem}` };
  return { row, after, outcome: 'UNDONE', reason: null, write: { facts, before: ofFields(before, after), after } };
}

export const whyKept = (facts: BulkFacts, after: Fields): string | null =>
  undoProblem(
    { ...fieldsNow(facts), ...(facts.movedOn && 'nextVisitOn' in after ? { nextVisitOn: null } : {}) },
    after,
  );

/** Takes an act back, as far as nobody worked on its files since. */
export async function takeBack(run: Run): Promise<Result> {
  return inPortions(run, await rowsIn(run.tx, run.act.id, 'DONE'), {
    fate: fateOfUndo,
    write: takeBackRows,
    side: 'before',
  });
}

interface Way {
  fate: (row: StoredRow, facts: BulkFacts | undefined) => Fate;
  write: typeof applyRows;
  /** Which of the two a file has in the end. */
  side: 'before' | 'after';
}

async function inPortions({ tx, actor, act, onProgress }: Run, rows: readonly StoredRow[], way: Way): Promise<Result> {
  const result: Result = { done: 0, left: 0 };
  // Corrections may find files of one person: as when people enter, one such act at a time.
  if (act.kind === 'EDIT') await lockRegister(tx);
  // All of them first: a portion that is written holds its commune's figures, for which others wait with a file in hand.
  await lockFiles(
    tx,
    rows.map((row) => row.caseId),
  );
  const names = await userNames(tx, staffIn(rows));
  for (let from = 0; from < rows.length; from += rowsPerPortion) {
    const portion = rows.slice(from, from + rowsPerPortion);
    const ids = portion.map((row) => row.caseId);
    const facts = await bulkFacts(tx, ids, aboutAct(act));
    const known = new Map(facts.map((one) => [one.id, one]));
    const fates = portion.map((row) => way.fate(row, known.get(row.caseId)));
    const writes = fates.flatMap(({ write }) => write ?? []);
    await way.write({ tx, actor, bulkId: act.id }, writes);
    await recordAuditOfFiles(
      tx,
      actor,
      historyActions[act.kind],
      writes.map(({ facts: file, before, after }) => ({
        caseId: file.id,
        subject: file.number,
        communeId: file.communeId,
        changes: way.side === 'after' ? shownChanges(before, after, names) : shownChanges(after, before, names),
      })),
      way.side === 'before' ? 'Hoàn tác việc làm hàng loạt' : null,
    );
    await settleRows(
      tx,
      act.id,
      fates.map(({ row, outcome, reason, after }) => ({ position: row.position, outcome, reason, after })),
    );
    result.done += writes.length;
    result.left += portion.length - writes.length;
    await onProgress(from + portion.length);
  }
  return result;
}
