-- Which rows each role sees and may write. One section a table; USING and WITH CHECK are both said for every write.
-- The owner role (migrations, the functions of this folder) has its own policy, because RLS is forced on all tables.

DO $$
DECLARE t text; p record;
BEGIN
  FOR p IN SELECT policyname, tablename FROM pg_policies WHERE schemaname = 'public' LOOP
    EXECUTE format('DROP POLICY %I ON %I', p.policyname, p.tablename);
  END LOOP;
  FOR t IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY owner_all ON %I TO %I USING (true) WITH CHECK (true)', t, current_user);
  END LOOP;
END $$;

REVOKE ALL ON ALL TABLES IN SCHEMA public FROM PUBLIC, ancu_app;
REVOKE ALL ON ALL SEQUENCES IN SCHEMA public FROM PUBLIC, ancu_app;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA app FROM PUBLIC, ancu_app;
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public, app TO ancu_app;
GRANT USAGE ON SEQUENCE case_number, audit_entry_id_seq, unit_id_seq, setting_id_seq TO ancu_app;
GRANT EXECUTE ON FUNCTION app.today(), app.actor_id(), app.active_assignment(), app.actor_role(), app.scope_communes(),
  app.scope_units(), app.is_commune_police(), app.is_police(), app.sees_people(), app.is_administrator() TO ancu_app;

-- ── Reference data: read by everyone who is signed in, written by administrators ──
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['unit', 'unit_predecessor', 'unit_coverage', 'holiday', 'setting', 'legal_basis'] LOOP
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %I TO ancu_app', t);
    EXECUTE format('CREATE POLICY signed_in_read ON %I FOR SELECT TO ancu_app USING ((SELECT app.actor_role()) IS NOT NULL)', t);
    EXECUTE format('CREATE POLICY administrator_insert ON %I FOR INSERT TO ancu_app WITH CHECK ((SELECT app.is_administrator()))', t);
    EXECUTE format('CREATE POLICY administrator_update ON %I FOR UPDATE TO ancu_app USING ((SELECT app.is_administrator())) WITH CHECK ((SELECT app.is_administrator()))', t);
  END LOOP;
END $$;

-- ── Staff: names are a directory; assignments are the administrator's inside their own area, and one's own to read ──
GRANT SELECT, INSERT, UPDATE ON app_user TO ancu_app;
CREATE POLICY directory ON app_user FOR SELECT TO ancu_app USING ((SELECT app.actor_role()) IS NOT NULL OR id = (SELECT app.actor_id()));
CREATE POLICY administrator_insert ON app_user FOR INSERT TO ancu_app WITH CHECK ((SELECT app.is_administrator()));
CREATE POLICY administrator_update ON app_user FOR UPDATE TO ancu_app USING ((SELECT app.is_administrator())) WITH CHECK ((SELECT app.is_administrator()));

GRANT SELECT, INSERT, UPDATE ON assignment TO ancu_app;
CREATE POLICY own_or_managed ON assignment FOR SELECT TO ancu_app
  USING (user_id = (SELECT app.actor_id()) OR ((SELECT app.is_administrator()) AND unit_id = ANY ((SELECT app.scope_units())::int[])));
CREATE POLICY managed_insert ON assignment FOR INSERT TO ancu_app
  WITH CHECK ((SELECT app.is_administrator()) AND unit_id = ANY ((SELECT app.scope_units())::int[]));
CREATE POLICY managed_update ON assignment FOR UPDATE TO ancu_app
  USING ((SELECT app.is_administrator()) AND unit_id = ANY ((SELECT app.scope_units())::int[]))
  WITH CHECK ((SELECT app.is_administrator()) AND unit_id = ANY ((SELECT app.scope_units())::int[]));

-- credential, session and sign_in_throttle: no grant. Only the functions of 30-sign-in.sql reach them.

-- ── People and cases ──
GRANT SELECT, INSERT, UPDATE, DELETE ON person, case_file, residence TO ancu_app;
CREATE POLICY in_scope ON person FOR SELECT TO ancu_app
  USING ((SELECT app.sees_people()) AND commune_id = ANY ((SELECT app.scope_communes())::int[]));
CREATE POLICY police_insert ON person FOR INSERT TO ancu_app
  WITH CHECK ((SELECT app.is_police()) AND commune_id = ANY ((SELECT app.scope_communes())::int[]));
CREATE POLICY police_update ON person FOR UPDATE TO ancu_app
  USING ((SELECT app.is_police()) AND commune_id = ANY ((SELECT app.scope_communes())::int[]))
  WITH CHECK ((SELECT app.is_police()) AND commune_id = ANY ((SELECT app.scope_communes())::int[]));
