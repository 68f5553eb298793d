import { refreshCases } from '@/lib/cases/refresh';
import type { Tx } from '@/lib/db';

/** Why a case that an import brought can no longer be taken back. */
const keptBecause = {
  followUps: 'đã có lần liên hệ',
  assessments: 'đã có đề xuất phân nhóm',
  work: 'đã ghi việc làm',
  papers: 'đã có phỏng vấn, xác minh hoặc nhu cầu',
  snoozes: 'đã hoãn việc',
  person: 'đã sửa thông tin nhân thân',
  handled: 'đã hẹn thăm, giao người phụ trách hoặc gắn nhãn',
  searched: 'đã có lần tìm người mất liên lạc',
  changed: 'hồ sơ đã thay đổi',
  otherCase: 'người này có hồ sơ khác',
  otherList: 'một danh sách khác đã gắn với hồ sơ này',
} as const;

type Reason = keyof typeof keptBecause;
const isReason = (key: string): key is Reason => Object.hasOwn(keptBecause, key);

export interface KeptCase {
  caseId: string;
  number: string;
  fullName: string;
  why: string;
}

export interface UndoPlan {
  /** Cases that go, each with its person. */
  removable: { caseId: string; personId: string }[];
  kept: KeptCase[];
  /** Cases that left the actor's area since: they stay. */
  elsewhere: number;
}

interface Found {
  caseId: string;
  personId: string;
  number: string;
  fullName: string;
  reasons: string[];
}

/** What an undo would do now. Everything that staff did since keeps its case; nothing they wrote is ever lost. */
export async function planUndo(tx: Tx, batchId: string): Promise<UndoPlan> {
  const found = await tx.$queryRaw<Found[]>`
    SELECT c.id AS "caseId", c.person_id AS "personId", c.number, p.full_name AS "fullName", array_remove(ARRAY[
      CASE WHEN EXISTS (SELECT FROM follow_up x WHERE x.case_id = c.id) THEN 'followUps' END,
      CASE WHEN EXISTS (SELECT FROM assessment x WHERE x.case_id = c.id AND x.source <> 'IMPORT') THEN 'assessments' END,
      CASE WHEN EXISTS (SELECT FROM employment x WHERE x.case_id = c.id AND x.source <> 'IMPORT') THEN 'work' END,
      CASE WHEN EXISTS (SELECT FROM interview x WHERE x.case_id = c.id) OR EXISTS (SELECT FROM address_check x WHERE x.case_id = c.id)
        OR EXISTS (SELECT FROM need x WHERE x.case_id = c.id) THEN 'papers' END,
      CASE WHEN EXISTS (SELECT FROM snooze x WHERE x.case_id = c.id) THEN 'snoozes' END,
      CASE WHEN p.version > 1 THEN 'person' END,
      CASE WHEN EXISTS (SELECT FROM visit_plan x WHERE x.case_id = c.id AND x.bulk_id IS NOT NULL) OR EXISTS (SELECT FROM case_officer x WHERE x.case_id = c.id)
        OR EXISTS (SELECT FROM case_tag x WHERE x.case_id = c.id) THEN 'handled' END,
      CASE WHEN EXISTS (SELECT FROM contact_search x WHERE x.case_id = c.id) THEN 'searched' END,
      CASE WHEN c.version > 1 OR (SELECT count(*) FROM case_event x WHERE x.case_id = c.id) > 1 THEN 'changed' END,
      CASE WHEN EXISTS (SELECT FROM case_file x WHERE x.person_id = c.person_id AND x.id <> c.id) THEN 'otherCase' END,
      CASE WHEN EXISTS (SELECT FROM import_row x JOIN import_batch b ON b.id = x.batch_id
        WHERE x.case_id = c.id AND b.id <> c.import_batch_id AND b.status = 'COMMITTED') THEN 'otherList' END
    ], NULL) AS reasons
    FROM case_file c JOIN person p ON p.id = c.person_id WHERE c.import_batch_id = ${batchId}::uuid ORDER BY c.number`;
  const entered = await tx.importRow.count({ where: { batchId, caseId: { not: null }, decision: { not: 'LINK' } } });
  const isFree = (c: Found) => c.reasons.length === 0;
  return {
    removable: found.filter(isFree).map(({ caseId, personId }) => ({ caseId, personId })),
    kept: found
      .filter((c) => !isFree(c))
      .map(({ caseId, number, fullName, reasons }) => ({
        caseId,
        number,
        fullName,
        why: reasons.map((key) => (isReason(key) ? keptBecause[key] : key)).join(', '),
      })),
    elsewhere: Math.max(entered - found.length, 0),
  };
}

const shownKept = 200;

/** The plan in numbers, with the first of the cases that stay. */
export const undoPreview = ({ removable, kept, elsewhere }: UndoPlan) => ({
  removable: removable.length,
  keptCount: kept.length,
  kept: kept.slice(0, shownKept),
  elsewhere,
});

export type UndoPreview = ReturnType<typeof undoPreview>;

/** Takes back what can be taken back. The cases are locked first: what is being written to one of them comes before or not at all. */
export async function undoBatch(tx: Tx, batchId: string): Promise<UndoPlan> {
  await tx.$queryRaw`SELECT c.id FROM case_file c WHERE c.import_batch_id = ${batchId}::uuid ORDER BY c.id FOR UPDATE`;
  await tx.$queryRaw`SELECT p.id FROM person p WHERE p.import_batch_id = ${batchId}::uuid ORDER BY p.id FOR UPDATE`;
  const plan = await planUndo(tx, batchId);
  const personIds = plan.removable.map((c) => c.personId);
  const caseIds = plan.removable.map((c) => c.caseId);
  // The person takes everything of theirs along: residences, case, papers, history.
  await tx.$executeRaw`DELETE FROM person WHERE import_batch_id = ${batchId}::uuid AND id = ANY (${personIds}::uuid[])`;
  await refreshCases(tx, caseIds);
  await tx.$executeRaw`UPDATE import_row SET case_id = NULL WHERE batch_id = ${batchId}::uuid AND case_id = ANY (${caseIds}::uuid[])`;
  await tx.importBatch.updateMany({
    where: { id: batchId },
    data: { status: 'UNDONE', undoneAt: new Date(), version: { increment: 1 } },
  });
  return plan;
}
