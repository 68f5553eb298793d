-- Reports. Who writes for a unit writes its report; police and people's committee keep theirs apart. What was sent up is read by
-- the police of the level above. Committee members read the head of what its signer shared, and its words: numbers they read
-- where they read them anyway (docs/decisions/0019). Numbers and words lie in tables that only those who see people read.

-- Units that lie wholly inside the actor's places, those of former days included: a former district is its communes.
CREATE OR REPLACE FUNCTION app.report_scope() RETURNS int[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
  WITH mine AS MATERIALIZED (SELECT unnest(app.scope_with_former()) AS id)
  SELECT coalesce(array_agg(r.unit_id), '{}') FROM (
    SELECT c.unit_id FROM unit_coverage c JOIN unit u ON u.id = c.unit_id AND u.kind <> 'BANK_OFFICE' LEFT JOIN mine m ON m.id = c.commune_id
    GROUP BY c.unit_id HAVING bool_and(m.id IS NOT NULL)) r
$$;

-- Units whose reports the actor writes: a commune's staff their own and what became it, the police above all but communes.
CREATE OR REPLACE FUNCTION app.report_units() RETURNS int[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
  SELECT coalesce(array_agg(u.id), '{}') FROM unit u
  WHERE app.sees_people() AND u.id = ANY ((SELECT app.report_scope())::int[])
    AND CASE WHEN app.actor_role() = 'SUPERIOR_POLICE' THEN u.kind <> 'COMMUNE' ELSE u.kind = 'COMMUNE' END
$$;

-- Whose paper the actor writes and reads: the commune's police theirs, the commune's staff theirs, the police above both.
CREATE OR REPLACE FUNCTION app.report_sides() RETURNS "ReportIssuer"[] LANGUAGE sql STABLE
  AS $$
  SELECT CASE WHEN app.actor_role() = 'SUPERIOR_POLICE' THEN ARRAY['POLICE', 'COMMITTEE'] WHEN app.is_police() THEN ARRAY['POLICE']
    WHEN app.sees_people() THEN ARRAY['COMMITTEE'] ELSE '{}' END::"ReportIssuer"[]
$$;

-- The unit itself and what lies in it, for what belongs to a unit and not to a person. A former district is also what its communes became.
CREATE OR REPLACE FUNCTION app.units_of(within int) RETURNS int[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
  WITH place AS MATERIALIZED (
    SELECT c.commune_id AS id FROM unit_coverage c WHERE c.unit_id = within
    UNION SELECT u.id FROM unit_coverage c JOIN unit u ON u.heir_id = c.commune_id WHERE c.unit_id = within
    UNION SELECT u.heir_id FROM unit_coverage c JOIN unit u ON u.id = c.commune_id JOIN unit w ON w.id = within AND w.kind <> 'COMMUNE' WHERE c.unit_id = within
  )
  SELECT coalesce(array_agg(r.unit_id), '{}') FROM (
    SELECT c.unit_id FROM unit_coverage c LEFT JOIN place p ON p.id = c.commune_id
    WHERE c.unit_id = ANY ((SELECT app.report_scope())::int[]) GROUP BY c.unit_id HAVING bool_and(p.id IS NOT NULL)) r
$$;

-- What is counted besides people by group (app.figures_on), needs (app.need_figures_in) and models: sums of a place, for those who
-- see people there. Each by the place of the person on the day it happened. Who lived there is found first, and planned with: read
-- together with the rest, the planner takes them for few and reads the history of the country.
DROP FUNCTION IF EXISTS app.report_counts(date, date, int);
CREATE FUNCTION app.report_counts(from_day date, to_day date, within int) RETURNS TABLE (key text, n bigint) LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_custom_plan
  AS $$
  #variable_conflict use_column
  DECLARE
    heirs int[]; place int; people uuid[]; residents uuid[]; units int[];
    -- What a few borrowers owe is the bank's: sums are told above the commune alone.
    tells_money boolean := app.actor_role() = 'SUPERIOR_POLICE' AND EXISTS (SELECT 1 FROM unit u WHERE u.id = within AND u.kind <> 'COMMUNE');
  BEGIN
    IF NOT app.sees_people() THEN RETURN; END IF;
    SELECT p.heirs, p.place INTO heirs, place FROM app.places_of(within) p;
    units := app.units_of(within);
    SELECT array_agg(DISTINCT s.case_id), array_agg(DISTINCT s.case_id) FILTER (WHERE s.until_day IS NULL OR s.until_day > to_day) INTO people, residents
    FROM case_span s WHERE s.heir_id = ANY (heirs) AND (place IS NULL OR s.commune_id = place) AND s.from_day <= to_day AND (s.until_day IS NULL OR s.until_day > from_day);
    RETURN QUERY
    WITH here AS MATERIALIZED (SELECT unnest(people) AS id), resident AS MATERIALIZED (SELECT unnest(residents) AS id),
    fact AS (
      SELECT 'needs_met' AS key, x.case_id, x.met_on AS day FROM here h JOIN need x ON x.case_id = h.id WHERE x.ended_at IS NULL AND x.met_on BETWEEN from_day AND to_day
      UNION ALL SELECT 'enrolled', x.case_id, x.enrolled_on FROM here h JOIN enrolment x ON x.case_id = h.id WHERE x.enrolled_on BETWEEN from_day AND to_day
      UNION ALL SELECT 'trained', x.case_id, x.ended_on FROM here h JOIN enrolment x ON x.case_id = h.id WHERE x.status = 'COMPLETED' AND x.ended_on BETWEEN from_day AND to_day
      UNION ALL SELECT 'placed', x.case_id, x.started_on FROM here h JOIN placement x ON x.case_id = h.id WHERE x.started_on BETWEEN from_day AND to_day
    ), line AS MATERIALIZED (
      -- A loan of somebody who lives there that day, by the ledger: lines that were reversed count for nothing.
      SELECT l.id, l.case_id, e.kind::text AS kind, e.bucket::text AS bucket, e.principal, e.happened_on, e.seq
      FROM resident r JOIN loan l ON l.case_id = r.id JOIN loan_event e ON e.loan_id = l.id
      WHERE l.borrower_kind <> 'EMPLOYER' AND l.first_disbursed_on <= to_day
        AND e.happened_on <= to_day AND e.principal <> 0 AND NOT EXISTS (SELECT 1 FROM loan_event x WHERE x.reverses_id = e.id)
    ), money AS MATERIALIZED (
      SELECT tells_money AND count(DISTINCT case_id) >= app.smallest_shown() AS tells FROM line WHERE kind = 'DISBURSEMENT'
    ), debt AS (
      SELECT case_id, sum(CASE WHEN kind IN ('DISBURSEMENT', 'ADJUSTMENT') THEN principal WHEN kind IN ('REPAYMENT', 'SETTLEMENT', 'WRITE_OFF') THEN -principal ELSE 0 END) AS owed
      FROM line GROUP BY 1
    ), late AS (
      -- A payment goes to what is overdue first and no further (lib/loans/ledger-steps.ts): what was moved there since it last was nothing is what is late.
      SELECT x.case_id FROM (
        SELECT l.id, l.case_id, sum(l.change) OVER w AS moved, row_number() OVER w = count(*) OVER (PARTITION BY l.id) AS is_last FROM (
          SELECT id, case_id, happened_on, seq, kind, CASE WHEN kind IN ('OVERDUE', 'ADJUSTMENT') THEN principal ELSE -principal END AS change
          FROM line WHERE kind IN ('OVERDUE', 'REPAYMENT', 'SETTLEMENT', 'FREEZE', 'WRITE_OFF') OR (kind = 'ADJUSTMENT' AND bucket = 'OVERDUE')) l
        WINDOW w AS (PARTITION BY l.id ORDER BY l.happened_on, array_position(ARRAY['ADJUSTMENT', 'OVERDUE', 'REPAYMENT', 'FREEZE', 'WRITE_OFF', 'SETTLEMENT'], l.kind), l.seq)) x
      GROUP BY x.id, x.case_id HAVING max(x.moved) FILTER (WHERE x.is_last) > least(0, min(x.moved))
    ), way AS (
      -- Confirmed lists and the bank's approvals, of people who live there that day; whoever has a loan came through both.
      SELECT 'loans_listed' AS key, x.case_id FROM resident r JOIN loan_list_row x ON x.case_id = r.id JOIN loan_list t ON t.id = x.list_id
      WHERE t.kind = 'INDIVIDUAL' AND t.status = 'CONFIRMED' AND x.outcome = 'CONFIRMED' AND coalesce(t.decided_on, (t.drafted_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date) <= to_day
      UNION SELECT k.key, a.case_id FROM resident r JOIN loan_application a ON a.case_id = r.id, (VALUES ('loans_listed'), ('loans_approved')) k (key)
      WHERE a.borrower_kind <> 'EMPLOYER' AND a.approved_on <= to_day
      UNION SELECT k.key, l.case_id FROM line l, (VALUES ('loans_listed'), ('loans_approved')) k (key) WHERE l.kind = 'DISBURSEMENT'
    ), held AS (
      SELECT t.attendance FROM campaign_session t JOIN campaign c ON c.id = t.campaign_id WHERE t.held_on BETWEEN from_day AND to_day AND c.unit_id = ANY (units)
    )
    SELECT f.key, count(DISTINCT f.case_id) FROM fact f
      JOIN case_span s ON s.case_id = f.case_id AND s.from_day <= f.day AND (s.until_day IS NULL OR s.until_day > f.day)
    WHERE s.heir_id = ANY (heirs) AND (place IS NULL OR s.commune_id = place) GROUP BY 1
    UNION ALL SELECT key, count(DISTINCT case_id) FROM way GROUP BY 1
    UNION ALL SELECT 'loans_late', count(DISTINCT case_id) FROM late HAVING (SELECT tells FROM money) AND (count(DISTINCT case_id) = 0 OR count(DISTINCT case_id) >= app.smallest_shown())
    UNION ALL SELECT 'borrowers', count(DISTINCT case_id) FROM line WHERE kind = 'DISBURSEMENT'
    UNION ALL SELECT 'borrowers_new', count(DISTINCT case_id) FROM line WHERE kind = 'DISBURSEMENT' AND happened_on >= from_day
    UNION ALL SELECT 'disbursed', coalesce(sum(principal), 0)::bigint FROM line WHERE kind = 'DISBURSEMENT' HAVING (SELECT tells FROM money)
    UNION ALL SELECT 'owed', coalesce(sum(d.owed), 0)::bigint FROM debt d
      HAVING (SELECT tells FROM money) AND (count(*) FILTER (WHERE d.owed > 0) = 0 OR count(*) FILTER (WHERE d.owed > 0) >= app.smallest_shown())
    UNION ALL SELECT 'sessions', count(*) FROM held
    UNION ALL SELECT 'attendance', coalesce(sum(attendance), 0)::bigint FROM held
    UNION ALL SELECT 'commended', count(*) FROM commendation c WHERE c.awarded_on BETWEEN from_day AND to_day AND c.unit_id = ANY (units);
  END
$$;

GRANT SELECT ON report_indicator TO ancu_app;
CREATE POLICY signed_in_read ON report_indicator FOR SELECT TO ancu_app USING ((SELECT app.actor_role()) IS NOT NULL);

GRANT SELECT, INSERT ON report TO ancu_app;
GRANT UPDATE (title, status, number, year, signed_on, signed_by, submitted_on, answered_on, answered_by, return_reason, merged_into, is_shared, version) ON report TO ancu_app;
CREATE POLICY own ON report FOR SELECT TO ancu_app
  USING ((SELECT app.sees_people()) AND issuer = ANY ((SELECT app.report_sides())::"ReportIssuer"[]) AND unit_id = ANY ((SELECT app.report_units())::int[]));
CREATE POLICY received ON report FOR SELECT TO ancu_app
  USING ((SELECT app.actor_role()) = 'SUPERIOR_POLICE' AND status IN ('SUBMITTED', 'RETURNED', 'RECEIVED') AND unit_id = ANY ((SELECT app.report_scope())::int[]));
CREATE POLICY shared ON report FOR SELECT TO ancu_app
  USING ((SELECT app.actor_role()) = 'COMMITTEE_MEMBER' AND is_shared AND unit_id = ANY ((SELECT app.report_scope())::int[])
    -- What goes up is theirs to read once it went; above the commune once it is signed.
    AND (status IN ('SUBMITTED', 'RECEIVED') OR (status = 'SIGNED' AND EXISTS (SELECT 1 FROM unit u WHERE u.id = unit_id AND u.kind <> 'COMMUNE'))));
CREATE POLICY own_insert ON report FOR INSERT TO ancu_app
  WITH CHECK (drafted_by = (SELECT app.actor_id()) AND status = 'DRAFT' AND signed_by IS NULL AND issuer = ANY ((SELECT app.report_sides())::"ReportIssuer"[]) AND unit_id = ANY ((SELECT app.report_units())::int[]));
CREATE POLICY own_update ON report FOR UPDATE TO ancu_app
  USING (status <> 'DROPPED' AND issuer = ANY ((SELECT app.report_sides())::"ReportIssuer"[]) AND unit_id = ANY ((SELECT app.report_units())::int[]))
  WITH CHECK (issuer = ANY ((SELECT app.report_sides())::"ReportIssuer"[]) AND unit_id = ANY ((SELECT app.report_units())::int[]));
CREATE POLICY answered ON report FOR UPDATE TO ancu_app
  USING ((SELECT app.actor_role()) = 'SUPERIOR_POLICE' AND status IN ('SUBMITTED', 'RECEIVED') AND unit_id = ANY ((SELECT app.report_scope())::int[])
    AND unit_id <> (SELECT (app.active_assignment()).unit_id))
  WITH CHECK (status IN ('SUBMITTED', 'RETURNED', 'RECEIVED') AND unit_id = ANY ((SELECT app.report_scope())::int[]));

-- A policy sees one version of the row; from which step to which, and by whom, a trigger sees (lib/reports/report.ts).
CREATE OR REPLACE FUNCTION app.report_step() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE may boolean;
BEGIN
  IF current_user <> 'ancu_app' THEN RETURN NEW; END IF;
  may := CASE
    -- Number, day, signer and what is shared are the signature's; the title is its author's; an answer is who answers' alone.
    WHEN NEW.status <> 'SIGNED' AND row(NEW.number, NEW.year, NEW.signed_on, NEW.signed_by, NEW.is_shared) IS DISTINCT FROM row(OLD.number, OLD.year, OLD.signed_on, OLD.signed_by, OLD.is_shared)
      THEN false
    WHEN NEW.status = 'SIGNED' AND OLD.status = 'SIGNED' THEN false
    WHEN NEW.title IS DISTINCT FROM OLD.title AND OLD.status NOT IN ('DRAFT', 'RETURNED') THEN false
    WHEN NEW.status NOT IN ('RECEIVED', 'RETURNED', 'SIGNED') AND row(NEW.answered_on, NEW.answered_by, NEW.return_reason) IS DISTINCT FROM row(OLD.answered_on, OLD.answered_by, OLD.return_reason)
      THEN false
    WHEN NEW.status = OLD.status THEN
      -- What was received may be put into a report of the level above.
      row(NEW.answered_on, NEW.answered_by, NEW.return_reason, NEW.submitted_on) IS NOT DISTINCT FROM row(OLD.answered_on, OLD.answered_by, OLD.return_reason, OLD.submitted_on)
      AND (NEW.merged_into IS NOT DISTINCT FROM OLD.merged_into OR (OLD.status = 'RECEIVED' AND app.actor_role() = 'SUPERIOR_POLICE'
        AND (NEW.merged_into IS NULL OR EXISTS (SELECT 1 FROM report r WHERE r.id = NEW.merged_into AND r.status IN ('DRAFT', 'RETURNED') AND r.unit_id = ANY (app.report_units())))))
    WHEN NEW.status = 'SIGNED' THEN OLD.status IN ('DRAFT', 'RETURNED') AND app.signs_reports() AND NEW.signed_by = app.actor_id()
    WHEN NEW.status = 'SUBMITTED' THEN OLD.status = 'SIGNED' AND NEW.signed_by = OLD.signed_by
    WHEN NEW.status IN ('RECEIVED', 'RETURNED') THEN OLD.status = 'SUBMITTED' AND app.actor_role() = 'SUPERIOR_POLICE' AND NEW.answered_by = app.actor_id() AND OLD.signed_by IS DISTINCT FROM app.actor_id()
    WHEN NEW.status = 'DROPPED' THEN OLD.status = 'DRAFT'
    ELSE false END;
  IF may IS NOT TRUE THEN RAISE EXCEPTION 'a report does not go from % to % this way', OLD.status, NEW.status USING ERRCODE = '42501'; END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE FUNCTION app.signs_reports() RETURNS boolean LANGUAGE sql STABLE
  AS $$ SELECT coalesce(app.actor_role() IN ('COMMUNE_POLICE_CHIEF', 'COMMUNE_CHAIR', 'SUPERIOR_POLICE'), false) $$;
-- The newest signature of a report: words of an earlier one are nobody's to read but those who wrote them.
CREATE OR REPLACE FUNCTION app.newest_signing(which uuid) RETURNS int LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT max(nth) FROM report_signing WHERE report_id = which $$;
CREATE OR REPLACE TRIGGER report_step BEFORE UPDATE ON report FOR EACH ROW EXECUTE FUNCTION app.report_step();

-- What was told of borrowers in units that share a place with this one, whoever signed it; and whether it is of the same places.
CREATE OR REPLACE FUNCTION app.told_loans(which int) RETURNS TABLE (loans jsonb, is_same boolean) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
  WITH heirs AS (
    SELECT c.unit_id, array_agg(DISTINCT coalesce(u.heir_id, u.id) ORDER BY coalesce(u.heir_id, u.id)) AS ids FROM unit_coverage c JOIN unit u ON u.id = c.commune_id
    WHERE c.unit_id = which OR c.unit_id IN (SELECT r.unit_id FROM report r JOIN report_share s ON s.report_id = r.id AND s.loans IS NOT NULL) GROUP BY 1
  ), own AS (SELECT ids FROM heirs WHERE unit_id = which)
  SELECT s.loans, h.ids = (SELECT ids FROM own) FROM report_share s JOIN report r ON r.id = s.report_id JOIN heirs h ON h.unit_id = r.unit_id
  WHERE app.signs_reports() AND s.loans IS NOT NULL AND h.ids && (SELECT ids FROM own) AND which = ANY (app.report_units())
$$;

-- What was told of borrowers in the very places the actor answers for, by the newest report up to a day that was shared and stands signed.
-- Told once it is told to everybody who reads figures there.
CREATE OR REPLACE FUNCTION app.newest_told_loans(on_day date) RETURNS TABLE (report_id uuid, period_to date, loans jsonb) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
  WITH told AS MATERIALIZED (
    SELECT r.id, r.unit_id, r.period_to, s.nth, s.loans FROM report_share s JOIN report r ON r.id = s.report_id JOIN unit u ON u.id = r.unit_id
    WHERE app.sees_figures() AND s.loans IS NOT NULL AND s.nth = app.newest_signing(r.id) AND r.period_to <= on_day AND r.is_shared
      AND (r.status IN ('SUBMITTED', 'RECEIVED') OR (r.status = 'SIGNED' AND u.kind <> 'COMMUNE'))
  ), own AS (SELECT (app.active_assignment()).unit_id AS id WHERE EXISTS (SELECT 1 FROM told)), heirs AS (
    SELECT c.unit_id, array_agg(DISTINCT coalesce(u.heir_id, u.id) ORDER BY coalesce(u.heir_id, u.id)) AS ids FROM unit_coverage c JOIN unit u ON u.id = c.commune_id
    WHERE c.unit_id IN (SELECT t.unit_id FROM told t UNION SELECT o.id FROM own o) GROUP BY 1
  )
  SELECT t.id, t.period_to, t.loans FROM told t JOIN heirs h ON h.unit_id = t.unit_id
  WHERE h.ids = (SELECT m.ids FROM heirs m, own o WHERE m.unit_id = o.id) ORDER BY t.period_to DESC, t.nth DESC LIMIT 1
$$;

-- Numbers and words while they are written: the unit's own.
GRANT SELECT, INSERT ON report_content TO ancu_app;
GRANT UPDATE (figures, taken_at, texts) ON report_content TO ancu_app;
CREATE POLICY own ON report_content FOR SELECT TO ancu_app
  USING ((SELECT app.sees_people()) AND EXISTS (SELECT 1 FROM report r WHERE r.id = report_id AND r.unit_id = ANY ((SELECT app.report_units())::int[])));
CREATE POLICY own_insert ON report_content FOR INSERT TO ancu_app
  WITH CHECK ((SELECT app.sees_people()) AND EXISTS (SELECT 1 FROM report r WHERE r.id = report_id AND r.status = 'DRAFT' AND r.unit_id = ANY ((SELECT app.report_units())::int[])));
CREATE POLICY own_update ON report_content FOR UPDATE TO ancu_app
  USING ((SELECT app.sees_people()) AND EXISTS (SELECT 1 FROM report r WHERE r.id = report_id AND r.status IN ('DRAFT', 'RETURNED') AND r.unit_id = ANY ((SELECT app.report_units())::int[])))
  WITH CHECK ((SELECT app.sees_people()) AND EXISTS (SELECT 1 FROM report r WHERE r.id = report_id AND r.status IN ('DRAFT', 'RETURNED') AND r.unit_id = ANY ((SELECT app.report_units())::int[])));

-- What was signed: added by who signs, in their own name, and never changed.
GRANT SELECT, INSERT ON report_signing, report_share TO ancu_app;
CREATE POLICY with_report ON report_signing FOR SELECT TO ancu_app
  USING ((SELECT app.sees_people()) AND EXISTS (SELECT 1 FROM report r WHERE r.id = report_id));
CREATE POLICY signer_insert ON report_signing FOR INSERT TO ancu_app
  WITH CHECK ((SELECT app.signs_reports()) AND signed_by = (SELECT app.actor_id())
    AND EXISTS (SELECT 1 FROM report r WHERE r.id = report_id AND r.status = 'SIGNED' AND r.signed_by = (SELECT app.actor_id()) AND r.xmin = pg_current_xact_id()::xid));
CREATE POLICY with_report ON report_share FOR SELECT TO ancu_app
  USING (((SELECT app.sees_people()) OR nth = app.newest_signing(report_id)) AND EXISTS (SELECT 1 FROM report r WHERE r.id = report_id));
CREATE POLICY signer_insert ON report_share FOR INSERT TO ancu_app
  WITH CHECK ((SELECT app.signs_reports()) AND EXISTS (SELECT 1 FROM report r WHERE r.id = report_id AND r.status = 'SIGNED' AND r.is_shared AND r.signed_by = (SELECT app.actor_id()) AND r.xmin = pg_current_xact_id()::xid));

REVOKE ALL ON FUNCTION app.report_scope(), app.report_units(), app.report_sides(), app.report_counts(date, date, int), app.units_of(int), app.report_step(), app.newest_signing(uuid), app.told_loans(int), app.newest_told_loans(date), app.signs_reports() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.report_scope(), app.report_units(), app.report_sides(), app.report_counts(date, date, int), app.units_of(int), app.newest_signing(uuid), app.told_loans(int), app.newest_told_loans(date), app.signs_reports() TO ancu_app;
