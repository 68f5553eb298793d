import { cellText } from '@/lib/excel/cell-text';
import type { SheetRow, Workbook } from '@/lib/imports/read/workbook';
import { cleanText } from '@/lib/text';

/** One row under known labels: what each cell says, as text. */
export interface TableRow {
  row: number;
  cells: Record<string, string>;
}
export type ReadTable = { ok: true; rows: TableRow[] } | { ok: false; problem: string };

export interface TableShape {
  /** What each column is called in the file. */
  labels: Readonly<Record<string, string>>;
  /** Without these the file is another one. */
  required: readonly string[];
  mostRows: number;
}

const sameLabel = (text: string) => cleanText(text).toLowerCase();

/** A sheet with one row of labels, wherever its columns stand; empty lines and columns nobody asked for are left out. */
export function readTable(workbook: Workbook, { labels, required, mostRows }: TableShape): ReadTable {
  for (const sheet of workbook.sheets) {
    const head = sheet.rows.slice(0, 20).find((row) => required.every((key) => columnOf(row, labels[key] ?? '') > 0));
    if (!head) continue;
    const columns = Object.entries(labels).map(([key, label]) => [key, columnOf(head, label)] as const);
    const rows = sheet.rows
      .filter((row) => row.row > head.row)
      .map((row) => ({ row: row.row, cells: cellsOf(row, columns, workbook.date1904) }))
      .filter(({ cells }) => Object.values(cells).some((text) => text !== ''));
    if (rows.length > mostRows)
      return {
        ok: false,
        problem: `Tệp có ${rows.length} dòng, mỗi lần nhập nhiều nhất ${mostRows}. Hãy chia nhỏ tệp.`,
      };
    return rows.length > 0 ? { ok: true, rows } : { ok: false, problem: 'Tệp chỉ có dòng tiêu đề, chưa có dòng nào.' };
  }
  const missing = required.map((key) => `“${labels[key] ?? key}”`).join(', ');
  return {
    ok: false,
    problem: `Tệp thiếu các cột ${missing}. Tải Excel ở danh sách để lấy đúng tiêu đề cột, rồi điền thêm dòng.`,
  };
}

const columnOf = (row: SheetRow, label: string): number =>
  row.cells.find((cell) => sameLabel(String(cell.value)) === sameLabel(label))?.column ?? 0;

const cellsOf = (row: SheetRow, columns: readonly (readonly [string, number])[], date1904: boolean) =>
  Object.fromEntries(
    columns.map(([key, column]) => [
      key,
      column === 0
        ? ''
        : cellText(
            row.cells.find((cell) => cell.column === column),
            date1904,
          ),
    ]),
  );
