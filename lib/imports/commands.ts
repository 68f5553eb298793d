import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { conflict, invalid, invalidFromZod, type Outcome, Refused } from '@/lib/access/outcome';
import { command } from '@/lib/command';
import type { Tx } from '@/lib/db';
import { aboutBatch, asOfDay, takeBatch, takeRow } from '@/lib/imports/batch';
import type { ColumnOverrides } from '@/lib/imports/columns';
import { commitBatch } from '@/lib/imports/commit';
import { findListUnit, loadPlacement } from '@/lib/imports/list-units';
import { sheetWithoutHeader } from '@/lib/imports/no-header';
import {
  canChangeColumns,
  canCommitImport,
  canDiscardImport,
  canRepairRow,
  canUndoImport,
  canUploadList,
} from '@/lib/imports/policy';
import { openSource } from '@/lib/imports/queries';
import { hashOf, type ListReading, readList } from '@/lib/imports/read-list.server';
import { decisionProblem, repairRow } from '@/lib/imports/repair';
import { batchSchema, columnsSchema, decideRowSchema, editRowSchema, uploadSchema } from '@/lib/imports/schema';
import { discardBatch, storeReading } from '@/lib/imports/store';
import { undoBatch } from '@/lib/imports/undo';
import { asActor } from '@/lib/transaction';

const reading = z.custom<ListReading>((v) => typeof v === 'object' && v !== null && 'refused' in v).nullable();

/** `keep: false` is a dry run: the audit line alone is left. */
const storeListSchema = uploadSchema.extend({ reading, keep: z.boolean() });

/** Keeps a list that readList has read. The reading never comes from a browser: actions build it from the file alone. */
export const storeList = command({
  name: 'import.upload',
  input: storeListSchema,
  load: ({ tx, input }) => findListUnit(tx, input.unitId, input.asOf),
  can: canUploadList,
  run: async ({ tx, actor, input, target }) => {
    const { reading: read } = input;
    if (read === null || target.batchUnitId === null) throw new Refused(conflict());
    if (read.refused) throw new Refused(invalid({}, read.message), { subject: input.fileName, reason: read.code });
    const { totals } = read.analysis;
    const reason = `${totals.rows} dòng: ${totals.ok} đạt, ${totals.warning} cảnh báo, ${totals.duplicate} trùng, ${totals.error} lỗi${input.keep ? '' : ' (chạy thử)'}`;
    const upload = { ...input, ...read, batchUnitId: target.batchUnitId, fileHash: hashOf(input.bytes) };
    const batchId = input.keep ? await storeReading(tx, actor, upload, await loadPlacement(tx, input.asOf)) : null;
    return { value: { batchId }, audit: { subject: input.fileName, reason } };
  },
});

/** A file comes in: read apart, held against the register, kept for review. */
export async function uploadList(
  actor: Actor,
  raw: unknown,
  key?: string,
): Promise<Outcome<{ batchId: string | null }>> {
  const parsed = uploadSchema.safeParse(raw);
  if (!parsed.success) return invalidFromZod(parsed.error);
  const read = await readList(actor, parsed.data, { mayNameColumns: true });
  // Without a reading the command still runs: it says why not, and leaves the refusal in the trail.
  return storeList(actor, { ...parsed.data, reading: read.ok ? read.value : null, keep: true }, key);
}

const storeColumns = command({
  name: 'import.columns',
  input: columnsSchema.extend({ reading, bytes: z.instanceof(Uint8Array).nullable() }),
  load: ({ tx, input }) => takeBatch(tx, input.batchId),
  can: canChangeColumns,
  run: async ({ tx, actor, input, target }) => {
    const { reading: read, bytes } = input;
    if (read === null || bytes === null)
      throw new Refused(conflict('Tệp gốc quá lớn nên không được giữ lại. Hãy tải tệp lên lại.'));
    if (read.refused) throw new Refused(invalid({}, read.message));
    // A sheet without a header has nothing that the unit's next list could be known by.
    for (const { signature, columns } of input.sheets.filter((s) => sheetWithoutHeader(s.signature) === null)) {
      const kept = { mapping: columns, updatedAt: new Date() };
      const unitId_signature = { unitId: target.unitId, signature };
      await tx.columnMemory.upsert({
        where: { unitId_signature },
        create: { ...unitId_signature, ...kept },
        update: kept,
      });
    }
    const { unitId, fileName, fileHash } = target;
    const upload = { ...read, batchUnitId: unitId, asOf: asOfDay(target), fileName, fileHash, bytes };
    const batchId = await storeReading(tx, actor, upload, await loadPlacement(tx, upload.asOf));
    await discardBatch(tx, target.id);
    return { value: { batchId }, audit: aboutBatch(target) };
  },
});

