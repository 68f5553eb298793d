-- The support around a person. Whoever sees the case reads its needs, helpers, work and courses; the commune (its officer and
-- its police) writes them. Firms, vacancies and schools are no personal data: every commune reads them. Models, campaigns and
-- commendations are read by whoever answers for a place they touch, the committee included; a person among their members is
-- seen by those alone who see the case.

CREATE OR REPLACE FUNCTION app.supports_people() RETURNS boolean LANGUAGE sql STABLE
  AS $$ SELECT coalesce(app.actor_role() IN ('COMMUNE_OFFICER', 'COMMUNE_POLICE', 'COMMUNE_POLICE_CHIEF'), false) $$;

CREATE OR REPLACE FUNCTION app.sees_models() RETURNS boolean LANGUAGE sql STABLE
  AS $$ SELECT coalesce(app.sees_people() OR app.actor_role() = 'COMMITTEE_MEMBER', false) $$;

-- Units that share a commune with the actor's own: the commune, what became it, and what stands above it. Of a few communes
-- each is looked up; of a country the coverage is read once, against a hashed set (IS TRUE keeps the planner from a join by row).
CREATE OR REPLACE FUNCTION app.touching_units() RETURNS int[] LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
DECLARE mine int[] := app.scope_with_former();
BEGIN
  IF cardinality(mine) < 300 THEN
    RETURN (SELECT coalesce(array_agg(DISTINCT c.unit_id), '{}') FROM unit_coverage c WHERE c.commune_id IN (SELECT unnest(mine)));
  END IF;
  RETURN (SELECT coalesce(array_agg(DISTINCT c.unit_id), '{}') FROM unit_coverage c WHERE (c.commune_id IN (SELECT unnest(mine))) IS TRUE);
END $$;

