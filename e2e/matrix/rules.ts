import { type Action, type Cell, expected, type Resource } from './expected';
import { isRow, type Row } from './notation';

/** The row of the table for a cell that somebody can ask. */
export function rowOf(cell: Cell): Row {
  const [resource, action] = cell.split('.') as [Resource, Action];
  const found = expected[resource][action];
  if (!isRow(found)) throw new Error(`the table says nobody can ask ${cell}: ${found.because}`);
  return found;
}
