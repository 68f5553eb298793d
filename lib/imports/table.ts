import type { SheetColumns } from '@/lib/imports/columns';
import type { CommuneCatalogue } from '@/lib/imports/communes';
import type { Field } from '@/lib/imports/fields';
import { isNumberingRow, rowTexts } from '@/lib/imports/header';
import { labelKey } from '@/lib/imports/header-rules';
import type { Cell, MergedRange, Sheet, SheetRow } from '@/lib/imports/read/workbook';
import { type RowValues, valueOfCell } from '@/lib/imports/row-values';
import { openSection, type Section } from '@/lib/imports/section';
import { cleanText } from '@/lib/text';

export type NonDataKind = 'title' | 'header' | 'header-repeat' | 'section' | 'blank' | 'total' | 'note' | 'signature';

export interface NonDataRow {
  row: number;
  kind: NonDataKind;
  text?: string;
}

export interface DataRow {
  source: SheetRow;
  section: Section;
}

export interface TotalRow {
  source: SheetRow;
  texts: ReadonlyMap<number, string>;
  /** Data rows before it, and before the total row that precedes it. */
  rowsBefore: number;
  rowsBeforePrevious: number;
}

export interface Table {
  /** Cells of a row by field, with what vertically merged cells pass down. Not kept: there may be 100,000 rows. */
  valuesOf: (row: SheetRow) => RowValues;
  data: DataRow[];
  totals: TotalRow[];
  nonData: NonDataRow[];
}

