import type { Sheet, SheetRow } from '@/lib/imports/read/workbook';
import { type Cell, type CellTraits, columnNumber, type MergedRange, READ_LIMITS } from '@/lib/imports/read/workbook';
import { type CellStyle, NO_STYLE } from '@/lib/imports/read/xlsx-styles';
import { isTrue, readXml, type XmlAttributes } from '@/lib/imports/read/xml';
import type { ZipArchive } from '@/lib/imports/read/zip';
import { RefusalError } from '@/lib/imports/refusal';

/** Counts over all sheets of one file, so that many middling sheets are bounded like one big one. */
export interface ReadBudget {
  rows: number;
  cells: number;
}

interface OpenCell {
  column: number;
  type: string;
  style: CellStyle;
  formula: boolean;
  text: string;
  tooLong: boolean;
}

export function parseRange(reference: string): MergedRange | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/.exec(reference);
  if (!match) return null;
  const [, firstLetters = '', firstRow = '', lastLetters = firstLetters, lastRow = firstRow] = match;
  return {
    firstRow: Number(firstRow),
    lastRow: Number(lastRow),
    firstColumn: columnNumber(firstLetters),
    lastColumn: columnNumber(lastLetters),
  };
}

/** Reads one worksheet part as a stream of tags. The `dimension` it claims is not looked at. */
export class SheetReader {
  readonly rows: SheetRow[] = [];
  readonly merges: MergedRange[] = [];
  readonly hiddenColumns: number[] = [];
  private current: SheetRow = { row: 0, hidden: false, cells: [] };
  private cell: OpenCell | null = null;
  private capturing = false;
  private phonetic = false;
  private nextColumn = 1;
  private readonly traitsByKey = new Map<string, CellTraits>();

  constructor(
    private readonly strings: readonly string[],
    private readonly styles: readonly CellStyle[],
    private readonly budget: ReadBudget,
    private readonly sieve?: (row: SheetRow) => SheetRow,
  ) {}

  open(tag: string, attributes: XmlAttributes): void {
    switch (tag) {
      case 'row':
        this.openRow(attributes);
        break;
      case 'c':
        this.openCell(attributes);
        break;
      case 'v':
      case 't':
        this.capturing = this.cell !== null && !this.phonetic;
        break;
      case 'f':
        if (this.cell) this.cell.formula = true;
        break;
      case 'rPh':
        this.phonetic = true;
        break;
      case 'col':
        this.hideColumns(attributes);
        break;
      case 'mergeCell':
        this.addMerge(attributes.ref ?? '');
        break;
      default:
    }
  }

  close(tag: string): void {
    if (tag === 'v' || tag === 't') this.capturing = false;
    else if (tag === 'rPh') this.phonetic = false;
    else if (tag === 'c') this.closeCell();
    else if (tag === 'row') this.closeRow();
  }

  text(text: string): void {
    if (!this.capturing || this.cell === null) return;
    const room = READ_LIMITS.cellCharacters - this.cell.text.length;
    if (text.length > room) this.cell.tooLong = true;
    this.cell.text += text.slice(0, Math.max(room, 0));
  }

  private openRow(attributes: XmlAttributes): void {
    const row = attributes.r === undefined ? this.current.row + 1 : Number(attributes.r);
    if (!Number.isInteger(row) || row < 1) throw new RefusalError('F_CORRUPT');
    this.current = { row, hidden: isTrue(attributes.hidden), cells: [] };
    this.nextColumn = 1;
  }

  private openCell(attributes: XmlAttributes): void {
    const column = attributes.r === undefined ? this.nextColumn : columnNumber(attributes.r);
    this.nextColumn = column + 1;
    this.cell = {
      column,
      type: attributes.t ?? 'n',
      style: this.styles[Number(attributes.s ?? 0)] ?? NO_STYLE,
      formula: false,
      text: '',
      tooLong: false,
    };
  }

  private closeCell(): void {
    const cell = this.cell;
    this.cell = null;
    if (cell === null || cell.column < 1) return;
    const value = this.valueOf(cell);
    if (value === '' && !cell.formula) return;
    this.budget.cells += 1;
    if (this.budget.cells > READ_LIMITS.cells) throw new RefusalError('F_TOO_MANY_ROWS');
    this.current.cells.push({ column: cell.column, value, traits: this.traitsOf(cell, value) });
  }

  private valueOf(cell: OpenCell): string | number {
    if (cell.type === 's') {
      const text = this.strings[Number(cell.text)];
      if (cell.text !== '' && text === undefined) throw new RefusalError('F_CORRUPT');
      return text ?? '';
    }
    // An error value such as #DIV/0! tells nothing of a person.
    if (cell.type === 'e' || cell.text === '') return '';
    if (cell.type === 'b') return cell.text === '1' ? 'TRUE' : 'FALSE';
    if (cell.type !== 'n') return cell.text;
    const value = Number(cell.text);
    return Number.isFinite(value) ? value : cell.text;
  }

  private traitsOf(cell: OpenCell, value: string | number): CellTraits {
    const isNumber = typeof value === 'number';
    const kind = !isNumber ? (cell.type === 'd' ? 'date' : 'text') : cell.style.isDate ? 'date' : 'number';
    const tooLong = cell.tooLong || (!isNumber && value.length > READ_LIMITS.cellCharacters);
    const { font, datePrecision } = cell.style;
    const key = `${kind}|${cell.formula}|${font}|${datePrecision}|${tooLong}`;
    const known = this.traitsByKey.get(key);
    if (known) return known;
    const traits: CellTraits = { kind, formula: cell.formula, font, datePrecision, tooLong };
    this.traitsByKey.set(key, traits);
    return traits;
  }

  private closeRow(): void {
    const row = this.current;
    if (row.cells.length === 0) return;
    // Cells may come in any order in the file.
    row.cells.sort((a: Cell, b: Cell) => a.column - b.column);
    this.budget.rows += 1;
    if (this.budget.rows > READ_LIMITS.rows) throw new RefusalError('F_TOO_MANY_ROWS');
    const kept = this.sieve ? this.sieve(row) : row;
    // What is let go takes no room.
    this.budget.cells -= row.cells.length - kept.cells.length;
    this.rows.push(kept);
  }

  private hideColumns(attributes: XmlAttributes): void {
    if (!isTrue(attributes.hidden)) return;
    const last = Math.min(Number(attributes.max), 1_000);
    for (let column = Number(attributes.min); column <= last; column += 1) this.hiddenColumns.push(column);
  }

  private addMerge(reference: string): void {
    const range = parseRange(reference);
    if (range !== null && this.merges.length < READ_LIMITS.merges) this.merges.push(range);
  }
}

export async function readSheet(
  archive: ZipArchive,
  part: string,
  sheet: { name: string; hidden: boolean },
  reader: SheetReader,
): Promise<Sheet> {
  await readXml(archive, part, {
    open: (tag, attributes) => reader.open(tag, attributes),
    close: (tag) => reader.close(tag),
    text: (text) => reader.text(text),
  });
  reader.rows.sort((a, b) => a.row - b.row);
  return { ...sheet, hiddenColumns: reader.hiddenColumns, merges: reader.merges, rows: reader.rows };
}
