-- Who is asking, as what, and for which communes. Set by the two doors with set_config(…, true), so it ends with the
-- transaction; verified here against the assignment itself, so a forged or ended assignment sees nothing.

CREATE SCHEMA IF NOT EXISTS app;

CREATE OR REPLACE FUNCTION app.today() RETURNS date LANGUAGE sql STABLE
  AS $$ SELECT (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date $$;

CREATE OR REPLACE FUNCTION app.actor_id() RETURNS uuid LANGUAGE sql STABLE
  AS $$ SELECT nullif(current_setting('app.actor_id', true), '')::uuid $$;

-- The assignment acted under, when it is the actor's own, has begun, has not ended, and the actor is not disabled.
CREATE OR REPLACE FUNCTION app.active_assignment() RETURNS assignment LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
  SELECT a.* FROM assignment a JOIN app_user u ON u.id = a.user_id
  WHERE a.id = nullif(current_setting('app.assignment_id', true), '')::uuid
    AND a.user_id = app.actor_id() AND u.disabled_at IS NULL AND a.ended_at IS NULL
    AND a.valid_from <= app.today() AND (a.valid_to IS NULL OR a.valid_to >= app.today())
$$;

CREATE OR REPLACE FUNCTION app.actor_role() RETURNS "Role" LANGUAGE sql STABLE
  AS $$ SELECT (app.active_assignment()).role $$;

-- The communes the active assignment answers for. Wrap calls in (SELECT …): evaluated once per statement, not per row.
CREATE OR REPLACE FUNCTION app.scope_communes() RETURNS int[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
  SELECT coalesce(array_agg(c.commune_id), '{}') FROM unit_coverage c WHERE c.unit_id = (app.active_assignment()).unit_id
$$;

-- The units all of whose places are among `communes`, and those that stand no more and whose places are all among `former`. Of a
-- few places the units that touch them are looked up; of a country the coverage is read once, against hashed sets: an array is
-- walked once a place.
CREATE OR REPLACE FUNCTION app.units_within(communes int[], former int[]) RETURNS int[] LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
BEGIN
  IF cardinality(communes || former) < 300 THEN
    RETURN ARRAY(SELECT x.unit_id FROM (
        SELECT c.unit_id, bool_and(c.commune_id = ANY (communes)) AS lies_inside, bool_and(c.commune_id = ANY (former)) AS went_inside FROM unit_coverage c
        WHERE c.unit_id IN (SELECT t.unit_id FROM unit_coverage t WHERE t.commune_id = ANY (communes || former)) GROUP BY 1) x
      WHERE x.lies_inside OR (x.went_inside AND (SELECT u.valid_to FROM unit u WHERE u.id = x.unit_id) < app.today()));
  END IF;
  RETURN ARRAY(SELECT x.unit_id FROM (
      SELECT c.unit_id, bool_and(c.commune_id IN (SELECT unnest(communes))) AS lies_inside, bool_and(c.commune_id IN (SELECT unnest(former))) AS went_inside
      FROM unit_coverage c GROUP BY 1) x
    WHERE x.lies_inside OR (x.went_inside AND (SELECT u.valid_to FROM unit u WHERE u.id = x.unit_id) < app.today()));
END $$;

-- The units that lie wholly inside the actor's communes: their own unit and what is below it.
CREATE OR REPLACE FUNCTION app.scope_units() RETURNS int[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
  SELECT coalesce(array_agg(id), '{}') FROM (
    SELECT (app.active_assignment()).unit_id AS id UNION SELECT unnest(app.units_within(app.scope_communes(), '{}'))) u
  WHERE id IS NOT NULL
$$;

CREATE OR REPLACE FUNCTION app.is_commune_police() RETURNS boolean LANGUAGE sql STABLE
  AS $$ SELECT coalesce(app.actor_role() IN ('COMMUNE_POLICE', 'COMMUNE_POLICE_CHIEF'), false) $$;

CREATE OR REPLACE FUNCTION app.is_police() RETURNS boolean LANGUAGE sql STABLE
  AS $$ SELECT coalesce(app.actor_role() IN ('COMMUNE_POLICE', 'COMMUNE_POLICE_CHIEF', 'SUPERIOR_POLICE'), false) $$;

CREATE OR REPLACE FUNCTION app.sees_people() RETURNS boolean LANGUAGE sql STABLE
  AS $$ SELECT coalesce(app.is_police() OR app.actor_role() IN ('COMMUNE_OFFICER', 'COMMUNE_CHAIR'), false) $$;

CREATE OR REPLACE FUNCTION app.is_administrator() RETURNS boolean LANGUAGE sql STABLE
  AS $$ SELECT coalesce(app.actor_role() = 'ADMINISTRATOR', false) $$;

-- Coverage is derived for places (a commune covers itself; a district its communes and what they became; a province
-- all below it) and chosen by an administrator for areas and bank offices.
CREATE OR REPLACE FUNCTION app.refresh_unit_coverage() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM unit_coverage c USING unit u WHERE u.id = c.unit_id AND u.kind IN ('COMMUNE', 'DISTRICT', 'PROVINCE');
  INSERT INTO unit_coverage (unit_id, commune_id)
  WITH RECURSIVE below AS (
    SELECT id AS top, id AS unit_id FROM unit WHERE kind IN ('COMMUNE', 'DISTRICT', 'PROVINCE')
    UNION SELECT b.top, u.id FROM below b JOIN unit u ON u.parent_id = b.unit_id
  ), reach AS (
    SELECT b.top, b.unit_id FROM below b JOIN unit u ON u.id = b.unit_id AND u.kind = 'COMMUNE'
    UNION SELECT r.top, p.unit_id FROM reach r JOIN unit_predecessor p ON p.predecessor_id = r.unit_id
      JOIN unit t ON t.id = r.top AND t.kind <> 'COMMUNE'
  )
  SELECT DISTINCT top, unit_id FROM reach;
END $$;
