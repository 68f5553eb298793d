import { type LegalDate, todayInVietnam } from '@/lib/dates';
import { CommuneCatalogue, type CommuneEra } from '@/lib/imports/communes';
import { readWorkbook } from '@/lib/imports/read/read-workbook';
import type { Sheet, Workbook } from '@/lib/imports/read/workbook';
import { type ImportRefusal, isRefusal, refuse } from '@/lib/imports/refusal';
import { dayOf } from '@/lib/loans/files/cells';
import { type LoanFileRefusal, refuseLoanFile } from '@/lib/loans/files/codes';
import { dayOfSignature, dayOfTitles } from '@/lib/loans/files/data-date';
import { findLoanHeader, type LoanHeader } from '@/lib/loans/files/header';
import { judgeListRow } from '@/lib/loans/files/judge-list';
import { judgeLoanRow, type LoanRowContext } from '@/lib/loans/files/judge-loan';
import { RepeatedRows } from '@/lib/loans/files/repeated';
import { columnSieve } from '@/lib/loans/files/sieve';
import { dataRows } from '@/lib/loans/files/table';
import type { JudgedFileRow, LoanFileReading } from '@/lib/loans/files/types';

export interface LoanFileOptions {
  units: readonly CommuneEra[];
  /** Ids of the communes that the office answers for, with those that became one of them. */
  scope: readonly number[];
  /** A day after it is no day of figures. */
  today?: LegalDate;
}

interface Found {
  sheet: Sheet;
  header: LoanHeader;
}

/** Reads a file of the bank's system or a confirmed list from its bytes and judges every row by itself. Nothing is written. */
export async function analyseLoanFile(
  bytes: Uint8Array,
  fileName: string,
  options: LoanFileOptions,
): Promise<LoanFileReading | LoanFileRefusal | ImportRefusal> {
  const workbook = await readWorkbook(bytes, fileName, columnSieve());
  if (isRefusal(workbook)) return workbook;
  if (workbook.sheets.every((sheet) => sheet.rows.length === 0)) return refuse('F_EMPTY');
  const all = workbook.sheets.flatMap((sheet): Found[] => {
    const header = findLoanHeader(sheet);
    return header === null ? [] : [{ sheet, header }];
  });
  const [first] = all;
  if (first === undefined) return refuseLoanFile('F_NOT_A_LOAN_FILE');
  const { kind } = first.header;
  const found = all.filter(({ header }) => header.kind === kind);
  const today = options.today ?? todayInVietnam();
  const stated = kind === 'MAU01' ? dayOfList(found) : dayOfFigures(found, workbook);
  if (stated === null && kind !== 'MAU01') return refuseLoanFile('F_NO_DATA_DATE');
  if (stated !== null && stated > today) return refuseLoanFile('F_DATA_DATE_FUTURE');
  const rows = judgeAll(found, workbook, stated ?? today, options);
  if (kind === 'MAU01')
    return rows.length === 0 ? refuseLoanFile('F_NO_LIST_ROWS') : { refused: false, kind, asOf: stated, rows };
  const ours = rows.some((row) => row.verdict !== 'ignored');
  return ours ? { refused: false, kind, asOf: stated, rows } : refuseLoanFile('F_NO_PROGRAMME_26');
}

function judgeAll(
  found: readonly Found[],
  workbook: Workbook,
  asOf: LegalDate,
  options: LoanFileOptions,
): JudgedFileRow[] {
  const catalogue = new CommuneCatalogue(options.units, asOf);
  const scope = new Set(options.scope);
  const repeated = new RepeatedRows();
  const rows: JudgedFileRow[] = [];
  for (const { sheet, header } of found) {
    const has = new Set(header.columns.keys());
    const context: LoanRowContext = {
      ...{ catalogue, scope, asOf, has },
      date1904: workbook.date1904,
      moneyUnit: header.moneyUnit,
    };
    for (const { row, cells } of dataRows(sheet, header)) {
      const place = { sheet: sheet.name, row, duplicateOf: null };
      const judged =
        header.kind === 'MAU01' ? listed(judgeListRow(cells, context)) : lent(judgeLoanRow(cells, context));
      const one: JudgedFileRow = { ...place, ...judged };
      repeated.mark(one);
      rows.push(one);
    }
  }
  return rows;
}

const lent = ({ verdict, codes, row: loan }: ReturnType<typeof judgeLoanRow>) => ({ verdict, codes, loan });
const listed = ({ verdict, codes, row }: ReturnType<typeof judgeListRow>) => ({ verdict, codes, listed: row });

/** The day most rows name; without such a column the one of the titles. */
function dayOfFigures(found: readonly Found[], { date1904 }: Workbook): LegalDate | null {
  const counts = new Map<LegalDate, number>();
  for (const { sheet, header } of found) {
    if (!header.columns.has('asOf')) continue;
    for (const { cells } of dataRows(sheet, header)) {
      const day = dayOf(cells.asOf, date1904);
      if (day.is === 'value') counts.set(day.value, (counts.get(day.value) ?? 0) + 1);
    }
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  if (most !== undefined) return most[0];
  return found.flatMap(({ sheet, header }) => dayOfTitles(sheet, header.firstRow) ?? [])[0] ?? null;
}

const dayOfList = (found: readonly Found[]): LegalDate | null =>
  found.flatMap(
    ({ sheet, header }) => dayOfSignature(sheet, header.lastRow) ?? dayOfTitles(sheet, header.firstRow) ?? [],
  )[0] ?? null;
