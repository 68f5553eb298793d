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
type RawCell = Omit<Cell, Amount> & Record<Amount, bigint>;

/**
 * Every loan the actor may see, counted in one pass over an index that holds these columns alone (loan_portfolio). Age is
 * that of what is late the longest, by the same days as portfolio.ts.
 */
export async function readCells(tx: Tx, by: PortfolioBy): Promise<Cell[]> {
  const today = todayInVietnam();
  const { column, text } = keys[by];
  const rows = await tx.$queryRaw<RawCell[]>`
    SELECT ${text} AS key, c.bucket, sum(c.loans)::bigint AS loans, sum(c.open)::bigint AS open, sum(c.in_time)::bigint AS "inTime",
      sum(c.overdue)::bigint AS overdue, sum(c.frozen)::bigint AS frozen, sum(c.disbursed)::bigint AS disbursed
    FROM (SELECT ${column} AS key,
        CASE WHEN l.overdue = 0 AND (l.late_after IS NULL OR l.late_after >= ${today}::date) THEN 'IN_TIME'
          WHEN l.late_after IS NULL OR l.late_after >= ${today}::date - 30 THEN 'D1_30' WHEN l.late_after >= ${today}::date - 60 THEN 'D31_60'
          WHEN l.late_after >= ${today}::date - 90 THEN 'D61_90' ELSE 'OVER_90' END AS bucket,
        count(*) AS loans, count(nullif(l.in_time + l.overdue + l.frozen, 0)) AS open, sum(l.in_time) AS in_time, sum(l.overdue) AS overdue,
        sum(l.frozen) AS frozen, sum(l.disbursed) AS disbursed
      FROM loan l GROUP BY 1, 2) c
    GROUP BY 1, 2`;
  return rows.map((row) => ({
    ...row,
    loans: Number(row.loans),
    open: Number(row.open),
    inTime: Number(row.inTime),
    overdue: Number(row.overdue),
    frozen: Number(row.frozen),
    disbursed: Number(row.disbursed),
  }));
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
  const ages: readonly AgeBucket[] = beyond[days];
  return {
    part: sumOf(
      cells.filter((cell) => ages.includes(cell.bucket)),
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
