import { todayInVietnam } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import type { AgeBucket, AtRisk } from '@/lib/loans/portfolio';

export const portfolioBy = {
  commune: 'Theo xã',
  group: 'Theo tổ',
  organisation: 'Theo hội, đoàn thể',
  quarter: 'Theo quý giải ngân',
} as const;
export type PortfolioBy = keyof typeof portfolioBy;

/** Loans of one age in one part of the portfolio, as the database counted them. Whole đồng. */
export interface Cell {
  /** A commune's id, a group's, an organisation's code, or a quarter ('2026-Q1'); null where a loan has none. */
  key: string | null;
  bucket: AgeBucket;
  loans: number;
  open: number;
  inTime: number;
  overdue: number;
  frozen: number;
  disbursed: number;
}

/** What is counted by, and how it reads afterwards: of the few rows that are left, not of every loan. */
const keys = {
  commune: { column: Prisma.sql`l.commune_id`, text: Prisma.sql`c.key::text` },
  group: { column: Prisma.sql`l.savings_group_id`, text: Prisma.sql`c.key::text` },
  organisation: { column: Prisma.sql`l.organisation`, text: Prisma.sql`c.key` },
  quarter: { column: Prisma.sql`l.first_disbursed_on`, text: Prisma.sql`to_char(c.key, 'YYYY"-Q"Q')` },
} as const satisfies Record<PortfolioBy, { column: Prisma.Sql; text: Prisma.Sql }>;

type Amount = 'loans' | 'open' | 'inTime' | 'overdue' | 'frozen' | 'disbursed';
const ages = ['IN_TIME', 'D1_30', 'D31_60', 'D61_90', 'OVER_90'] as const satisfies readonly AgeBucket[];
type RawCell = Record<Amount, bigint> & { key: string | null; age: number; isWhole: boolean; places: bigint };

/** A page lists so many parts, the most at risk first; the totals count them all. */
export const mostParts = 100;

/**
 * Every loan the actor may see, counted in one pass over an index that holds these columns alone (loan_portfolio). Age is
 * that of what is late the longest, by the same days as portfolio.ts. Only what is shown leaves the database: the whole,
 * and the parts most at risk (PAR30, then balance).
 */
export async function readCells(tx: Tx, by: PortfolioBy): Promise<{ whole: Cell[]; parts: Cell[]; places: number }> {
  const today = todayInVietnam();
  const { column, text } = keys[by];
  // Quarters are put together from days: none may be missing.
  const limit = by === 'quarter' ? Prisma.sql`ALL` : Prisma.sql`${mostParts}`;
  const amounts = Prisma.sql`sum(c.loans)::bigint AS loans, sum(c.open)::bigint AS open, sum(c.in_time)::bigint AS "inTime",
      sum(c.overdue)::bigint AS overdue, sum(c.frozen)::bigint AS frozen, sum(c.disbursed)::bigint AS disbursed`;
  const rows = await tx.$queryRaw<RawCell[]>`
    WITH cell AS MATERIALIZED (SELECT ${column} AS key,
        CASE WHEN l.overdue = 0 AND (l.late_after IS NULL OR l.late_after >= ${today}::date) THEN 0
          WHEN l.late_after IS NULL OR l.late_after >= ${today}::date - 30 THEN 1 WHEN l.late_after >= ${today}::date - 60 THEN 2
          WHEN l.late_after >= ${today}::date - 90 THEN 3 ELSE 4 END AS age,
        count(*) AS loans, count(*) FILTER (WHERE l.in_time + l.overdue + l.frozen > 0) AS open, sum(l.in_time)::bigint AS in_time,
        sum(l.overdue)::bigint AS overdue, sum(l.frozen)::bigint AS frozen, sum(l.disbursed)::bigint AS disbursed
      FROM loan l GROUP BY 1, 2),
    place AS MATERIALIZED (SELECT c.key, sum(c.in_time + c.overdue + c.frozen) FILTER (WHERE c.age > 1)::bigint AS late, sum(c.in_time + c.overdue + c.frozen)::bigint AS balance
      FROM cell c GROUP BY 1),
    shown AS MATERIALIZED (SELECT p.key FROM place p ORDER BY p.late DESC NULLS LAST, p.balance DESC, p.key LIMIT ${limit})
    SELECT NULL AS key, c.age, true AS "isWhole", (SELECT count(*) FROM place) AS places, ${amounts} FROM cell c GROUP BY 2
    UNION ALL SELECT ${text}, c.age, false, 0, ${amounts} FROM cell c
      WHERE c.key IN (SELECT s.key FROM shown s) OR c.key IS NULL GROUP BY 1, 2`;
  const cellOf = (row: RawCell): Cell => ({
    key: row.key,
    bucket: ages[row.age] ?? 'OVER_90',
    loans: Number(row.loans),
    open: Number(row.open),
    inTime: Number(row.inTime),
    overdue: Number(row.overdue),
    frozen: Number(row.frozen),
    disbursed: Number(row.disbursed),
  });
  const whole = rows.filter((row) => row.isWhole);
  return {
    whole: whole.map(cellOf),
    parts: rows.filter((row) => !row.isWhole).map(cellOf),
    places: Number(whole[0]?.places ?? 0),
  };
}

const sumOf = (cells: readonly Cell[], value: (cell: Cell) => number) =>
  cells.reduce((sum, cell) => sum + value(cell), 0);
const balanceOf = ({ inTime, overdue, frozen }: Cell) => inTime + overdue + frozen;

/** Ages that are later than 30, 60 and 90 days. */
const beyond = {
  30: ['D31_60', 'D61_90', 'OVER_90'],
  60: ['D61_90', 'OVER_90'],
  90: ['OVER_90'],
} as const satisfies Record<number, readonly AgeBucket[]>;

/** PAR: whole balance of loans late by more than so many days, of the whole balance. */
export function atRisk(cells: readonly Cell[], days: keyof typeof beyond): AtRisk {
  const late: readonly AgeBucket[] = beyond[days];
  return {
    part: sumOf(
      cells.filter((cell) => late.includes(cell.bucket)),
      balanceOf,
    ),
    whole: sumOf(cells, balanceOf),
  };
}

/** What is said of any part of the portfolio. */
export const summaryOf = (cells: readonly Cell[]) => ({
  loans: sumOf(cells, (cell) => cell.loans),
  open: sumOf(cells, (cell) => cell.open),
  inTime: sumOf(cells, (cell) => cell.inTime),
  overdue: sumOf(cells, (cell) => cell.overdue),
  frozen: sumOf(cells, (cell) => cell.frozen),
  disbursed: sumOf(cells, (cell) => cell.disbursed),
  balance: sumOf(cells, balanceOf),
  par30: atRisk(cells, 30),
  par60: atRisk(cells, 60),
  par90: atRisk(cells, 90),
});
export type Summary = ReturnType<typeof summaryOf>;

/** Loans that are still owed by how late they are. */
export const ageingOf = (cells: readonly Cell[]): Record<AgeBucket, { loans: number; balance: number }> => {
  const of = (bucket: AgeBucket) => {
    const some = cells.filter((cell) => cell.bucket === bucket);
    return { loans: sumOf(some, (cell) => cell.open), balance: sumOf(some, balanceOf) };
  };
  return {
    IN_TIME: of('IN_TIME'),
    D1_30: of('D1_30'),
    D31_60: of('D31_60'),
    D61_90: of('D61_90'),
    OVER_90: of('OVER_90'),
  };
};
