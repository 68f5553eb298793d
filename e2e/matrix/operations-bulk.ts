import { runBulk, startBulk, storeReturned, undoBulk } from '../../lib/bulk/commands';
import { bulkChoices, bulkProgress, getBulk, listBulk } from '../../lib/bulk/queries';
import { keepColumns, removeView, renameView, saveView } from '../../lib/views/commands';
import { listViews } from '../../lib/views/queries';
import { asks, holds, type Operation, type Target } from './operation';

const act = ({ bulkId }: Target) => ({ bulkId });
/** How many rows of the sheet are about files within reach. */
const reachesOne = (value: unknown) => holds(value, '"rows":1');

export const bulkCommands: readonly Operation[] = [
  {
    name: 'bulk.start',
    cell: 'bulk.create',
    on: 'managed',
    ...asks(startBulk, (t) => ({
      change: { kind: 'TAG', tag: `mới ${t.fresh}` },
      selection: { by: 'ids', ids: [t.person.caseId] },
    })),
  },
  {
    name: 'bulk.return',
    cell: 'bulk.create',
    on: 'managed',
    isList: true,
    ...asks(storeReturned, (t) => ({
      fileName: `so-${t.fresh}.xlsx`,
      reading: {
        ok: true,
        fields: ['phone'],
        rows: [{ row: 2, number: t.person.number, token: '', cells: { phone: '0900000000' } }],
      },
    })),
    shows: reachesOne,
  },
  {
    name: 'bulk.run',
    cell: 'bulk.decide',
    on: 'bulk',
    wrongState: 'doneBulk',
    trail: { '+': 'case.tag DONE, bulk.run DONE' },
    ...asks(runBulk, act),
  },
  {
    name: 'bulk.undo',
    cell: 'bulk.close',
    on: 'doneBulk',
    wrongState: 'bulk',
    trail: { '+': 'case.tag DONE, bulk.undo DONE' },
    ...asks(undoBulk, act),
  },
  {
    name: 'view.save',
    cell: 'view.create',
    on: 'installation',
    isList: true,
    ...asks(saveView, (t) => ({ name: `Mới ${t.fresh}`, filter: { group: ['B'] }, columns: ['name', 'tags'] })),
  },
  {
    name: 'view.columns',
    cell: 'view.create',
    on: 'installation',
    isList: true,
    // Columns that hold nothing which the pages of the matrix do not expect of a list.
    ...asks(keepColumns, () => ({ columns: ['name', 'place', 'status', 'work'] })),
  },
  {
    name: 'view.rename',
    cell: 'view.change',
    on: 'view',
    isPersonal: true,
    ...asks(renameView, (t) => ({ viewId: t.viewId, name: `Đổi ${t.fresh}` })),
  },
  {
    name: 'view.remove',
    cell: 'view.delete',
    on: 'view',
    isPersonal: true,
    ...asks(removeView, (t) => ({ viewId: t.viewId })),
  },
];

export const bulkQueries: readonly Operation[] = [
  {
    name: 'bulk.choices',
    cell: 'tag.list',
    on: 'managed',
    isList: true,
    ...asks(bulkChoices, () => ({})),
    shows: (value, t) => holds(value, t.person.canaries.tag),
  },
  {
    name: 'bulk.list',
    cell: 'bulk.list',
    on: 'bulk',
    isList: true,
    ...asks(listBulk, () => ({})),
    shows: (value, t) => holds(value, t.bulkId),
  },
  { name: 'bulk.read', cell: 'bulk.read', on: 'bulk', ...asks(getBulk, act) },
  { name: 'bulk.progress', cell: 'bulk.read', on: 'bulk', ...asks(bulkProgress, act) },
  {
    name: 'view.list',
    cell: 'view.list',
    on: 'view',
    isPersonal: true,
    isList: true,
    ...asks(listViews, () => ({})),
    shows: (value, t) => holds(value, t.viewId),
  },
];