-- Deleting is closing; only the undo of an import removes what that import brought.
CREATE POLICY import_undo ON person FOR DELETE TO ancu_app
  USING ((SELECT app.is_police()) AND import_batch_id IS NOT NULL AND version = 1 AND commune_id = ANY ((SELECT app.scope_communes())::int[])
    AND NOT EXISTS (SELECT 1 FROM case_file c JOIN follow_up f ON f.case_id = c.id WHERE c.person_id = person.id));
-- Which import brought a person is written once, so that nobody makes a file deletable; what a case shows of today is derived.
REVOKE UPDATE ON person, case_file FROM ancu_app;
DO $$
DECLARE t text; columns text;
BEGIN
  FOREACH t IN ARRAY ARRAY['person', 'case_file'] LOOP
    SELECT string_agg(quote_ident(column_name), ', ') INTO columns FROM information_schema.columns
    WHERE table_schema = 'public' AND table_name = t AND column_name NOT IN ('id', 'import_batch_id', 'commune_id', 'person_id', 'number', 'created_at', 'current_group', 'current_work',
      'current_occupation', 'difficulties', 'last_contact_on', 'next_visit_on', 'overdue_from', 'neglected_from', 'has_proposal');
    EXECUTE format('GRANT UPDATE (%s) ON %I TO ancu_app', columns, t);
  END LOOP;
END $$;

-- Closing and opening again are the chief's. A policy sees one version of the row only; a trigger sees both.
CREATE OR REPLACE FUNCTION app.chief_closes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_user = 'ancu_app' AND 'CLOSED' IN (OLD.status, NEW.status) AND OLD.status <> NEW.status AND app.actor_role() IS DISTINCT FROM 'COMMUNE_POLICE_CHIEF' THEN
    RAISE EXCEPTION 'only the chief closes a case or opens it again' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER chief_closes BEFORE UPDATE OF status ON case_file FOR EACH ROW EXECUTE FUNCTION app.chief_closes();

CREATE POLICY in_scope ON case_file FOR SELECT TO ancu_app
  USING ((SELECT app.sees_people()) AND commune_id = ANY ((SELECT app.scope_communes())::int[]));
CREATE POLICY police_insert ON case_file FOR INSERT TO ancu_app
  WITH CHECK ((SELECT app.is_police()) AND commune_id = ANY ((SELECT app.scope_communes())::int[]));
CREATE POLICY police_update ON case_file FOR UPDATE TO ancu_app
  USING ((SELECT app.is_police()) AND commune_id = ANY ((SELECT app.scope_communes())::int[]))
  WITH CHECK ((SELECT app.is_police()) AND commune_id = ANY ((SELECT app.scope_communes())::int[]));
CREATE POLICY import_undo ON case_file FOR DELETE TO ancu_app
  USING ((SELECT app.is_police()) AND import_batch_id IS NOT NULL AND commune_id = ANY ((SELECT app.scope_communes())::int[]));

CREATE POLICY with_person ON residence FOR SELECT TO ancu_app USING (EXISTS (SELECT 1 FROM person p WHERE p.id = person_id));
CREATE POLICY police_insert ON residence FOR INSERT TO ancu_app
  WITH CHECK ((SELECT app.is_police()) AND EXISTS (SELECT 1 FROM person p WHERE p.id = person_id));
CREATE POLICY police_update ON residence FOR UPDATE TO ancu_app
  USING ((SELECT app.is_police()) AND EXISTS (SELECT 1 FROM person p WHERE p.id = person_id))
  WITH CHECK ((SELECT app.is_police()) AND EXISTS (SELECT 1 FROM person p WHERE p.id = person_id));
CREATE POLICY import_undo ON residence FOR DELETE TO ancu_app
  USING ((SELECT app.is_police()) AND EXISTS (SELECT 1 FROM person p WHERE p.id = person_id AND p.import_batch_id IS NOT NULL));

-- ── Shared with the commune: whoever sees the case reads; police write ──
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['case_event', 'certificate', 'assessment', 'employment', 'need', 'difficulty_note'] LOOP
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %I TO ancu_app', t);
    EXECUTE format('CREATE POLICY with_case ON %I FOR SELECT TO ancu_app USING (EXISTS (SELECT 1 FROM case_file c WHERE c.id = case_id))', t);
    EXECUTE format('CREATE POLICY police_insert ON %I FOR INSERT TO ancu_app WITH CHECK ((SELECT app.is_police()) AND EXISTS (SELECT 1 FROM case_file c WHERE c.id = case_id))', t);
    EXECUTE format('CREATE POLICY police_update ON %I FOR UPDATE TO ancu_app USING ((SELECT app.is_police()) AND EXISTS (SELECT 1 FROM case_file c WHERE c.id = case_id)) WITH CHECK ((SELECT app.is_police()) AND EXISTS (SELECT 1 FROM case_file c WHERE c.id = case_id))', t);
  END LOOP;
