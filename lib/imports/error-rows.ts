import type { WorkbookContent } from '@/lib/excel/write';
import type { AnalysedSheet } from '@/lib/imports/analysis';
import { FIELD_LABELS, type Field } from '@/lib/imports/fields';
import { findingMessage } from '@/lib/imports/findings';
import { cellText } from '@/lib/imports/repair';
import { fieldsOfSheet } from '@/lib/imports/row-view';
import { cellsOf, openRow } from '@/lib/imports/stored-row';

interface ErrorRecord {
  sheet: string;
  row: number;
  codes: string[];
  sealed: Uint8Array;
}

/** Rows to repair under headers the import reads again, with where each stood and what is wrong beside it. */
export function errorRows(records: readonly ErrorRecord[], sheets: readonly AnalysedSheet[]): WorkbookContent {
  const data = sheets.filter((sheet) => sheet.role === 'data');
  const fields: Field[] = [...new Set(data.flatMap(fieldsOfSheet))];
  const hasSheets = data.length > 1;
  return {
    sheetName: 'Dòng cần sửa',
    columns: [
      ...fields.map((field) => ({ label: FIELD_LABELS[field], width: field === 'name' ? 26 : 18 })),
      { label: 'Dòng trong tệp', width: 14 },
      ...(hasSheets ? [{ label: 'Trang tính', width: 18 }] : []),
      { label: 'Vì sao chưa nhập được', width: 80 },
    ],
    rows: records.map((record) => {
      const cells = cellsOf(openRow(record.sealed));
      return [
        ...fields.map((field) => cellText(cells[field]) || null),
        record.row,
        ...(hasSheets ? [record.sheet] : []),
        record.codes.map(findingMessage).join(' '),
      ];
    }),
  };
}
