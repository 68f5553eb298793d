-- What became of people after release. A new judgment is conviction data: the police read it with the file, the commune's own
-- police write it, and others are told counts alone (small ones hidden by the app). Figures of crime are what a report told:
-- written by superior police for their own unit, read by whoever answers for a place it touches.

-- ── New judgments ──
GRANT SELECT, INSERT ON re_offence TO ancu_app;
GRANT UPDATE (withdrawn_on, withdrawn_reason, withdrawn_by, version) ON re_offence TO ancu_app;
CREATE POLICY police_read ON re_offence FOR SELECT TO ancu_app
  USING ((SELECT app.is_police()) AND EXISTS (SELECT 1 FROM case_file c WHERE c.id = case_id));
CREATE POLICY police_insert ON re_offence FOR INSERT TO ancu_app
  WITH CHECK ((SELECT app.is_commune_police()) AND recorded_by = (SELECT app.actor_id()) AND withdrawn_on IS NULL
    AND EXISTS (SELECT 1 FROM case_file c WHERE c.id = case_id));
-- Taken back once, in one's own name, with a reason.
CREATE POLICY police_withdraw ON re_offence FOR UPDATE TO ancu_app
  USING ((SELECT app.is_commune_police()) AND withdrawn_on IS NULL AND EXISTS (SELECT 1 FROM case_file c WHERE c.id = case_id))
  WITH CHECK ((SELECT app.is_commune_police()) AND (withdrawn_on IS NULL OR withdrawn_by = (SELECT app.actor_id()) AND withdrawn_reason IS NOT NULL)
    AND EXISTS (SELECT 1 FROM case_file c WHERE c.id = case_id));

-- ── release_course: derived, no grant ──

