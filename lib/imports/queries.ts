import { z } from 'zod';
import type { Tx } from '@/lib/db';
import { fromDbDate } from '@/lib/db-dates';
import { aboutBatch, asOfDay, findBatch, isBatchLocked, settledStatus, sheetsOf } from '@/lib/imports/batch';
import type { ColumnOverride } from '@/lib/imports/columns';
import { batchCounts, conditionOf } from '@/lib/imports/counts';
import { errorRows } from '@/lib/imports/error-rows';
import { findListUnit, loadPlacement, neighbouringCommunes, scopeOf } from '@/lib/imports/list-units';
import { matchRows } from '@/lib/imports/match';
import {
  canChangeColumns,
  canCommitImport,
  canDiscardImport,
  canReadImports,
  canRepairRow,
  canUndoImport,
} from '@/lib/imports/policy';
import { rowView } from '@/lib/imports/row-view';
import { batchSchema, columnMapping, listSchema, readImportSchema, rowsPerPage } from '@/lib/imports/schema';
import { openFile } from '@/lib/imports/store';
import type { StoredRow } from '@/lib/imports/stored-row';
import { planUndo, undoPreview } from '@/lib/imports/undo';
import { query } from '@/lib/query';
import { userNames } from '@/lib/users/names';

/** What reading a list needs from the database: the communes it may name, and how its unit's columns were corrected before. */
export const prepareList = query({
  name: 'import.prepare',
  input: listSchema,
  can: canReadImports,
  run: async ({ tx, input }) => {
    const unit = await findListUnit(tx, input.unitId, input.asOf);
    if (!unit || unit.batchUnitId === null) return null;
    const units = await neighbouringCommunes(tx, unit.id);
    return { units, communeCode: unit.communeCode, remembered: await rememberedColumns(tx, unit.batchUnitId) };
  },
});

async function rememberedColumns(tx: Tx, unitId: number): Promise<Record<string, ColumnOverride>> {
  const memories = await tx.columnMemory.findMany({ where: { unitId } });
  return Object.fromEntries(
    memories.flatMap(({ signature, mapping }) => {
      const columns = columnMapping.safeParse(mapping);
      return columns.success ? [[signature, { columns: columns.data }]] : [];
    }),
  );
}

const readRows = z.custom<StoredRow[]>((rows) => Array.isArray(rows));

/** People on file whom the rows of a list may be about, within the actor's scope. */
export const matchList = query({
  name: 'import.match',
  input: z.object({ asOf: listSchema.shape.asOf, rows: readRows }),
  can: canReadImports,
  run: async ({ tx, input }) => matchRows(tx, input.rows, await loadPlacement(tx, input.asOf)),
});

/** The file of a list under review, to be read again with other columns. */
export const openSource = query({
  name: 'import.source',
  input: batchSchema,
  can: canReadImports,
  run: async ({ tx, input }) => {
    const batch = await findBatch(tx, input.batchId);
    if (!batch) return null;
    return {
      bytes: await openFile(tx, batch.id),
      unitId: batch.unitId,
      asOf: asOfDay(batch),
      fileName: batch.fileName,
    };
  },
});

/** The lists of the actor's area, newest first. */
export const listImports = query({
  name: 'import.list',
  input: z.object({}),
  can: canReadImports,
  run: async ({ tx }) => {
    const batches = await tx.importBatch.findMany({
      where: { status: { not: 'DISCARDED' } },
      orderBy: { createdAt: 'desc' },
      take: 50,
      include: { unit: true, _count: { select: { rows: { where: { position: { gte: 0 } } } } } },
    });
    const names = await userNames(
      tx,
      batches.map((b) => b.createdBy),
    );
    return batches.map((b) => ({
      id: b.id,
      fileName: b.fileName,
      asOf: fromDbDate(b.asOf),
      unit: `${b.unit.form} ${b.unit.name}`,
      status: settledStatus(b),
      rows: b._count.rows,
      createdAt: b.createdAt,
      createdBy: names[b.createdBy] ?? '',
    }));
  },
});

export interface UnitOption {
  id: number;
  label: string;
  isCurrent: boolean;
}

