import { readPasted } from '@/lib/imports/pasted';
import { cleanText, searchKey } from '@/lib/text';

/** The columns a list of models is brought in by: the first ones of our own workbook, so that what was taken out comes back. */
export const incomingColumns = {
  name: 'Tên mô hình',
  type: 'Loại',
  unit: 'Đơn vị',
  place: 'Địa điểm',
  launchedOn: 'Ngày ra mắt',
  surveyedOn: 'Ngày khảo sát',
  decisionNumber: 'Số quyết định',
  aims: 'Mục tiêu',
} as const;
export type IncomingColumn = keyof typeof incomingColumns;
const columns = Object.keys(incomingColumns) as IncomingColumn[];
const required = ['name', 'type'] as const satisfies IncomingColumn[];

export const mostRows = 2_000;

/** One row as it was written; `line` counts from the header, which is line 1. */
export type IncomingRow = { line: number } & Record<IncomingColumn, string>;
export type IncomingTable = { ok: true; rows: IncomingRow[] } | { ok: false; problem: string };

/** Reads what a spreadsheet put on the clipboard: a header in any order, columns nobody asks for left out. */
export function readIncoming(text: string): IncomingTable {
  const [head, ...body] = readPasted(text);
  if (!head) return { ok: false, problem: 'Chưa có gì để nhập. Trong Excel chọn cả dòng tiêu đề rồi nhấn Ctrl+C.' };
  const labels = head.map(searchKey);
  const at = (column: IncomingColumn) => labels.indexOf(searchKey(incomingColumns[column]));
  const missing = required.filter((column) => at(column) < 0).map((column) => incomingColumns[column]);
  if (missing.length > 0) return { ok: false, problem: `Dòng đầu phải là tiêu đề và có cột: ${missing.join(', ')}.` };
  if (body.length === 0) return { ok: false, problem: 'Chỉ có dòng tiêu đề, chưa có mô hình nào.' };
  if (body.length > mostRows) return { ok: false, problem: `Nhiều hơn ${mostRows} dòng. Hãy chia thành nhiều lần.` };
  const rows = body.map((cells, n) => {
    const cell = (column: IncomingColumn) => cleanText(cells[at(column)] ?? '');
    const read = Object.fromEntries(columns.map((column) => [column, cell(column)])) as Record<IncomingColumn, string>;
    return { line: n + 2, ...read };
  });
  return { ok: true, rows };
}
