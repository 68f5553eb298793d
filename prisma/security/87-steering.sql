-- Steering: directives, conferences, tasks. No personal data is in them. Whoever answers for a place a unit touches reads its
-- directives and conferences; a task is read by the side that gave it and the side that answers for it.

-- Who decides and gives tasks: a commune's chief, chair and officer, the police above, the committees.
CREATE OR REPLACE FUNCTION app.steers() RETURNS boolean LANGUAGE sql STABLE
  AS $$ SELECT coalesce(app.actor_role() IN ('COMMUNE_POLICE_CHIEF', 'COMMUNE_CHAIR', 'COMMUNE_OFFICER', 'SUPERIOR_POLICE', 'COMMITTEE_MEMBER'), false) $$;

CREATE OR REPLACE FUNCTION app.own_unit() RETURNS int LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT (app.active_assignment()).unit_id $$;

-- The units the actor answers for as if it were their own: the own unit, and for a commune the former communes it was made of.
CREATE OR REPLACE FUNCTION app.acting_units() RETURNS int[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
  SELECT coalesce(array_agg(u.id), '{}') FROM unit u, unit own
  WHERE app.sees_models() AND own.id = app.own_unit() AND (u.id = own.id OR (own.kind = 'COMMUNE' AND u.kind = 'COMMUNE' AND u.heir_id = own.id))
$$;

-- What lies inside the actor's area: units that stand, and those that no longer do and whose places are now all in it.
CREATE OR REPLACE FUNCTION app.area_units() RETURNS int[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
  WITH mine AS MATERIALIZED (SELECT app.scope_communes() AS ids), heirs AS MATERIALIZED (SELECT unnest(ids) AS id FROM mine), former AS MATERIALIZED (
    SELECT array_agg(k.id) AS ids FROM unit k WHERE k.kind = 'COMMUNE' AND coalesce(k.heir_id, k.id) IN (SELECT id FROM heirs))
  SELECT app.units_within(mine.ids, coalesce(former.ids, '{}')) || app.own_unit() FROM mine, former
$$;

-- The units whose decisions the actor sees to: the own, and for those above all that lies inside their area.
CREATE OR REPLACE FUNCTION app.steered_units() RETURNS int[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
  SELECT CASE WHEN NOT app.steers() THEN '{}'
    WHEN app.actor_role() IN ('SUPERIOR_POLICE', 'COMMITTEE_MEMBER') THEN app.area_units() || app.own_unit() ELSE app.acting_units() END
$$;

-- The units whose tasks the actor reads.
CREATE OR REPLACE FUNCTION app.overseen_units() RETURNS int[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT CASE WHEN app.sees_models() THEN app.area_units() || app.acting_units() ELSE '{}' END $$;

-- Whom a task may be given to: the own unit and the communes that stand in the area, with their name.
CREATE OR REPLACE FUNCTION app.task_takers() RETURNS TABLE (id int, kind text, name text) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
  SELECT u.id, u.kind::text, u.form || ' ' || u.name FROM unit u
  WHERE app.steers() AND (u.valid_to IS NULL OR u.valid_to >= app.today())
    AND (u.id = (SELECT app.own_unit()) OR (u.kind = 'COMMUNE' AND u.id IN (SELECT unnest(app.scope_communes()))))
  ORDER BY u.kind = 'COMMUNE', u.name COLLATE "vi-x-icu", u.id
$$;

-- ── Directives and conferences ──
GRANT SELECT, INSERT ON directive, conference, conference_participant, contribution, conclusion TO ancu_app;
GRANT UPDATE (ended_on, end_reason, successor_id, version) ON directive TO ancu_app;
GRANT UPDATE (title, held_on, starts_at, place, sites, agenda, status, opened_at, closed_at, closing_words, cancel_reason, version) ON conference TO ancu_app;
GRANT UPDATE (is_present, version) ON conference_participant TO ancu_app;
CREATE POLICY touching ON directive FOR SELECT TO ancu_app USING ((SELECT app.sees_models()) AND unit_id = ANY ((SELECT app.touching_units())::int[]));
CREATE POLICY own_insert ON directive FOR INSERT TO ancu_app
  WITH CHECK ((SELECT app.steers()) AND recorded_by = (SELECT app.actor_id()) AND unit_id = (SELECT app.own_unit()));
CREATE POLICY own_update ON directive FOR UPDATE TO ancu_app
  USING (ended_on IS NULL AND unit_id = ANY ((SELECT app.steered_units())::int[])) WITH CHECK (unit_id = ANY ((SELECT app.steered_units())::int[]));
CREATE POLICY touching ON conference FOR SELECT TO ancu_app USING ((SELECT app.sees_models()) AND unit_id = ANY ((SELECT app.touching_units())::int[]));
CREATE POLICY own_insert ON conference FOR INSERT TO ancu_app
  WITH CHECK ((SELECT app.steers()) AND created_by = (SELECT app.actor_id()) AND unit_id = (SELECT app.own_unit()) AND status = 'PLANNED');
-- What was closed or called off stays as it was.
CREATE POLICY own_update ON conference FOR UPDATE TO ancu_app
  USING (status IN ('PLANNED', 'IN_SESSION') AND unit_id = ANY ((SELECT app.steered_units())::int[])) WITH CHECK (unit_id = ANY ((SELECT app.steered_units())::int[]));
-- A policy sees one version of the row; from which step to which a trigger sees (lib/steering/conferences/conference.ts).
CREATE OR REPLACE FUNCTION app.conference_moves() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE may boolean;
BEGIN
  IF current_user <> 'ancu_app' THEN RETURN NEW; END IF;
  may := CASE
    WHEN OLD.status = 'PLANNED' AND NEW.status = 'PLANNED' THEN true
    -- What was announced is what sits, is closed or is called off.
    WHEN row(NEW.title, NEW.held_on, NEW.starts_at, NEW.place, NEW.sites, NEW.agenda) IS DISTINCT FROM row(OLD.title, OLD.held_on, OLD.starts_at, OLD.place, OLD.sites, OLD.agenda) THEN false
    WHEN OLD.status = 'PLANNED' THEN NEW.status = 'CANCELLED' OR (NEW.status = 'IN_SESSION' AND NEW.held_on <= app.today())
    WHEN OLD.status = 'IN_SESSION' THEN NEW.status = 'CLOSED'
    ELSE false END;
  IF may IS NOT TRUE THEN RAISE EXCEPTION 'a conference does not go from % to % this way', OLD.status, NEW.status USING ERRCODE = '42501'; END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER conference_moves BEFORE UPDATE ON conference FOR EACH ROW EXECUTE FUNCTION app.conference_moves();
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['conference_participant', 'contribution', 'conclusion'] LOOP
    EXECUTE format('CREATE POLICY with_conference ON %I FOR SELECT TO ancu_app USING (EXISTS (SELECT 1 FROM conference c WHERE c.id = conference_id))', t);
    EXECUTE format('CREATE POLICY own_insert ON %I FOR INSERT TO ancu_app WITH CHECK (recorded_by = (SELECT app.actor_id())
      AND EXISTS (SELECT 1 FROM conference c WHERE c.id = conference_id AND c.status = ANY (%L::"ConferenceStatus"[]) AND c.unit_id = ANY ((SELECT app.steered_units())::int[])))', t,
      -- Who comes and what they will say is known before; what is concluded only while it sits.
      CASE WHEN t = 'conclusion' THEN '{IN_SESSION}' ELSE '{PLANNED,IN_SESSION}' END);
  END LOOP;
END $$;
CREATE POLICY own_update ON conference_participant FOR UPDATE TO ancu_app
  USING (EXISTS (SELECT 1 FROM conference c WHERE c.id = conference_id AND c.status IN ('PLANNED', 'IN_SESSION') AND c.unit_id = ANY ((SELECT app.steered_units())::int[])))
  WITH CHECK (EXISTS (SELECT 1 FROM conference c WHERE c.id = conference_id AND c.unit_id = ANY ((SELECT app.steered_units())::int[])));

-- ── Tasks ──
GRANT SELECT, INSERT ON task, task_step TO ancu_app;
GRANT UPDATE (due_on, status, reported_by, ended_on, version) ON task TO ancu_app;
-- Looked up in a set: of a country the units are thousands, and an array is walked once a task.
CREATE POLICY overseen ON task FOR SELECT TO ancu_app
  USING (owner_unit_id IN (SELECT unnest((SELECT app.overseen_units()))) OR unit_id IN (SELECT unnest((SELECT app.overseen_units()))));
CREATE POLICY own_insert ON task FOR INSERT TO ancu_app
  WITH CHECK (created_by = (SELECT app.actor_id()) AND status = 'ASSIGNED' AND first_due_on IS NULL AND unit_id = ANY ((SELECT app.steered_units())::int[])
    AND owner_unit_id IN (SELECT t.id FROM app.task_takers() t)
    AND (conclusion_id IS NULL OR EXISTS (SELECT 1 FROM conclusion k JOIN conference c ON c.id = k.conference_id WHERE k.id = conclusion_id AND c.unit_id = task.unit_id AND c.status = 'IN_SESSION'))
    AND (directive_id IS NULL OR EXISTS (SELECT 1 FROM directive d WHERE d.id = directive_id)));
-- The side that answers takes it on and reports; that it is done is said by the side that gave it, and by somebody else than who reported.
CREATE POLICY both_sides ON task FOR UPDATE TO ancu_app
  USING (status NOT IN ('DONE', 'CANCELLED') AND (unit_id = ANY ((SELECT app.steered_units())::int[]) OR owner_unit_id = ANY ((SELECT app.acting_units())::int[])))
  WITH CHECK (CASE WHEN status IN ('DONE', 'CANCELLED') THEN unit_id = ANY ((SELECT app.steered_units())::int[]) AND reported_by IS DISTINCT FROM (SELECT app.actor_id())
    WHEN status = 'REPORTED' THEN owner_unit_id = ANY ((SELECT app.acting_units())::int[]) AND reported_by = (SELECT app.actor_id())
    ELSE unit_id = ANY ((SELECT app.steered_units())::int[]) OR owner_unit_id = ANY ((SELECT app.acting_units())::int[]) END);
-- A policy sees one version of the row; from which step to which, and by whom, a trigger sees (lib/steering/tasks/task.ts).
CREATE OR REPLACE FUNCTION app.sits_at(desk "TaskDesk") RETURNS boolean LANGUAGE sql STABLE
  AS $$
  SELECT coalesce(CASE desk WHEN 'POLICE' THEN app.is_police() WHEN 'ADMINISTRATION' THEN app.actor_role() IN ('COMMUNE_OFFICER', 'COMMUNE_CHAIR')
    ELSE app.actor_role() IN ('COMMITTEE_MEMBER', 'COMMUNE_CHAIR', 'COMMUNE_POLICE_CHIEF') END, false)
$$;
CREATE OR REPLACE FUNCTION app.task_moves() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE gives boolean; answers boolean; is_open boolean := OLD.status IN ('ASSIGNED', 'ACCEPTED'); may boolean;
BEGIN
  IF NEW.due_on <> OLD.due_on THEN NEW.first_due_on := coalesce(OLD.first_due_on, OLD.due_on); END IF;
  IF current_user <> 'ancu_app' THEN RETURN NEW; END IF;
  gives := OLD.unit_id = ANY (app.steered_units());
  answers := OLD.owner_unit_id = ANY (app.acting_units()) AND app.sits_at(OLD.desk);
  may := CASE
    WHEN NEW.due_on <> OLD.due_on THEN gives AND is_open AND NEW.status = OLD.status AND NEW.due_on > OLD.due_on
    WHEN NEW.status = 'DONE' THEN gives AND OLD.status = 'REPORTED' AND OLD.reported_by IS DISTINCT FROM app.actor_id() AND NEW.reported_by IS NOT DISTINCT FROM OLD.reported_by
    WHEN NEW.status = 'CANCELLED' THEN gives AND is_open
    WHEN NEW.status = 'REPORTED' THEN answers AND is_open AND NEW.reported_by = app.actor_id()
    WHEN NEW.status = 'ACCEPTED' THEN CASE WHEN OLD.status = 'REPORTED' THEN gives ELSE answers END
    ELSE false END;
  IF may IS NOT TRUE THEN RAISE EXCEPTION 'a task does not go from % to % this way', OLD.status, NEW.status USING ERRCODE = '42501'; END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER task_moves BEFORE UPDATE ON task FOR EACH ROW EXECUTE FUNCTION app.task_moves();
CREATE POLICY with_task ON task_step FOR SELECT TO ancu_app USING (EXISTS (SELECT 1 FROM task t WHERE t.id = task_id));
CREATE POLICY both_sides ON task_step FOR INSERT TO ancu_app
  WITH CHECK (recorded_by = (SELECT app.actor_id()) AND EXISTS (SELECT 1 FROM task t WHERE t.id = task_id
    AND CASE WHEN step IN ('accept', 'note', 'report') THEN t.owner_unit_id = ANY ((SELECT app.acting_units())::int[]) AND app.sits_at(t.desk)
      ELSE t.unit_id = ANY ((SELECT app.steered_units())::int[]) END));

REVOKE ALL ON FUNCTION app.sits_at("TaskDesk"), app.task_moves(), app.conference_moves(), app.steers(), app.own_unit(), app.acting_units(), app.area_units(), app.steered_units(), app.overseen_units(), app.task_takers() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.sits_at("TaskDesk"), app.steers(), app.own_unit(), app.acting_units(), app.steered_units(), app.overseen_units(), app.task_takers() TO ancu_app;
