import { daysBetween, type LegalDate, todayInVietnam } from '@/lib/dates';
import { Prisma } from '@/lib/generated/prisma/client';
import type { ApplicationStage, BorrowerKind } from '@/lib/loans/applications/application';
import { nextStep } from '@/lib/loans/applications/days';
import { canReadApplications } from '@/lib/loans/applications/policy';
import { boardSchema } from '@/lib/loans/applications/schema';
import { listedOn } from '@/lib/loans/lists/listed-on';
import { officeCommunes } from '@/lib/loans/office';
import { query } from '@/lib/query';

/** The columns of the board: lines that wait for their papers, then the stages; each with what its cards wait for. */
export const boardColumns = {
  LISTED: { label: 'Trong danh sách', waitsFor: 'chờ nộp hồ sơ' },
  SUBMITTED: { label: 'Nộp hồ sơ', waitsFor: 'chờ thẩm định' },
  APPRAISED: { label: 'Thẩm định', waitsFor: 'chờ phê duyệt' },
  APPROVED: { label: 'Phê duyệt', waitsFor: 'chờ giải ngân' },
  DISBURSED: { label: 'Giải ngân', waitsFor: 'mới nhất trước' },
  ENDED: { label: 'Dừng', waitsFor: 'mới nhất trước' },
} as const satisfies Record<'LISTED' | ApplicationStage, { label: string; waitsFor: string }>;
export type BoardColumn = keyof typeof boardColumns;

export interface BoardCard {
  /** Of the application, or of the line where there is none yet. */
  id: string;
  borrowerName: string;
  beneficiaryName: string;
  communeName: string;
  /** Asked, appraised or approved, as far as it has come; in đồng. */
  amount: number | null;
  daysInStep: number;
  nextStep: string | null;
}

interface Row {
  stage: BoardColumn;
  id: string;
  borrowerKind: BorrowerKind;
  borrowerName: string;
  beneficiaryName: string;
  communeName: string;
  amount: bigint | null;
  since: LegalDate;
  groupMetOn: LegalDate | null;
  communeConfirmedOn: LegalDate | null;
  noticeOn: LegalDate | null;
}

/** How many cards a column shows; the number above it counts all. */
const columnLength = 30;

/**
 * Applications of the office by stage, with the lines that wait for their papers. What is still to be done has the oldest
 * first, what is done the newest.
 */
export const listApplications = query({
  name: 'loan-application.board',
  input: boardSchema,
  can: canReadApplications,
  run: async ({ tx, input }) => {
    const here = Prisma.sql`(${input.communeId ?? null}::int IS NULL OR x.commune_id = ${input.communeId ?? null}::int)`;
    const ours = Prisma.sql`${here} AND (${input.organisation ?? null}::text IS NULL OR x.organisation = ${input.organisation ?? null})`;
    // Who waits for their papers belongs to no organisation yet.
    const waiting = input.organisation ? Prisma.sql`false` : here;
    const counts = await tx.$queryRaw<{ stage: BoardColumn; count: number }[]>`
      SELECT x.stage::text AS stage, count(*)::int AS count FROM loan_application x WHERE ${ours} GROUP BY x.stage
      UNION ALL SELECT 'LISTED', count(*)::int FROM (${waitingLines}) x WHERE ${waiting}`;
    const rows = await tx.$queryRaw<Row[]>`
      SELECT c.stage, c.id, c."borrowerKind", c."borrowerName", r.full_name AS "beneficiaryName", u.form || ' ' || u.name AS "communeName", c.amount,
        coalesce((SELECT max(s.happened_on) FROM application_step s WHERE s.application_id = c.id AND s.stage::text = c.stage), c.since)::text AS since,
        c."groupMetOn"::text AS "groupMetOn", c."communeConfirmedOn"::text AS "communeConfirmedOn", c."noticeOn"::text AS "noticeOn"
      FROM (${Prisma.join(
        [
          Prisma.sql`(SELECT * FROM (${waitingLines}) x WHERE ${waiting} ORDER BY x.since, x.id LIMIT ${columnLength})`,
          cardsOf('SUBMITTED', Prisma.sql`x.received_on`, ours),
          cardsOf('APPRAISED', Prisma.sql`x.appraised_on`, ours),
          cardsOf('APPROVED', Prisma.sql`x.approved_on`, ours),
          cardsOf('DISBURSED', Prisma.sql`x.approved_on DESC`, ours),
          cardsOf('ENDED', Prisma.sql`x.ended_on DESC`, ours),
        ],
        ' UNION ALL ',
      )}) c JOIN loan_list_row r ON r.id = c.list_row_id JOIN unit u ON u.id = c.commune_id`;
    const today = todayInVietnam();
    const columns = boardColumnKeys.map((key) => ({
      key,
      ...boardColumns[key],
      count: counts.find(({ stage }) => stage === key)?.count ?? 0,
      cards: rows
        .filter(({ stage }) => stage === key)
        .sort(key === 'DISBURSED' || key === 'ENDED' ? newestFirst : oldestFirst)
        .map((row) => cardOf(row, today)),
    }));
    return { columns, communes: await officeCommunes(tx) };
  },
});

