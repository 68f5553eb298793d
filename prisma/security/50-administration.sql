-- What administrators may change: units and people inside their own area. Settings, holidays and legal bases hold for
-- the whole installation, so only an administrator of a province changes them. This file narrows 20-policies.sql.

-- The units an administrator acts on: their own, all that lies wholly inside it, and what they made there that covers nothing yet.
CREATE OR REPLACE FUNCTION app.administered_units() RETURNS int[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
  WITH RECURSIVE mine AS (
    SELECT unnest(app.scope_units()) AS id WHERE app.is_administrator()
    UNION SELECT u.id FROM unit u JOIN mine m ON u.parent_id = m.id
      WHERE NOT EXISTS (SELECT 1 FROM unit_coverage c WHERE c.unit_id = u.id)
  ) SELECT coalesce(array_agg(id), '{}') FROM mine
$$;

CREATE OR REPLACE FUNCTION app.is_province_administrator() RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT app.is_administrator() AND EXISTS (SELECT 1 FROM unit u WHERE u.id = (app.active_assignment()).unit_id AND u.kind = 'PROVINCE') $$;

-- ── Units ──
-- The runtime role never moves a unit to another parent, kind or code, and reaches coverage only through the functions below.
REVOKE UPDATE ON unit FROM ancu_app;
GRANT UPDATE (name, form, valid_from, valid_to, version) ON unit TO ancu_app;
REVOKE UPDATE ON unit_predecessor FROM ancu_app;
REVOKE INSERT, UPDATE ON unit_coverage FROM ancu_app;
DROP POLICY administrator_insert ON unit;
DROP POLICY administrator_update ON unit;
DROP POLICY administrator_insert ON unit_predecessor;
DROP POLICY administrator_update ON unit_predecessor;
DROP POLICY administrator_insert ON unit_coverage;
DROP POLICY administrator_update ON unit_coverage;
CREATE POLICY administered_insert ON unit FOR INSERT TO ancu_app WITH CHECK (parent_id = ANY ((SELECT app.administered_units())::int[]));
CREATE POLICY administered_update ON unit FOR UPDATE TO ancu_app
  USING (id = ANY ((SELECT app.administered_units())::int[])) WITH CHECK (id = ANY ((SELECT app.administered_units())::int[]));
CREATE POLICY administered_insert ON unit_predecessor FOR INSERT TO ancu_app
  WITH CHECK (unit_id = ANY ((SELECT app.administered_units())::int[]) AND predecessor_id = ANY ((SELECT app.administered_units())::int[]));

-- Changes of units take turns: two at once could leave the coverage of one of them out.
CREATE OR REPLACE FUNCTION app.administrator_refresh_coverage() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT app.is_administrator() THEN RAISE EXCEPTION 'only an administrator refreshes coverage' USING ERRCODE = '42501'; END IF;
  PERFORM pg_advisory_xact_lock(hashtext('ancu.unit'));
  PERFORM app.refresh_units();
END $$;

-- Which communes an area or a bank office answers for: communes of the administrator's own area only.
CREATE OR REPLACE FUNCTION app.set_coverage(covering int, commune_ids int[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT covering = ANY (app.administered_units()) OR NOT EXISTS (SELECT 1 FROM unit WHERE id = covering AND kind IN ('AREA', 'BANK_OFFICE')) THEN
    RAISE EXCEPTION 'this unit''s coverage is not the administrator''s to choose' USING ERRCODE = '42501';
  END IF;
  IF EXISTS (SELECT 1 FROM unnest(commune_ids) c WHERE c IS NULL OR c <> ALL (app.scope_communes())) THEN
    RAISE EXCEPTION 'a commune lies outside the administrator''s area' USING ERRCODE = '42501';
  END IF;
  PERFORM pg_advisory_xact_lock(hashtext('ancu.unit'));
  DELETE FROM unit_coverage WHERE unit_id = covering AND commune_id <> ALL (commune_ids);
  INSERT INTO unit_coverage (unit_id, commune_id) SELECT DISTINCT covering, c FROM unnest(commune_ids) c ON CONFLICT DO NOTHING;
END $$;

-- ── People who work here ──
-- All whom the administrator manages, in one pass for lists; the same rule as app.manages_user.
CREATE OR REPLACE FUNCTION app.managed_users() RETURNS TABLE (user_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH mine AS MATERIALIZED (SELECT unnest(app.scope_units()) AS id)
  SELECT u.id FROM app_user u WHERE app.is_administrator() AND NOT EXISTS (
    SELECT 1 FROM assignment a WHERE a.user_id = u.id AND a.ended_at IS NULL AND (a.valid_to IS NULL OR a.valid_to >= app.today())
      AND NOT EXISTS (SELECT 1 FROM mine WHERE mine.id = a.unit_id))
$$;

DROP POLICY administrator_update ON app_user;
CREATE POLICY managed_update ON app_user FOR UPDATE TO ancu_app
  USING (id IN (SELECT m.user_id FROM app.managed_users() m)) WITH CHECK (id IN (SELECT m.user_id FROM app.managed_users() m));

-- Nobody gives a role to themself: an administrator would otherwise open the register with two clicks.
CREATE POLICY not_to_oneself ON assignment AS RESTRICTIVE FOR INSERT TO ancu_app WITH CHECK (user_id <> (SELECT app.actor_id()));
-- An assignment is ended, never turned into another one.
REVOKE UPDATE ON assignment FROM ancu_app;
GRANT UPDATE (valid_to, ended_at) ON assignment TO ancu_app;

-- How many others could still administer all that this person administers. It holds a lock until the end of the
-- transaction: two administrators who disable each other at the same moment must not both succeed.
CREATE OR REPLACE FUNCTION app.other_administrators(who uuid) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE n int;
BEGIN
  IF NOT app.is_administrator() THEN RETURN 0; END IF;
  PERFORM pg_advisory_xact_lock(hashtext('ancu.administrator'));
  WITH running AS (
    SELECT a.user_id, a.unit_id FROM assignment a JOIN app_user u ON u.id = a.user_id
    WHERE a.role = 'ADMINISTRATOR' AND a.ended_at IS NULL AND u.disabled_at IS NULL AND a.valid_from <= app.today() AND (a.valid_to IS NULL OR a.valid_to >= app.today())
  ), theirs AS (
    SELECT c.commune_id FROM running r JOIN unit_coverage c ON c.unit_id = r.unit_id WHERE r.user_id = who
  )
  SELECT count(DISTINCT r.user_id) INTO n FROM running r WHERE r.user_id <> who
    AND NOT EXISTS (SELECT 1 FROM theirs t WHERE NOT EXISTS (SELECT 1 FROM unit_coverage c WHERE c.unit_id = r.unit_id AND c.commune_id = t.commune_id));
  RETURN n;
END $$;

-- What an administrator needs to know when someone cannot sign in; never the password's hash.
CREATE OR REPLACE FUNCTION app.sign_in_state(who uuid)
RETURNS TABLE (has_password boolean, must_change boolean, is_locked boolean, last_seen_at timestamptz, open_sessions int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT c.user_id IS NOT NULL, coalesce(c.must_change, false), coalesce(c.locked_until > now(), false),
    (SELECT max(s.last_seen_at) FROM session s WHERE s.user_id = u.id),
    (SELECT count(*)::int FROM session s WHERE s.user_id = u.id AND s.revoked_at IS NULL AND s.expires_at > now())
  FROM app_user u LEFT JOIN credential c ON c.user_id = u.id WHERE u.id = who AND app.manages_user(who)
$$;

-- ── What holds for the whole installation ──
-- A setting is never overwritten: a new row with its date and reason takes over. Holidays are added, not moved.
REVOKE UPDATE ON setting, holiday, legal_basis FROM ancu_app;
REVOKE INSERT ON legal_basis FROM ancu_app;
GRANT UPDATE (valid_to, replaced_by) ON legal_basis TO ancu_app;
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['holiday', 'setting', 'legal_basis'] LOOP
    EXECUTE format('DROP POLICY administrator_insert ON %I', t);
    EXECUTE format('DROP POLICY administrator_update ON %I', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['holiday', 'setting'] LOOP
    EXECUTE format('CREATE POLICY province_insert ON %I FOR INSERT TO ancu_app WITH CHECK ((SELECT app.is_province_administrator()))', t);
  END LOOP;
END $$;
CREATE POLICY province_update ON legal_basis FOR UPDATE TO ancu_app
  USING ((SELECT app.is_province_administrator())) WITH CHECK ((SELECT app.is_province_administrator()));

-- After a change of contact.neglectDays: what is overdue, of every case of the installation.
CREATE OR REPLACE FUNCTION app.administrator_refresh_cases() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT app.is_province_administrator() THEN RAISE EXCEPTION 'only an administrator of a province refreshes all cases' USING ERRCODE = '42501'; END IF;
  PERFORM app.refresh_cases((SELECT array_agg(id) FROM case_file WHERE status IN ('RECEIVED', 'MANAGED')));
END $$;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA app FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.administrator_refresh_cases(), app.administered_units(), app.is_province_administrator(), app.administrator_refresh_coverage(),
  app.set_coverage(int, int[]), app.managed_users(), app.other_administrators(uuid), app.sign_in_state(uuid) TO ancu_app;
