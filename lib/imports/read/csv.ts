import { type CsvError, parse } from 'csv-parse';
import { decodeCsvText } from '@/lib/imports/read/encoding';
import {
  type Cell,
  PLAIN_TEXT,
  READ_LIMITS,
  type RowSieve,
  type SheetRow,
  TOO_LONG_TEXT,
  type Workbook,
} from '@/lib/imports/read/workbook';
import { RefusalError } from '@/lib/imports/refusal';

const DELIMITERS = [';', ',', '\t', '|'] as const;
const SAMPLE_LINES = 30;
const CHUNK_CHARACTERS = 64 * 1024;

/** How often each line of a sample holds a delimiter outside quotation marks. */
function countPerLine(lines: readonly string[], delimiter: string): number[] {
  return lines.map((line) => {
    let quoted = false;
    let count = 0;
    for (const character of line) {
      if (character === '"') quoted = !quoted;
      else if (character === delimiter && !quoted) count += 1;
    }
    return count;
  });
}

/** The delimiter that most lines of the sample hold equally often. */
export function sniffDelimiter(text: string): string {
  const lines = text
    .slice(0, 200_000)
    .split(/\r\n|\n|\r/, SAMPLE_LINES)
    .filter((line) => line.trim() !== '');
  const scored = DELIMITERS.map((delimiter) => {
    const counts = countPerLine(lines, delimiter).filter((count) => count > 0);
    const mostCommon = [...counts].sort((a, b) => frequency(counts, b) - frequency(counts, a) || b - a)[0] ?? 0;
    return { delimiter, score: frequency(counts, mostCommon) * Math.min(mostCommon, 8), lines: counts.length };
  });
  scored.sort((a, b) => b.score - a.score || b.lines - a.lines);
  const [best] = scored;
  return best !== undefined && best.score > 0 ? best.delimiter : ';';
}

function frequency(counts: readonly number[], value: number): number {
  return counts.filter((count) => count === value).length;
}

function* chunksOf(text: string): Generator<string> {
  for (let index = 0; index < text.length; index += CHUNK_CHARACTERS) {
    yield text.slice(index, index + CHUNK_CHARACTERS);
  }
}

function toCells(record: readonly string[]): Cell[] {
  const cells: Cell[] = [];
  record.forEach((value, index) => {
    if (value === '') return;
    const tooLong = value.length > READ_LIMITS.cellCharacters;
    const text = tooLong ? value.slice(0, READ_LIMITS.cellCharacters) : value;
    cells.push({ column: index + 1, value: text, traits: tooLong ? TOO_LONG_TEXT : PLAIN_TEXT });
  });
  return cells;
}

interface CsvRecord {
  record: string[];
  info: { lines: number };
}

function isCsvRecord(value: unknown): value is CsvRecord {
  return typeof value === 'object' && value !== null && 'record' in value && 'info' in value;
}

/** Excel writes 'sep=;' as a first line for itself. */
function readSeparatorLine(text: string): string | null {
  return /^\uFEFF?sep=(.)\r?\n/.exec(text)?.[1] ?? null;
}

export async function readCsv(bytes: Buffer, sieve?: RowSieve): Promise<Workbook> {
  const text = decodeCsvText(bytes).replace(/^\uFEFF/, '');
  const separator = readSeparatorLine(text);
  const rows: SheetRow[] = [];
  let nextLine = 1;
  const parser = parse({
    delimiter: separator ?? sniffDelimiter(text),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    info: true,
    record_delimiter: ['\r\n', '\n', '\r'],
  });
  const feeding = feed(parser, text);
  try {
    for await (const item of parser) {
      if (!isCsvRecord(item)) continue;
      const cells = toCells(item.record);
      const isSeparatorLine = separator !== null && nextLine === 1;
      const row: SheetRow = { row: nextLine, hidden: false, cells };
      if (cells.length > 0 && !isSeparatorLine) rows.push(sieve ? sieve(null, row) : row);
      if (rows.length > READ_LIMITS.rows) throw new RefusalError('F_TOO_MANY_ROWS');
      nextLine = item.info.lines + 1;
    }
    await feeding;
  } catch (error) {
    parser.destroy();
    if (error instanceof RefusalError) throw error;
    throw new RefusalError('F_CSV_SYNTAX');
  }
  return {
    format: 'csv',
    date1904: false,
    sheets: [{ name: null, hidden: false, hiddenColumns: [], merges: [], rows }],
  };
}

/** Hands the text over piece by piece, waiting when the parser is full, so that the server stays responsive. */
async function feed(parser: ReturnType<typeof parse>, text: string): Promise<void> {
  for (const chunk of chunksOf(text)) {
    if (parser.destroyed) return;
    if (!parser.write(chunk)) await new Promise<void>((resolve) => drained(parser, resolve));
  }
  parser.end();
}

function drained(parser: ReturnType<typeof parse>, resolve: () => void): void {
  const done = (_?: CsvError): void => {
    parser.off('drain', done);
    parser.off('close', done);
    parser.off('error', done);
    resolve();
  };
  parser.on('drain', done);
  parser.on('close', done);
  parser.on('error', done);
}
