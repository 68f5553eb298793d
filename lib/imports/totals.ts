import type { SheetColumns } from '@/lib/imports/columns';
import type { DataRow, Table, TotalRow } from '@/lib/imports/table';
import { parseMoney, parsePlainNumber } from '@/lib/money';

const PEOPLE = /(\d[\d.]*)\s*(người|trường hợp|đ\/c|đồng chí|đối tượng)/iu;

function statedPeople(total: TotalRow): number | null {
  for (const text of total.texts.values()) {
    const match = PEOPLE.exec(text);
    if (match?.[1] !== undefined) return parsePlainNumber(match[1]);
  }
  return null;
}

/** Sums a total may rightly state: of the numbers as a SUM formula sees them, or of all amounts as read. */
function loanSums(rows: readonly DataRow[], guess: SheetColumns): number[] {
  let numbers = 0;
  let amounts = 0;
  const factor = { dong: 1, thousand: 1e3, million: 1e6, billion: 1e9 }[guess.loanUnit ?? 'dong'];
  const column = guess.columns.get('loan')?.column;
  for (const { source } of rows) {
    const value = source.cells.find((cell) => cell.column === column)?.value;
    if (value === undefined) continue;
    if (typeof value === 'number') numbers += value;
    const money = parseMoney(value, { headerUnit: guess.loanUnit });
    if (money.kind === 'amount') amounts += money.dong;
  }
  return [numbers, amounts, amounts / factor];
}

function statedLoan(total: TotalRow, guess: SheetColumns): number | null {
  const column = guess.columns.get('loan')?.column;
  const cell = total.source.cells.find((candidate) => candidate.column === column);
  if (cell === undefined) return null;
  return typeof cell.value === 'number' ? cell.value : parsePlainNumber(cell.value.replace(/\s*(đồng|đ)\.?$/iu, ''));
}

function contradicts(total: TotalRow, table: Table, guess: SheetColumns): boolean {
  const sinceStart = table.data.slice(0, total.rowsBefore);
  const sinceTotal = table.data.slice(total.rowsBeforePrevious, total.rowsBefore);
  const inSection = sinceStart.filter((row) => row.section === sinceStart.at(-1)?.section);
  const scopes = [sinceStart, sinceTotal, inSection, table.data];
  const people = statedPeople(total);
  if (people !== null && !scopes.some((rows) => rows.length === people)) return true;
  const loan = statedLoan(total, guess);
  if (loan === null) return false;
  return !scopes.some((rows) => loanSums(rows, guess).some((sum) => Math.abs(sum - loan) < 1));
}

/** Does any total or subtotal row state something else than the rows it stands under? */
export function totalsContradict(table: Table, guess: SheetColumns): boolean {
  return table.totals.slice(0, 500).some((total) => contradicts(total, table, guess));
}
