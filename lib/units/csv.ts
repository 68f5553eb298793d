import { parse } from 'csv-parse/sync';
import type { LegalDate } from '@/lib/dates';
import { couldBeFormula } from '@/lib/excel/cells';
import { day, optionalDay } from '@/lib/fields';
import { searchKey } from '@/lib/text';
import { csvColumns } from '@/lib/units/csv-columns';
import { type UnitKind, unitKindLabels, unitKinds } from '@/lib/units/kinds';
import { unitCode, unitForm, unitName } from '@/lib/units/schema';

type Column = (typeof csvColumns)[number];
const required: readonly Column[] = ['code', 'name', 'kind', 'parent_code', 'valid_from'];
const longestList = 5_000;

/** One line of the list as it is understood; `problems` says what is not. */
export interface UnitLine {
  /** The line of the file on which it ends. */
  line: number;
  kind: UnitKind | null;
  code: string;
  name: string;
  form: string;
  parentCode: string;
  validFrom: LegalDate | null;
  validTo: LegalDate | null;
  predecessorCodes: string[];
  problems: string[];
}

export type ReadUnits = { ok: true; lines: UnitLine[] } | { ok: false; problem: string };

/** How long each kind of place writes its code; spreadsheets eat the zeros in front. */
const codeLengths: Partial<Record<UnitKind, number>> = { PROVINCE: 2, DISTRICT: 3, COMMUNE: 5 };
const usualForms = {
  PROVINCE: 'tỉnh',
  DISTRICT: 'huyện',
  COMMUNE: 'xã',
  AREA: 'khu vực',
  BANK_OFFICE: 'Phòng giao dịch NHCSXH',
} as const;
const kindWords = new Map<string, UnitKind>([
  ...unitKinds.flatMap((k): [string, UnitKind][] => [
    [searchKey(k), k],
    [searchKey(unitKindLabels[k]), k],
  ]),
  ...(
    [
      ['tinh', 'PROVINCE'],
      ['thanh pho', 'PROVINCE'],
      ['huyen', 'DISTRICT'],
      ['xa', 'COMMUNE'],
      ['phuong', 'COMMUNE'],
      ['thi tran', 'COMMUNE'],
      ['khu vuc', 'AREA'],
      ['phong giao dich', 'BANK_OFFICE'],
    ] as const
  ).map(([word, kind]): [string, UnitKind] => [word, kind]),
]);

/** Reads the text of a CSV list of units: comma, semicolon or tab, a header in any order, one verdict a row. */
export function readUnitCsv(text: string): ReadUnits {
  const [head = ''] = text.replace(/^\uFEFF/, '').split(/\r?\n/, 1);
  const delimiter = [',', ';', '\t'].toSorted((a, b) => head.split(b).length - head.split(a).length)[0];
  let records: CsvRecord[];
  try {
    const read: unknown[] = parse(text, {
      bom: true,
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      to: longestList + 2,
    });
    records = read.filter(isCsvRecord);
  } catch {
    return { ok: false, problem: 'Không đọc được tệp CSV: có dấu ngoặc kép chưa đóng, hoặc tệp không phải CSV' };
  }
  const [header, ...rows] = records;
  if (!header) return { ok: false, problem: 'Tệp không có dòng nào' };
  const names = header.record.map((h) => searchKey(h).replace(/[\s-]+/g, '_'));
  const missing = required.filter((c) => !names.includes(c));
  if (missing.length > 0)
    return {
      ok: false,
      problem: `Dòng đầu phải có các cột: ${csvColumns.join(', ')}. Còn thiếu: ${missing.join(', ')}`,
    };
  if (rows.length > longestList)
    return { ok: false, problem: `Danh mục quá ${longestList} dòng. Hãy chia thành nhiều tệp` };
  const filled = rows.filter(({ record }) => record.some((cell) => cell.trim() !== ''));
  if (filled.length === 0) return { ok: false, problem: 'Tệp chỉ có dòng tiêu đề' };
  return { ok: true, lines: filled.map(({ record, info }) => readLine(record, names, info.lines)) };
}

interface CsvRecord {
  record: string[];
  info: { lines: number };
}

function isCsvRecord(value: unknown): value is CsvRecord {
  return typeof value === 'object' && value !== null && 'record' in value && 'info' in value;
}

function readLine(record: string[], names: string[], line: number): UnitLine {
  const cell = (column: Column) => (record[names.indexOf(column)] ?? '').trim();
  const problems: string[] = [];
  for (const column of csvColumns) {
    if (names.includes(column) && couldBeFormula(cell(column)))
      problems.push(`Cột ${column} bắt đầu bằng ký tự của công thức`);
  }
  if (record.length > names.length) problems.push('Dòng này có nhiều ô hơn dòng tiêu đề');
  const kind = kindWords.get(searchKey(cell('kind'))) ?? null;
  if (!kind) problems.push(`Loại đơn vị “${cell('kind').slice(0, 40)}” chưa rõ: ghi ${unitKinds.join(', ')}`);
  const keep = <T>(value: T, read: Reading<T>): T => {
    if (read.success) return read.data;
    const message = read.error.issues[0]?.message;
    if (message) problems.push(message);
    return value;
  };
  const pad = (code: string, as: UnitKind | null) =>
    /^\d+$/.test(code) && as ? code.padStart(codeLengths[as] ?? 0, '0') : code;
  const code = keep('', unitCode.safeParse(pad(cell('code'), kind)));
  return {
    line,
    kind,
    code,
    name: keep('', unitName.safeParse(cell('name'))),
    form: keep('', unitForm.safeParse(cell('form') || (kind ? usualForms[kind] : 'xã'))),
    parentCode: cell('parent_code'),
    validFrom: keep<LegalDate | null>(null, day('valid_from').safeParse(cell('valid_from'))),
    validTo: keep<LegalDate | null>(null, optionalDay('valid_to').safeParse(cell('valid_to'))),
    predecessorCodes: cell('predecessor_codes')
      .split(/[\s;,|+]+/)
      .filter(Boolean)
      .map((c) => pad(c, kind)),
    problems,
  };
}

type Reading<T> = { success: true; data: T } | { success: false; error: { issues: readonly { message: string }[] } };