const oldestFirst = (a: Row, b: Row) => a.since.localeCompare(b.since) || a.id.localeCompare(b.id);
const newestFirst = (a: Row, b: Row) => oldestFirst(b, a);

/** Confirmed lines that nobody has brought papers for; of an establishment the first of its list. */
const waitingLines = Prisma.sql`
  SELECT 'LISTED' AS stage, r.id, t.commune_id,
    CASE WHEN t.kind = 'ESTABLISHMENT' THEN 'EMPLOYER' WHEN r.borrower_name IS NULL THEN 'SELF' ELSE 'HOUSEHOLD' END AS "borrowerKind",
    coalesce(t.establishment ->> 'name', r.borrower_name, r.full_name) AS "borrowerName", r.id AS list_row_id,
    coalesce((t.establishment ->> 'amount')::bigint, r.amount) AS amount, ${listedOn} AS since,
    NULL::date AS "groupMetOn", NULL::date AS "communeConfirmedOn", NULL::date AS "noticeOn"
  FROM loan_list_row r JOIN loan_list t ON t.id = r.list_id
  WHERE t.status = 'CONFIRMED' AND r.outcome = 'CONFIRMED'
    AND NOT EXISTS (SELECT 1 FROM loan_application a WHERE a.list_row_id = r.id) AND NOT EXISTS (SELECT 1 FROM loan l WHERE l.list_row_id = r.id)
    AND (t.kind = 'INDIVIDUAL' OR NOT EXISTS (SELECT 1 FROM loan_list_row e WHERE e.list_id = t.id AND e.outcome = 'CONFIRMED' AND e.position < r.position))`;

/** The cards of one stage, as many as a column shows. */
const cardsOf = (stage: ApplicationStage, order: Prisma.Sql, ours: Prisma.Sql): Prisma.Sql => Prisma.sql`
  (SELECT x.stage::text, x.id, x.commune_id, x.borrower_kind::text, x.borrower_name, x.list_row_id,
    coalesce(x.approved_amount, CASE WHEN x.stage <> 'SUBMITTED' THEN x.appraised_amount END, x.amount), x.received_on,
    x.group_met_on, x.commune_confirmed_on, x.notice_on
  FROM loan_application x WHERE x.stage = ${stage}::"ApplicationStage" AND ${ours} ORDER BY ${order}, x.id LIMIT ${columnLength})`;

export const boardColumnKeys = [
  'LISTED',
  'SUBMITTED',
  'APPRAISED',
  'APPROVED',
  'DISBURSED',
  'ENDED',
] as const satisfies readonly BoardColumn[];

function cardOf(row: Row, today: LegalDate): BoardCard {
  const papers = { groupMet: row.groupMetOn, communeConfirmed: row.communeConfirmedOn, notice: row.noticeOn };
  const days = { received: row.since, appraised: null, approved: null, ...papers };
  return {
    id: row.id,
    borrowerName: row.borrowerName,
    beneficiaryName: row.beneficiaryName,
    communeName: row.communeName,
    amount: row.amount === null ? null : Number(row.amount),
    daysInStep: Math.max(0, daysBetween(row.since, today)),
    nextStep:
      row.stage === 'LISTED' ? 'Nhận giấy đề nghị vay vốn (01/TD)' : nextStep(row.stage, row.borrowerKind, days),
  };
}
