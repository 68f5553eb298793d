import type { LegalDate } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import { daysLateOn, isLateOn } from '@/lib/loans/account/list';
import { toTransactionDay } from '@/lib/loans/day-count';
import { foldLedger, overdueToPost } from '@/lib/loans/ledger';
import { eventOf, termsOf } from '@/lib/loans/ledger-store';
import { type Standing, standingsOf } from '@/lib/loans/standing';

/** The bank's day: each is a counter and a filter, what hurts most first. */
export const bankDuties = {
  late: 'Quá hạn',
  check: 'Kiểm tra sử dụng vốn',
  due: 'Đến kỳ trong 30 ngày',
  quiet: '3 tháng không hoạt động',
} as const;
export type BankDuty = keyof typeof bankDuties;
export const bankDutyKeys = Object.keys(bankDuties) as [BankDuty, ...BankDuty[]];

export interface BankWorkItem {
  /** Of the check, or the loan. */
  key: string;
  loanId: string;
  borrowerName: string;
  beneficiaryName: string | null;
  communeName: string;
  groupName: string | null;
  phone: string | null;
  /** The day it is about: late since, due, last moved. */
  on: LegalDate;
  /** Days past that day; negative when it lies ahead. */
  daysPast: number;
  /** Whole đồng: what is owed, or the instalment. */
  amount: number;
  /** Of an instalment: the day the bank is in the commune, not after the due day. */
  transactionOn: LegalDate | null;
  /** Of what is late: principal that still stands in time and has to be moved (an OVERDUE line of today). */
  toMove: number;
  /** What the commune says of the person; null of whom nothing may be said. */
  standing: Standing | null;
}

const openCheck = Prisma.sql`k.done_on IS NULL AND NOT EXISTS (SELECT 1 FROM loan_event v WHERE v.reverses_id = k.event_id)`;
const owed = Prisma.sql`(l.in_time + l.overdue + l.frozen)`;
const isQuiet = (today: LegalDate) =>
  Prisma.sql`l.is_open AND l.in_time + l.overdue > 0 AND l.last_event_on < (${today}::date - interval '3 months')::date`;
const isDue = (today: LegalDate) =>
  Prisma.sql`l.is_open AND l.next_due_on BETWEEN ${today}::date AND ${today}::date + 30`;

export async function countBankWork(tx: Tx, today: LegalDate): Promise<Record<BankDuty, number>> {
  const [row] = await tx.$queryRaw<Record<BankDuty, number>[]>`
    SELECT (SELECT count(*)::int FROM loan l WHERE ${isLateOn(today)}) AS late,
      (SELECT count(*)::int FROM loan_check k WHERE ${openCheck}) AS "check",
      (SELECT count(*)::int FROM loan l WHERE ${isDue(today)}) AS due,
      (SELECT count(*)::int FROM loan l WHERE ${isQuiet(today)}) AS quiet`;
  return row ?? { late: 0, check: 0, due: 0, quiet: 0 };
}

interface Source {
  key: Prisma.Sql;
  from: Prisma.Sql;
  where: Prisma.Sql;
  on: Prisma.Sql;
  amount: Prisma.Sql;
}

const loanKey = Prisma.sql`l.id`;
const loans = Prisma.sql`loan l`;

const sources: Readonly<Record<BankDuty, (today: LegalDate) => Source>> = {
  late: (today) => ({
    key: loanKey,
    from: loans,
    where: isLateOn(today),
    on: Prisma.sql`${today}::date - ${daysLateOn(today)}`,
    amount: owed,
  }),
  check: () => ({
    key: Prisma.sql`k.id`,
    from: Prisma.sql`loan_check k JOIN loan l ON l.id = k.loan_id`,
    where: openCheck,
    on: Prisma.sql`k.due_on`,
    amount: owed,
  }),
  due: (today) => ({
    key: loanKey,
    from: loans,
    where: isDue(today),
    on: Prisma.sql`l.next_due_on`,
    amount: Prisma.sql`coalesce(l.next_amount, 0)`,
  }),
  quiet: (today) => ({
    key: loanKey,
    from: loans,
    where: isQuiet(today),
    on: Prisma.sql`l.last_event_on`,
    amount: owed,
  }),
};

interface RawItem extends Omit<BankWorkItem, 'amount' | 'transactionOn' | 'toMove' | 'standing'> {
  amount: bigint;
  transactionDay: number | null;
  caseId: string | null;
}

/** One page of one duty, the longest past or the nearest ahead first. */
export async function pageOfBankWork(
  tx: Tx,
  { duty, today, limit, offset }: { duty: BankDuty; today: LegalDate; limit: number; offset: number },
): Promise<BankWorkItem[]> {
  const { key, from, where, on, amount } = sources[duty](today);
  const rows = await tx.$queryRaw<RawItem[]>`
    SELECT ${key} AS key, l.id AS "loanId", l.borrower_name AS "borrowerName", l.beneficiary_name AS "beneficiaryName",
      u.form || ' ' || u.name AS "communeName", g.name AS "groupName", g.transaction_day AS "transactionDay", l.borrower_phone AS phone,
      (${on})::text AS "on", (${today}::date - (${on}))::int AS "daysPast", ${amount} AS amount, l.case_id AS "caseId"
    FROM ${from} JOIN unit u ON u.id = l.commune_id LEFT JOIN savings_group g ON g.id = l.savings_group_id
    WHERE ${where} ORDER BY ${on}, l.sort_key, ${key} LIMIT ${limit} OFFSET ${offset}`;
  const standings = await standingsOf(
    tx,
    rows.map((row) => row.caseId),
  );
  const toMove = duty === 'late' ? await overdueOf(tx, rows, today) : new Map<string, number>();
  return rows.map(({ caseId, transactionDay, ...row }) => ({
    ...row,
    amount: Number(row.amount),
    transactionOn: duty === 'due' && transactionDay !== null ? toTransactionDay(row.on, transactionDay, today) : null,
    toMove: toMove.get(row.loanId) ?? 0,
    standing: caseId ? (standings.get(caseId) ?? null) : null,
  }));
}

/** Asked of the rows of a page alone: what an OVERDUE line of today would move, counted from each ledger. */
async function overdueOf(tx: Tx, rows: readonly RawItem[], today: LegalDate): Promise<Map<string, number>> {
  const found = await tx.loan.findMany({
    where: { id: { in: rows.map((row) => row.loanId) } },
    include: { events: true },
  });
  return new Map(
    found.map((loan) => [loan.id, overdueToPost(foldLedger(termsOf(loan), loan.events.map(eventOf), today))]),
  );
}
