import { z } from 'zod';
import { addYears, type LegalDate, todayInVietnam } from '@/lib/dates';
import { optionalDay } from '@/lib/fields';
import { type FunnelLine, type FunnelStep, funnelOf, funnelSteps } from '@/lib/loans/applications/funnel';
import { canReadApplications } from '@/lib/loans/applications/policy';
import { listedOn } from '@/lib/loans/lists/listed-on';
import { query } from '@/lib/query';

interface Row {
  listedOn: LegalDate;
  submittedOn: LegalDate | null;
  appraisedOn: LegalDate | null;
  approvedOn: LegalDate | null;
  disbursedOn: LegalDate | null;
  hasLoan: boolean;
  endReason: string | null;
}

const periodSchema = z
  .object({ from: optionalDay('Từ ngày'), to: optionalDay('Đến ngày') })
  .transform(({ from, to }) => {
    const until = to ?? todayInVietnam();
    return { from: from ?? addYears(until, -3), to: until };
  })
  .refine(({ from, to }) => from <= to, { message: 'Từ ngày phải trước đến ngày', path: ['from'] });

/** Lines confirmed in a period, how far they have come and why some went no further. Figures alone, nobody's name. */
export const getFunnel = query({
  name: 'loan-application.funnel',
  input: periodSchema,
  can: canReadApplications,
  run: async ({ tx, input }) => {
    const rows = await tx.$queryRaw<Row[]>`
      WITH line AS (
        SELECT r.id, ${listedOn} AS listed_on FROM loan_list_row r JOIN loan_list t ON t.id = r.list_id
        WHERE t.status = 'CONFIRMED' AND r.outcome = 'CONFIRMED' AND ${listedOn} BETWEEN ${input.from}::date AND ${input.to}::date
          AND (t.kind = 'INDIVIDUAL' OR NOT EXISTS (SELECT 1 FROM loan_list_row e WHERE e.list_id = t.id AND e.outcome = 'CONFIRMED' AND e.position < r.position))
      )
      SELECT line.listed_on::text AS "listedOn", a.received_on::text AS "submittedOn", s.appraised_on::text AS "appraisedOn", s.approved_on::text AS "approvedOn",
        coalesce(l.first_disbursed_on, s.disbursed_on)::text AS "disbursedOn", l.first_disbursed_on IS NOT NULL AS "hasLoan",
        CASE WHEN a.stage = 'ENDED' THEN a.end_reason END AS "endReason"
      FROM line
        LEFT JOIN LATERAL (SELECT * FROM loan_application x WHERE x.list_row_id = line.id ORDER BY x.stage = 'ENDED', x.created_at DESC LIMIT 1) a ON true
        LEFT JOIN LATERAL (SELECT min(y.happened_on) FILTER (WHERE y.stage = 'APPRAISED') AS appraised_on,
          min(y.happened_on) FILTER (WHERE y.stage = 'APPROVED') AS approved_on, min(y.happened_on) FILTER (WHERE y.stage = 'DISBURSED') AS disbursed_on
          FROM application_step y WHERE y.application_id = a.id) s ON true
        LEFT JOIN LATERAL (SELECT z.first_disbursed_on FROM loan z WHERE z.list_row_id = line.id OR z.application_id = a.id ORDER BY z.created_at LIMIT 1) l ON true`;
    return { ...input, ...funnelOf(rows.map(lineOf)) };
  },
});

function lineOf(row: Row): FunnelLine {
  const days: Record<FunnelStep, LegalDate | null> = {
    LISTED: row.listedOn,
    SUBMITTED: row.submittedOn,
    APPRAISED: row.appraisedOn,
    APPROVED: row.approvedOn,
    DISBURSED: row.disbursedOn,
  };
  // A loan that came with a file of the bank has passed every step, on days that nobody here knows.
  const furthest = funnelSteps.findLast((step) => days[step] !== null) ?? 'LISTED';
  return { days, reached: row.hasLoan ? 'DISBURSED' : furthest, endReason: row.hasLoan ? null : row.endReason };
}
