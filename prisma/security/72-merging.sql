-- Two files of one person. A file that was merged into another is hidden from everybody: lists, counts, exports, search and
-- every table beside it ask case_file and person. Rows change their file only in app.carry_out_merge and app.undo_merge.

CREATE POLICY not_merged ON person AS RESTRICTIVE FOR SELECT TO ancu_app USING (merged_into IS NULL);
CREATE POLICY not_merged ON case_file AS RESTRICTIVE FOR SELECT TO ancu_app USING (merged_into IS NULL);
CREATE POLICY not_merged_insert ON person AS RESTRICTIVE FOR INSERT TO ancu_app WITH CHECK (merged_into IS NULL);
CREATE POLICY not_merged_insert ON case_file AS RESTRICTIVE FOR INSERT TO ancu_app WITH CHECK (merged_into IS NULL);
REVOKE UPDATE (merged_into) ON person, case_file FROM ancu_app;

-- Where a merged file went on, by its id or its number: for those who see the file that stands today.
CREATE OR REPLACE FUNCTION app.kept_file(asked_id uuid, asked_number text) RETURNS TABLE (id uuid, number text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH RECURSIVE way AS (
    SELECT c.merged_into AS id, 0 AS step FROM case_file c WHERE c.merged_into IS NOT NULL AND (c.id = asked_id OR c.number = asked_number)
    UNION ALL SELECT c.merged_into, w.step + 1 FROM way w JOIN case_file c ON c.id = w.id WHERE c.merged_into IS NOT NULL AND w.step < 50
  )
  SELECT c.id, c.number FROM way w JOIN case_file c ON c.id = w.id
  WHERE c.merged_into IS NULL AND app.sees_people() AND c.commune_id = ANY (app.scope_communes())
$$;

-- ── Possible duplicates ──

-- A pair stands where its two people live: set when it is found, and moved with them.
CREATE OR REPLACE FUNCTION app.place_pair() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  NEW.commune_a := (SELECT commune_id FROM person WHERE id = NEW.person_a);
  NEW.commune_b := (SELECT commune_id FROM person WHERE id = NEW.person_b);
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER place_pair BEFORE INSERT ON duplicate_pair FOR EACH ROW EXECUTE FUNCTION app.place_pair();

CREATE OR REPLACE FUNCTION app.move_pairs() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE duplicate_pair SET commune_a = NEW.commune_id WHERE person_a = NEW.id;
  UPDATE duplicate_pair SET commune_b = NEW.commune_id WHERE person_b = NEW.id;
  -- Whoever answers for the person now has not consented yet to what waits.
  UPDATE file_merge m SET kept_commune_id = NEW.commune_id, kept_by = CASE WHEN m.status <> 'PROPOSED' THEN m.kept_by END,
    kept_at = CASE WHEN m.status <> 'PROPOSED' THEN m.kept_at END FROM case_file c WHERE c.id = m.kept_case_id AND c.person_id = NEW.id;
  UPDATE file_merge m SET gone_commune_id = NEW.commune_id, gone_by = CASE WHEN m.status <> 'PROPOSED' THEN m.gone_by END,
    gone_at = CASE WHEN m.status <> 'PROPOSED' THEN m.gone_at END FROM case_file c WHERE c.id = m.gone_case_id AND c.person_id = NEW.id;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER move_pairs AFTER UPDATE OF commune_id ON person FOR EACH ROW WHEN (OLD.commune_id <> NEW.commune_id)
  EXECUTE FUNCTION app.move_pairs();

-- Why two people may be one: the rule of lib/imports/duplicates.ts, as far as it goes without opening sealed numbers, and
-- beyond one commune the same name and birth day where a number is missing. grounds.db.test.ts holds both against each other.
-- Called by find_pairs alone, and plain so that it becomes part of that statement.
CREATE OR REPLACE FUNCTION app.pair_grounds(one uuid, two uuid) RETURNS TABLE (score int, reasons text[]) LANGUAGE sql STABLE AS $$
  WITH known AS (
    SELECT p.*, left(p.birth_date::text, CASE p.birth_precision WHEN 'DAY' THEN 10 WHEN 'MONTH' THEN 7 ELSE 4 END) AS born,
      f.current_group, f.release_on::text AS released
    FROM person p LEFT JOIN LATERAL (SELECT * FROM case_file c WHERE c.person_id = p.id ORDER BY c.created_at DESC LIMIT 1) f ON true
    WHERE p.id IN (one, two)
  ), compared AS (
    SELECT a.name_key = b.name_key AS same_name, a.search_key = b.search_key AS same_letters, a.commune_id = b.commune_id AS same_commune,
      a.cccd_index = b.cccd_index AS same_number, a.old_id_index = b.old_id_index AS same_old_id,
      a.cccd_index IS NOT NULL AND b.cccd_index IS NOT NULL AS both_numbers,
      left(a.born, 4) = left(b.born, 4) AS same_year, a.birth_precision = 'DAY' AND b.birth_precision = 'DAY' AS both_days, a.born = b.born AS same_born,
      to_char(a.birth_date, 'DD/MM/YYYY') AS birth_day,
      (a.name_key <> b.name_key)::int + coalesce(NOT starts_with(a.born, b.born) AND NOT starts_with(b.born, a.born), false)::int
        + coalesce(a.sex <> b.sex, false)::int + (a.cccd_index IS DISTINCT FROM b.cccd_index)::int + (a.commune_id <> b.commune_id)::int
        + coalesce(a.current_group <> b.current_group, false)::int + coalesce(a.released <> b.released, false)::int AS differing
    FROM known a, known b WHERE a.id = one AND b.id = two
  ), ground AS (
    SELECT CASE WHEN same_name THEN 100 WHEN same_letters THEN 92 ELSE 85 END AS score, differing,
      ARRAY['Cùng số CCCD', CASE WHEN same_name THEN 'Cùng họ tên' WHEN same_letters THEN 'Họ tên chỉ khác dấu' ELSE 'Họ tên viết khác' END] AS reasons
    FROM compared WHERE same_number
    UNION ALL SELECT CASE WHEN NOT same_commune THEN 55 WHEN both_days THEN 88 ELSE 60 END, differing,
      ARRAY['Cùng họ tên', CASE WHEN both_days THEN 'Cùng ngày sinh ' || birth_day ELSE 'Cùng năm sinh' END]
        || CASE WHEN same_commune THEN ARRAY['Cùng xã'] ELSE '{}' END || CASE WHEN both_days THEN ARRAY['Một bên chưa có số CCCD'] ELSE '{}' END
    FROM compared WHERE same_name AND same_year AND NOT both_numbers AND (NOT both_days OR same_born) AND (same_commune OR both_days)
    UNION ALL SELECT CASE WHEN same_name THEN 86 ELSE 50 END, differing, ARRAY['Cùng số CMND'] FROM compared WHERE same_old_id
  )
  SELECT greatest(g.score - g.differing, 1), g.reasons FROM ground g ORDER BY g.score DESC LIMIT 1
$$;

-- Looks for pairs with these people, over the whole register, by the keys alone: one statement, however many came.
CREATE OR REPLACE FUNCTION app.find_pairs(ids uuid[], came_by "PairOrigin") RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_custom_plan AS $$
BEGIN
  -- What no longer holds after a correction was never asked. Numbers one digit apart are found by the app, which can open them.
  DELETE FROM duplicate_pair d WHERE came_by = 'CORRECTION' AND d.status = 'OPEN' AND (d.person_a = ANY (ids) OR d.person_b = ANY (ids))
    AND NOT 'Số CCCD chỉ khác một chữ số' = ANY (d.reasons) AND NOT EXISTS (SELECT 1 FROM app.pair_grounds(d.person_a, d.person_b))
    AND NOT EXISTS (SELECT 1 FROM file_merge m WHERE m.pair_id = d.id);
  WITH fresh AS MATERIALIZED (
    SELECT id, commune_id, name_key, birth_date, birth_precision, cccd_index, old_id_index FROM person WHERE id = ANY (ids) AND merged_into IS NULL
  ), met AS (
    SELECT f.id, o.id AS other FROM fresh f JOIN person o ON o.cccd_index = f.cccd_index WHERE o.merged_into IS NULL
    UNION SELECT f.id, o.id FROM fresh f JOIN person o ON o.old_id_index = f.old_id_index WHERE o.merged_into IS NULL
    UNION SELECT f.id, o.id FROM fresh f JOIN person o ON o.commune_id = f.commune_id AND o.name_key = f.name_key
      WHERE o.merged_into IS NULL AND (o.cccd_index IS NULL OR f.cccd_index IS NULL)
    UNION SELECT f.id, o.id FROM fresh f JOIN person o ON o.name_key = f.name_key AND o.birth_date = f.birth_date
      WHERE o.merged_into IS NULL AND o.birth_precision = 'DAY' AND f.birth_precision = 'DAY' AND (o.cccd_index IS NULL OR f.cccd_index IS NULL)
  ), pair AS (SELECT DISTINCT least(id, other) AS a, greatest(id, other) AS b FROM met WHERE id <> other)
  INSERT INTO duplicate_pair (id, person_a, person_b, commune_a, commune_b, score, reasons, origin)
  SELECT gen_random_uuid(), p.a, p.b, 0, 0, g.score, g.reasons, came_by FROM pair p, LATERAL app.pair_grounds(p.a, p.b) g ORDER BY p.a, p.b
  ON CONFLICT (person_a, person_b) DO UPDATE SET score = excluded.score, reasons = excluded.reasons
    WHERE duplicate_pair.status = 'OPEN' AND row(duplicate_pair.score, duplicate_pair.reasons) IS DISTINCT FROM row(excluded.score, excluded.reasons);
END $$;

-- Asked by the police about their own people; answers nothing, whoever the others are.
CREATE OR REPLACE FUNCTION app.note_duplicates(ids uuid[], came_by "PairOrigin") RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT app.is_police() THEN RAISE EXCEPTION 'only the police look for duplicates' USING ERRCODE = '42501'; END IF;
  PERFORM app.find_pairs(ARRAY(SELECT p.id FROM person p WHERE p.id = ANY (ids) AND p.commune_id = ANY (app.scope_communes())), came_by);
END $$;

-- Within one commune its police decide; across communes those above both. Only a merge makes a pair MERGED.
GRANT SELECT, INSERT ON duplicate_pair TO ancu_app;
GRANT UPDATE (status, decided_by, decided_at, reason, version) ON duplicate_pair TO ancu_app;
CREATE POLICY both_in_scope ON duplicate_pair FOR SELECT TO ancu_app
  USING ((SELECT app.is_police()) AND commune_a = ANY ((SELECT app.scope_communes())::int[]) AND commune_b = ANY ((SELECT app.scope_communes())::int[]));
CREATE POLICY both_in_scope_insert ON duplicate_pair FOR INSERT TO ancu_app
  WITH CHECK ((SELECT app.is_police()) AND commune_a = ANY ((SELECT app.scope_communes())::int[]) AND commune_b = ANY ((SELECT app.scope_communes())::int[])
    AND status <> 'MERGED' AND (decided_by IS NULL OR decided_by = (SELECT app.actor_id())));
CREATE POLICY who_decides ON duplicate_pair FOR UPDATE TO ancu_app
  USING (status <> 'MERGED' AND commune_a = ANY ((SELECT app.scope_communes())::int[]) AND commune_b = ANY ((SELECT app.scope_communes())::int[])
    AND CASE WHEN commune_a = commune_b THEN (SELECT app.is_commune_police()) ELSE (SELECT app.actor_role()) = 'SUPERIOR_POLICE' END)
  WITH CHECK (status = 'OPEN' OR (status = 'NOT_SAME' AND decided_by = (SELECT app.actor_id())));

-- ── Merging ──

-- A proposal says two files and what is taken from which; whose they are is the register's.
CREATE OR REPLACE FUNCTION app.place_merge() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  SELECT k.number, k.commune_id, g.number, g.commune_id INTO NEW.kept_number, NEW.kept_commune_id, NEW.gone_number, NEW.gone_commune_id
  FROM case_file k, case_file g, duplicate_pair d
  WHERE k.id = NEW.kept_case_id AND g.id = NEW.gone_case_id AND d.id = NEW.pair_id AND d.status = 'OPEN'
    AND k.merged_into IS NULL AND g.merged_into IS NULL
    AND d.person_a = least(k.person_id, g.person_id) AND d.person_b = greatest(k.person_id, g.person_id);
  IF NOT FOUND THEN RAISE EXCEPTION 'the two files are no open pair' USING ERRCODE = '42501'; END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER place_merge BEFORE INSERT ON file_merge FOR EACH ROW EXECUTE FUNCTION app.place_merge();

GRANT SELECT ON file_merge, merge_row TO ancu_app;
GRANT INSERT (id, pair_id, kept_case_id, gone_case_id, kept_number, gone_number, kept_commune_id, gone_commune_id, person_columns, case_columns,
  takes_certificate, versions, sealed, reason, proposed_by) ON file_merge TO ancu_app;
-- Each commune's police see what concerns their side; superior police what lies wholly in their area.
CREATE POLICY one_side ON file_merge FOR SELECT TO ancu_app USING (
  ((SELECT app.is_commune_police()) AND (kept_commune_id = ANY ((SELECT app.scope_communes())::int[]) OR gone_commune_id = ANY ((SELECT app.scope_communes())::int[])))
  OR ((SELECT app.is_police()) AND kept_commune_id = ANY ((SELECT app.scope_communes())::int[]) AND gone_commune_id = ANY ((SELECT app.scope_communes())::int[])));
CREATE POLICY who_proposes ON file_merge FOR INSERT TO ancu_app WITH CHECK (proposed_by = (SELECT app.actor_id())
  AND kept_commune_id = ANY ((SELECT app.scope_communes())::int[]) AND gone_commune_id = ANY ((SELECT app.scope_communes())::int[])
  AND CASE WHEN kept_commune_id = gone_commune_id THEN (SELECT app.is_commune_police()) ELSE (SELECT app.actor_role()) = 'SUPERIOR_POLICE' END);
CREATE POLICY with_merge ON merge_row FOR SELECT TO ancu_app USING (EXISTS (SELECT 1 FROM file_merge m WHERE m.id = merge_id));

-- Who a proposal is about, for the chief of one side who does not see the other's file: identity, and nothing of the police's notes.
CREATE OR REPLACE FUNCTION app.merge_identity(asked uuid) RETURNS TABLE (case_id uuid, number text, commune text, full_name text, sex "Sex",
  birth_date date, birth_precision "DatePrecision", cccd_last4 text, hamlet text, status "CaseStatus")
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT c.id, c.number, u.form || ' ' || u.name, p.full_name, p.sex, p.birth_date, p.birth_precision, p.cccd_last4, p.hamlet, c.status
  FROM file_merge m JOIN case_file c ON c.id IN (m.kept_case_id, m.gone_case_id) JOIN person p ON p.id = c.person_id JOIN unit u ON u.id = c.commune_id
  WHERE m.id = asked AND m.status = 'PROPOSED' AND app.actor_role() = 'COMMUNE_POLICE_CHIEF'
    AND (m.kept_commune_id = ANY (app.scope_communes()) OR m.gone_commune_id = ANY (app.scope_communes()))
$$;

-- The chief's answer for the own side. Whether both have now said yes.
CREATE OR REPLACE FUNCTION app.consent_merge(asked uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE m file_merge; scope int[] := app.scope_communes();
BEGIN
  SELECT * INTO m FROM file_merge WHERE id = asked FOR UPDATE;
  IF m.status IS DISTINCT FROM 'PROPOSED' OR app.actor_role() IS DISTINCT FROM 'COMMUNE_POLICE_CHIEF' OR m.proposed_by = app.actor_id()
    OR NOT (m.kept_commune_id = ANY (scope) OR m.gone_commune_id = ANY (scope)) THEN
    RAISE EXCEPTION 'not for this actor to consent to' USING ERRCODE = '42501';
  END IF;
  UPDATE file_merge SET
    kept_by = CASE WHEN kept_commune_id = ANY (scope) THEN app.actor_id() ELSE kept_by END,
    kept_at = CASE WHEN kept_commune_id = ANY (scope) THEN now() ELSE kept_at END,
    gone_by = CASE WHEN gone_commune_id = ANY (scope) THEN app.actor_id() ELSE gone_by END,
    gone_at = CASE WHEN gone_commune_id = ANY (scope) THEN now() ELSE gone_at END
  WHERE id = asked RETURNING * INTO m;
  RETURN m.kept_by IS NOT NULL AND m.gone_by IS NOT NULL;
END $$;

-- No, by a chief of one side; or taken back by who proposed it.
CREATE OR REPLACE FUNCTION app.refuse_merge(asked uuid, why text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE m file_merge; scope int[] := app.scope_communes();
BEGIN
  SELECT * INTO m FROM file_merge WHERE id = asked FOR UPDATE;
  IF m.status IS DISTINCT FROM 'PROPOSED' OR NOT app.is_police() OR NOT (m.kept_commune_id = ANY (scope) OR m.gone_commune_id = ANY (scope))
    OR NOT (m.proposed_by = app.actor_id() OR app.actor_role() = 'COMMUNE_POLICE_CHIEF') THEN
    RAISE EXCEPTION 'not for this actor to refuse' USING ERRCODE = '42501';
  END IF;
  UPDATE file_merge SET status = 'REFUSED', refused_by = app.actor_id(), refused_at = now(), answer = why WHERE id = asked;
END $$;

-- Tables whose rows go along with their file; lib/merging/tables.ts decides on every table of the catalog.
CREATE OR REPLACE FUNCTION app.merged_tables() RETURNS text[] LANGUAGE sql IMMUTABLE
  AS $$ SELECT ARRAY['judgment', 'assessment', 'employment', 'need', 'address_check', 'interview', 'follow_up', 'visit_plan', 'difficulty_note',
    'snooze', 'case_event', 'case_officer', 'case_tag', 'case_transfer', 'contact_search', 'import_row', 'loan_list_row', 'loan_application', 'loan',
    'helper', 'profile_consent', 'placement', 'placement_check', 'profile_disclosure', 'enrolment', 'model_member', 'commendation', 're_offence'] $$;

-- What the two people and files may take from each other. Never whose it is, which import brought it, or its version.
CREATE OR REPLACE FUNCTION app.merged_columns(of_table text) RETURNS text[] LANGUAGE sql IMMUTABLE
  AS $$ SELECT CASE of_table
    WHEN 'person' THEN ARRAY['full_name', 'name_key', 'search_key', 'sort_key', 'sex', 'birth_date', 'birth_precision', 'cccd_encrypted', 'cccd_index',
      'cccd_last4', 'old_id_encrypted', 'old_id_index', 'phone', 'hamlet', 'address', 'representative_name', 'representative_kin', 'representative_phone']
    WHEN 'case_file' THEN ARRAY['notice_received_on', 'expected_release_on', 'release_on', 'release_precision', 'received_on',
      'status', 'closed_on', 'closing_ground', 'address_check_due_on']
    WHEN 'certificate' THEN ARRAY['kind', 'number', 'issued_on', 'issuer'] END $$;

-- A line in the file's own history, in the actor's name: a chief of the other commune does not see the file.
CREATE OR REPLACE FUNCTION app.tell_file(file uuid, what text, why text, changed text[]) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  INSERT INTO audit_entry (actor_id, actor_name, assignment_id, role, unit_id, unit_name, action, outcome, reason, subject, case_id, commune_id, fields)
  SELECT u.id, u.display_name, a.id, a.role, a.unit_id, n.form || ' ' || n.name, what, 'DONE', why, c.number, c.id, c.commune_id, changed
  FROM case_file c, app.active_assignment() a JOIN app_user u ON u.id = a.user_id JOIN unit n ON n.id = a.unit_id WHERE c.id = file
$$;

-- Does what both sides consented to. `plan` is the state that follows and its steps, as lib/merging/combine.ts says them.
-- Answers 'done', or why not: 'stale', 'merged', 'sealed', 'several', 'travelling'.
CREATE OR REPLACE FUNCTION app.carry_out_merge(asked uuid, plan jsonb) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE m file_merge; k case_file; g case_file; kp person; gp person; t text; cols text;
BEGIN
  SELECT * INTO m FROM file_merge WHERE id = asked FOR UPDATE;
  IF m.status IS DISTINCT FROM 'PROPOSED' OR m.kept_by IS NULL OR m.gone_by IS NULL OR app.actor_role() IS DISTINCT FROM 'COMMUNE_POLICE_CHIEF'
    OR app.actor_id() NOT IN (m.kept_by, m.gone_by) OR app.actor_id() = m.proposed_by THEN
    RAISE EXCEPTION 'not for this actor to carry out' USING ERRCODE = '42501';
  END IF;
  -- In one order, like every act on several files: two merges, or a merge and a contact, come one after the other.
  PERFORM 1 FROM case_file WHERE id IN (m.kept_case_id, m.gone_case_id) ORDER BY id FOR UPDATE;
  PERFORM 1 FROM person WHERE id IN (SELECT person_id FROM case_file WHERE id IN (m.kept_case_id, m.gone_case_id)) ORDER BY id FOR UPDATE;
  SELECT * INTO k FROM case_file WHERE id = m.kept_case_id;
  SELECT * INTO g FROM case_file WHERE id = m.gone_case_id;
  SELECT * INTO kp FROM person WHERE id = k.person_id;
  SELECT * INTO gp FROM person WHERE id = g.person_id;
  IF k.merged_into IS NOT NULL OR g.merged_into IS NOT NULL THEN RETURN 'merged'; END IF;
  IF 'EXPUNGED' IN (CASE WHEN k.status = 'CLOSED' THEN k.closing_ground ELSE '' END, CASE WHEN g.status = 'CLOSED' THEN g.closing_ground ELSE '' END) THEN RETURN 'sealed'; END IF;
  IF ARRAY[k.version, kp.version, g.version, gp.version] IS DISTINCT FROM m.versions THEN RETURN 'stale'; END IF;
  IF (plan->>'status' IN (k.status::text, g.status::text)) IS NOT TRUE OR plan->>'closingGround' = 'EXPUNGED' THEN
    RAISE EXCEPTION 'not a state that these two files come to' USING ERRCODE = '22023';
  END IF;
  IF (SELECT count(*) FROM case_file WHERE person_id IN (kp.id, gp.id)) <> 2 THEN RETURN 'several'; END IF;
  -- A person is on one way at a time, and looked for once at a time.
  IF EXISTS (SELECT 1 FROM case_transfer t WHERE t.case_id IN (k.id, g.id) AND t.status IN ('PROPOSED', 'SENT'))
    OR (SELECT count(*) FROM contact_search s WHERE s.case_id IN (k.id, g.id) AND s.status = 'OPEN') > 1 THEN RETURN 'travelling'; END IF;

  -- One officer at a time, a tag once, one proposal that waits: the kept file's stays, the other's ends.
  WITH ended AS (UPDATE case_officer o SET ended_at = now() WHERE o.case_id = g.id AND o.ended_at IS NULL
    AND EXISTS (SELECT 1 FROM case_officer x WHERE x.case_id = k.id AND x.ended_at IS NULL) RETURNING id)
  INSERT INTO merge_row SELECT m.id, 'case_officer', id, 'ENDED' FROM ended;
  WITH ended AS (UPDATE case_tag o SET ended_at = now() WHERE o.case_id = g.id AND o.ended_at IS NULL
    AND EXISTS (SELECT 1 FROM case_tag x WHERE x.case_id = k.id AND x.ended_at IS NULL AND x.tag = o.tag) RETURNING id)
  INSERT INTO merge_row SELECT m.id, 'case_tag', id, 'ENDED' FROM ended;
  WITH withdrawn AS (UPDATE assessment o SET status = 'WITHDRAWN', version = o.version + 1 WHERE o.case_id = g.id AND o.status = 'PROPOSED'
    AND (plan->>'status' NOT IN ('RECEIVED', 'MANAGED') OR EXISTS (SELECT 1 FROM assessment x WHERE x.case_id = k.id AND x.status = 'PROPOSED')) RETURNING id)
  INSERT INTO merge_row SELECT m.id, 'assessment', id, 'WITHDRAWN' FROM withdrawn;

  FOREACH t IN ARRAY app.merged_tables() LOOP
    EXECUTE format('INSERT INTO merge_row SELECT $1, %1$L, id, ''OWN'' FROM %1$I WHERE case_id = $2', t) USING m.id, k.id;
    EXECUTE format('WITH moved AS (UPDATE %1$I SET case_id = $2 WHERE case_id = $3 RETURNING id) INSERT INTO merge_row SELECT $1, %1$L, id, ''MOVED'' FROM moved', t)
      USING m.id, k.id, g.id;
  END LOOP;
  -- Where the person lived before the kept file begins, and in its own commune. Since then the kept file says where.
  INSERT INTO merge_row SELECT m.id, 'residence', id, 'OWN' FROM residence WHERE person_id = kp.id;
  WITH moved AS (UPDATE residence r SET person_id = kp.id WHERE r.person_id = gp.id AND (coalesce(r.heir_id, r.commune_id) = kp.commune_id
    OR r.valid_from < (SELECT min(valid_from) FROM residence WHERE person_id = kp.id)) RETURNING id)
  INSERT INTO merge_row SELECT m.id, 'residence', id, 'MOVED' FROM moved;

  -- The steps of both as one line, written now: they overrule the single ones from their first day on.
  WITH step AS (
    INSERT INTO case_event (id, case_id, from_status, to_status, happened_on, recorded_at, recorded_by, assignment_id, reason)
    SELECT gen_random_uuid(), k.id, (s->>'from')::"CaseStatus", (s->>'to')::"CaseStatus", (s->>'day')::date, now() + (nth - 1) * interval '1 millisecond',
      app.actor_id(), (app.active_assignment()).id, 'Gộp hồ sơ ' || m.gone_number
    FROM jsonb_array_elements(plan->'steps') WITH ORDINALITY x(s, nth) RETURNING id)
  INSERT INTO merge_row SELECT m.id, 'case_event', id, 'ADDED' FROM step;

  -- Chosen values, copied by column from the file that goes.
  SELECT string_agg(format('%1$I = g.%1$I', c), ', ') INTO cols FROM unnest(m.person_columns) c WHERE c = ANY (app.merged_columns('person'));
  IF cols IS NOT NULL THEN EXECUTE format('UPDATE person k SET %s FROM person g WHERE k.id = $1 AND g.id = $2', cols) USING kp.id, gp.id; END IF;
  SELECT string_agg(format('%1$I = g.%1$I', c), ', ') INTO cols FROM unnest(m.case_columns) c WHERE c = ANY (app.merged_columns('case_file'));
  IF cols IS NOT NULL THEN EXECUTE format('UPDATE case_file k SET %s FROM case_file g WHERE k.id = $1 AND g.id = $2', cols) USING k.id, g.id; END IF;
  IF m.takes_certificate THEN
    INSERT INTO certificate (case_id, kind, number, issued_on, issuer) SELECT k.id, kind, number, issued_on, issuer FROM certificate WHERE case_id = g.id
    ON CONFLICT (case_id) DO UPDATE SET kind = excluded.kind, number = excluded.number, issued_on = excluded.issued_on, issuer = excluded.issuer;
  END IF;
  UPDATE person SET version = version + 1 WHERE id = kp.id;
  UPDATE case_file SET version = version + 1, sort_key = (SELECT sort_key FROM person WHERE id = kp.id), status = (plan->>'status')::"CaseStatus",
    closed_on = (plan->>'closedOn')::date, closing_ground = plan->>'closingGround', address_check_due_on = (plan->>'addressCheckDueOn')::date WHERE id = k.id;
  UPDATE person SET merged_into = kp.id, version = version + 1 WHERE id = gp.id;
  UPDATE case_file SET merged_into = k.id, version = version + 1 WHERE id = g.id;
  UPDATE duplicate_pair SET status = 'MERGED', decided_by = app.actor_id(), decided_at = now(), reason = m.reason, version = version + 1 WHERE id = m.pair_id;
  UPDATE file_merge SET status = 'DONE', done_at = now() WHERE id = m.id;
  PERFORM app.tell_file(k.id, 'case.merge', m.gone_number, ARRAY(SELECT jsonb_array_elements_text(plan->'fields')));
  PERFORM app.find_pairs(ARRAY[kp.id], 'CORRECTION');
  RETURN 'done';
END $$;

-- Rows of the kept file that were written after the merge and stay there. Corrections go with the contact they correct.
CREATE OR REPLACE FUNCTION app.rows_since_merge(asked uuid) RETURNS TABLE (table_name text, n int)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE m file_merge; t text;
BEGIN
  SELECT * INTO m FROM file_merge WHERE id = asked AND status = 'DONE' AND kept_commune_id = ANY (app.scope_communes());
  IF NOT FOUND OR NOT app.is_police() THEN RETURN; END IF;
  FOREACH t IN ARRAY app.merged_tables() LOOP
    RETURN QUERY EXECUTE format('SELECT %1$L::text, count(*)::int FROM %1$I x WHERE x.case_id = $2 AND NOT EXISTS (SELECT 1 FROM merge_row r
      WHERE r.merge_id = $1 AND r.table_name = %1$L AND r.row_id = x.id) AND NOT %2$s HAVING count(*) > 0', t, app.goes_with_contact(t)) USING m.id, m.kept_case_id;
  END LOOP;
END $$;

-- In words of SQL: the row belongs to a contact that the merge moved.
CREATE OR REPLACE FUNCTION app.goes_with_contact(of_table text) RETURNS text LANGUAGE sql IMMUTABLE
  AS $$ SELECT CASE WHEN of_table IN ('follow_up', 'employment', 'need') THEN format('coalesce(x.%I IN (SELECT f.root_id FROM follow_up f JOIN merge_row w
    ON w.merge_id = $1 AND w.table_name = ''follow_up'' AND w.row_id = f.id AND w.change = ''MOVED''), false)',
    CASE of_table WHEN 'follow_up' THEN 'root_id' ELSE 'follow_up_root_id' END) ELSE 'false' END $$;

-- Takes a merge back. `restore` holds the former values of fields that nobody changed since. 'done', or 'chained'.
CREATE OR REPLACE FUNCTION app.undo_merge(asked uuid, why text, restore jsonb) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE m file_merge; kp uuid; gp uuid; t text; part text; cols text;
BEGIN
  SELECT * INTO m FROM file_merge WHERE id = asked FOR UPDATE;
  IF m.status IS DISTINCT FROM 'DONE' OR app.actor_role() IS DISTINCT FROM 'COMMUNE_POLICE_CHIEF' OR NOT m.kept_commune_id = ANY (app.scope_communes()) THEN
    RAISE EXCEPTION 'not for this actor to undo' USING ERRCODE = '42501';
  END IF;
  PERFORM 1 FROM case_file WHERE id IN (m.kept_case_id, m.gone_case_id) ORDER BY id FOR UPDATE;
  SELECT person_id INTO kp FROM case_file WHERE id = m.kept_case_id;
  SELECT person_id INTO gp FROM case_file WHERE id = m.gone_case_id;
  PERFORM 1 FROM person WHERE id IN (kp, gp) ORDER BY id FOR UPDATE;
  -- The last is taken back first, whether the kept file went on into another or took in another.
  IF EXISTS (SELECT 1 FROM case_file WHERE id = m.kept_case_id AND merged_into IS NOT NULL)
    OR EXISTS (SELECT 1 FROM file_merge l WHERE l.kept_case_id = m.kept_case_id AND l.status = 'DONE' AND l.id <> m.id AND l.done_at > m.done_at) THEN RETURN 'chained'; END IF;

  FOREACH t IN ARRAY ARRAY['employment', 'need', 'follow_up'] LOOP
    EXECUTE format('UPDATE %I x SET case_id = $3 WHERE x.case_id = $2 AND %s', t, app.goes_with_contact(t)) USING m.id, m.kept_case_id, m.gone_case_id;
  END LOOP;
  DELETE FROM case_event e USING merge_row r WHERE r.merge_id = m.id AND r.table_name = 'case_event' AND r.change = 'ADDED' AND e.id = r.row_id;
  FOREACH t IN ARRAY app.merged_tables() LOOP
    EXECUTE format('UPDATE %1$I x SET case_id = $3 FROM merge_row r WHERE r.merge_id = $1 AND r.table_name = %1$L AND r.change = ''MOVED'' AND x.id = r.row_id AND x.case_id = $2', t)
      USING m.id, m.kept_case_id, m.gone_case_id;
  END LOOP;
  UPDATE residence x SET person_id = gp FROM merge_row r WHERE r.merge_id = m.id AND r.table_name = 'residence' AND r.change = 'MOVED' AND x.id = r.row_id;
  UPDATE case_officer x SET ended_at = NULL FROM merge_row r WHERE r.merge_id = m.id AND r.table_name = 'case_officer' AND r.change = 'ENDED' AND x.id = r.row_id;
  UPDATE case_tag x SET ended_at = NULL FROM merge_row r WHERE r.merge_id = m.id AND r.table_name = 'case_tag' AND r.change = 'ENDED' AND x.id = r.row_id;
  UPDATE assessment x SET status = 'PROPOSED', version = x.version + 1 FROM merge_row r
    WHERE r.merge_id = m.id AND r.table_name = 'assessment' AND r.change = 'WITHDRAWN' AND x.id = r.row_id AND x.status = 'WITHDRAWN';

  FOREACH part IN ARRAY ARRAY['person', 'case_file', 'certificate'] LOOP
    SELECT string_agg(format('%1$I = n.%1$I', c), ', ') INTO cols FROM jsonb_object_keys(coalesce(restore->part, '{}')) c WHERE c = ANY (app.merged_columns(part));
    IF cols IS NOT NULL THEN
      EXECUTE format('UPDATE %1$I x SET %2$s FROM jsonb_populate_record(NULL::%1$I, $1) n WHERE x.%3$I = $2', part, cols, CASE part WHEN 'certificate' THEN 'case_id' ELSE 'id' END)
        USING restore->part, CASE part WHEN 'person' THEN kp ELSE m.kept_case_id END;
    END IF;
  END LOOP;
  IF (restore->>'withoutCertificate')::boolean THEN DELETE FROM certificate WHERE case_id = m.kept_case_id; END IF;
  UPDATE person SET version = version + 1, merged_into = CASE WHEN id = gp THEN NULL ELSE merged_into END WHERE id IN (kp, gp);
  UPDATE case_file SET version = version + 1, merged_into = CASE WHEN id = m.gone_case_id THEN NULL ELSE merged_into END,
    sort_key = (SELECT p.sort_key FROM person p WHERE p.id = person_id) WHERE id IN (m.kept_case_id, m.gone_case_id);
  UPDATE duplicate_pair SET status = 'OPEN', decided_by = app.actor_id(), decided_at = now(), reason = why, version = version + 1 WHERE id = m.pair_id;
  UPDATE file_merge SET status = 'UNDONE', undone_by = app.actor_id(), undone_at = now(), undo_reason = why WHERE id = m.id;
  PERFORM app.tell_file(m.kept_case_id, 'case.unmerge', why, '{}');
  PERFORM app.tell_file(m.gone_case_id, 'case.unmerge', why, '{}');
  RETURN 'done';
END $$;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA app FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.kept_file(uuid, text), app.note_duplicates(uuid[], "PairOrigin"), app.merge_identity(uuid), app.consent_merge(uuid),
  app.refuse_merge(uuid, text), app.carry_out_merge(uuid, jsonb), app.rows_since_merge(uuid), app.undo_merge(uuid, text, jsonb) TO ancu_app;
