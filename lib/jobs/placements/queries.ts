import { addDays, type LegalDate, todayInVietnam } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { isAsked } from '@/lib/jobs/placements/asked-check';
import { canReadCalendar } from '@/lib/jobs/placements/policy';
import { calendarSchema } from '@/lib/jobs/placements/schema';
import { query } from '@/lib/query';

export interface DueCheck {
  placementId: string;
  caseId: string;
  fullName: string;
  hamlet: string | null;
  communeName: string;
  employerName: string;
  occupation: string;
  month: number;
  dueOn: LegalDate;
}

export interface WaitingReferral {
  placementId: string;
  caseId: string;
  fullName: string;
  communeName: string;
  employerName: string;
  occupation: string;
  stage: 'REFERRED' | 'INTERVIEW' | 'HIRED';
  isPoliceAsked: boolean;
  since: LegalDate;
}

const pageSize = 60;
/** How far ahead the calendar looks. */
const ahead = 62;

/** The placement calendar: whom to ask how they get on, late ones first, and which referrals wait for a next step. */
export const getPlacementCalendar = query({
  name: 'placement.calendar',
  input: calendarSchema,
  can: canReadCalendar,
  run: async ({ tx, input }) => {
    const today = todayInVietnam();
    return {
      today,
      pageSize,
      ...(await dueChecks(tx, { until: addDays(today, ahead), page: input.page })),
      waiting: input.page === 1 ? await waitingReferrals(tx) : [],
    };
  },
});

async function dueChecks(tx: Tx, { until, page }: { until: LegalDate; page: number }) {
  const rows = await tx.$queryRaw<(DueCheck & { total: number })[]>`
    SELECT k.placement_id AS "placementId", k.case_id AS "caseId", p.full_name AS "fullName", p.hamlet, u.form || ' ' || u.name AS "communeName",
      e.name AS "employerName", w.occupation, k.month, k.due_on::text AS "dueOn", count(*) OVER ()::int AS total
    FROM placement_check k JOIN placement w ON w.id = k.placement_id AND w.stage = 'STARTED' JOIN case_file c ON c.id = k.case_id
    JOIN person p ON p.id = c.person_id JOIN unit u ON u.id = c.commune_id JOIN employer e ON e.id = w.employer_id
    WHERE ${isAsked} AND k.due_on <= ${until}::date AND c.status IN ('RECEIVED', 'MANAGED')
    ORDER BY k.due_on, c.sort_key, k.placement_id, k.month LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`;
  return { checks: rows.map(({ total: _, ...row }): DueCheck => row), total: rows[0]?.total ?? 0 };
}

const waitingReferrals = (tx: Tx) => tx.$queryRaw<WaitingReferral[]>`
  SELECT w.id AS "placementId", w.case_id AS "caseId", p.full_name AS "fullName", u.form || ' ' || u.name AS "communeName", e.name AS "employerName",
    w.occupation, w.stage, w.police_answer = 'WAITING' AS "isPoliceAsked", coalesce(w.hired_on, w.interview_on, w.referred_on)::text AS since
  FROM placement w JOIN case_file c ON c.id = w.case_id JOIN person p ON p.id = c.person_id JOIN unit u ON u.id = c.commune_id
  JOIN employer e ON e.id = w.employer_id
  WHERE w.stage IN ('REFERRED', 'INTERVIEW', 'HIRED') AND c.status IN ('RECEIVED', 'MANAGED')
  ORDER BY w.police_answer = 'WAITING' DESC, coalesce(w.hired_on, w.interview_on, w.referred_on), w.id LIMIT 60`;