const TOTAL = /^(tổng|cộng|tong cong|tong so|toàn (huyện|xã|tỉnh))(?![\p{L}])/iu;
const SIGNATURE =
  /ký,|\(ký|ký tên|đóng dấu|trưởng công an|cán bộ (lập|tổng hợp)|^người lập( biểu)?$|chủ tịch|thủ trưởng|, ngày \d{1,2} tháng/iu;
const RANK = /^(thiếu|trung|thượng|đại) (úy|uý|tá|tướng|sĩ|sỹ)/iu;

const SECTION_FIELDS: readonly Field[] = ['hamlet', 'commune', 'former', 'address', 'group'];
const EVIDENCE: readonly Field[] = [
  'cccd',
  'old_id',
  'dob',
  'dob_year',
  'yob_m',
  'yob_f',
  'release',
  'sentence',
  'offence',
  'cert',
  'sentenced',
];

/** Walks the rows below a header and tells people from everything else. */
class TableReader {
  readonly table: Table = { valuesOf: (row) => this.valuesOf(row), data: [], totals: [], nonData: [] };
  private section: Section = { hamlet: null, commune: null, group: null };
  private readonly fieldOfColumn = new Map<number, Field>();
  private readonly mergesOfColumn = new Map<number, MergedRange[]>();
  private afterTotal = false;
  private lastRow: number;
  private topCells: Map<string, Cell> | null = null;

  constructor(
    private readonly sheet: Sheet,
    private readonly guess: SheetColumns,
    private readonly catalogue: CommuneCatalogue,
  ) {
    this.lastRow = guess.header.lastRow;
    for (const [field, { column }] of guess.columns) this.fieldOfColumn.set(column, field);
    for (const field of SECTION_FIELDS) {
      const column = guess.columns.get(field)?.column;
      if (column === undefined) continue;
      const spans = sheet.merges.filter(
        (merge) => merge.firstColumn === column && merge.lastRow > merge.firstRow && merge.firstRow > this.lastRow,
      );
      if (spans.length > 0) this.mergesOfColumn.set(column, spans.slice(0, 5_000));
    }
  }

  read(): Table {
    for (const row of this.sheet.rows) {
      if (row.row <= this.guess.header.lastRow) continue;
      this.readRow(row);
    }
    return this.table;
  }

  private readRow(row: SheetRow): void {
    const texts = rowTexts(row);
    if (texts.size === 0) return;
    this.addBlanks(row.row);
    const [firstText = ''] = texts.values();
    const values = this.valuesOf(row);
    if (this.isRepeatedHeader(texts)) this.note(row, 'header-repeat');
    else if (TOTAL.test(firstText) || this.isTotalInName(values)) this.addTotal(row, texts);
    else if (this.readSection(row, texts, values)) this.note(row, 'section', firstText);
    else if (this.isPerson(row, values)) this.table.data.push({ source: row, section: this.section });
    else this.note(row, this.kindOfText([...texts.values()]), firstText);
    this.lastRow = row.row;
  }

  private addBlanks(row: number): void {
    if (row - this.lastRow > 200 || this.afterTotal || this.table.data.length === 0) return;
    for (let blank = this.lastRow + 1; blank < row; blank += 1) this.table.nonData.push({ row: blank, kind: 'blank' });
  }

  private note(row: SheetRow, kind: NonDataKind, text?: string): void {
    this.table.nonData.push(
      text === undefined ? { row: row.row, kind } : { row: row.row, kind, text: text.slice(0, 200) },
    );
  }

  private addTotal(row: SheetRow, texts: ReadonlyMap<number, string>): void {
    const previous = this.table.totals.at(-1)?.rowsBefore ?? 0;
    const rowsBefore = this.table.data.length;
    this.table.totals.push({ source: row, texts, rowsBefore, rowsBeforePrevious: previous });
    this.afterTotal = true;
    this.note(row, 'total');
  }

  private isTotalInName(values: RowValues): boolean {
    const name = cleanText(values.name?.text ?? '');
    return TOTAL.test(name) && !EVIDENCE.some((field) => values[field] !== undefined);
  }

  private valuesOf(row: SheetRow): RowValues {
    const values: RowValues = {};
    for (const cell of row.cells) {
      const field = this.fieldOfColumn.get(cell.column);
      if (field !== undefined && (cell.value !== '' || cell.traits.formula)) values[field] = valueOfCell(cell);
    }
    for (const [column, merges] of this.mergesOfColumn) {
      const field = this.fieldOfColumn.get(column);
      const merge = merges.find(({ firstRow, lastRow }) => firstRow < row.row && lastRow >= row.row);
      if (field === undefined || merge === undefined || values[field] !== undefined) continue;
      const top = this.topCell(merge.firstRow, column);
      if (top !== undefined) values[field] = valueOfCell(top);
    }
    return values;
  }

  private topCell(row: number, column: number): Cell | undefined {
    this.topCells ??= new Map(
      this.sheet.rows.flatMap((source) =>
        source.cells
          .filter((cell) => this.mergesOfColumn.has(cell.column))
          .map((cell): [string, Cell] => [`${source.row}:${cell.column}`, cell]),
      ),
    );
    return this.topCells.get(`${row}:${column}`);
  }

  private isRepeatedHeader(texts: ReadonlyMap<number, string>): boolean {
    if (this.table.data.length > 0 && isNumberingRow(texts) && !this.hasName(texts)) return true;
    const repeated = [...texts].filter(([column, text]) =>
      this.guess.header.labels.get(column)?.some((label) => labelKey(label) === labelKey(text)),
    );
    if (repeated.length < texts.size) return repeated.length >= 4;
    const previous = this.table.nonData.at(-1);
    return texts.size >= 3 || (previous?.kind === 'header-repeat' && previous.row === this.lastRow);
  }

  private hasName(texts: ReadonlyMap<number, string>): boolean {
    const column = (this.guess.columns.get('name') ?? this.guess.columns.get('ho_dem'))?.column ?? 0;
    return /\p{L}{2}/u.test(texts.get(column) ?? '');
  }

  /** A person: a name with something countable beside it, or no name but two things only a person's row has. */
  private isPerson(row: SheetRow, values: RowValues): boolean {
    const nameText = ['name', 'ho_dem', 'ten'] as const;
    const named = nameText.some((field) => cleanText(values[field]?.text ?? '') !== '');
    const evidence = EVIDENCE.filter((field) => cleanText(values[field]?.text ?? '') !== '');
    if (!named) return evidence.length >= 2 && evidence.some((field) => /\d/.test(values[field]?.text ?? ''));
    if (this.isMergedAcross(row, nameText)) return false;
    const numbered = /^\d{1,6}\.?$/.test(cleanText(values.stt?.text ?? ''));
    const countable = evidence.some((field) => /\d/.test(values[field]?.text ?? ''));
    const others = Object.keys(values).length - nameText.filter((field) => values[field] !== undefined).length;
    return (numbered && others >= 1) || (countable && others >= 1);
  }

  private isMergedAcross(row: SheetRow, fields: readonly Field[]): boolean {
    const columns = fields.flatMap((field) => this.guess.columns.get(field)?.column ?? []);
    return this.sheet.merges.some(
      (merge) =>
        merge.firstRow <= row.row &&
        merge.lastRow >= row.row &&
        merge.lastColumn - merge.firstColumn >= 2 &&
        columns.some((column) => merge.firstColumn <= column && merge.lastColumn >= column),
    );
  }

  /** 'Thôn 2', 'I. Xã Hoằng Lộc (12 người)', 'Nhóm A': true when the row only opens a section. */
  private readSection(row: SheetRow, texts: ReadonlyMap<number, string>, values: RowValues): boolean {
    if (
      EVIDENCE.some((field) => values[field] !== undefined && /\d/.test(values[field]?.text ?? '')) &&
      texts.size > 2
    ) {
      return false;
    }
    const words = [...texts.values()].filter((text) => /\p{L}{2}/u.test(text) && !/^[IVXLC]+[.)]?$/.test(text));
    const [longest = ''] = words;
    if (words.length !== 1 || longest.length > 80 || SIGNATURE.test(longest)) return false;
    const numbered = /^\d{1,6}\.?$/.test(cleanText(values.stt?.text ?? ''));
    const opened = openSection(longest, this.section, this.catalogue, {
      allowBareCommune: !numbered || this.isMergedAcross(row, ['name', 'ho_dem']),
    });
    if (opened !== null) this.section = opened;
    return opened !== null;
  }

  private kindOfText(texts: readonly string[]): NonDataKind {
    return texts.some((text) => SIGNATURE.test(text) || RANK.test(text)) ? 'signature' : 'note';
  }
}

export function readTable(sheet: Sheet, guess: SheetColumns, catalogue: CommuneCatalogue): Table {
  return new TableReader(sheet, guess, catalogue).read();
}
