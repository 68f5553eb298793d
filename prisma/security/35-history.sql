-- From the dated history of a case to what figures count, in the writing transaction: case_span (stretches of days on which
-- nothing that counts changed), figure (counts of a place from a day on), and what case_file shows of today.
-- app.refresh_cases is called once at the end of every command that writes history; calling it again changes nothing.

-- The newest value so far in an ordered window. Strict: what says nothing of it is passed over.
CREATE OR REPLACE FUNCTION app.newer(anyelement, anyelement) RETURNS anyelement LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS 'SELECT $2';
CREATE OR REPLACE AGGREGATE app.newest(anyelement) (SFUNC = app.newer, STYPE = anyelement);

DO $$ BEGIN
  CREATE TYPE app.figure_change AS (place_id int, heir_id int, part int, day date, measure text, n int);
EXCEPTION WHEN duplicate_object THEN NULL; END $$;

-- Each change of "nobody met for more than N days" (setting contact.neglectDays, lib/settings/known-settings.ts) with its first day.
CREATE OR REPLACE FUNCTION app.neglect_settings() RETURNS TABLE (day date, days int) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
  SELECT '-infinity'::date, 60
  UNION ALL SELECT DISTINCT ON (valid_from) valid_from, value FROM setting WHERE key = 'contact.neglectDays' ORDER BY 1, 2
$$;