-- What became of each file: under care from when until when, and the first new judgment that counts. One after the end of care
-- counts only where care ended because of it.
-- Planned anew at each call, like app.refresh_cases: one file and a thousand want different plans.
CREATE OR REPLACE FUNCTION app.refresh_release_courses(ids uuid[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_custom_plan AS $$
BEGIN
  WITH care AS (
    SELECT s.case_id, min(s.from_day) AS entered_on, max(s.until_day) AS until_on, bool_or(s.until_day IS NULL) AS lasts
    FROM case_span s WHERE s.case_id = ANY (ids) AND s.status IN ('RECEIVED', 'MANAGED') GROUP BY 1
  ), known AS (
    SELECT c.id AS case_id, c.commune_id, CASE WHEN c.release_precision <> 'YEAR' THEN c.release_on END AS released_on, k.entered_on,
      CASE WHEN NOT k.lasts THEN k.until_on END AS until_on,
      CASE WHEN NOT k.lasts THEN CASE WHEN c.status = 'CLOSED' THEN coalesce(c.closing_ground, 'CLOSED') ELSE 'MOVED_AWAY' END END AS ended_by
    FROM care k JOIN case_file c ON c.id = k.case_id WHERE c.merged_into IS NULL
  ), fresh AS (
    SELECT k.*, (SELECT min(r.in_force_on) FROM re_offence r WHERE r.case_id = k.case_id AND r.withdrawn_on IS NULL
      AND r.in_force_on >= coalesce(k.released_on, k.entered_on) AND (k.until_on IS NULL OR r.in_force_on <= k.until_on OR k.ended_by = 'NEW_SENTENCE')) AS event_on
    FROM known k
  ), gone AS (
    DELETE FROM release_course r WHERE r.case_id = ANY (ids) AND NOT EXISTS (SELECT 1 FROM fresh f WHERE f.case_id = r.case_id)
  )
  INSERT INTO release_course AS r (case_id, commune_id, released_on, entered_on, until_on, ended_by, event_on)
  SELECT case_id, commune_id, released_on, entered_on, until_on, ended_by, event_on FROM fresh
  ON CONFLICT (case_id) DO UPDATE SET commune_id = excluded.commune_id, released_on = excluded.released_on, entered_on = excluded.entered_on,
    until_on = excluded.until_on, ended_by = excluded.ended_by, event_on = excluded.event_on
  WHERE row(r.commune_id, r.released_on, r.entered_on, r.until_on, r.ended_by, r.event_on)
    IS DISTINCT FROM row(excluded.commune_id, excluded.released_on, excluded.entered_on, excluded.until_on, excluded.ended_by, excluded.event_on);
END $$;

-- Kept in the writing transaction, whoever writes: the stretches of care change by statement, the rest row by row.
CREATE OR REPLACE FUNCTION app.course_of_spans() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM app.refresh_release_courses((SELECT array_agg(DISTINCT case_id) FROM fresh_span));
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER course_of_spans AFTER INSERT ON case_span REFERENCING NEW TABLE AS fresh_span FOR EACH STATEMENT EXECUTE FUNCTION app.course_of_spans();

CREATE OR REPLACE FUNCTION app.course_of_file() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM app.refresh_release_courses(ARRAY[NEW.id]);
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER course_of_file AFTER UPDATE ON case_file FOR EACH ROW
  WHEN (row(NEW.release_on, NEW.release_precision, NEW.commune_id, NEW.closing_ground, NEW.merged_into)
    IS DISTINCT FROM row(OLD.release_on, OLD.release_precision, OLD.commune_id, OLD.closing_ground, OLD.merged_into))
  EXECUTE FUNCTION app.course_of_file();

CREATE OR REPLACE FUNCTION app.course_of_re_offence() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM app.refresh_release_courses(CASE WHEN TG_OP = 'UPDATE' THEN ARRAY[OLD.case_id, NEW.case_id] ELSE ARRAY[NEW.case_id] END);
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER course_of_re_offence AFTER INSERT OR UPDATE ON re_offence FOR EACH ROW EXECUTE FUNCTION app.course_of_re_offence();

-- ── Counts for whoever sees figures, of the actor's own area ──

-- From release to the new judgment, up to 36 months (1.096 days): by quarter of release (of the last five years; earlier ones
-- together, null), how many began to be watched just after a day, to how many it happened, and how many were last seen then.
CREATE OR REPLACE FUNCTION app.re_offence_times(on_day date, within int) RETURNS TABLE (cohort date, days int, entered int, events int, censored int)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET enable_sort = off AS $$
DECLARE
  scope int[] := app.figure_scope(within);
  quarters date[] := ARRAY(SELECT q::date FROM generate_series(date_trunc('quarter', on_day - interval '5 years'), on_day, interval '3 months') q);
BEGIN
  -- One pass over the files, those of the same days together first: a country has far more files than days. Never by sorting them.
  RETURN QUERY
  WITH alike AS MATERIALIZED (
    SELECT r.released_on, r.entered_on, r.until_on, CASE WHEN r.event_on <= on_day THEN r.event_on END AS event_on, count(*) AS n
    FROM release_course r WHERE r.commune_id = ANY ((SELECT scope)::int[]) AND r.released_on <= on_day AND r.entered_on <= on_day GROUP BY 1, 2, 3, 4
  ), watched AS (
    SELECT width_bucket(a.released_on, quarters) AS quarter, greatest(a.entered_on - a.released_on, 0) AS start_at, a.event_on - a.released_on AS event_at,
      least(coalesce(a.event_on, least(a.until_on, on_day)) - a.released_on, 1097) AS stop_at, a.n
    FROM alike a
  ), told AS (
    SELECT w.quarter, w.start_at AS day, w.n AS began, 0 AS happened, 0 AS ceased FROM watched w WHERE w.start_at < w.stop_at AND w.start_at < 1096
    UNION ALL SELECT w.quarter, w.stop_at, 0, CASE WHEN w.event_at = w.stop_at THEN w.n ELSE 0 END, CASE WHEN w.event_at = w.stop_at THEN 0 ELSE w.n END
    FROM watched w WHERE w.start_at < w.stop_at AND w.start_at < 1096
  )
  SELECT quarters[t.quarter], t.day, sum(t.began)::int, sum(t.happened)::int, sum(t.ceased)::int FROM told t GROUP BY 1, 2;
END $$;

-- The stock ratio of a period: people under care on at least one day of it, those whose first new judgment came into force in
-- it, and files that ended in it for a new sentence whose judgment nobody has recorded.
CREATE OR REPLACE FUNCTION app.re_offence_ratio(from_day date, to_day date, within int) RETURNS TABLE (people int, re_offended int, unrecorded int)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE scope int[] := app.figure_scope(within);
BEGIN
  RETURN QUERY SELECT
    (count(*) FILTER (WHERE c.entered_on <= to_day AND (c.until_on IS NULL OR c.until_on > from_day) OR c.event_on BETWEEN from_day AND to_day))::int,
    (count(*) FILTER (WHERE c.event_on BETWEEN from_day AND to_day))::int,
    (count(*) FILTER (WHERE c.ended_by = 'NEW_SENTENCE' AND c.until_on BETWEEN from_day AND to_day AND c.event_on IS NULL))::int
  FROM release_course c WHERE c.commune_id = ANY (scope);
END $$;

-- The stock ratio of each whole year of several, as app.re_offence_ratio counts it, in one pass over the files.
CREATE OR REPLACE FUNCTION app.re_offence_years(first_year int, last_year int, within int) RETURNS TABLE (year int, people int, re_offended int)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET enable_sort = off AS $$
DECLARE
  scope int[] := app.figure_scope(within);
  starts date[] := ARRAY(SELECT make_date(y, 1, 1) FROM generate_series(first_year, last_year + 1) y ORDER BY y);
BEGIN
  RETURN QUERY
  WITH alike AS MATERIALIZED (
    SELECT r.entered_on, r.until_on, r.event_on, count(*) AS n FROM release_course r WHERE r.commune_id = ANY ((SELECT scope)::int[]) GROUP BY 1, 2, 3
  ), placed AS (
    -- In which year, counted from one: until the first of January is not that year any more.
    SELECT width_bucket(a.entered_on, starts) AS entered, width_bucket(a.until_on - 1, starts) AS until, width_bucket(a.event_on, starts) AS event, a.n FROM alike a
  )
  SELECT first_year + i - 1, coalesce(sum(p.n) FILTER (WHERE p.entered <= i AND (p.until IS NULL OR p.until >= i) OR p.event = i), 0)::int,
    coalesce(sum(p.n) FILTER (WHERE p.event = i), 0)::int
  FROM generate_series(1, last_year - first_year + 1) i LEFT JOIN placed p ON true GROUP BY i;
END $$;

-- People in scope on a day with a need that was open then, by commune (or province) of the actor's area.
CREATE OR REPLACE FUNCTION app.open_needs_by_unit(on_day date, by_province boolean) RETURNS TABLE (unit_id int, people int)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE scope int[] := app.figure_scope(NULL);
BEGIN
  RETURN QUERY SELECT CASE WHEN by_province THEN u.province_id ELSE s.heir_id END, count(DISTINCT s.case_id)::int
  FROM case_span s JOIN unit u ON u.id = s.heir_id
  WHERE s.heir_id = ANY (scope) AND s.from_day <= on_day AND (s.until_day IS NULL OR s.until_day > on_day) AND s.status IN ('RECEIVED', 'MANAGED')
    AND EXISTS (SELECT 1 FROM need n WHERE n.case_id = s.case_id AND n.ended_at IS NULL AND n.noted_on <= on_day AND (n.closed_on IS NULL OR n.closed_on > on_day))
  GROUP BY 1;
END $$;

-- ── Does a model work? ──

-- A rough class of what somebody was convicted of, to compare like with like. Never leaves the database.
CREATE OR REPLACE FUNCTION app.offence_class(name text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE
    WHEN lower(name) ~ 'ma t[uú][yý]' THEN 'DRUGS'
    WHEN lower(name) ~ 'giết|thương tích|hiếp|dâm|hành hạ|bắt, giữ|giữ người' THEN 'PERSON'
    WHEN lower(name) ~ 'trộm|cướp|lừa đảo|cưỡng đoạt|chiếm đoạt|tài sản' THEN 'PROPERTY'
    WHEN lower(name) ~ 'giao thông' THEN 'TRAFFIC'
    WHEN lower(name) ~ 'đánh bạc|tổ chức|gây rối|chống người' THEN 'ORDER'
    ELSE 'OTHER' END
$$;

-- Members of models of these types against people of the same area who were none until then, alike in group, age, offence, sentence,
-- time since release and need on the first day of the month after joining; one to one. Sums alone leave it.
--   MEMBERS n: members in scope on their first day; MATCHED n: of them, with somebody alike
--   STABLE_6, STABLE_12 by arm: n pairs seen on both sides 6, 12 months later, k of them stable (group A)
--   TIME by arm and day: k new judgments, n - k last seen
CREATE OR REPLACE FUNCTION app.model_effect(types text[], on_day date) RETURNS TABLE (measure text, is_member boolean, days int, n int, k int)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_custom_plan AS $$
#variable_conflict use_column
DECLARE scope int[] := app.figure_scope(NULL);
BEGIN
  RETURN QUERY
  WITH joined AS MATERIALIZED (
    SELECT b.case_id, min(b.joined_on) AS first_on, (date_trunc('month', min(b.joined_on)) + interval '1 month')::date AS day FROM model_member b
    JOIN programme_model m ON m.id = b.model_id WHERE b.case_id IS NOT NULL AND m.type_code = ANY (types) AND b.joined_on <= on_day GROUP BY 1
  ), stayed AS MATERIALIZED (
    SELECT j.* FROM joined j WHERE j.day <= on_day AND EXISTS (SELECT 1 FROM model_member b JOIN programme_model m ON m.id = b.model_id
      WHERE b.case_id = j.case_id AND m.type_code = ANY (types) AND b.joined_on <= j.day AND (b.left_on IS NULL OR b.left_on > j.day))
  ), likeness AS MATERIALIZED (
    SELECT d.day, s.case_id, y.case_id IS NOT NULL AS is_member,
      ARRAY[coalesce(s."group"::text, '-'), width_bucket(extract(year FROM age(d.day, p.birth_date))::int, ARRAY[25, 35, 50])::text,
        o.class, CASE WHEN o.is_life THEN 'life' ELSE width_bucket(o.months, ARRAY[13, 37, 85])::text END, width_bucket(d.day - r.released_on, ARRAY[183, 366, 731])::text,
        coalesce(s.work::text IN ('NONE', 'UNSTABLE'), true)::text, ('NO_CAPITAL' = ANY (s.difficulties))::text,
        (s.difficulties && ARRAY['HARDSHIP', 'POOR_HEALTH', 'FAMILY_CONFLICT'])::text]::text AS traits
    FROM (SELECT DISTINCT day FROM stayed) d
    JOIN case_span s ON s.heir_id = ANY (scope) AND s.from_day <= d.day AND (s.until_day IS NULL OR s.until_day > d.day) AND s.status IN ('RECEIVED', 'MANAGED')
    JOIN case_file c ON c.id = s.case_id AND c.merged_into IS NULL JOIN person p ON p.id = c.person_id
    JOIN release_course r ON r.case_id = s.case_id AND (r.event_on IS NULL OR r.event_on > d.day)
    LEFT JOIN stayed y ON y.case_id = s.case_id AND y.day = d.day
    LEFT JOIN LATERAL (SELECT min(app.offence_class(f.name)) AS class, max(j.sentence_months) AS months, bool_or(j.is_life_sentence) AS is_life
      FROM judgment j LEFT JOIN offence f ON f.judgment_id = j.id WHERE j.case_id = s.case_id) o ON true
    -- Not by what came later: who did well and joined the year after stood there as well, and is watched until then.
    WHERE y.case_id IS NOT NULL OR NOT EXISTS (SELECT 1 FROM joined j WHERE j.case_id = s.case_id AND j.first_on <= d.day)
  ), numbered AS (
    SELECT l.*, row_number() OVER (PARTITION BY l.day, l.traits, l.is_member ORDER BY md5(l.case_id::text || l.day::text)) AS nth FROM likeness l
  ), pair AS MATERIALIZED (
    -- Nobody stands in for two members.
    SELECT DISTINCT ON (b.case_id) a.case_id AS member, b.case_id AS other, a.day FROM numbered a
    JOIN numbered b ON b.day = a.day AND b.traits = a.traits AND b.nth = a.nth AND NOT b.is_member WHERE a.is_member ORDER BY b.case_id, a.day
  ), one AS MATERIALIZED (
    SELECT member AS case_id, member, true AS is_member, day, on_day AS watched_until FROM pair
    UNION ALL SELECT p.other, p.member, false, p.day, least(on_day, j.first_on) FROM pair p LEFT JOIN joined j ON j.case_id = p.other
  ), later AS (
    SELECT o.*, h.months, CASE WHEN h.at > o.watched_until THEN NULL
      WHEN s.status IN ('RECEIVED', 'MANAGED') THEN coalesce(s."group" = 'A', false)
      WHEN r.ended_by = 'NEW_SENTENCE' AND r.until_on <= h.at OR r.event_on <= h.at THEN false END AS is_stable
    FROM one o CROSS JOIN LATERAL (VALUES (6, (o.day + interval '6 months')::date), (12, (o.day + interval '12 months')::date)) h(months, at)
    JOIN release_course r ON r.case_id = o.case_id
    LEFT JOIN case_span s ON s.case_id = o.case_id AND s.from_day <= h.at AND (s.until_day IS NULL OR s.until_day > h.at)
    WHERE h.at <= on_day
  ), seen AS (
    SELECT l.*, count(*) FILTER (WHERE l.is_stable IS NOT NULL) OVER (PARTITION BY l.member, l.months) = 2 AS both_seen FROM later l
  ), timed AS (
    SELECT o.is_member, coalesce(r.event_on <= o.watched_until, false) AS happened,
      CASE WHEN r.event_on <= o.watched_until THEN r.event_on ELSE least(r.until_on, o.watched_until) END - o.day AS days
    FROM one o JOIN release_course r ON r.case_id = o.case_id
  )
  SELECT 'MEMBERS', true, 0, (SELECT count(*)::int FROM likeness l WHERE l.is_member), 0
  UNION ALL SELECT 'MATCHED', true, 0, (SELECT count(*)::int FROM pair), 0
  UNION ALL SELECT 'STABLE_' || months, is_member, 0, count(*)::int, (count(*) FILTER (WHERE is_stable))::int FROM seen WHERE both_seen GROUP BY months, is_member
  UNION ALL SELECT 'TIME', is_member, days, count(*)::int, (count(*) FILTER (WHERE happened))::int FROM timed WHERE days > 0 GROUP BY is_member, days;
END $$;

-- ── Figures of crime ──
GRANT SELECT, INSERT ON context_figure TO ancu_app;
GRANT UPDATE (is_current, withdrawn_on, withdrawn_reason, withdrawn_by, version) ON context_figure TO ancu_app;
CREATE POLICY touching ON context_figure FOR SELECT TO ancu_app
  USING ((SELECT app.sees_figures()) AND unit_id = ANY ((SELECT app.touching_units())::int[]));
CREATE POLICY own_unit_insert ON context_figure FOR INSERT TO ancu_app
  WITH CHECK ((SELECT app.actor_role()) = 'SUPERIOR_POLICE' AND unit_id = (SELECT (app.active_assignment()).unit_id) AND recorded_by = (SELECT app.actor_id()));
CREATE POLICY own_unit_update ON context_figure FOR UPDATE TO ancu_app
  USING ((SELECT app.actor_role()) = 'SUPERIOR_POLICE' AND unit_id = (SELECT (app.active_assignment()).unit_id) AND withdrawn_on IS NULL)
  WITH CHECK ((SELECT app.actor_role()) = 'SUPERIOR_POLICE' AND unit_id = (SELECT (app.active_assignment()).unit_id)
    AND (withdrawn_on IS NULL OR withdrawn_by = (SELECT app.actor_id()) AND withdrawn_reason IS NOT NULL));

REVOKE ALL ON FUNCTION app.refresh_release_courses(uuid[]), app.course_of_spans(), app.course_of_file(), app.course_of_re_offence(), app.re_offence_times(date, int),
  app.re_offence_ratio(date, date, int), app.re_offence_years(int, int, int), app.open_needs_by_unit(date, boolean), app.offence_class(text), app.model_effect(text[], date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.re_offence_times(date, int), app.re_offence_ratio(date, date, int), app.re_offence_years(int, int, int), app.open_needs_by_unit(date, boolean), app.model_effect(text[], date) TO ancu_app;

-- After an upgrade the derived table is filled once from the history that is there.
DO $$ BEGIN
  IF NOT EXISTS (SELECT 1 FROM release_course) AND EXISTS (SELECT 1 FROM case_span) THEN
    PERFORM app.refresh_release_courses((SELECT array_agg(id) FROM case_file));
  END IF;
END $$;