/** Units a list may be of: those of the actor's area, and for a commune those it was merged from. */
export const listListUnits = query({
  name: 'import.units',
  input: z.object({}),
  can: canReadImports,
  run: async ({ tx, actor }) => {
    const { units } = await scopeOf(tx);
    const rows = await tx.$queryRaw<{ id: number; name: string; form: string; validTo: string | null }[]>`
      WITH RECURSIVE mine AS (
        SELECT id FROM unit WHERE id = ANY (${units}::int[]) AND kind IN ('COMMUNE', 'DISTRICT', 'PROVINCE')
        UNION SELECT p.predecessor_id FROM mine m JOIN unit_predecessor p ON p.unit_id = m.id
      )
      SELECT u.id, u.name, u.form, u.valid_to::text AS "validTo" FROM unit u JOIN mine ON mine.id = u.id
      ORDER BY u.valid_to DESC NULLS FIRST, u.kind, u.name COLLATE "vi-x-icu"`;
    const options = rows.map((u): UnitOption => {
      const until = u.validTo && ` (đến ${u.validTo.split('-').reverse().join('/')})`;
      return { id: u.id, label: `${u.form} ${u.name}${until ?? ''}`, isCurrent: u.validTo === null };
    });
    return { options, ownUnitId: actor.unitId };
  },
});

/** One list as it stands: its file, its counts, one page of its rows. Names and numbers are in it, so looking is recorded. */
export const getImport = query({
  name: 'import.read',
  input: readImportSchema,
  can: canReadImports,
  run: async ({ tx, actor, input }) => {
    const batch = await tx.importBatch.findUnique({ where: { id: input.batchId }, include: { unit: true } });
    if (!batch || batch.status === 'DISCARDED') return null;
    const isRunning = batch.status === 'COMMITTING' && (await isBatchLocked(tx, batch.id));
    const target = { status: settledStatus(batch) };
    const mayUndo = !isRunning && canUndoImport(actor, target).allowed;
    const counts = await batchCounts(tx, batch.id);
    const where = { batchId: batch.id, ...conditionOf(input.filter) };
    const found = await tx.importRow.findMany({
      where,
      orderBy: { position: 'asc' },
      skip: (input.page - 1) * rowsPerPage,
      take: rowsPerPage,
    });
    const sheets = sheetsOf(batch);
    const communes = await neighbouringCommunes(tx, batch.unitId);
    const asOf = asOfDay(batch);
    return {
      id: batch.id,
      fileName: batch.fileName,
      asOf,
      unit: `${batch.unit.form} ${batch.unit.name}`,
      fileCodes: batch.fileCodes,
      sheets,
      status: target.status,
      isRunning,
      counts,
      filtered: await tx.importRow.count({ where }),
      rows: found.map((record) =>
        rowView(record, sheets, isRunning ? false : canRepairRow(actor, { ...target, caseId: record.caseId }).allowed),
      ),
      communes: communes
        .filter((c) => (c.validFrom ?? '') <= asOf && (c.validTo === null || c.validTo >= asOf))
        .map((c) => c.name),
      undo: input.withUndo && mayUndo ? undoPreview(await planUndo(tx, batch.id)) : null,
      may: {
        commit: canCommitImport(actor, target).allowed && counts.ready + counts.toLink > 0,
        discard: canDiscardImport(actor, target).allowed,
        columns: canChangeColumns(actor, target).allowed,
        undo: mayUndo && counts.entered > 0,
      },
    };
  },
  audit: aboutBatch,
});

/** How far a commit is; asked every second by whoever waits. Counts only. */
export const importProgress = query({
  name: 'import.progress',
  input: batchSchema,
  can: canReadImports,
  run: async ({ tx, input }) => {
    const batch = await findBatch(tx, input.batchId);
    if (!batch) return null;
    const isRunning = batch.status === 'COMMITTING' && (await isBatchLocked(tx, batch.id));
    return { isRunning, done: batch.done, status: settledStatus(batch) };
  },
});

/** The rows that need repair, with their reasons, as a list that can be corrected and sent again. */
export const exportErrorRows = query({
  name: 'import.export',
  input: batchSchema,
  can: canReadImports,
  run: async ({ tx, input }) => {
    const batch = await findBatch(tx, input.batchId);
    if (!batch) return null;
    const records = await tx.importRow.findMany({
      where: { batchId: batch.id, ...conditionOf('loi') },
      orderBy: { position: 'asc' },
    });
    return { fileName: batch.fileName, ...errorRows(records, sheetsOf(batch)) };
  },
  audit: ({ fileName, rows }) => ({ subject: fileName, reason: `${rows.length} dòng lỗi` }),
});
