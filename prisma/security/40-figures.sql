-- Figures for those who may count but not name: of any day, on the boundaries of that day or of today, for the actor's own
-- area only, no row of a person. Whoever answers for a place today reads its past too.

CREATE OR REPLACE FUNCTION app.sees_figures() RETURNS boolean LANGUAGE sql STABLE
  AS $$ SELECT coalesce(app.sees_people() OR app.actor_role() = 'COMMITTEE_MEMBER', false) $$;

-- From how many people on a number may be told to whoever names nobody (lib/committee/suppression.ts, smallestShown).
CREATE OR REPLACE FUNCTION app.smallest_shown() RETURNS int LANGUAGE sql IMMUTABLE AS $$ SELECT 5 $$;

DROP FUNCTION IF EXISTS app.commune_figures(int);
DROP FUNCTION IF EXISTS app.commune_difficulties();

-- What a unit's figures are read from: the provinces it holds whole and the communes of the others. A country reads some thirty
-- provinces instead of its thousands of communes.
CREATE OR REPLACE FUNCTION app.refresh_figure_cover() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM figure_cover;
  INSERT INTO figure_cover (unit_id, place_id, is_province)
  WITH whole AS (
    SELECT c.unit_id, p.unit_id AS province_id
    FROM unit u JOIN unit_coverage p ON p.unit_id = u.id JOIN unit_coverage c ON c.commune_id = p.commune_id
    WHERE u.kind = 'PROVINCE' AND u.heir_id = u.id
    GROUP BY 1, 2 HAVING count(*) = (SELECT count(*) FROM unit_coverage x WHERE x.unit_id = p.unit_id)
  )
  SELECT unit_id, province_id, true FROM whole
  UNION ALL SELECT c.unit_id, c.commune_id, false FROM unit_coverage c JOIN unit u ON u.id = c.commune_id
  LEFT JOIN whole w ON w.unit_id = c.unit_id AND w.province_id = u.province_id WHERE w.unit_id IS NULL;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER refresh_figure_cover AFTER INSERT OR UPDATE OR DELETE ON unit_coverage
  FOR EACH STATEMENT EXECUTE FUNCTION app.refresh_figure_cover();
CREATE OR REPLACE TRIGGER refresh_figure_cover AFTER UPDATE OF province_id, heir_id ON unit
  FOR EACH STATEMENT EXECUTE FUNCTION app.refresh_figure_cover();

-- The actor's communes, or those of them that lie in one unit.
CREATE OR REPLACE FUNCTION app.figure_scope(within int) RETURNS int[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
  SELECT coalesce(array_agg(c.commune_id), '{}') FROM unit_coverage c
  WHERE app.sees_figures() AND c.unit_id = (SELECT (app.active_assignment()).unit_id)
    AND (within IS NULL OR EXISTS (SELECT 1 FROM unit_coverage w WHERE w.unit_id = within AND w.commune_id = c.commune_id))
$$;

DROP FUNCTION IF EXISTS app.whole_provinces(int[]);

-- What the figures of the actor's area are read from, or of what of it lies in one unit. by_commune: every commune by itself.
CREATE OR REPLACE FUNCTION app.figure_sources(within int, by_commune boolean) RETURNS TABLE (place_id int, is_province boolean)
LANGUAGE plpgsql STABLE ROWS 50 SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE mine int := (app.active_assignment()).unit_id; asked int := coalesce(within, mine);
BEGIN
  IF NOT app.sees_figures() THEN RETURN; END IF;
  -- A unit of which the actor holds only a part has no cover of its own that would be the actor's.
  IF by_commune OR EXISTS (SELECT FROM unit_coverage w WHERE w.unit_id = asked AND asked <> mine
    AND NOT EXISTS (SELECT FROM unit_coverage c WHERE c.unit_id = mine AND c.commune_id = w.commune_id))
  THEN RETURN QUERY SELECT s.id, false FROM unnest(app.figure_scope(within)) s(id);
  ELSE RETURN QUERY SELECT f.place_id, f.is_province FROM figure_cover f WHERE f.unit_id = asked;
  END IF;
END $$;

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
    BEGIN
      RETURN QUERY
      WITH source AS MATERIALIZED (
        SELECT p.place_id, p.heir_id, p.part FROM app.figure_sources(within, grain = 'COMMUNE') s
        JOIN figure_place p ON p.heir_id = s.place_id AND (p.part > 0) = s.is_province
        WHERE s.is_province OR grain <> 'PROVINCE'
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
