import { diffRow } from '@/lib/bulk/edit-diff';
import type { ReturnedRow } from '@/lib/bulk/edit-sheet';
import { bulkFacts } from '@/lib/bulk/facts';
import type { NewRow } from '@/lib/bulk/store';
import { rowToken } from '@/lib/cases/row-token';
import type { Tx } from '@/lib/db';

const rowsPerPortion = 2_000;

export interface Difference {
  rows: NewRow[];
  problems: string[];
  unchanged: number;
}

async function idsByNumber(tx: Tx, numbers: readonly string[]): Promise<Map<string, string>> {
  const found = await tx.$queryRaw<{ id: string; number: string }[]>`
    SELECT c.id, c.number FROM case_file c WHERE c.number = ANY (${numbers}::text[])`;
  return new Map(found.map(({ id, number }) => [number, id]));
}

/** What a returned sheet would change, against the register as it is now. A number out of reach is told like one that is none. */
export async function differenceOf(tx: Tx, rows: readonly ReturnedRow[]): Promise<Difference> {
  const difference: Difference = { rows: [], problems: [], unchanged: 0 };
  const seen = new Set<string>();
  for (let from = 0; from < rows.length; from += rowsPerPortion) {
    const portion = rows.slice(from, from + rowsPerPortion);
    const ids = await idsByNumber(
      tx,
      portion.map((row) => row.number),
    );
    const facts = await bulkFacts(tx, [...ids.values()], { tag: null, bulkId: null });
    const known = new Map(facts.map((one) => [one.number, one]));
    for (const row of portion) {
      const file = known.get(row.number);
      if (!file || seen.has(row.number)) {
        difference.problems.push(problemOf(row, file !== undefined));
        continue;
      }
      seen.add(row.number);
      const changed = diffRow(row, file, row.token === rowToken(factsOnly(file)));
      if (changed) difference.rows.push(changed);
      else difference.unchanged += 1;
    }
  }
  return difference;
}

/** A mark is of what a sheet may change, not of who answers for the file. */
const factsOnly = ({ communeId: _, officerId: __, tag: ___, movedOn: ____, ...facts }: Parameters<typeof diffRow>[1]) =>
  facts;

function problemOf({ row, number }: ReturnedRow, isRepeated: boolean): string {
  if (isRepeated) return `Dòng ${row}: ${number} có hai lần trong tệp, chỉ đọc lần đầu`;
  if (!number) return `Dòng ${row}: chưa có số hồ sơ. Người mới thì đưa vào ở mục Nhập danh sách`;
  return `Dòng ${row}: không tìm thấy hồ sơ ${number}`;
}
