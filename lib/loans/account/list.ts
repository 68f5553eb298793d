import { type LegalDate, todayInVietnam } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import type { LoanFilter, LoanShow, LoanSort } from '@/lib/loans/account/filter';
import { allOf, escapeLike } from '@/lib/sql';
import { searchKey } from '@/lib/text';

export interface LoanRow {
  id: string;
  contractNumber: string | null;
  applicationNumber: string | null;
  borrowerName: string;
  beneficiaryName: string | null;
  communeName: string;
  groupName: string | null;
  organisation: string | null;
  purpose: string;
  /** Whole đồng. */
  disbursed: number;
  inTime: number;
  overdue: number;
  frozen: number;
  nextDueOn: LegalDate | null;
  nextAmount: number | null;
  /** Days since something should have been paid; null when nothing is late. */
  daysLate: number | null;
  dueOn: LegalDate;
  settledOn: LegalDate | null;
}

export const isLateOn = (today: LegalDate) =>
  Prisma.sql`(l.is_open AND (l.overdue > 0 OR l.late_after < ${today}::date))`;
/** Days late of a loan that is late. */
export const daysLateOn = (today: LegalDate) => Prisma.sql`greatest(0, ${today}::date - l.late_after)`;

const shows = {
  open: () => Prisma.sql`l.is_open`,
  late: isLateOn,
  frozen: () => Prisma.sql`l.is_open AND l.frozen > 0`,
  settled: () => Prisma.sql`NOT l.is_open`,
  all: () => Prisma.sql`true`,
} as const satisfies Record<LoanShow, (today: LegalDate) => Prisma.Sql>;

/** The value a list is sorted by, as text; the id breaks ties, so that a page never loses or repeats a row. */
const sorts = {
  name: { value: Prisma.sql`l.sort_key`, isDown: false },
  late: { value: Prisma.sql`coalesce(l.late_after, '9999-12-31'::date)::text`, isDown: false },
  balance: { value: Prisma.sql`lpad((l.in_time + l.overdue + l.frozen)::text, 15, '0')`, isDown: true },
} as const satisfies Record<LoanSort, { value: Prisma.Sql; isDown: boolean }>;

function conditions(filter: LoanFilter, today: LegalDate): Prisma.Sql {
  const wanted = searchKey(filter.q);
  return allOf([
    shows[filter.show](today),
    filter.communeId ? Prisma.sql`l.commune_id = ${filter.communeId}` : null,
    filter.groupId ? Prisma.sql`l.savings_group_id = ${filter.groupId}::uuid` : null,
    filter.organisation ? Prisma.sql`l.organisation = ${filter.organisation}` : null,
    wanted
      ? Prisma.sql`(l.search_key LIKE ${`%${escapeLike(wanted)}%`} OR l.contract_number = ${filter.q} OR l.customer_code = ${filter.q})`
      : null,
  ]);
}

/** How many loans the filter means, and what is owed on them. Whole đồng. */
export async function countLoans(tx: Tx, filter: LoanFilter): Promise<{ total: number; balance: number }> {
  const [row] = await tx.$queryRaw<{ total: number; balance: bigint }[]>`
    SELECT count(*)::int AS total, coalesce(sum(l.in_time + l.overdue + l.frozen), 0)::bigint AS balance
    FROM loan l WHERE ${conditions(filter, todayInVietnam())}`;
  return { total: row?.total ?? 0, balance: Number(row?.balance ?? 0) };
}

type Money = 'disbursed' | 'inTime' | 'overdue' | 'frozen';
interface RawRow extends Omit<LoanRow, Money | 'nextAmount'>, Record<Money, bigint> {
  nextAmount: bigint | null;
  sortValue: string;
}

/** One page by keyset: as quick on the last page as on the first. */
export async function pageOfLoans(
  tx: Tx,
  filter: LoanFilter,
): Promise<{ rows: LoanRow[]; next: [string, string] | null }> {
  const today = todayInVietnam();
  const { value, isDown } = sorts[filter.sort];
  const way = isDown ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  const position = filter.after
    ? Prisma.sql`AND (${value}, l.id) ${isDown ? Prisma.sql`<` : Prisma.sql`>`} (${filter.after[0]}, ${filter.after[1]}::uuid)`
    : Prisma.empty;
  const found = await tx.$queryRaw<RawRow[]>`
    SELECT l.id, l.contract_number AS "contractNumber", a.number AS "applicationNumber", l.borrower_name AS "borrowerName",
      l.beneficiary_name AS "beneficiaryName", u.form || ' ' || u.name AS "communeName", g.name AS "groupName", l.organisation, l.purpose,
      l.disbursed, l.in_time AS "inTime", l.overdue, l.frozen, l.next_due_on::text AS "nextDueOn", l.next_amount AS "nextAmount",
      CASE WHEN ${isLateOn(today)} THEN ${daysLateOn(today)}::int END AS "daysLate", coalesce(l.current_due_on, l.due_on)::text AS "dueOn",
      l.settled_on::text AS "settledOn", ${value} AS "sortValue"
    FROM loan l JOIN unit u ON u.id = l.commune_id
    LEFT JOIN loan_application a ON a.id = l.application_id LEFT JOIN savings_group g ON g.id = l.savings_group_id
    WHERE ${conditions(filter, today)} ${position}
    ORDER BY ${value} ${way}, l.id ${way} LIMIT ${filter.limit + 1}`;
  const shown = found.slice(0, filter.limit);
  const last = shown.at(-1);
  return {
    rows: shown.map(({ sortValue: _, ...row }) => ({
      ...row,
      disbursed: Number(row.disbursed),
      inTime: Number(row.inTime),
      overdue: Number(row.overdue),
      frozen: Number(row.frozen),
      nextAmount: row.nextAmount === null ? null : Number(row.nextAmount),
    })),
    next: found.length > filter.limit && last ? [last.sortValue, last.id] : null,
  };
}