END $$;
REVOKE UPDATE ON case_event, difficulty_note FROM ancu_app;
DROP POLICY police_update ON case_event;
DROP POLICY police_update ON difficulty_note;
-- A signature is the chief's: nobody else writes SIGNED or RETURNED, except what an import takes over from a list while it goes in.
CREATE POLICY chief_signs_insert ON assessment AS RESTRICTIVE FOR INSERT TO ancu_app
  WITH CHECK ((status = 'PROPOSED' AND source = 'STAFF') OR (SELECT app.actor_role()) = 'COMMUNE_POLICE_CHIEF'
    OR EXISTS (SELECT 1 FROM case_file c JOIN import_batch b ON b.id = c.import_batch_id WHERE c.id = case_id AND source = 'IMPORT' AND b.status = 'COMMITTING'));
CREATE POLICY chief_signs_update ON assessment AS RESTRICTIVE FOR UPDATE TO ancu_app
  USING (status = 'PROPOSED' OR (SELECT app.actor_role()) = 'COMMUNE_POLICE_CHIEF')
  -- Two persons: nobody signs or sends back what they proposed.
  WITH CHECK (status IN ('PROPOSED', 'WITHDRAWN') OR ((SELECT app.actor_role()) = 'COMMUNE_POLICE_CHIEF' AND (source = 'IMPORT' OR proposed_by <> (SELECT app.actor_id()))));
-- A signed group is never rewritten: only its state and who decided may change.
REVOKE UPDATE ON assessment FROM ancu_app;
GRANT UPDATE (status, decided_by, decided_at, version) ON assessment TO ancu_app;

-- Derived by app.refresh_cases (35-history.sql), read by whoever sees the case; figures are read through 40-figures.sql alone.
GRANT SELECT ON case_span TO ancu_app;
CREATE POLICY with_case ON case_span FOR SELECT TO ancu_app USING (EXISTS (SELECT 1 FROM case_file c WHERE c.id = case_id));

-- ── Police only ──
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['judgment', 'address_check', 'interview', 'follow_up', 'snooze', 'visit_plan'] LOOP
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %I TO ancu_app', t);
    EXECUTE format('CREATE POLICY police_read ON %I FOR SELECT TO ancu_app USING ((SELECT app.is_police()) AND EXISTS (SELECT 1 FROM case_file c WHERE c.id = case_id))', t);
    EXECUTE format('CREATE POLICY police_insert ON %I FOR INSERT TO ancu_app WITH CHECK ((SELECT app.%s()) AND EXISTS (SELECT 1 FROM case_file c WHERE c.id = case_id))', t,
      CASE WHEN t IN ('judgment', 'visit_plan') THEN 'is_police' ELSE 'is_commune_police' END);
    EXECUTE format('CREATE POLICY police_update ON %I FOR UPDATE TO ancu_app USING ((SELECT app.is_commune_police()) AND EXISTS (SELECT 1 FROM case_file c WHERE c.id = case_id)) WITH CHECK ((SELECT app.is_commune_police()) AND EXISTS (SELECT 1 FROM case_file c WHERE c.id = case_id))', t);
  END LOOP;
END $$;
REVOKE UPDATE ON visit_plan FROM ancu_app;
GRANT UPDATE (ended_at) ON visit_plan TO ancu_app;
-- A contact is corrected by a new revision; of the former one only the mark of the current may change.
REVOKE UPDATE ON follow_up FROM ancu_app;
GRANT UPDATE (is_current) ON follow_up TO ancu_app;
GRANT SELECT, INSERT, UPDATE ON offence, assessment_note TO ancu_app;
CREATE POLICY police_read ON offence FOR SELECT TO ancu_app
  USING ((SELECT app.is_police()) AND EXISTS (SELECT 1 FROM judgment j WHERE j.id = judgment_id));
CREATE POLICY police_insert ON offence FOR INSERT TO ancu_app
  WITH CHECK ((SELECT app.is_police()) AND EXISTS (SELECT 1 FROM judgment j WHERE j.id = judgment_id));
CREATE POLICY police_update ON offence FOR UPDATE TO ancu_app
  USING ((SELECT app.is_commune_police()) AND EXISTS (SELECT 1 FROM judgment j WHERE j.id = judgment_id))
  WITH CHECK ((SELECT app.is_commune_police()) AND EXISTS (SELECT 1 FROM judgment j WHERE j.id = judgment_id));
