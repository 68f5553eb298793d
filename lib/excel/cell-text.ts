import { formatDate } from '@/lib/dates';
import { couldBeFormula } from '@/lib/excel/cells';
import type { Cell } from '@/lib/imports/read/workbook';
import { dateOfSerial } from '@/lib/imports/row-dates';
import { valueOfCell } from '@/lib/imports/row-values';
import { cleanText } from '@/lib/text';

/** A cell of a sheet that left the software and comes back: days as people write them, everything else as its text. */
export function cellText(cell: Cell | undefined, date1904: boolean): string {
  if (!cell) return '';
  const { kind, number, text } = valueOfCell(cell);
  const day = kind === 'date' && number !== null ? dateOfSerial(number, date1904) : null;
  if (day) return formatDate(day);
  const clean = cleanText(text);
  // The apostrophe that keeps a text from becoming a formula goes out with the sheet and comes back with it.
  return clean.startsWith("'") && couldBeFormula(clean.slice(1)) ? clean.slice(1) : clean;
}
