import { daysBetween, type LegalDate, todayInVietnam } from '@/lib/dates';
import { Prisma } from '@/lib/generated/prisma/client';
import type { ApplicationStage, BorrowerKind } from '@/lib/loans/applications/application';
import { nextStep } from '@/lib/loans/applications/days';
import { canReadApplications } from '@/lib/loans/applications/policy';
import { boardSchema } from '@/lib/loans/applications/schema';
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
    const inCommune = input.communeId ? Prisma.sql`x.commune_id = ${input.communeId}` : Prisma.sql`true`;
    const ofOrganisation = input.organisation ? Prisma.sql`a.organisation = ${input.organisation}` : Prisma.sql`true`;
    const applications = Prisma.sql`
      SELECT a.stage::text AS stage, a.id, a.commune_id, a.borrower_kind::text AS "borrowerKind", a.borrower_name AS "borrowerName", a.list_row_id,
        coalesce(a.approved_amount, CASE WHEN a.stage = 'SUBMITTED' THEN NULL ELSE a.appraised_amount END, a.amount) AS amount,
        coalesce((SELECT max(s.happened_on) FROM application_step s WHERE s.application_id = a.id AND s.stage = a.stage), a.received_on) AS since,
        a.group_met_on, a.commune_confirmed_on, a.notice_on
      FROM loan_application a WHERE ${ofOrganisation}`;
    const waiting = Prisma.sql`
      SELECT 'LISTED', r.id, t.commune_id, CASE WHEN t.kind = 'ESTABLISHMENT' THEN 'EMPLOYER' WHEN r.borrower_name IS NULL THEN 'SELF' ELSE 'HOUSEHOLD' END,
        coalesce(t.establishment ->> 'name', r.borrower_name, r.full_name), r.id,
        coalesce((t.establishment ->> 'amount')::bigint, r.amount), coalesce(t.decided_on, t.drafted_at::date), NULL::date, NULL::date, NULL::date
      FROM loan_list_row r JOIN loan_list t ON t.id = r.list_id
      WHERE t.status = 'CONFIRMED' AND r.outcome = 'CONFIRMED' AND ${input.organisation ? Prisma.sql`false` : Prisma.sql`true`}
        AND NOT EXISTS (SELECT 1 FROM loan_application a WHERE a.list_row_id = r.id) AND NOT EXISTS (SELECT 1 FROM loan l WHERE l.list_row_id = r.id)
        AND (t.kind = 'INDIVIDUAL' OR NOT EXISTS (SELECT 1 FROM loan_list_row e WHERE e.list_id = t.id AND e.outcome = 'CONFIRMED' AND e.position < r.position))`;
    const all = Prisma.sql`(SELECT * FROM (${applications} UNION ALL ${waiting}) x WHERE ${inCommune})`;
    const counts = await tx.$queryRaw<{ stage: BoardColumn; count: number }[]>`
      SELECT x.stage, count(*)::int AS count FROM ${all} x GROUP BY x.stage`;
    const rows = await tx.$queryRaw<Row[]>`
      SELECT x.stage, x.id, x."borrowerKind", x."borrowerName", r.full_name AS "beneficiaryName", u.form || ' ' || u.name AS "communeName", x.amount,
        x.since::text AS since, x.group_met_on::text AS "groupMetOn", x.commune_confirmed_on::text AS "communeConfirmedOn", x.notice_on::text AS "noticeOn"
      FROM (SELECT y.*, row_number() OVER (PARTITION BY y.stage ORDER BY
          CASE WHEN y.stage IN ('DISBURSED', 'ENDED') THEN y.since END DESC, y.since, y.id) AS place FROM ${all} y) x
        JOIN loan_list_row r ON r.id = x.list_row_id JOIN unit u ON u.id = x.commune_id
      WHERE x.place <= ${columnLength} ORDER BY x.stage, x.place`;
    const today = todayInVietnam();
    const columns = boardColumnKeys.map((key) => ({
      key,
      ...boardColumns[key],
      count: counts.find(({ stage }) => stage === key)?.count ?? 0,
      cards: rows.filter(({ stage }) => stage === key).map((row) => cardOf(row, today)),
    }));
    return { columns, communes: await officeCommunes(tx) };
  },
});

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