CREATE POLICY police_read ON assessment_note FOR SELECT TO ancu_app
  USING ((SELECT app.is_police()) AND EXISTS (SELECT 1 FROM assessment a WHERE a.id = assessment_id));
CREATE POLICY police_insert ON assessment_note FOR INSERT TO ancu_app
  WITH CHECK ((SELECT app.is_police()) AND EXISTS (SELECT 1 FROM assessment a WHERE a.id = assessment_id));
CREATE POLICY police_update ON assessment_note FOR UPDATE TO ancu_app
  USING ((SELECT app.is_commune_police()) AND EXISTS (SELECT 1 FROM assessment a WHERE a.id = assessment_id))
  WITH CHECK ((SELECT app.is_commune_police()) AND EXISTS (SELECT 1 FROM assessment a WHERE a.id = assessment_id));

-- ── One's own drafts; lists under import belong to the police of the unit ──
GRANT SELECT, INSERT, UPDATE, DELETE ON intake_draft TO ancu_app;
CREATE POLICY own ON intake_draft TO ancu_app
  USING (user_id = (SELECT app.actor_id()) AND (SELECT app.is_commune_police()) AND unit_id = ANY ((SELECT app.scope_units())::int[]))
  WITH CHECK (user_id = (SELECT app.actor_id()) AND (SELECT app.is_commune_police()) AND unit_id = ANY ((SELECT app.scope_units())::int[]));

GRANT SELECT, INSERT, UPDATE ON import_batch, import_row, column_memory TO ancu_app;
CREATE POLICY unit_police ON import_batch TO ancu_app
  USING ((SELECT app.is_police()) AND unit_id = ANY ((SELECT app.scope_units())::int[]))
  WITH CHECK ((SELECT app.is_police()) AND unit_id = ANY ((SELECT app.scope_units())::int[]));
CREATE POLICY with_batch ON import_row TO ancu_app
  USING (EXISTS (SELECT 1 FROM import_batch b WHERE b.id = batch_id))
  WITH CHECK (EXISTS (SELECT 1 FROM import_batch b WHERE b.id = batch_id));
CREATE POLICY unit_police ON column_memory TO ancu_app
  USING ((SELECT app.is_police()) AND unit_id = ANY ((SELECT app.scope_units())::int[]))
  WITH CHECK ((SELECT app.is_police()) AND unit_id = ANY ((SELECT app.scope_units())::int[]));

-- ── Audit: written by whoever acts, in their own name; never changed or removed by the runtime role ──
-- The time and the number of a line are the database's; role and unit are those of an assignment the writer holds; a case is one they see.
GRANT SELECT, INSERT ON audit_change TO ancu_app;
GRANT SELECT, INSERT (actor_id, actor_name, assignment_id, role, unit_id, unit_name, action, outcome, reason, subject, case_id, commune_id, fields) ON audit_entry TO ancu_app;
CREATE POLICY own_name ON audit_entry FOR INSERT TO ancu_app WITH CHECK (actor_id = (SELECT app.actor_id())
  AND EXISTS (SELECT 1 FROM assignment a WHERE a.id = assignment_id AND a.user_id = actor_id AND a.role = audit_entry.role AND a.unit_id = audit_entry.unit_id)
  AND (case_id IS NULL OR EXISTS (SELECT 1 FROM case_file c WHERE c.id = case_id)));
CREATE POLICY readers ON audit_entry FOR SELECT TO ancu_app USING (
  ((SELECT app.actor_role()) = 'AUDITOR' AND (commune_id = ANY ((SELECT app.scope_communes())::int[]) OR unit_id = ANY ((SELECT app.scope_units())::int[])))
  OR ((SELECT app.sees_people()) AND case_id IS NOT NULL AND EXISTS (SELECT 1 FROM case_file c WHERE c.id = case_id))
  OR actor_id = (SELECT app.actor_id()));
CREATE POLICY with_entry ON audit_change FOR INSERT TO ancu_app
  WITH CHECK (EXISTS (SELECT 1 FROM audit_entry e WHERE e.id = entry_id AND e.actor_id = (SELECT app.actor_id())));
CREATE POLICY police_of_case ON audit_change FOR SELECT TO ancu_app
  USING ((SELECT app.is_police()) AND case_id IS NOT NULL AND EXISTS (SELECT 1 FROM case_file c WHERE c.id = case_id));

GRANT SELECT, INSERT, UPDATE ON command_receipt TO ancu_app;
CREATE POLICY own ON command_receipt TO ancu_app
  USING (actor_id = (SELECT app.actor_id())) WITH CHECK (actor_id = (SELECT app.actor_id()));
