-- Figures for those who may count but not name: of any day, on the boundaries of that day or of today, for the actor's own
-- area only, no row of a person. Whoever answers for a place today reads its past too.

CREATE OR REPLACE FUNCTION app.sees_figures() RETURNS boolean LANGUAGE sql STABLE
  AS $$ SELECT coalesce(app.sees_people() OR app.actor_role() = 'COMMITTEE_MEMBER', false) $$;

-- From how many people on a number may be told to whoever names nobody (lib/committee/suppression.ts, smallestShown).
CREATE OR REPLACE FUNCTION app.smallest_shown() RETURNS int LANGUAGE sql IMMUTABLE AS $$ SELECT 5 $$;

DROP FUNCTION IF EXISTS app.commune_figures(int);
DROP FUNCTION IF EXISTS app.commune_difficulties();

-- The actor's communes, or those of them that lie in one unit.
CREATE OR REPLACE FUNCTION app.figure_scope(within int) RETURNS int[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
  SELECT coalesce(array_agg(c.commune_id), '{}') FROM unit_coverage c
  WHERE app.sees_figures() AND c.unit_id = (SELECT (app.active_assignment()).unit_id)
    AND (within IS NULL OR EXISTS (SELECT 1 FROM unit_coverage w WHERE w.unit_id = within AND w.commune_id = c.commune_id))
$$;

-- The provinces of which the scope leaves nothing out: their figures are read from four parts instead of every commune.
CREATE OR REPLACE FUNCTION app.whole_provinces(scope int[]) RETURNS int[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
  SELECT coalesce(array_agg(w.id), '{}') FROM (
    SELECT p.unit_id AS id FROM unit_coverage p JOIN unit u ON u.id = p.unit_id AND u.kind = 'PROVINCE'
    LEFT JOIN unnest(scope) s(id) ON s.id = p.commune_id
    WHERE cardinality(scope) > 60 GROUP BY p.unit_id HAVING count(s.id) = count(*)) w
$$;

-- grain: COMMUNE one row a commune, PROVINCE one row a province that lies wholly in the scope, TOTAL one row a day (unit 0).
DO $$
DECLARE measures text[];
BEGIN
  SELECT array_agg(column_name::text ORDER BY ordinal_position) INTO measures FROM information_schema.columns
  WHERE table_schema = 'public' AND table_name = 'figure' AND column_name NOT IN ('place_id', 'heir_id', 'part', 'day');
  DROP FUNCTION IF EXISTS app.figures_on(date[], text, boolean, int);
  EXECUTE format($f$
    CREATE FUNCTION app.figures_on(days date[], grain text, on_todays_boundaries boolean, within int) RETURNS TABLE (day date, unit_id int, %1$s)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $body$
    #variable_conflict use_column
    DECLARE scope int[] := app.figure_scope(within); provinces int[] := CASE WHEN grain = 'COMMUNE' THEN '{}' ELSE app.whole_provinces(scope) END;
    BEGIN
      RETURN QUERY
      WITH source AS MATERIALIZED (
        SELECT p.place_id, p.heir_id, p.part FROM figure_place p WHERE p.part > 0 AND p.heir_id = ANY (provinces)
        UNION ALL SELECT p.place_id, p.heir_id, 0 FROM unnest(scope) s(id) JOIN figure_place p ON p.heir_id = s.id AND p.part = 0
        WHERE grain = 'COMMUNE' OR (grain = 'TOTAL' AND NOT EXISTS (SELECT 1 FROM unit u WHERE u.id = s.id AND u.province_id = ANY (provinces)))
      )
      SELECT d.day, CASE WHEN grain = 'TOTAL' THEN 0 WHEN on_todays_boundaries THEN s.heir_id ELSE s.place_id END, %2$s
      FROM source s CROSS JOIN unnest(days) d(day) CROSS JOIN LATERAL (
        SELECT * FROM figure f WHERE f.place_id = s.place_id AND f.heir_id = s.heir_id AND f.part = s.part AND f.day <= d.day ORDER BY f.day DESC LIMIT 1) f
      GROUP BY 1, 2;
    END $body$ $f$,
    (SELECT string_agg(format('%I int', m), ', ') FROM unnest(measures) m),
    (SELECT string_agg(format('sum(f.%I)::int', m), ', ') FROM unnest(measures) m));
END $$;

-- What was written after a day and changed the figures of that day: how many records, and the last of them.
DROP FUNCTION IF EXISTS app.figure_changes_since(date, int);
CREATE FUNCTION app.figure_changes_since(asked date, within int) RETURNS TABLE (records int, last_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT coalesce(sum(a.cases), 0)::int, max(a.at) FROM figure_adjustment a
  WHERE a.heir_id = ANY (app.figure_scope(within)) AND a.from_day <= asked AND a.at >= (asked + 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh'
$$;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA app FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.smallest_shown(), app.sees_figures(), app.figures_on(date[], text, boolean, int), app.figure_changes_since(date, int) TO ancu_app;

-- After an upgrade the derived tables are filled once from the history that is there; what a new version counts besides is added
-- file by file, and nothing else moves.
DO $$
DECLARE ids uuid[];
BEGIN
  PERFORM app.refresh_units();
  IF NOT EXISTS (SELECT 1 FROM case_span) AND EXISTS (SELECT 1 FROM case_file) THEN
    PERFORM app.refresh_cases((SELECT array_agg(id) FROM case_file));
    TRUNCATE figure_adjustment;
  ELSIF NOT EXISTS (SELECT 1 FROM ancu_meta WHERE key = 'figures.neglected') THEN
    FOR ids IN SELECT array_agg(c.id) FROM (SELECT id, row_number() OVER (ORDER BY commune_id, id) / 5000 AS part FROM case_file) c GROUP BY c.part ORDER BY c.part LOOP
      PERFORM app.refresh_cases(ids);
    END LOOP;
  END IF;
  INSERT INTO ancu_meta (key, value) VALUES ('figures.neglected', 'filled') ON CONFLICT DO NOTHING;
END $$;