/** Other columns mean other cells: the file is read again with them, and its unit's next list of this form as well. */
export async function changeColumns(actor: Actor, raw: unknown, key?: string): Promise<Outcome<{ batchId: string }>> {
  const parsed = columnsSchema.safeParse(raw);
  if (!parsed.success) return invalidFromZod(parsed.error);
  const source = await openSource(actor, { batchId: parsed.data.batchId });
  if (!source.ok) return source;
  const { bytes, unitId, asOf, fileName } = source.value;
  const corrected: ColumnOverrides = Object.fromEntries(
    parsed.data.sheets.map(({ signature, columns }) => {
      const unnamed = sheetWithoutHeader(signature);
      return unnamed === null ? [signature, { columns }] : [unnamed, { headerRows: [], columns }];
    }),
  );
  const read = bytes ? await readList(actor, { unitId, asOf, fileName, bytes }, { corrected }) : null;
  return storeColumns(actor, { ...parsed.data, bytes, reading: read?.ok ? read.value : null }, key);
}

/** Corrects cells of one row; it is judged again at once. */
export const editRow = command({
  name: 'import.edit-row',
  input: editRowSchema,
  load: ({ tx, input }) => takeRow(tx, input.rowId),
  can: canRepairRow,
  run: async ({ tx, input, target }) => {
    const { verdict, changes } = await repairRow(tx, target, input.cells);
    return { value: { verdict }, audit: { ...aboutBatch(target.batch), reason: `Dòng ${target.row.row}`, changes } };
  },
});

/** A person decides: another person, the person found, or not now. */
export const decideRow = command({
  name: 'import.decide-row',
  input: decideRowSchema,
  load: ({ tx, input }) => takeRow(tx, input.rowId),
  can: canRepairRow,
  run: async ({ tx, input, target }) => {
    const problem = decisionProblem(target.row, input.decision);
    if (problem) throw new Refused(conflict(problem));
    await tx.importRow.updateMany({ where: { id: target.row.id }, data: { decision: input.decision } });
    const words = { IMPORT: 'nhập', SKIP: 'bỏ qua', LINK: 'gắn vào hồ sơ đã có' } as const;
    return {
      value: { decision: input.decision },
      audit: { ...aboutBatch(target.batch), reason: `Dòng ${target.row.row}: ${words[input.decision]}` },
    };
  },
});

/**
 * Told from outside the import's own transaction, so that a waiting page sees it; the import holds no lock on this row
 * until its end. Not telling it must never fail the import.
 */
const tell = (actor: Actor, batchId: string, data: { done?: number; status?: 'COMMITTING' }) =>
  asActor(actor, async (tx: Tx) => void (await tx.importBatch.updateMany({ where: { id: batchId }, data }))).catch(
    () => {},
  );

/** The list goes into the register: all rows that are ready, or none. */
export const commitImport = command({
  name: 'import.commit',
  input: batchSchema,
  load: ({ tx, input }) => takeBatch(tx, input.batchId),
  can: canCommitImport,
  run: async ({ tx, actor, target }) => {
    await tell(actor, target.id, { status: 'COMMITTING', done: 0 });
    const result = await commitBatch(tx, actor, target, (count) => tell(actor, target.id, { done: count }));
    await tx.importBatch.updateMany({
      where: { id: target.id },
      data: {
        status: 'COMMITTED',
        done: result.imported + result.linked + result.heldBack,
        committedAt: target.committedAt ?? new Date(),
        version: { increment: 1 },
      },
    });
    const reason = `Nhập ${result.imported} người, gắn ${result.linked} người đã có hồ sơ, để lại ${result.heldBack} dòng chờ quyết định`;
    return { value: result, audit: { ...aboutBatch(target), reason } };
  },
});

/** Takes an import back, as far as nobody has worked on its cases. */
export const undoImport = command({
  name: 'import.undo',
  input: batchSchema,
  load: ({ tx, input }) => takeBatch(tx, input.batchId),
  can: canUndoImport,
  run: async ({ tx, target }) => {
    const { removable, kept, elsewhere } = await undoBatch(tx, target.id);
    const value = { removed: removable.length, kept: kept.length + elsewhere };
    return { value, audit: { ...aboutBatch(target), reason: `Bỏ ${value.removed} hồ sơ, giữ ${value.kept} hồ sơ` } };
  },
});

/** Gives a list up before it went in. */
export const discardImport = command({
  name: 'import.discard',
  input: batchSchema,
  load: ({ tx, input }) => takeBatch(tx, input.batchId),
  can: canDiscardImport,
  run: async ({ tx, target }) => {
    await discardBatch(tx, target.id);
    return { value: { batchId: target.id }, audit: aboutBatch(target) };
  },
});