-- Units whose models, campaigns and commendations the actor writes: a commune's staff their own, the police above all inside their area.
CREATE OR REPLACE FUNCTION app.written_units() RETURNS int[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
  SELECT CASE WHEN app.supports_people() OR app.actor_role() = 'COMMUNE_CHAIR' THEN ARRAY[(app.active_assignment()).unit_id]
    WHEN app.actor_role() = 'SUPERIOR_POLICE' THEN app.scope_units() ELSE '{}' END
$$;

-- Who may see to a need: the officers and the police of the actor's own commune.
CREATE OR REPLACE FUNCTION app.supporting_staff() RETURNS TABLE (id uuid, display_name text) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
  SELECT DISTINCT u.id, u.display_name FROM assignment a JOIN app_user u ON u.id = a.user_id
  WHERE app.supports_people() AND a.unit_id = (app.active_assignment()).unit_id AND a.role IN ('COMMUNE_OFFICER', 'COMMUNE_POLICE', 'COMMUNE_POLICE_CHIEF')
    AND u.disabled_at IS NULL AND a.ended_at IS NULL AND a.valid_from <= app.today() AND (a.valid_to IS NULL OR a.valid_to >= app.today())
$$;

-- Needs of the people in scope on a day, for whoever sees figures: open then, by kind, and how many people have any. Of the whole
-- area, or, for those who see people, of what lies in one unit of it (app.places_of).
DROP FUNCTION IF EXISTS app.need_figures_in(date, int);
DROP FUNCTION IF EXISTS app.need_figures(date);
DROP FUNCTION IF EXISTS app.places_of(int);
CREATE FUNCTION app.places_of(within int) RETURNS TABLE (heirs int[], place int) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
  -- A commune that became part of others has no area of its own: it is what was done there, as far as the actor answers for it.
  SELECT CASE WHEN within IS NULL THEN app.scope_communes() WHEN u.is_former THEN app.scope_communes() ELSE app.figure_scope(within) END,
    CASE WHEN u.is_former THEN within END
  FROM (SELECT coalesce((SELECT x.kind = 'COMMUNE' AND x.heir_id <> x.id FROM unit x WHERE x.id = within), false) AS is_former) u
$$;
CREATE FUNCTION app.need_figures_in(on_day date, within int) RETURNS TABLE (kind text, people bigint, overdue bigint) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
  WITH wanted AS MATERIALIZED (SELECT p.heirs, p.place FROM app.places_of(within) p WHERE app.sees_models() AND (within IS NULL OR app.sees_people())),
  mine AS MATERIALIZED (SELECT unnest(heirs) AS id FROM wanted), open AS MATERIALIZED (
    SELECT n.case_id, n.kind, n.due_on < on_day AS is_late
    FROM need n JOIN case_span s ON s.case_id = n.case_id AND s.from_day <= on_day AND (s.until_day IS NULL OR s.until_day > on_day)
    WHERE n.ended_at IS NULL AND n.noted_on <= on_day AND (n.closed_on IS NULL OR n.closed_on > on_day)
      AND s.status IN ('RECEIVED', 'MANAGED') AND s.heir_id IN (SELECT id FROM mine)
      AND ((SELECT place FROM wanted) IS NULL OR s.commune_id = (SELECT place FROM wanted))
  )
  SELECT o.kind, count(DISTINCT o.case_id), count(DISTINCT o.case_id) FILTER (WHERE o.is_late) FROM open o GROUP BY 1
  UNION ALL SELECT 'ANY', count(DISTINCT o.case_id), count(DISTINCT o.case_id) FILTER (WHERE o.is_late) FROM open o
$$;
CREATE FUNCTION app.need_figures(on_day date) RETURNS TABLE (kind text, people bigint, overdue bigint) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT * FROM app.need_figures_in(on_day, NULL) $$;

-- Changes of one case come one after the other. The commune's staff, who write what helps a person and not the file itself,
-- wait like the police do: no policy lets them take the row.
CREATE OR REPLACE FUNCTION app.lock_case(which uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM 1 FROM case_file c WHERE c.id = which AND app.sees_people() AND c.commune_id = ANY (app.scope_communes()) FOR UPDATE;
END $$;

-- Who looks for work and could do it: those of the trade first, nearest commune first. It asks the scope by itself: as the
-- policies would have it, the file of everybody in the area is looked at before the trade is. Places are walked in growing
-- rings, so that a country with enough people nearby is not read to its end.
CREATE OR REPLACE FUNCTION app.seekers_for(wanted text, asked text[], near int[], day date, most int) RETURNS TABLE (case_id uuid, n int)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
#variable_conflict use_column
DECLARE
  mine int[]; ring_from int; ring_to int; taken int := 0; got int; of_trade boolean;
BEGIN
  IF NOT app.sees_people() THEN RETURN; END IF;
  WITH scope AS MATERIALIZED (SELECT unnest(app.scope_communes()) AS id)
  SELECT array_agg(x.id ORDER BY x.place) INTO mine FROM unnest(near) WITH ORDINALITY x(id, place) WHERE x.id IN (SELECT id FROM scope);
  FOREACH of_trade IN ARRAY ARRAY[true, false] LOOP
    ring_from := 1; ring_to := 8;
    WHILE taken < most AND ring_from <= coalesce(cardinality(mine), 0) LOOP
      RETURN QUERY
      SELECT p.case_id, m.place::int FROM unnest(mine[ring_from:ring_to]) WITH ORDINALITY m(id, place)
      JOIN job_profile p ON p.commune_id = m.id JOIN case_file c ON c.id = p.case_id
      WHERE p.is_seeking AND (wanted = ANY (p.trades)) = of_trade AND NOT p.cannot && asked AND (p.available_from IS NULL OR p.available_from <= day)
        AND c.status IN ('RECEIVED', 'MANAGED') AND c.merged_into IS NULL
        AND NOT EXISTS (SELECT 1 FROM placement w WHERE w.case_id = p.case_id AND w.stage IN ('HIRED', 'STARTED'))
      ORDER BY m.place, p.case_id LIMIT most - taken;
      GET DIAGNOSTICS got = ROW_COUNT;
      taken := taken + got;
      ring_from := ring_to + 1; ring_to := ring_to * 8;
    END LOOP;
  END LOOP;
END $$;

-- ── Needs and helpers ──
GRANT SELECT, INSERT ON need_step TO ancu_app;
GRANT SELECT, INSERT ON helper TO ancu_app;
GRANT UPDATE (valid_to, end_reason, version) ON helper TO ancu_app;
-- Whose a need is, who noted it and when is written once.
REVOKE UPDATE ON need FROM ancu_app;
GRANT UPDATE (detail, owner_id, due_on, closed_on, met_on, outcome, outcome_note, ended_at, version) ON need TO ancu_app;
CREATE POLICY officer_insert ON need FOR INSERT TO ancu_app
  WITH CHECK ((SELECT app.supports_people()) AND recorded_by = (SELECT app.actor_id()) AND EXISTS (SELECT 1 FROM case_file c WHERE c.id = case_id));
CREATE POLICY officer_update ON need FOR UPDATE TO ancu_app
  USING ((SELECT app.supports_people()) AND EXISTS (SELECT 1 FROM case_file c WHERE c.id = case_id))
  WITH CHECK ((SELECT app.supports_people()) AND EXISTS (SELECT 1 FROM case_file c WHERE c.id = case_id));
CREATE POLICY with_need ON need_step FOR SELECT TO ancu_app USING (EXISTS (SELECT 1 FROM need n WHERE n.id = need_id));
CREATE POLICY support_insert ON need_step FOR INSERT TO ancu_app
  WITH CHECK ((SELECT app.supports_people()) AND recorded_by = (SELECT app.actor_id()) AND EXISTS (SELECT 1 FROM need n WHERE n.id = need_id));

-- ── Of one case: whoever sees it reads, the commune writes in its own name ──
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['helper', 'job_profile', 'profile_consent', 'placement', 'placement_check', 'profile_disclosure', 'enrolment'] LOOP
    EXECUTE format('CREATE POLICY with_case ON %I FOR SELECT TO ancu_app USING ((SELECT app.sees_people()) AND EXISTS (SELECT 1 FROM case_file c WHERE c.id = case_id))', t);
    EXECUTE format('CREATE POLICY support_insert ON %I FOR INSERT TO ancu_app WITH CHECK ((SELECT app.supports_people()) AND EXISTS (SELECT 1 FROM case_file c WHERE c.id = case_id))', t);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO ancu_app', t);
    IF t <> 'profile_disclosure' THEN
      EXECUTE format('CREATE POLICY support_update ON %I FOR UPDATE TO ancu_app USING ((SELECT app.supports_people()) AND EXISTS (SELECT 1 FROM case_file c WHERE c.id = case_id))
        WITH CHECK ((SELECT app.supports_people()) AND EXISTS (SELECT 1 FROM case_file c WHERE c.id = case_id))', t);
    END IF;
  END LOOP;
END $$;
GRANT UPDATE (is_seeking, trades, cannot, max_distance_km, pay_wanted, available_from, education, note, version, updated_by, updated_at) ON job_profile TO ancu_app;
-- What is written is written in one's own name, and what is asked after belongs to the work it asks after.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['helper', 'profile_consent', 'enrolment'] LOOP
    EXECUTE format('CREATE POLICY own_name ON %I AS RESTRICTIVE FOR INSERT TO ancu_app WITH CHECK (recorded_by = (SELECT app.actor_id()))', t);
  END LOOP;
END $$;
CREATE POLICY own_name ON job_profile AS RESTRICTIVE FOR INSERT TO ancu_app WITH CHECK (updated_by = (SELECT app.actor_id()));
CREATE POLICY of_its_placement ON placement_check AS RESTRICTIVE FOR INSERT TO ancu_app
  WITH CHECK (EXISTS (SELECT 1 FROM placement w WHERE w.id = placement_id AND w.case_id = placement_check.case_id));
-- A yes is taken back once, in one's own name, never rewritten; what an employer was given stays as it was given.
CREATE POLICY taken_back_once ON profile_consent AS RESTRICTIVE FOR UPDATE TO ancu_app
  USING (withdrawn_on IS NULL) WITH CHECK (withdrawn_on IS NULL OR withdrawn_by = (SELECT app.actor_id()));
GRANT UPDATE (withdrawn_on, withdrawn_reason, withdrawn_by) ON profile_consent TO ancu_app;
GRANT UPDATE (stage, contract, contract_months, wage, police_answer, answered_by, interview_on, hired_on, started_on, ended_on, end_reason, version) ON placement TO ancu_app;
GRANT UPDATE (due_on, done_on, is_working, wage, note, recorded_by, recorded_at) ON placement_check TO ancu_app;
GRANT UPDATE (status, ended_on, end_reason, certificate_number, certificate_on, placement_id, version) ON enrolment TO ancu_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON job_experience TO ancu_app;
CREATE POLICY with_profile ON job_experience FOR SELECT TO ancu_app USING (EXISTS (SELECT 1 FROM job_profile p WHERE p.case_id = job_experience.case_id));
CREATE POLICY support_write ON job_experience TO ancu_app
  USING ((SELECT app.supports_people()) AND EXISTS (SELECT 1 FROM job_profile p WHERE p.case_id = job_experience.case_id))
  WITH CHECK ((SELECT app.supports_people()) AND EXISTS (SELECT 1 FROM job_profile p WHERE p.case_id = job_experience.case_id));
GRANT SELECT, INSERT ON placement_step TO ancu_app;
CREATE POLICY with_placement ON placement_step FOR SELECT TO ancu_app USING (EXISTS (SELECT 1 FROM placement p WHERE p.id = placement_id));
CREATE POLICY support_insert ON placement_step FOR INSERT TO ancu_app
  WITH CHECK ((SELECT app.supports_people()) AND recorded_by = (SELECT app.actor_id()) AND EXISTS (SELECT 1 FROM placement p WHERE p.id = placement_id));
GRANT SELECT, INSERT ON attendance TO ancu_app;
GRANT UPDATE (held, attended, recorded_by, recorded_at) ON attendance TO ancu_app;
CREATE POLICY with_enrolment ON attendance FOR SELECT TO ancu_app USING (EXISTS (SELECT 1 FROM enrolment e WHERE e.id = enrolment_id));
CREATE POLICY support_write ON attendance TO ancu_app
  USING ((SELECT app.supports_people()) AND EXISTS (SELECT 1 FROM enrolment e WHERE e.id = enrolment_id))
  WITH CHECK ((SELECT app.supports_people()) AND EXISTS (SELECT 1 FROM enrolment e WHERE e.id = enrolment_id));
-- A profile reaches an employer under a yes in force alone.
CREATE POLICY under_consent ON profile_disclosure AS RESTRICTIVE FOR INSERT TO ancu_app
  WITH CHECK (recorded_by = (SELECT app.actor_id())
    AND EXISTS (SELECT 1 FROM profile_consent p WHERE p.id = consent_id AND p.case_id = profile_disclosure.case_id AND p.withdrawn_on IS NULL)
    -- And for a position that is still open to them, and that fits where the police are asked.
    AND EXISTS (SELECT 1 FROM placement w WHERE w.id = placement_id AND w.case_id = profile_disclosure.case_id AND w.police_answer IN ('NOT_NEEDED', 'FIT')
      AND w.stage IN ('REFERRED', 'INTERVIEW', 'HIRED', 'STARTED')));
-- Fit or not is the police's answer: a policy sees one version of the row only; a trigger sees both.
CREATE OR REPLACE FUNCTION app.police_answer_fit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_user <> 'ancu_app' THEN RETURN NEW; END IF;
  IF NEW.police_answer IS DISTINCT FROM OLD.police_answer
      AND (NOT app.is_commune_police() OR OLD.police_answer <> 'WAITING' OR NEW.police_answer NOT IN ('FIT', 'UNFIT') OR NEW.answered_by IS DISTINCT FROM app.actor_id())
    OR NEW.police_answer = OLD.police_answer AND NEW.answered_by IS DISTINCT FROM OLD.answered_by
    -- While they have not answered it goes no further.
    OR NEW.police_answer = 'WAITING' AND NEW.stage NOT IN (OLD.stage, 'CLOSED') THEN
    RAISE EXCEPTION 'the police of the commune answer whether a position fits, once, in their own name' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER police_answer_fit BEFORE UPDATE OF police_answer, answered_by, stage ON placement FOR EACH ROW EXECUTE FUNCTION app.police_answer_fit();
CREATE POLICY begins_referred ON placement AS RESTRICTIVE FOR INSERT TO ancu_app
  WITH CHECK (recorded_by = (SELECT app.actor_id()) AND stage = 'REFERRED' AND police_answer IN ('NOT_NEEDED', 'WAITING')
    AND EXISTS (SELECT 1 FROM vacancy v WHERE v.id = vacancy_id AND v.employer_id = placement.employer_id AND (police_answer = 'WAITING' OR NOT v.needs_police_check)));
-- That the law limits a position is taken off by the police alone.
CREATE OR REPLACE FUNCTION app.limited_position() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_user = 'ancu_app' AND OLD.needs_police_check AND NOT NEW.needs_police_check AND NOT app.is_commune_police() THEN
    RAISE EXCEPTION 'the police of the commune say that a position is not limited after all' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER limited_position BEFORE UPDATE OF needs_police_check ON vacancy FOR EACH ROW EXECUTE FUNCTION app.limited_position();
-- Work that a placement or a course says is the commune's to write as well.
CREATE POLICY officer_insert ON employment FOR INSERT TO ancu_app
  WITH CHECK ((SELECT app.actor_role()) = 'COMMUNE_OFFICER' AND recorded_by = (SELECT app.actor_id())
    AND (EXISTS (SELECT 1 FROM placement p WHERE p.id = placement_id AND p.case_id = employment.case_id)
      OR EXISTS (SELECT 1 FROM enrolment e WHERE e.id = enrolment_id AND e.case_id = employment.case_id)));

-- ── Firms, vacancies, schools: every commune reads, the commune they lie in writes ──
DROP POLICY in_scope ON employer;
CREATE POLICY communes_read ON employer FOR SELECT TO ancu_app USING ((SELECT app.sees_people()));
GRANT SELECT, INSERT ON employer_contact, training_school, course TO ancu_app;
GRANT UPDATE (ended_at) ON employer_contact TO ancu_app;
GRANT UPDATE (closed_on, closed_reason, version) ON course TO ancu_app;
GRANT SELECT, INSERT ON vacancy, employer_commitment, workforce_statement, employer_visit TO ancu_app;
GRANT UPDATE (commune_id, title, trade, description, experience_months, pay_from, pay_to, contract, places, closes_on, status, closed_reason, conditions, needs_police_check, sort_key, search_key, version) ON vacancy TO ancu_app;
CREATE POLICY communes_read ON vacancy FOR SELECT TO ancu_app USING ((SELECT app.sees_people()));
CREATE POLICY commune_insert ON vacancy FOR INSERT TO ancu_app
  WITH CHECK ((SELECT app.supports_people()) AND created_by = (SELECT app.actor_id())
    AND EXISTS (SELECT 1 FROM employer e WHERE e.id = employer_id AND e.commune_id = ANY ((SELECT app.scope_communes())::int[])));
CREATE POLICY commune_update ON vacancy FOR UPDATE TO ancu_app
  USING ((SELECT app.supports_people()) AND EXISTS (SELECT 1 FROM employer e WHERE e.id = employer_id AND e.commune_id = ANY ((SELECT app.scope_communes())::int[])))
  WITH CHECK ((SELECT app.supports_people()) AND EXISTS (SELECT 1 FROM employer e WHERE e.id = employer_id AND e.commune_id = ANY ((SELECT app.scope_communes())::int[])));
DO $$
DECLARE t text;
BEGIN
  -- Who to call there, what was found on a visit, how many of its workers completed a sentence: of the firm's own area.
  FOREACH t IN ARRAY ARRAY['employer_contact', 'employer_commitment', 'workforce_statement', 'employer_visit'] LOOP
    EXECUTE format('CREATE POLICY in_scope ON %I FOR SELECT TO ancu_app USING ((SELECT app.sees_people())
      AND EXISTS (SELECT 1 FROM employer e WHERE e.id = employer_id AND e.commune_id = ANY ((SELECT app.scope_with_former())::int[])))', t);
    EXECUTE format('CREATE POLICY commune_insert ON %I FOR INSERT TO ancu_app WITH CHECK ((SELECT app.supports_people()) AND recorded_by = (SELECT app.actor_id())
      AND EXISTS (SELECT 1 FROM employer e WHERE e.id = employer_id AND e.commune_id = ANY ((SELECT app.scope_communes())::int[])))', t);
  END LOOP;
END $$;
CREATE POLICY commune_update ON employer_contact FOR UPDATE TO ancu_app
  USING ((SELECT app.supports_people()) AND EXISTS (SELECT 1 FROM employer e WHERE e.id = employer_id AND e.commune_id = ANY ((SELECT app.scope_communes())::int[])))
  WITH CHECK ((SELECT app.supports_people()) AND EXISTS (SELECT 1 FROM employer e WHERE e.id = employer_id AND e.commune_id = ANY ((SELECT app.scope_communes())::int[])));
CREATE POLICY communes_read ON training_school FOR SELECT TO ancu_app USING ((SELECT app.sees_people()));
CREATE POLICY commune_write ON training_school TO ancu_app
  USING ((SELECT app.supports_people()) AND commune_id = ANY ((SELECT app.scope_communes())::int[]))
  WITH CHECK ((SELECT app.supports_people()) AND commune_id = ANY ((SELECT app.scope_communes())::int[]));
CREATE POLICY communes_read ON course FOR SELECT TO ancu_app USING ((SELECT app.sees_people()));
CREATE POLICY commune_write ON course TO ancu_app
  USING ((SELECT app.supports_people()) AND EXISTS (SELECT 1 FROM training_school s WHERE s.id = school_id AND s.commune_id = ANY ((SELECT app.scope_communes())::int[])))
  WITH CHECK ((SELECT app.supports_people()) AND EXISTS (SELECT 1 FROM training_school s WHERE s.id = school_id AND s.commune_id = ANY ((SELECT app.scope_communes())::int[])));

-- ── Models ──
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['model_type', 'model_criterion'] LOOP
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %I TO ancu_app', t);
    EXECUTE format('CREATE POLICY signed_in_read ON %I FOR SELECT TO ancu_app USING ((SELECT app.actor_role()) IS NOT NULL)', t);
    EXECUTE format('CREATE POLICY administrator_insert ON %I FOR INSERT TO ancu_app WITH CHECK ((SELECT app.is_province_administrator()) AND set_by = (SELECT app.actor_id()))', t);
    EXECUTE format('CREATE POLICY administrator_update ON %I FOR UPDATE TO ancu_app USING ((SELECT app.is_province_administrator())) WITH CHECK ((SELECT app.is_province_administrator()))', t);
  END LOOP;
END $$;
GRANT USAGE ON SEQUENCE model_criterion_id_seq TO ancu_app;

GRANT SELECT, INSERT ON programme_model, model_event, model_money, model_evaluation TO ancu_app;
GRANT UPDATE (type_code, name, unit_id, place, stage, aims, rules, funding, decision_number, decision_on, decided_by, surveyed_on, launched_on, ended_on, parent_id, merged_into,
  integrated_with, sort_key, search_key, version) ON programme_model TO ancu_app;
CREATE POLICY touching ON programme_model FOR SELECT TO ancu_app
  USING ((SELECT app.sees_models()) AND unit_id = ANY ((SELECT app.touching_units())::int[]));
CREATE POLICY own_insert ON programme_model FOR INSERT TO ancu_app
  WITH CHECK (created_by = (SELECT app.actor_id()) AND unit_id = ANY ((SELECT app.written_units())::int[]) AND NOT is_count_only);
CREATE POLICY own_update ON programme_model FOR UPDATE TO ancu_app
  USING (unit_id = ANY ((SELECT app.written_units())::int[]) AND NOT is_count_only) WITH CHECK (unit_id = ANY ((SELECT app.written_units())::int[]) AND NOT is_count_only);
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['model_event', 'model_board_member', 'model_activity', 'model_money', 'model_evaluation', 'model_member'] LOOP
    EXECUTE format('CREATE POLICY own_insert ON %I FOR INSERT TO ancu_app
      WITH CHECK (%s EXISTS (SELECT 1 FROM programme_model m WHERE m.id = model_id AND NOT m.is_count_only AND m.unit_id = ANY ((SELECT app.written_units())::int[])))', t,
      CASE WHEN t IN ('model_board_member', 'model_member') THEN '' ELSE 'recorded_by = (SELECT app.actor_id()) AND' END);
    IF t <> 'model_member' THEN
      EXECUTE format('CREATE POLICY with_model ON %I FOR SELECT TO ancu_app USING (EXISTS (SELECT 1 FROM programme_model m WHERE m.id = model_id))', t);
    END IF;
  END LOOP;
  FOREACH t IN ARRAY ARRAY['model_board_member', 'model_activity', 'model_member'] LOOP
    EXECUTE format('GRANT SELECT, INSERT ON %I TO ancu_app', t);
    EXECUTE format('CREATE POLICY own_update ON %I FOR UPDATE TO ancu_app
      USING (EXISTS (SELECT 1 FROM programme_model m WHERE m.id = model_id AND m.unit_id = ANY ((SELECT app.written_units())::int[])))
      WITH CHECK (EXISTS (SELECT 1 FROM programme_model m WHERE m.id = model_id AND m.unit_id = ANY ((SELECT app.written_units())::int[])))', t);
  END LOOP;
END $$;
GRANT UPDATE (full_name, position, board_role, valid_to) ON model_board_member TO ancu_app;
GRANT UPDATE (model_id, role, left_on, leave_reason, version) ON model_member TO ancu_app;
-- What is still planned goes along when models become one.
GRANT UPDATE (model_id, title, planned_on, held_on, place, result, attendance, version) ON model_activity TO ancu_app;
-- Who is a member is seen by those who see people; a person of the register by those alone who see the case. The committee
-- reads how many there are and no list: who is left when the listed ones are taken off would be people of the register.
CREATE POLICY with_model ON model_member FOR SELECT TO ancu_app
  USING ((SELECT app.sees_people()) AND EXISTS (SELECT 1 FROM programme_model m WHERE m.id = model_id) AND (case_id IS NULL OR EXISTS (SELECT 1 FROM case_file c WHERE c.id = case_id)));
CREATE POLICY of_own_case ON model_member AS RESTRICTIVE FOR INSERT TO ancu_app
  WITH CHECK (recorded_by = (SELECT app.actor_id()) AND (case_id IS NULL OR EXISTS (SELECT 1 FROM case_file c WHERE c.id = case_id)));
GRANT SELECT, INSERT, DELETE ON model_attendance TO ancu_app;
CREATE POLICY with_member ON model_attendance FOR SELECT TO ancu_app
  USING (EXISTS (SELECT 1 FROM model_activity a WHERE a.id = activity_id) AND EXISTS (SELECT 1 FROM model_member b WHERE b.id = member_id));
CREATE POLICY own_write ON model_attendance TO ancu_app
  USING (EXISTS (SELECT 1 FROM model_activity a JOIN programme_model m ON m.id = a.model_id WHERE a.id = activity_id AND m.unit_id = ANY ((SELECT app.written_units())::int[])))
  WITH CHECK (EXISTS (SELECT 1 FROM model_member b WHERE b.id = member_id)
    AND EXISTS (SELECT 1 FROM model_activity a JOIN programme_model m ON m.id = a.model_id WHERE a.id = activity_id AND m.unit_id = ANY ((SELECT app.written_units())::int[])));

-- How many models the actor's whole province counts on a day, by level: a number alone, also of places that are not the actor's own.
CREATE OR REPLACE FUNCTION app.province_models_on(on_day date) RETURNS TABLE (level "ModelLevel", n int) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
  SELECT m.level, count(*)::int FROM programme_model m JOIN model_type t ON t.code = m.type_code JOIN unit u ON u.id = m.unit_id
  WHERE app.sees_models() AND u.province_id = (SELECT o.province_id FROM unit o WHERE o.id = (app.active_assignment()).unit_id)
    AND m.launched_on <= on_day AND (m.ended_on IS NULL OR m.ended_on > on_day) AND t.is_counted AND m.integrated_with IS NULL
  GROUP BY m.level ORDER BY m.level
$$;

-- The models of the actor's area that count on a day, the oldest first, each with how it stood by what had been held since,
-- and how many there are of each: rows the actor reads, found as a set.
-- Of all of them, or only of some units, which are those of today or those they were founded in.
DROP FUNCTION IF EXISTS app.area_models_on(date, date, int[], boolean, int);
CREATE FUNCTION app.area_models_on(on_day date, since date, only_units int[], as_founded boolean, most int)
  RETURNS TABLE (id uuid, name text, level "ModelLevel", unit_id int, founded_unit_id int, launched_on date, sort_key text, standing text, area int, alive int, fresh int, on_paper int, replicated int)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
  WITH mine AS MATERIALIZED (SELECT unnest(app.touching_units()) AS id WHERE app.sees_models()), held AS MATERIALIZED (
    SELECT DISTINCT a.model_id AS id FROM model_activity a WHERE a.held_on BETWEEN since AND on_day
  ), counted AS MATERIALIZED (
    SELECT m.id, m.name, m.level, m.unit_id, m.founded_unit_id, m.launched_on, m.sort_key, m.parent_id IS NOT NULL AS is_replica,
      CASE WHEN (m.id IN (SELECT h.id FROM held h)) IS TRUE THEN 'ALIVE' WHEN m.launched_on >= since THEN 'NEW' ELSE 'ON_PAPER' END AS standing
    FROM programme_model m JOIN model_type t ON t.code = m.type_code
    WHERE (m.unit_id IN (SELECT o.id FROM mine o)) IS TRUE AND m.launched_on <= on_day AND (m.ended_on IS NULL OR m.ended_on > on_day)
      AND t.is_counted AND m.integrated_with IS NULL AND NOT m.is_count_only
      AND (only_units IS NULL OR CASE WHEN as_founded THEN m.founded_unit_id ELSE m.unit_id END = ANY (only_units)))
  SELECT c.id, c.name, c.level, c.unit_id, c.founded_unit_id, c.launched_on, c.sort_key, c.standing, n.* FROM counted c CROSS JOIN (
    SELECT count(*)::int, count(*) FILTER (WHERE x.standing = 'ALIVE')::int, count(*) FILTER (WHERE x.standing = 'NEW')::int,
      count(*) FILTER (WHERE x.standing = 'ON_PAPER')::int, count(*) FILTER (WHERE x.is_replica)::int FROM counted x) n
  ORDER BY c.launched_on, c.sort_key, c.id LIMIT most
$$;

-- ── Communication and commendations ──
GRANT SELECT, INSERT ON campaign, campaign_session, commendation TO ancu_app;
GRANT UPDATE (title, aims, document, starts_on, ends_on, closed_on, closing_note, version) ON campaign TO ancu_app;
GRANT UPDATE (held_on, place, audience, attendance, materials, note, version) ON campaign_session TO ancu_app;
GRANT UPDATE (stage, decision_number, decision_on, decided_by, awarded_on, reason, version) ON commendation TO ancu_app;
CREATE POLICY touching ON campaign FOR SELECT TO ancu_app USING ((SELECT app.sees_models()) AND unit_id = ANY ((SELECT app.touching_units())::int[]));
CREATE POLICY own_insert ON campaign FOR INSERT TO ancu_app WITH CHECK (created_by = (SELECT app.actor_id()) AND unit_id = ANY ((SELECT app.written_units())::int[]));
CREATE POLICY own_update ON campaign FOR UPDATE TO ancu_app
  USING (unit_id = ANY ((SELECT app.written_units())::int[])) WITH CHECK (unit_id = ANY ((SELECT app.written_units())::int[]));
CREATE POLICY with_campaign ON campaign_session FOR SELECT TO ancu_app USING (EXISTS (SELECT 1 FROM campaign c WHERE c.id = campaign_id));
CREATE POLICY own_insert ON campaign_session FOR INSERT TO ancu_app
  WITH CHECK (recorded_by = (SELECT app.actor_id()) AND EXISTS (SELECT 1 FROM campaign c WHERE c.id = campaign_id AND c.unit_id = ANY ((SELECT app.written_units())::int[])));
CREATE POLICY own_update ON campaign_session FOR UPDATE TO ancu_app
  USING (EXISTS (SELECT 1 FROM campaign c WHERE c.id = campaign_id AND c.unit_id = ANY ((SELECT app.written_units())::int[])))
  WITH CHECK (EXISTS (SELECT 1 FROM campaign c WHERE c.id = campaign_id AND c.unit_id = ANY ((SELECT app.written_units())::int[])));
-- Sessions that were held in a period by the actor's own unit and those that lie wholly inside it: who held one is known before whose it is.
CREATE OR REPLACE FUNCTION app.sessions_held(from_day date, to_day date) RETURNS TABLE (held int, attendance int) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
  WITH held AS MATERIALIZED (
    SELECT c.unit_id, count(*) AS n, sum(s.attendance) AS attendance FROM campaign_session s JOIN campaign c ON c.id = s.campaign_id
    WHERE app.sees_models() AND s.held_on BETWEEN from_day AND to_day GROUP BY 1
  ), mine AS MATERIALIZED (SELECT unnest(app.scope_with_former()) AS id WHERE EXISTS (SELECT 1 FROM held))
  SELECT coalesce(sum(h.n), 0)::int, coalesce(sum(h.attendance), 0)::int FROM held h
  WHERE EXISTS (SELECT 1 FROM unit_coverage x WHERE x.unit_id = h.unit_id)
    AND NOT EXISTS (SELECT 1 FROM unit_coverage x WHERE x.unit_id = h.unit_id AND x.commune_id NOT IN (SELECT m.id FROM mine m))
$$;

CREATE POLICY touching ON commendation FOR SELECT TO ancu_app
  USING ((SELECT app.sees_models()) AND unit_id = ANY ((SELECT app.touching_units())::int[]) AND (case_id IS NULL OR EXISTS (SELECT 1 FROM case_file c WHERE c.id = case_id)));
CREATE POLICY own_insert ON commendation FOR INSERT TO ancu_app
  WITH CHECK (proposed_by = (SELECT app.actor_id()) AND stage = 'PROPOSED' AND unit_id = ANY ((SELECT app.written_units())::int[])
    AND (case_id IS NULL OR EXISTS (SELECT 1 FROM case_file c WHERE c.id = case_id)));
-- Who proposes does not record the decision.
CREATE POLICY decided_by_another ON commendation FOR UPDATE TO ancu_app
  USING ((SELECT app.actor_role()) IN ('COMMUNE_POLICE_CHIEF', 'COMMUNE_CHAIR', 'SUPERIOR_POLICE') AND unit_id = ANY ((SELECT app.written_units())::int[]) AND proposed_by <> (SELECT app.actor_id()))
  WITH CHECK (unit_id = ANY ((SELECT app.written_units())::int[]));

-- How many learn there: a number, also of people the actor does not see.
CREATE OR REPLACE FUNCTION app.course_learners(which uuid) RETURNS int LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT count(*)::int FROM enrolment e WHERE e.course_id = which AND e.status <> 'DROPPED' AND app.sees_people() $$;

-- ── Kept by the database, whoever writes and whatever they may see ──

CREATE OR REPLACE FUNCTION app.place_of_profile() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  SELECT c.commune_id INTO NEW.commune_id FROM case_file c WHERE c.id = NEW.case_id;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER place_of_profile BEFORE INSERT ON job_profile FOR EACH ROW EXECUTE FUNCTION app.place_of_profile();
CREATE OR REPLACE FUNCTION app.profile_moves_along() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE job_profile p SET commune_id = NEW.commune_id WHERE p.case_id = NEW.id;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER profile_moves_along AFTER UPDATE OF commune_id ON case_file FOR EACH ROW WHEN (NEW.commune_id <> OLD.commune_id) EXECUTE FUNCTION app.profile_moves_along();

-- Places of a vacancy that are taken; the last one taken fills it, one given back opens it again.
CREATE OR REPLACE FUNCTION app.count_filled() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.vacancy_id IS NULL THEN RETURN NULL; END IF;
  -- One after the other: each counts what the one before it took.
  PERFORM pg_advisory_xact_lock(hashtext('ancu.vacancy'), hashtext(NEW.vacancy_id::text));
  UPDATE vacancy v SET filled = f.n, status = CASE WHEN v.status = 'CLOSED' THEN 'CLOSED' WHEN f.n >= v.places THEN 'FILLED' ELSE 'OPEN' END::"VacancyStatus"
  FROM (SELECT count(*)::int AS n FROM placement p WHERE p.vacancy_id = NEW.vacancy_id AND p.stage IN ('HIRED', 'STARTED')) f WHERE v.id = NEW.vacancy_id;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER count_filled AFTER INSERT OR UPDATE OF stage ON placement FOR EACH ROW EXECUTE FUNCTION app.count_filled();

CREATE OR REPLACE FUNCTION app.count_members() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE programme_model m SET member_count = (SELECT count(*) FROM model_member b WHERE b.model_id = m.id AND b.left_on IS NULL)
  WHERE m.id = NEW.model_id OR (TG_OP = 'UPDATE' AND m.id = OLD.model_id);
  RETURN NULL;
END $$;
-- Nobody stays a member of a model that is no more. Who moved away since is no longer seen by those who end it.
CREATE OR REPLACE FUNCTION app.end_memberships() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE model_member SET left_on = greatest(NEW.ended_on, joined_on), leave_reason = 'Mô hình kết thúc', version = version + 1
  WHERE model_id = NEW.id AND left_on IS NULL;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER end_memberships AFTER UPDATE OF ended_on ON programme_model
  FOR EACH ROW WHEN (OLD.ended_on IS NULL AND NEW.ended_on IS NOT NULL) EXECUTE FUNCTION app.end_memberships();
CREATE OR REPLACE TRIGGER count_members AFTER INSERT OR UPDATE OF left_on, model_id ON model_member FOR EACH ROW EXECUTE FUNCTION app.count_members();
CREATE OR REPLACE FUNCTION app.last_activity() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE programme_model m SET last_activity_on = (SELECT max(a.held_on) FROM model_activity a WHERE a.model_id = m.id) WHERE m.id = NEW.model_id;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER last_activity AFTER INSERT OR UPDATE OF held_on ON model_activity FOR EACH ROW EXECUTE FUNCTION app.last_activity();

REVOKE ALL ON FUNCTION app.supports_people(), app.supporting_staff(), app.need_figures(date), app.need_figures_in(date, int), app.places_of(int), app.course_learners(uuid), app.sees_models(), app.touching_units(), app.written_units(),
  app.police_answer_fit(), app.limited_position(), app.place_of_profile(), app.profile_moves_along(), app.count_filled(), app.count_members(), app.end_memberships(), app.last_activity(), app.lock_case(uuid),
  app.seekers_for(text, text[], int[], date, int), app.province_models_on(date), app.area_models_on(date, date, int[], boolean, int), app.sessions_held(date, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.supports_people(), app.supporting_staff(), app.need_figures(date), app.need_figures_in(date, int), app.course_learners(uuid), app.sees_models(), app.touching_units(), app.written_units(),
  app.lock_case(uuid), app.seekers_for(text, text[], int[], date, int), app.province_models_on(date), app.area_models_on(date, date, int[], boolean, int), app.sessions_held(date, date) TO ancu_app;
