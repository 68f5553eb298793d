-- Work on many files at once, and how each person reads the register. Policies of 20-policies.sql are dropped there first,
-- so what follows is whole by itself.

-- Whom a file may be given to: the commune's own police who work there today.
CREATE OR REPLACE FUNCTION app.commune_officers() RETURNS TABLE (id uuid, display_name text) LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
  SELECT DISTINCT u.id, u.display_name FROM assignment a JOIN app_user u ON u.id = a.user_id
  WHERE app.is_commune_police() AND a.unit_id = (app.active_assignment()).unit_id
    AND a.role IN ('COMMUNE_POLICE', 'COMMUNE_POLICE_CHIEF') AND u.disabled_at IS NULL AND a.ended_at IS NULL
    AND a.valid_from <= app.today() AND (a.valid_to IS NULL OR a.valid_to >= app.today())
$$;
REVOKE ALL ON FUNCTION app.commune_officers() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.commune_officers() TO ancu_app;

-- Dated facts about a file: written by the commune's own police. Who answers for it is shared with the commune's staff;
-- tags (free text) are the police's, as planned visits are (20-policies.sql).
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['case_officer', 'case_tag'] LOOP
    EXECUTE format('GRANT SELECT, INSERT ON %I TO ancu_app', t);
    -- A fact is ended, never turned into another one.
    EXECUTE format('GRANT UPDATE (ended_at) ON %I TO ancu_app', t);
    EXECUTE format('CREATE POLICY with_case ON %I FOR SELECT TO ancu_app USING (%s EXISTS (SELECT 1 FROM case_file c WHERE c.id = case_id))', t,
      CASE WHEN t = 'case_officer' THEN '' ELSE '(SELECT app.is_police()) AND' END);
    EXECUTE format('CREATE POLICY police_insert ON %I FOR INSERT TO ancu_app WITH CHECK ((SELECT app.is_commune_police()) AND EXISTS (SELECT 1 FROM case_file c WHERE c.id = case_id))', t);
    EXECUTE format('CREATE POLICY police_update ON %I FOR UPDATE TO ancu_app USING ((SELECT app.is_commune_police()) AND EXISTS (SELECT 1 FROM case_file c WHERE c.id = case_id)) WITH CHECK ((SELECT app.is_commune_police()) AND EXISTS (SELECT 1 FROM case_file c WHERE c.id = case_id))', t);
  END LOOP;
END $$;

-- A bulk act belongs to the police of its commune; its rows to whoever polices the file today.
GRANT SELECT, INSERT ON bulk_action, bulk_row TO ancu_app;
GRANT UPDATE (status, done, finished_at, undone_at) ON bulk_action TO ancu_app;
GRANT UPDATE (outcome, reason, before, after) ON bulk_row TO ancu_app;
CREATE POLICY unit_police ON bulk_action TO ancu_app
  USING ((SELECT app.is_commune_police()) AND unit_id = ANY ((SELECT app.scope_units())::int[]))
  WITH CHECK ((SELECT app.is_commune_police()) AND unit_id = ANY ((SELECT app.scope_units())::int[]));
CREATE POLICY with_case ON bulk_row TO ancu_app
  USING ((SELECT app.is_commune_police()) AND EXISTS (SELECT 1 FROM case_file c WHERE c.id = case_id))
  WITH CHECK ((SELECT app.is_commune_police()) AND EXISTS (SELECT 1 FROM case_file c WHERE c.id = case_id));

-- One's own columns and views, under whichever assignment reads the register.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['list_columns', 'list_view'] LOOP
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO ancu_app', t);
    EXECUTE format('CREATE POLICY own ON %I TO ancu_app USING (user_id = (SELECT app.actor_id()) AND (SELECT app.sees_people())) WITH CHECK (user_id = (SELECT app.actor_id()) AND (SELECT app.sees_people()))', t);
  END LOOP;
END $$;
