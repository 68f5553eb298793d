-- Loans under Quyết định 22/2023/QĐ-TTg. The commune drafts, signs and confirms lists; the bank reads confirmed lines and
-- keeps applications, loans and the ledger for itself. Across that wall go two signs: to the commune how far a person's loan is
-- and whether help with repaying is needed; to the bank whether the person still lives there and can be reached.

CREATE OR REPLACE FUNCTION app.is_bank() RETURNS boolean LANGUAGE sql STABLE
  AS $$ SELECT coalesce(app.actor_role() IN ('BANK_OFFICER', 'BANK_APPROVER'), false) $$;

-- The communes the actor answers for, with those that became one of them: what was settled keeps the unit of its day.
CREATE OR REPLACE FUNCTION app.scope_with_former() RETURNS int[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
  -- Looked up in a set: an office may cover thousands of communes, and an array is walked once a unit.
  WITH mine AS MATERIALIZED (SELECT unnest(app.scope_communes()) AS id)
  SELECT coalesce(array_agg(u.id), '{}') FROM unit u
  WHERE u.kind = 'COMMUNE' AND (u.id IN (SELECT id FROM mine) OR u.heir_id IN (SELECT id FROM mine))
$$;

-- ── Rules and the columns of papers: read by everyone who is signed in, added to by an administrator of a province ──
GRANT SELECT, INSERT ON lending_rule, paper_layout TO ancu_app;
GRANT USAGE ON SEQUENCE lending_rule_id_seq, paper_layout_id_seq, loan_event_seq_seq, loan_application_number TO ancu_app;
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['lending_rule', 'paper_layout'] LOOP
    EXECUTE format('CREATE POLICY signed_in_read ON %I FOR SELECT TO ancu_app USING ((SELECT app.actor_role()) IS NOT NULL)', t);
    EXECUTE format('CREATE POLICY administrator_insert ON %I FOR INSERT TO ancu_app WITH CHECK ((SELECT app.is_province_administrator()) AND set_by = (SELECT app.actor_id()))', t);
  END LOOP;
END $$;

-- What an officer of the bank approves alone; nothing, as long as nobody said how much.
CREATE OR REPLACE FUNCTION app.officer_limit(on_day date) RETURNS bigint LANGUAGE sql STABLE
  AS $$
  SELECT coalesce((SELECT r.value FROM lending_rule r WHERE r.key = 'limit.officer' AND r.valid_from <= on_day AND (r.valid_to IS NULL OR r.valid_to >= on_day)
    ORDER BY r.valid_from DESC, r.id DESC LIMIT 1), 0)
$$;

-- ── Establishments: the commune's ──
GRANT SELECT, INSERT, UPDATE ON employer TO ancu_app;
CREATE POLICY in_scope ON employer FOR SELECT TO ancu_app
  USING ((SELECT app.sees_people()) AND commune_id = ANY ((SELECT app.scope_with_former())::int[]));
CREATE POLICY commune_insert ON employer FOR INSERT TO ancu_app
  WITH CHECK (((SELECT app.is_commune_police()) OR (SELECT app.actor_role()) = 'COMMUNE_OFFICER') AND created_by = (SELECT app.actor_id())
    AND commune_id = ANY ((SELECT app.scope_communes())::int[]));
CREATE POLICY commune_update ON employer FOR UPDATE TO ancu_app
  USING (((SELECT app.is_commune_police()) OR (SELECT app.actor_role()) = 'COMMUNE_OFFICER') AND commune_id = ANY ((SELECT app.scope_communes())::int[]))
  WITH CHECK (commune_id = ANY ((SELECT app.scope_communes())::int[]));

-- ── Lists ──
GRANT SELECT ON loan_list, loan_list_row TO ancu_app;
GRANT INSERT ON loan_list, loan_list_row TO ancu_app;
GRANT DELETE ON loan_list_row TO ancu_app;
GRANT UPDATE (status, number, year, signed_by, signed_on, decided_by, decided_on, reason, employer_id, establishment, version) ON loan_list TO ancu_app;
GRANT UPDATE (position, borrower_name, borrower_kin, borrower_cccd_encrypted, borrower_cccd_index, borrower_cccd_last4, borrower_phone, purpose, amount,
  contract_from, proof, note, outcome, return_reason) ON loan_list_row TO ancu_app;

CREATE POLICY police_read ON loan_list FOR SELECT TO ancu_app
  USING ((SELECT app.is_police()) AND commune_id = ANY ((SELECT app.scope_with_former())::int[]));
CREATE POLICY commune_read ON loan_list FOR SELECT TO ancu_app
  USING ((SELECT app.actor_role()) IN ('COMMUNE_OFFICER', 'COMMUNE_CHAIR') AND status NOT IN ('DRAFT', 'DROPPED')
    AND commune_id = ANY ((SELECT app.scope_with_former())::int[]));
CREATE POLICY bank_read ON loan_list FOR SELECT TO ancu_app
  USING ((SELECT app.is_bank()) AND status = 'CONFIRMED' AND commune_id = ANY ((SELECT app.scope_with_former())::int[]));
CREATE POLICY police_draft ON loan_list FOR INSERT TO ancu_app
  WITH CHECK ((SELECT app.is_commune_police()) AND status = 'DRAFT' AND NOT is_from_paper AND drafted_by = (SELECT app.actor_id())
    AND signed_by IS NULL AND decided_by IS NULL AND commune_id = ANY ((SELECT app.scope_communes())::int[]));
-- A list that was confirmed on paper before the software was there.
CREATE POLICY bank_brings ON loan_list FOR INSERT TO ancu_app
  WITH CHECK ((SELECT app.actor_role()) = 'BANK_OFFICER' AND is_from_paper AND status = 'CONFIRMED' AND drafted_by = (SELECT app.actor_id())
    AND signed_by IS NULL AND decided_by IS NULL AND commune_id = ANY ((SELECT app.scope_with_former())::int[]));
CREATE POLICY police_write ON loan_list FOR UPDATE TO ancu_app
  USING ((SELECT app.is_commune_police()) AND status = 'DRAFT' AND commune_id = ANY ((SELECT app.scope_communes())::int[]))
  WITH CHECK ((SELECT app.is_commune_police()) AND decided_by IS NULL AND commune_id = ANY ((SELECT app.scope_communes())::int[])
    AND (status IN ('DRAFT', 'DROPPED') AND signed_by IS NULL
      OR status = 'SIGNED' AND (SELECT app.actor_role()) = 'COMMUNE_POLICE_CHIEF' AND signed_by = (SELECT app.actor_id())));
CREATE POLICY chair_decides ON loan_list FOR UPDATE TO ancu_app
  USING ((SELECT app.actor_role()) = 'COMMUNE_CHAIR' AND status = 'SIGNED' AND commune_id = ANY ((SELECT app.scope_communes())::int[]))
  WITH CHECK ((SELECT app.actor_role()) = 'COMMUNE_CHAIR' AND status IN ('CONFIRMED', 'RETURNED') AND decided_by = (SELECT app.actor_id())
    AND commune_id = ANY ((SELECT app.scope_communes())::int[]));

CREATE POLICY with_list ON loan_list_row FOR SELECT TO ancu_app
  USING (((SELECT app.sees_people()) OR outcome = 'CONFIRMED') AND EXISTS (SELECT 1 FROM loan_list l WHERE l.id = list_id));
CREATE POLICY police_insert ON loan_list_row FOR INSERT TO ancu_app
  WITH CHECK ((SELECT app.is_commune_police()) AND outcome = 'PENDING' AND EXISTS (SELECT 1 FROM loan_list l WHERE l.id = list_id AND l.status = 'DRAFT')
    AND EXISTS (SELECT 1 FROM case_file c WHERE c.id = case_id));
CREATE POLICY bank_brings ON loan_list_row FOR INSERT TO ancu_app
  WITH CHECK ((SELECT app.actor_role()) = 'BANK_OFFICER' AND outcome = 'CONFIRMED' AND case_id IS NULL
    AND EXISTS (SELECT 1 FROM loan_list l WHERE l.id = list_id AND l.is_from_paper AND l.drafted_by = (SELECT app.actor_id())));
CREATE POLICY police_remove ON loan_list_row FOR DELETE TO ancu_app
  USING ((SELECT app.is_commune_police()) AND EXISTS (SELECT 1 FROM loan_list l WHERE l.id = list_id AND l.status = 'DRAFT'));
CREATE POLICY police_write ON loan_list_row FOR UPDATE TO ancu_app
  USING ((SELECT app.is_commune_police()) AND EXISTS (SELECT 1 FROM loan_list l WHERE l.id = list_id AND l.status = 'DRAFT'))
  WITH CHECK (outcome = 'PENDING' AND EXISTS (SELECT 1 FROM loan_list l WHERE l.id = list_id AND l.status = 'DRAFT'));
CREATE POLICY chair_decides ON loan_list_row FOR UPDATE TO ancu_app
  USING ((SELECT app.actor_role()) = 'COMMUNE_CHAIR' AND EXISTS (SELECT 1 FROM loan_list l WHERE l.id = list_id AND l.status = 'SIGNED'))
  WITH CHECK ((SELECT app.actor_role()) = 'COMMUNE_CHAIR' AND EXISTS (SELECT 1 FROM loan_list l WHERE l.id = list_id AND l.status = 'SIGNED'));

-- What was signed is decided upon as it stands: the chair answers, and changes nothing else.
CREATE OR REPLACE FUNCTION app.signed_row_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_user = 'ancu_app' AND app.actor_role() = 'COMMUNE_CHAIR'
    AND (to_jsonb(NEW) - ARRAY['outcome', 'return_reason']) IS DISTINCT FROM (to_jsonb(OLD) - ARRAY['outcome', 'return_reason']) THEN
    RAISE EXCEPTION 'a signed line is confirmed or returned as it stands' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER signed_row_stands BEFORE UPDATE ON loan_list_row FOR EACH ROW EXECUTE FUNCTION app.signed_row_stands();

-- A list from paper finds its people by their sealed number among the communes of the office that brought it.
CREATE OR REPLACE FUNCTION app.link_paper_list(which uuid) RETURNS int LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE linked int;
BEGIN
  IF app.actor_role() IS DISTINCT FROM 'BANK_OFFICER' OR NOT EXISTS (SELECT 1 FROM loan_list l WHERE l.id = which AND l.is_from_paper AND l.drafted_by = app.actor_id()) THEN
    RAISE EXCEPTION 'only who brought a list from paper links it' USING ERRCODE = '42501';
  END IF;
  UPDATE loan_list_row r SET case_id = f.id FROM (
    SELECT DISTINCT ON (p.cccd_index) p.cccd_index, c.id FROM person p JOIN case_file c ON c.person_id = p.id
    WHERE p.merged_into IS NULL AND c.merged_into IS NULL AND p.commune_id = ANY ((SELECT app.scope_with_former())::int[])
      AND p.cccd_index IN (SELECT x.cccd_index FROM loan_list_row x WHERE x.list_id = which) ORDER BY p.cccd_index, c.created_at DESC) f
  WHERE r.list_id = which AND r.case_id IS NULL AND r.cccd_index = f.cccd_index;
  GET DIAGNOSTICS linked = ROW_COUNT;
  RETURN linked;
END $$;

-- ── The bank's own: groups, applications, loans, ledger, files of its system ──
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['savings_group', 'loan_application', 'loan'] LOOP
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %I TO ancu_app', t);
    EXECUTE format('CREATE POLICY bank ON %I TO ancu_app USING ((SELECT app.is_bank()) AND commune_id = ANY ((SELECT app.scope_with_former())::int[]))
      WITH CHECK ((SELECT app.is_bank()) AND commune_id = ANY ((SELECT app.scope_with_former())::int[]))', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['loan_event', 'loan_check'] LOOP
    EXECUTE format('GRANT SELECT, INSERT ON %I TO ancu_app', t);
    EXECUTE format('CREATE POLICY bank_read ON %I FOR SELECT TO ancu_app USING (EXISTS (SELECT 1 FROM loan l WHERE l.id = loan_id))', t);
    EXECUTE format('CREATE POLICY bank_insert ON %I FOR INSERT TO ancu_app WITH CHECK (EXISTS (SELECT 1 FROM loan l WHERE l.id = loan_id))', t);
  END LOOP;
END $$;
GRANT SELECT, INSERT ON application_step TO ancu_app;
CREATE POLICY bank_read ON application_step FOR SELECT TO ancu_app USING (EXISTS (SELECT 1 FROM loan_application a WHERE a.id = application_id));
CREATE POLICY bank_insert ON application_step FOR INSERT TO ancu_app
  WITH CHECK (recorded_by = (SELECT app.actor_id()) AND EXISTS (SELECT 1 FROM loan_application a WHERE a.id = application_id));

-- Who borrows for whom, and under which terms, is written once.
REVOKE UPDATE ON loan, loan_application FROM ancu_app;
DO $$
DECLARE t text; columns text; kept text[];
BEGIN
  FOREACH t IN ARRAY ARRAY['loan', 'loan_application'] LOOP
    kept := CASE t WHEN 'loan' THEN ARRAY['id', 'application_id', 'commune_id', 'office_id', 'approved_amount', 'approved_by', 'created_by', 'created_at', 'is_imported']
      ELSE ARRAY['id', 'number', 'list_row_id', 'case_id', 'commune_id', 'office_id', 'created_by', 'created_at', 'proof'] END;
    SELECT string_agg(quote_ident(column_name), ', ') INTO columns FROM information_schema.columns
    WHERE table_schema = 'public' AND table_name = t AND column_name <> ALL (kept);
    EXECUTE format('GRANT UPDATE (%s) ON %I TO ancu_app', columns, t);
  END LOOP;
END $$;
-- Appraising and approving are signed in one's own name, by two persons (a constraint of the table), above the officer's limit by
-- the approver; what was approved stays as it was. A policy sees one version of the row only; a trigger sees both.
CREATE OR REPLACE FUNCTION app.two_persons_approve() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_user <> 'ancu_app' THEN RETURN NEW; END IF;
  IF NEW.appraised_by IS DISTINCT FROM OLD.appraised_by AND NEW.appraised_by IS DISTINCT FROM app.actor_id()
    OR NEW.approved_by IS DISTINCT FROM OLD.approved_by AND (OLD.approved_by IS NOT NULL OR NEW.approved_by IS DISTINCT FROM app.actor_id()
      OR (app.actor_role() <> 'BANK_APPROVER' AND NEW.approved_amount > app.officer_limit(NEW.approved_on)))
    OR NEW.stage = 'APPROVED' AND NEW.approved_by IS NULL
    OR OLD.approved_by IS NOT NULL AND row(NEW.approved_amount, NEW.approved_term_months, NEW.approved_on, NEW.appraised_by, NEW.appraised_amount)
      IS DISTINCT FROM row(OLD.approved_amount, OLD.approved_term_months, OLD.approved_on, OLD.appraised_by, OLD.appraised_amount) THEN
    RAISE EXCEPTION 'an application is appraised and approved by two persons, each in their own name' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER two_persons_approve BEFORE UPDATE ON loan_application FOR EACH ROW EXECUTE FUNCTION app.two_persons_approve();
CREATE POLICY begins_submitted ON loan_application AS RESTRICTIVE FOR INSERT TO ancu_app
  WITH CHECK (stage = 'SUBMITTED' AND approved_by IS NULL AND appraised_by IS NULL AND created_by = (SELECT app.actor_id())
    AND EXISTS (SELECT 1 FROM loan_list_row r WHERE r.id = list_row_id AND r.outcome = 'CONFIRMED' AND r.case_id IS NOT DISTINCT FROM loan_application.case_id));
-- A loan comes from an approved application, or from a file of the bank's system.
CREATE POLICY begins_approved ON loan AS RESTRICTIVE FOR INSERT TO ancu_app
  WITH CHECK (created_by = (SELECT app.actor_id()) AND ((is_imported AND application_id IS NULL AND (SELECT app.actor_role()) = 'BANK_OFFICER')
    OR EXISTS (SELECT 1 FROM loan_application a WHERE a.id = application_id AND a.stage = 'APPROVED' AND a.approved_amount = loan.approved_amount AND a.approved_by = loan.approved_by)));
-- The ledger is written in one's own name; who approved a loan does not pay it out.
CREATE POLICY own_name ON loan_event AS RESTRICTIVE FOR INSERT TO ancu_app WITH CHECK (recorded_by = (SELECT app.actor_id())
  AND (kind <> 'DISBURSEMENT' OR NOT EXISTS (SELECT 1 FROM loan l WHERE l.id = loan_id AND l.approved_by = (SELECT app.actor_id()))));
GRANT UPDATE (done_on, done_by, result, note, version) ON loan_check TO ancu_app;
CREATE POLICY bank_update ON loan_check FOR UPDATE TO ancu_app
  USING (done_on IS NULL AND EXISTS (SELECT 1 FROM loan l WHERE l.id = loan_id))
  WITH CHECK (done_by = (SELECT app.actor_id()) AND EXISTS (SELECT 1 FROM loan l WHERE l.id = loan_id));

GRANT SELECT, INSERT ON loan_import, loan_import_row TO ancu_app;
GRANT UPDATE (status, counts, finished_at, version) ON loan_import TO ancu_app;
GRANT UPDATE (decision, link_basis, list_row_id, loan_id, differences, explanation, verdict, codes) ON loan_import_row TO ancu_app;
-- The office's officers bring files in and answer for each row; its approvers read.
CREATE POLICY own_office ON loan_import FOR SELECT TO ancu_app
  USING ((SELECT app.is_bank()) AND office_id = (SELECT (app.active_assignment()).unit_id));
CREATE POLICY officer_insert ON loan_import FOR INSERT TO ancu_app
  WITH CHECK ((SELECT app.actor_role()) = 'BANK_OFFICER' AND created_by = (SELECT app.actor_id()) AND office_id = (SELECT (app.active_assignment()).unit_id));
CREATE POLICY officer_update ON loan_import FOR UPDATE TO ancu_app
  USING ((SELECT app.actor_role()) = 'BANK_OFFICER' AND office_id = (SELECT (app.active_assignment()).unit_id))
  WITH CHECK ((SELECT app.actor_role()) = 'BANK_OFFICER' AND office_id = (SELECT (app.active_assignment()).unit_id));
CREATE POLICY with_import ON loan_import_row FOR SELECT TO ancu_app USING (EXISTS (SELECT 1 FROM loan_import i WHERE i.id = import_id));
CREATE POLICY officer_insert ON loan_import_row FOR INSERT TO ancu_app
  WITH CHECK ((SELECT app.actor_role()) = 'BANK_OFFICER' AND EXISTS (SELECT 1 FROM loan_import i WHERE i.id = import_id));
CREATE POLICY officer_update ON loan_import_row FOR UPDATE TO ancu_app
  USING ((SELECT app.actor_role()) = 'BANK_OFFICER' AND EXISTS (SELECT 1 FROM loan_import i WHERE i.id = import_id))
  WITH CHECK ((SELECT app.actor_role()) = 'BANK_OFFICER' AND EXISTS (SELECT 1 FROM loan_import i WHERE i.id = import_id));

-- ── Two signs across the wall ──

-- To whoever sees the person: how far the loan is, and whether help with repaying is needed. No amount, no date.
CREATE OR REPLACE FUNCTION app.loan_signs(ids uuid[]) RETURNS TABLE (case_id uuid, stage text, needs_help boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH asked AS (
    SELECT c.id FROM case_file c WHERE c.id = ANY (ids) AND c.merged_into IS NULL AND app.sees_people() AND c.commune_id = ANY ((SELECT app.scope_communes())::int[])
  )
  SELECT a.id,
    CASE WHEN bool_or(l.is_open) THEN 'BORROWING' WHEN count(l.id) > 0 THEN 'REPAID'
      WHEN max(p.stage::text) IS NOT NULL THEN CASE WHEN bool_or(p.stage = 'APPROVED') THEN 'APPROVED' ELSE 'SUBMITTED' END ELSE 'LISTED' END,
    coalesce(bool_or(l.is_open AND (l.overdue > 0 OR l.late_after < app.today())), false)
  FROM asked a LEFT JOIN loan l ON l.case_id = a.id AND l.borrower_kind <> 'EMPLOYER'
    LEFT JOIN loan_application p ON p.case_id = a.id AND p.borrower_kind <> 'EMPLOYER' AND p.stage NOT IN ('ENDED', 'DISBURSED')
    LEFT JOIN LATERAL (SELECT r.id FROM loan_list_row r JOIN loan_list t ON t.id = r.list_id
      WHERE r.case_id = a.id AND r.outcome = 'CONFIRMED' AND t.status = 'CONFIRMED' LIMIT 1) w ON true
  WHERE l.id IS NOT NULL OR p.id IS NOT NULL OR w.id IS NOT NULL GROUP BY a.id
$$;

-- To the bank, of those on a confirmed list or with a loan: still under the commune's care here, and met within the last sixty days or not.
CREATE OR REPLACE FUNCTION app.borrower_standing(ids uuid[]) RETURNS TABLE (case_id uuid, standing text, is_reachable boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT c.id,
    CASE WHEN c.status IN ('RECEIVED', 'MANAGED') THEN CASE WHEN c.commune_id = ANY ((SELECT app.scope_communes())::int[]) THEN 'HERE' ELSE 'MOVED' END
      WHEN c.status = 'MOVED_AWAY' THEN 'MOVED' ELSE 'ENDED' END,
    c.status IN ('RECEIVED', 'MANAGED') AND c.last_contact_on >= app.today() - 60
      AND NOT EXISTS (SELECT 1 FROM contact_search s WHERE s.case_id = c.id AND s.status = 'OPEN')
  FROM case_file c WHERE c.id = ANY (ids) AND (SELECT app.is_bank())
    AND (EXISTS (SELECT 1 FROM loan l WHERE l.case_id = c.id AND l.commune_id = ANY ((SELECT app.scope_with_former())::int[]))
      OR EXISTS (SELECT 1 FROM loan_list_row r JOIN loan_list t ON t.id = r.list_id WHERE r.case_id = c.id AND r.outcome = 'CONFIRMED' AND t.status = 'CONFIRMED'
        AND t.commune_id = ANY ((SELECT app.scope_with_former())::int[])))
$$;

-- Điều 6 caps a person, whichever office lends: what they still owe, or were promised, where this office does not see it. A sum
-- alone, for somebody on a confirmed list of the office.
CREATE OR REPLACE FUNCTION app.owed_elsewhere(line uuid, for_purpose text) RETURNS bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH who AS (
    SELECT r.case_id, r.cccd_index FROM loan_list_row r JOIN loan_list t ON t.id = r.list_id
    WHERE r.id = line AND app.is_bank() AND r.outcome = 'CONFIRMED' AND t.status = 'CONFIRMED' AND t.commune_id = ANY ((SELECT app.scope_with_former())::int[])
  )
  SELECT coalesce(sum(l.in_time + l.overdue + l.frozen + CASE WHEN l.is_imported THEN 0 ELSE l.approved_amount - l.disbursed END), 0)::bigint
  FROM who w JOIN loan l ON l.is_open AND l.borrower_kind <> 'EMPLOYER' AND l.purpose = for_purpose AND l.commune_id <> ALL ((SELECT app.scope_with_former())::int[])
    LEFT JOIN loan_list_row o ON o.id = l.list_row_id
  WHERE l.case_id = w.case_id OR o.cccd_index = w.cccd_index
$$;

REVOKE ALL ON FUNCTION app.is_bank(), app.scope_with_former(), app.officer_limit(date), app.signed_row_stands(), app.two_persons_approve(), app.link_paper_list(uuid),
  app.loan_signs(uuid[]), app.borrower_standing(uuid[]), app.owed_elsewhere(uuid, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.is_bank(), app.scope_with_former(), app.officer_limit(date), app.link_paper_list(uuid),
  app.loan_signs(uuid[]), app.borrower_standing(uuid[]), app.owed_elsewhere(uuid, text) TO ancu_app;
