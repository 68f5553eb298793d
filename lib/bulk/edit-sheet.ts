import { type EditField, editFieldKeys, editFields } from '@/lib/bulk/edit-fields';
import { mostSheetRows } from '@/lib/bulk/schema';
import { sheetLabels } from '@/lib/cases/sheet';
import { cellText } from '@/lib/excel/cell-text';
import type { SheetRow, Workbook } from '@/lib/imports/read/workbook';
import { cleanText } from '@/lib/text';

export interface ReturnedRow {
  row: number;
  number: string;
  token: string;
  /** Only the columns that the sheet still has. */
  cells: Partial<Record<EditField, string>>;
}

export type ReturnedSheet = { ok: true; fields: EditField[]; rows: ReturnedRow[] } | { ok: false; problem: string };

const sameLabel = (text: string) => cleanText(text).toLowerCase();

/** Which column bears which label, in the first row that has the number of the file and its mark. */
function findHead(rows: readonly SheetRow[]): { row: number; columns: Map<string, number> } | null {
  for (const row of rows.slice(0, 20)) {
    const columns = new Map(row.cells.map((cell) => [sameLabel(String(cell.value)), cell.column]));
    if (columns.has(sameLabel(sheetLabels.number)) && columns.has(sameLabel(sheetLabels.token)))
      return { row: row.row, columns };
  }
  return null;
}

/** A sheet that left the register and comes back: its rows by number and mark, with the cells that may be changed. */
export function readReturnedSheet(workbook: Workbook): ReturnedSheet {
  for (const sheet of workbook.sheets) {
    const head = findHead(sheet.rows);
    if (!head) continue;
    const at = (label: string) => head.columns.get(sameLabel(label)) ?? 0;
    const fields = editFieldKeys.filter((field) => at(editFields[field].label) > 0);
    const below = sheet.rows.filter((row) => row.row > head.row);
    if (below.length > mostSheetRows)
      return { ok: false, problem: `Tệp có hơn ${mostSheetRows.toLocaleString('vi-VN')} dòng. Hãy chia nhỏ tệp.` };
    const rows = below.flatMap((row): ReturnedRow[] => {
      const text = (column: number) =>
        cellText(
          row.cells.find((cell) => cell.column === column),
          workbook.date1904,
        );
      const number = text(at(sheetLabels.number)).toUpperCase();
      const cells = Object.fromEntries(fields.map((field) => [field, text(at(editFields[field].label))]));
      // The sentence at the foot of a cut sheet and empty lines are no rows; a name without a number is one that is told of.
      return /^HS-/.test(number) || cells.fullName
        ? [{ row: row.row, number, token: text(at(sheetLabels.token)), cells }]
        : [];
    });
    return { ok: true, fields, rows };
  }
  return {
    ok: false,
    problem: `Tệp này không phải tệp xuất từ sổ: thiếu cột “${sheetLabels.number}” hoặc “${sheetLabels.token}”. Danh sách mới thì đưa vào ở mục Nhập danh sách.`,
  };
}