-- What is known of each case on each day on which something was said of it.
DROP FUNCTION IF EXISTS app.case_days(uuid[]);
CREATE FUNCTION app.case_days(ids uuid[]) RETURNS TABLE (
  case_id uuid, day date, commune_id int, heir_id int, status "CaseStatus", "group" "Group", work "WorkStatus", difficulties text[],
  met_on date, next_on date, overdue_from date, neglected_from date)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH asked AS (
    SELECT c.id AS case_id, c.person_id, coalesce(c.received_on, (c.created_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date) AS opened_on
    FROM case_file c WHERE c.id = ANY (ids)
  ), fact AS (
    SELECT e.case_id, e.happened_on AS day, e.recorded_at AS at, e.id, e.to_status AS status, NULL::int AS commune_id, NULL::int AS heir_id,
      NULL::"Group" AS "group", NULL::"WorkStatus" AS work, NULL::text[] AS difficulties, NULL::date AS met_on, NULL::date AS next_on,
      NULL::int AS neglect_days
    FROM case_event e WHERE e.case_id = ANY (ids)
      -- A step written later for an earlier day (a closing learnt of late, a closing taken back) overrules what came after that day.
      AND NOT EXISTS (SELECT 1 FROM case_event n WHERE n.case_id = e.case_id AND n.happened_on <= e.happened_on AND (n.recorded_at, n.id) > (e.recorded_at, e.id))
    -- Where the person lived first counts for all days before: a list may know less of the past than the case does.
    UNION ALL SELECT a.case_id, CASE WHEN r.valid_from > min(r.valid_from) OVER (PARTITION BY a.case_id) THEN r.valid_from ELSE '-infinity' END,
      '-infinity', r.id, NULL, r.commune_id, coalesce(r.heir_id, r.commune_id), NULL, NULL, NULL, NULL, NULL, NULL
    FROM asked a JOIN residence r ON r.person_id = a.person_id
    UNION ALL SELECT s.case_id, s.effective_from, s.decided_at, s.id, NULL, NULL, NULL, s."group", NULL, s.difficulties, NULL, NULL, NULL
    FROM assessment s WHERE s.case_id = ANY (ids) AND s.status = 'SIGNED'
    UNION ALL SELECT w.case_id, w.valid_from, w.recorded_at, w.id, NULL, NULL, NULL, NULL, w.status, NULL, NULL, NULL, NULL
    FROM employment w WHERE w.case_id = ANY (ids) AND w.ended_at IS NULL
    UNION ALL SELECT d.case_id, d.noted_on, d.recorded_at, d.id, NULL, NULL, NULL, NULL, NULL, d.difficulties, NULL, NULL, NULL
    FROM difficulty_note d WHERE d.case_id = ANY (ids)
    UNION ALL SELECT f.case_id, f.happened_on, f.recorded_at, f.id, NULL, NULL, NULL, NULL, NULL,
      CASE WHEN f.outcome = 'MET' THEN f.difficulties END, CASE WHEN f.outcome = 'MET' THEN f.happened_on END, coalesce(f.next_visit_on, 'infinity'), NULL
    FROM follow_up f WHERE f.case_id = ANY (ids) AND f.is_current
    UNION ALL SELECT i.case_id, i.held_on, i.recorded_at, i.id, NULL, NULL, NULL, NULL, NULL, NULL, i.held_on, NULL, NULL
    FROM interview i WHERE i.case_id = ANY (ids)
    UNION ALL SELECT v.case_id, v.set_on, v.set_at, v.id, NULL, NULL, NULL, NULL, NULL, NULL, NULL, v.planned_on, NULL
    FROM visit_plan v WHERE v.case_id = ANY (ids) AND v.ended_at IS NULL
    UNION ALL SELECT a.case_id, n.day, '-infinity', a.case_id, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, n.days
    FROM asked a, app.neglect_settings() n
  ), known AS (
    SELECT f.case_id, f.day, app.newest(f.commune_id) OVER so_far AS commune_id, app.newest(f.heir_id) OVER so_far AS heir_id,
      app.newest(f.status) OVER so_far AS status, app.newest(f."group") OVER so_far AS "group", app.newest(f.work) OVER so_far AS work,
      app.newest(f.difficulties) OVER so_far AS difficulties, app.newest(f.met_on) OVER so_far AS met_on,
      app.newest(f.next_on) OVER so_far AS next_on, app.newest(f.neglect_days) OVER so_far AS neglect_days,
      row_number() OVER (PARTITION BY f.case_id, f.day ORDER BY f.at DESC, f.id DESC) AS nth_last
    FROM fact f WINDOW so_far AS (PARTITION BY f.case_id ORDER BY f.day, f.at, f.id ROWS UNBOUNDED PRECEDING)
  )
  SELECT k.case_id, k.day, k.commune_id, k.heir_id, k.status, k."group", k.work, coalesce(k.difficulties, '{}'), k.met_on, nullif(k.next_on, 'infinity'),
    CASE WHEN n.neglected_from IS NOT NULL THEN least(nullif(k.next_on, 'infinity') + 1, n.neglected_from) END, n.neglected_from
  FROM known k JOIN asked a ON a.case_id = k.case_id, LATERAL (
    SELECT CASE WHEN k.status IN ('RECEIVED', 'MANAGED') THEN coalesce(k.met_on, a.opened_on) + k.neglect_days + 1 END AS neglected_from) n
  WHERE k.nth_last = 1
$$;

-- The stretches of the cases as the history says them now. Outside management nothing of a case is counted but its state.
CREATE OR REPLACE FUNCTION app.case_spans(ids uuid[]) RETURNS SETOF case_span
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH said AS (
    SELECT d.*, d.status IN ('RECEIVED', 'MANAGED') AS counts, coalesce(lead(d.day) OVER (PARTITION BY d.case_id ORDER BY d.day), 'infinity') AS stop
    FROM app.case_days(ids) d WHERE d.status IS NOT NULL
  ), piece AS (
    -- Kept, then past the agreed visit, then not met for too long: each until the next, or until something else is said.
    SELECT s.*, p.from_day, p.is_overdue, p.is_neglected
    FROM (SELECT d.*, least(greatest(coalesce(d.overdue_from, d.stop), d.day), d.stop) AS late,
        least(greatest(coalesce(d.neglected_from, d.stop), d.day), d.stop) AS silent FROM said d) s,
      LATERAL (VALUES (s.day, s.late, false, false), (s.late, s.silent, true, false), (s.silent, s.stop, true, true)) p(from_day, until_day, is_overdue, is_neglected)
    WHERE p.from_day < p.until_day
  ), state AS (
    SELECT case_id, from_day, commune_id, heir_id, status, CASE WHEN counts THEN "group" END AS "group", CASE WHEN counts THEN work END AS work,
      CASE WHEN counts THEN difficulties ELSE '{}' END AS difficulties, is_overdue, is_neglected
    FROM piece
  ), marked AS (
    SELECT s.*, row(commune_id, heir_id, status, "group", work, difficulties, is_overdue, is_neglected) IS NOT DISTINCT FROM
      lag(row(commune_id, heir_id, status, "group", work, difficulties, is_overdue, is_neglected)) OVER (PARTITION BY case_id ORDER BY from_day) AS is_same
    FROM state s
  )
  SELECT case_id, from_day, lead(from_day) OVER by_day, commune_id, heir_id, status, "group", work, difficulties, is_overdue,
    lag(status) OVER by_day, lag("group") OVER by_day, lag(commune_id) OVER by_day, lag(heir_id) OVER by_day, is_neglected
  FROM marked WHERE NOT is_same WINDOW by_day AS (PARTITION BY case_id ORDER BY from_day)
$$;

-- What one stretch adds: to which place, from which day to which (null: for good), under which name.
CREATE OR REPLACE FUNCTION app.span_measures(s case_span) RETURNS TABLE (commune_id int, heir_id int, until_day date, measure text)
LANGUAGE sql IMMUTABLE AS $$
  WITH was AS (SELECT s.from_status IN ('RECEIVED', 'MANAGED') AS counted, s.status IN ('RECEIVED', 'MANAGED') AS counts,
    -- Another commune answers: a move. The same place under another name is a change of territory, not a move.
    s.from_heir_id <> s.heir_id AS has_moved,
    lower(coalesce(s.from_group::text, 'none')) AS old_group, lower(coalesce(s."group"::text, 'none')) AS new_group)
  SELECT s.commune_id, s.heir_id, s.until_day, m.name FROM was, LATERAL (
    SELECT 'expected' WHERE s.status = 'EXPECTED'
    UNION ALL SELECT unnest(ARRAY['in_scope', 'group_' || new_group, 'work_' || lower(coalesce(s.work::text, 'unknown'))]) WHERE counts
    UNION ALL SELECT 'difficulty_' || lower(d) FROM unnest(s.difficulties) d WHERE counts
    UNION ALL SELECT 'overdue' WHERE s.is_overdue
    UNION ALL SELECT 'neglected' WHERE s.is_neglected
  ) m(name)
  UNION ALL SELECT s.commune_id, s.heir_id, NULL, m.name FROM was, LATERAL (
    SELECT 'arrived' WHERE counts AND counted IS NOT TRUE
    UNION ALL SELECT 'closed' WHERE counted AND NOT counts
    UNION ALL SELECT 'moved_in' WHERE counted AND counts AND has_moved
    UNION ALL SELECT 'flow_' || old_group || '_' || new_group WHERE counted AND counts AND old_group <> new_group AND new_group <> 'none'
  ) m(name)
  UNION ALL SELECT s.from_commune_id, s.from_heir_id, NULL, 'moved_out' FROM was WHERE counted AND counts AND has_moved
$$;

-- Planned anew at each call: a plan made for one case is a hundred times slower for a thousand.
CREATE OR REPLACE FUNCTION app.refresh_cases(ids uuid[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_custom_plan AS $$
DECLARE changes app.figure_change[]; past app.figure_change[];
BEGIN
  PERFORM app.lock_figures(ids);
  WITH fresh AS MATERIALIZED (
    SELECT * FROM app.case_spans(ids)
  ), gone AS (
    DELETE FROM case_span s WHERE s.case_id = ANY (ids)
      AND NOT EXISTS (SELECT 1 FROM fresh f WHERE f.case_id = s.case_id AND f.from_day = s.from_day AND f.* IS NOT DISTINCT FROM s.*)
    RETURNING s.*
  ), came AS (
    -- Counting what is gone makes the deletion come first: a stretch may return with the same first day.
    INSERT INTO case_span SELECT f.* FROM fresh f WHERE (SELECT count(*) FROM gone) >= 0
      AND NOT EXISTS (SELECT 1 FROM case_span s WHERE s.case_id = f.case_id AND s.from_day = f.from_day AND f.* IS NOT DISTINCT FROM s.*)
    RETURNING *
  ), counted AS (
    SELECT (moved.span).case_id, m.commune_id, m.heir_id, p.day, m.measure, p.n * moved.sign AS n
    FROM (SELECT row(came.*)::case_span AS span, 1 AS sign FROM came UNION ALL SELECT row(gone.*)::case_span, -1 FROM gone) moved,
      LATERAL app.span_measures(moved.span) m, LATERAL (VALUES ((moved.span).from_day, 1), (m.until_day, -1)) p(day, n)
    WHERE p.day IS NOT NULL
  ), placed AS (
    SELECT commune_id AS place_id, heir_id, 0 AS part, day, measure, n FROM counted
    UNION ALL SELECT c.province_id, h.province_id, 1 + x.commune_id % 4, x.day, x.measure, x.n
    FROM counted x JOIN unit c ON c.id = x.commune_id JOIN unit h ON h.id = x.heir_id WHERE c.province_id IS NOT NULL AND h.province_id IS NOT NULL
  )
  SELECT (SELECT array_agg(row(place_id, heir_id, part, day, measure, n)::app.figure_change) FROM (
      SELECT place_id, heir_id, part, day, measure, sum(n)::int AS n FROM placed GROUP BY 1, 2, 3, 4, 5 HAVING sum(n) <> 0) net),
    -- The cases whose past is another one now, by commune, with the first day that changed.
    (SELECT array_agg(row(commune_id, heir_id, 0, day, 'cases', cases)::app.figure_change) FROM (
      SELECT commune_id, heir_id, min(day) AS day, count(DISTINCT case_id)::int AS cases FROM (
        SELECT case_id, commune_id, heir_id, day, measure FROM counted
        WHERE day < app.today() AND measure NOT IN ('overdue', 'neglected') AND measure NOT LIKE 'flow%' GROUP BY 1, 2, 3, 4, 5 HAVING sum(n) <> 0) c
      GROUP BY 1, 2) changed)
  INTO changes, past;
  IF changes IS NOT NULL THEN PERFORM app.apply_figures(changes); END IF;
  INSERT INTO figure_adjustment (commune_id, heir_id, from_day, cases) SELECT place_id, heir_id, day, n FROM unnest(past);
  PERFORM app.show_today(ids);
END $$;

-- Writers of one place take turns; in one order, so that they never wait for each other in a ring.
CREATE OR REPLACE FUNCTION app.lock_figures(ids uuid[]) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT pg_advisory_xact_lock(hashtext('ancu.figure'), key) FROM (
    WITH touched AS (
      SELECT s.commune_id FROM case_span s WHERE s.case_id = ANY (ids)
      UNION SELECT r.commune_id FROM case_file c JOIN residence r ON r.person_id = c.person_id WHERE c.id = ANY (ids))
    SELECT commune_id AS key FROM touched
    UNION SELECT -(u.province_id * 4 + t.commune_id % 4) FROM touched t JOIN unit u ON u.id = t.commune_id WHERE u.province_id IS NOT NULL
    ORDER BY key) k
$$;

-- What case_file shows of today.
CREATE OR REPLACE FUNCTION app.show_today(ids uuid[]) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  UPDATE case_file c SET current_group = n."group", current_work = n.work, current_occupation = n.occupation, difficulties = n.difficulties,
    last_contact_on = n.met_on, next_visit_on = n.next_on, overdue_from = n.overdue_from, neglected_from = n.neglected_from, has_proposal = n.has_proposal
  FROM (
    SELECT DISTINCT ON (d.case_id) d.*,
      (SELECT w.occupation FROM employment w WHERE w.case_id = d.case_id AND w.ended_at IS NULL ORDER BY w.valid_from DESC, w.recorded_at DESC, w.id DESC LIMIT 1) AS occupation,
      EXISTS (SELECT 1 FROM assessment a WHERE a.case_id = d.case_id AND a.status = 'PROPOSED') AS has_proposal
    FROM app.case_days(ids) d WHERE d.day <= app.today() ORDER BY d.case_id, d.day DESC
  ) n
  WHERE c.id = n.case_id AND row(c.current_group, c.current_work, c.current_occupation, c.difficulties, c.last_contact_on, c.next_visit_on, c.overdue_from, c.neglected_from, c.has_proposal)
    IS DISTINCT FROM row(n."group", n.work, n.occupation, n.difficulties, n.met_on, n.next_on, n.overdue_from, n.neglected_from, n.has_proposal)
$$;

-- Adds the changes to the figures: a place gets a row on each day on which something changes, and every later row of it
-- moves along. Written out from the columns of the table, so that a new count is a new column and nothing else.
DO $$
DECLARE measures text[];
BEGIN
  SELECT array_agg(column_name::text ORDER BY ordinal_position) INTO measures FROM information_schema.columns
  WHERE table_schema = 'public' AND table_name = 'figure' AND column_name NOT IN ('place_id', 'heir_id', 'part', 'day');
  EXECUTE format($f$
    CREATE OR REPLACE FUNCTION app.apply_figures(changes app.figure_change[]) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $body$
    BEGIN
      IF EXISTS (SELECT 1 FROM unnest(changes) c WHERE c.measure <> ALL (%1$L::text[])) THEN
        RAISE EXCEPTION 'figure has no column for %%', (SELECT c.measure FROM unnest(changes) c WHERE c.measure <> ALL (%1$L::text[]) LIMIT 1);
      END IF;
      INSERT INTO figure_place (place_id, heir_id, part) SELECT DISTINCT place_id, heir_id, part FROM unnest(changes) ON CONFLICT DO NOTHING;
      INSERT INTO figure (place_id, heir_id, part, day, %2$s)
      SELECT d.place_id, d.heir_id, d.part, d.day, %3$s
      FROM (SELECT DISTINCT place_id, heir_id, part, day FROM unnest(changes)) d LEFT JOIN LATERAL (
        SELECT * FROM figure f WHERE f.place_id = d.place_id AND f.heir_id = d.heir_id AND f.part = d.part AND f.day < d.day ORDER BY f.day DESC LIMIT 1) was ON true
      ON CONFLICT DO NOTHING;
      WITH change AS (
        SELECT place_id, heir_id, part, day, %4$s FROM unnest(changes) GROUP BY 1, 2, 3, 4
      ), since AS (
        SELECT place_id, heir_id, part, min(day) AS day FROM change GROUP BY 1, 2, 3
      ), moving AS (
        -- Beside one another and not joined: a list of a thousand files changes a hundred thousand counts at once.
        SELECT true AS is_row, f.place_id, f.heir_id, f.part, f.day, %8$s
        FROM since s JOIN figure f ON f.place_id = s.place_id AND f.heir_id = s.heir_id AND f.part = s.part AND f.day >= s.day
        UNION ALL SELECT false, c.* FROM change c
      ), running AS (
        SELECT m.is_row, m.place_id, m.heir_id, m.part, m.day, %5$s FROM moving m
        WINDOW so_far AS (PARTITION BY m.place_id, m.heir_id, m.part ORDER BY m.day)
      )
      UPDATE figure f SET %6$s FROM running r
      WHERE r.is_row AND f.place_id = r.place_id AND f.heir_id = r.heir_id AND f.part = r.part AND f.day = r.day AND (%7$s);
    END $body$ $f$,
    measures,
    (SELECT string_agg(format('%I', m), ', ') FROM unnest(measures) m),
    (SELECT string_agg(format('coalesce(was.%I, 0)', m), ', ') FROM unnest(measures) m),
    (SELECT string_agg(format('coalesce(sum(n) FILTER (WHERE measure = %L), 0)::int AS %I', m, m), ', ') FROM unnest(measures) m),
    (SELECT string_agg(format('(sum(m.%I) OVER so_far)::int AS %I', m, m), ', ') FROM unnest(measures) m),
    (SELECT string_agg(format('%I = f.%I + r.%I', m, m, m), ', ') FROM unnest(measures) m),
    (SELECT string_agg(format('r.%I <> 0', m), ' OR ') FROM unnest(measures) m),
    (SELECT string_agg(format('0 AS %I', m), ', ') FROM unnest(measures) m));
END $$;

-- ── Units: which unit answers for a place today, and in which province it lies ──

-- The unit itself while it stands, else what it became; of several successors the first. null when the trail ends.
CREATE OR REPLACE FUNCTION app.heir_of(asked int) RETURNS int LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
  WITH RECURSIVE chain AS (
    SELECT asked AS id, 0 AS step
    UNION ALL SELECT (SELECT min(p.unit_id) FROM unit_predecessor p WHERE p.predecessor_id = c.id), c.step + 1
    FROM chain c JOIN unit u ON u.id = c.id WHERE u.valid_to < app.today() AND c.step < 20
  ) SELECT c.id FROM chain c JOIN unit u ON u.id = c.id ORDER BY c.step DESC LIMIT 1
$$;

CREATE OR REPLACE FUNCTION app.province_of(asked int) RETURNS int LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
  WITH RECURSIVE above AS (SELECT id, parent_id, kind FROM unit WHERE id = asked
    UNION SELECT u.id, u.parent_id, u.kind FROM above a JOIN unit u ON u.id = a.parent_id)
  SELECT id FROM above WHERE kind = 'PROVINCE' LIMIT 1
$$;

-- After any change of units: coverage, provinces, heirs, and the figures of the people whose place now answers elsewhere.
CREATE OR REPLACE FUNCTION app.refresh_units() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE ids uuid[];
BEGIN
  PERFORM app.refresh_unit_coverage();
  UPDATE unit u SET province_id = n.province_id, heir_id = n.heir_id
  FROM (SELECT id, app.province_of(id) AS province_id, app.heir_of(id) AS heir_id FROM unit) n
  WHERE n.id = u.id AND row(u.province_id, u.heir_id) IS DISTINCT FROM row(n.province_id, n.heir_id);
  WITH moved AS (
    UPDATE residence r SET heir_id = u.heir_id FROM unit u WHERE u.id = coalesce(r.heir_id, r.commune_id) AND r.heir_id IS DISTINCT FROM u.heir_id RETURNING r.person_id
  ) SELECT array_agg(c.id) INTO ids FROM case_file c WHERE c.person_id IN (SELECT person_id FROM moved);
  IF ids IS NOT NULL THEN PERFORM app.refresh_cases(ids); END IF;
END $$;

-- A stay begins with the commune that answers for its place today.
CREATE OR REPLACE FUNCTION app.name_heir() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  NEW.heir_id := (SELECT coalesce(heir_id, id) FROM unit WHERE id = NEW.commune_id);
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER name_heir BEFORE INSERT ON residence FOR EACH ROW WHEN (NEW.heir_id IS NULL) EXECUTE FUNCTION app.name_heir();

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA app FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.refresh_cases(uuid[]) TO ancu_app;
