import { todayInVietnam } from '@/lib/dates';
import type { Tx } from '@/lib/db';

/** 'HS-2026-000123': the year the file was opened and a running number over all years. */
export const caseNumber = (serial: bigint | number, year = todayInVietnam().slice(0, 4)) =>
  `HS-${year}-${String(serial).padStart(6, '0')}`;

export async function nextCaseNumber(tx: Tx): Promise<string> {
  const [row] = await tx.$queryRaw<{ n: bigint }[]>`SELECT nextval('case_number') AS n`;
  return caseNumber(row?.n ?? 0n);
}

/** A run of numbers in one round trip, for imports. */
export async function nextCaseNumbers(tx: Tx, count: number): Promise<string[]> {
  const rows = await tx.$queryRaw<
    { n: bigint }[]
  >`SELECT nextval('case_number') AS n FROM generate_series(1, ${count}::int)`;
  return rows.map((r) => caseNumber(r.n));
}
