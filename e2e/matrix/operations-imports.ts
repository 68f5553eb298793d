import {
  changeColumns,
  commitImport,
  decideRow,
  discardImport,
  editRow,
  storeList,
  undoImport,
} from '../../lib/imports/commands';
import {
  exportErrorRows,
  getImport,
  importProgress,
  listImports,
  listListUnits,
  matchList,
  openSource,
  prepareList,
} from '../../lib/imports/queries';
import { asOf, listBytes, listReading, rowAbout } from './batches';
import { asks, holds, type Operation, type Target } from './operation';

const batch = ({ batchId }: Target) => ({ batchId });
const unitId = ({ unit }: Target) => ({ unitId: unit.id, asOf });
/** The header is known by its own words, as the app found them. */
const columns = async () => {
  const [sheet] = (await listReading()).sheets;
  const named = Object.entries(sheet?.columns ?? {}).map(([field, { col }]) => [field, col]);
  return [{ signature: sheet?.header_signature ?? '', columns: Object.fromEntries(named) }];
};
const sheets = await columns();
const reading = { ...(await listReading()), matches: [] };
const analysis = { refused: false as const, analysis: reading, matches: [] };

export const importCommands: readonly Operation[] = [
  {
    name: 'import.upload',
    cell: 'importBatch.create',
    on: 'unit',
    isList: true,
    ...asks(storeList, (t) => ({
      ...unitId(t),
      fileName: `ds-${t.fresh}.csv`,
      bytes: listBytes,
      reading: analysis,
      keep: true,
    })),
  },
  {
    name: 'import.columns',
    cell: 'importBatch.change',
    on: 'batch',
    // The file is opened by a query first, which says no before the command is asked.
    trail: { r: 'import.source REFUSED', h: '' },
    ...asks(changeColumns, (t) => ({ ...batch(t), sheets })),
  },
  {
    name: 'import.edit-row',
    cell: 'importRow.change',
    on: 'batch',
    ...asks(editRow, (t) => ({ rowId: t.rowId, cells: { name: 'Lê Văn Sửa' } })),
  },
  {
    name: 'import.decide-row',
    cell: 'importRow.decide',
    on: 'batch',
    ...asks(decideRow, (t) => ({ rowId: t.rowId, decision: 'SKIP' })),
  },
  { name: 'import.commit', cell: 'importBatch.decide', on: 'batch', ...asks(commitImport, batch) },
  {
    name: 'import.undo',
    cell: 'importBatch.close',
    on: 'committedBatch',
    wrongState: 'batch',
    ...asks(undoImport, batch),
  },
  {
    name: 'import.discard',
    cell: 'importBatch.close',
    on: 'batch',
    wrongState: 'committedBatch',
    ...asks(discardImport, batch),
  },
];

export const importQueries: readonly Operation[] = [
  {
    name: 'import.list',
    cell: 'importBatch.list',
    on: 'batch',
    isList: true,
    ...asks(listImports, () => ({})),
    shows: (value, t) => holds(value, t.batchId),
  },
  { name: 'import.read', cell: 'importBatch.read', on: 'batch', ...asks(getImport, batch) },
  { name: 'import.progress', cell: 'importBatch.read', on: 'batch', ...asks(importProgress, batch) },
  { name: 'import.source', cell: 'importBatch.read', on: 'batch', ...asks(openSource, batch) },
  { name: 'import.export', cell: 'importBatch.export', on: 'batch', ...asks(exportErrorRows, batch) },
  { name: 'import.prepare', cell: 'columnMemory.read', on: 'unit', ...asks(prepareList, unitId) },
  {
    name: 'import.units',
    cell: 'columnMemory.list',
    on: 'unit',
    isList: true,
    ...asks(listListUnits, () => ({})),
    shows: (value, { unit }) => holds(value, `"id":${unit.id},`),
  },
  {
    name: 'import.match',
    cell: 'duplicate.read',
    on: 'managed',
    isList: true,
    input: (t) => ({ asOf, rows: [t.person.number] }),
    call: async (actor, t) => matchList(actor, { asOf, rows: [await rowAbout(t.person)] }),
    shows: (value, t) => holds(value, t.person.canaries.name),
  },
];
