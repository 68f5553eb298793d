-- Reorganisation of communes. An administrator drafts and looks at it; the functions below count and carry out with the
-- owner's rights, because people, files and other staff's roles move with the territory and no administrator sees a case.

GRANT SELECT, INSERT ON reorganisation TO ancu_app;
GRANT UPDATE (status, version) ON reorganisation TO ancu_app;
CREATE POLICY administered ON reorganisation FOR SELECT TO ancu_app USING (unit_id = ANY ((SELECT app.administered_units())::int[]));
CREATE POLICY administered_insert ON reorganisation FOR INSERT TO ancu_app
  WITH CHECK (status = 'DRAFT' AND unit_id = (SELECT (app.active_assignment()).unit_id) AND created_by = (SELECT app.actor_id()) AND (SELECT app.is_province_administrator()));
CREATE POLICY administered_drop ON reorganisation FOR UPDATE TO ancu_app
  USING (status = 'DRAFT' AND unit_id = ANY ((SELECT app.administered_units())::int[]))
  WITH CHECK (status IN ('DRAFT', 'DROPPED') AND unit_id = ANY ((SELECT app.administered_units())::int[]));

-- The parts of a plan: which former commune goes into which new one, with the hamlets where it is divided.
CREATE OR REPLACE FUNCTION app.reorganisation_parts(which uuid) RETURNS TABLE (place int, source_id int, hamlets text[])
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT (c.n - 1)::int, s.id::int, ARRAY(SELECT lower(h) FROM jsonb_array_elements_text(c.value -> 'hamlets') h)
  FROM reorganisation r, jsonb_array_elements(r.plan -> 'communes') WITH ORDINALITY c(value, n), jsonb_array_elements_text(c.value -> 'sourceIds') s(id)
  WHERE r.id = which
$$;

-- Into which new commune (by its place in the plan) a stay in a former one goes: its hamlet's, else the one that takes the rest.
CREATE OR REPLACE FUNCTION app.reorganised_into(which uuid, source int, lived_in text) RETURNS int
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT p.place FROM app.reorganisation_parts(which) p WHERE p.source_id = source
  ORDER BY coalesce(lower(btrim(lived_in)) = ANY (p.hamlets), false) DESC, cardinality(p.hamlets), p.place LIMIT 1
$$;

-- What would move from each former commune, in numbers; from 1 to 4 is null, because an administrator sees no case. By whole
-- communes only: hamlet by hamlet the numbers would tell of people.
DROP FUNCTION IF EXISTS app.reorganisation_effect(uuid);
CREATE FUNCTION app.reorganisation_effect(which uuid)
RETURNS TABLE (source_id int, people int, in_scope int, expected int, proposals int, lists int, drafts int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH source AS (
    SELECT DISTINCT p.source_id FROM reorganisation r, app.reorganisation_parts(r.id) p
    WHERE r.id = which AND r.unit_id = ANY (app.administered_units()) AND p.source_id = ANY (app.administered_units())
  ), moving AS (
    SELECT p.commune_id AS source_id, p.id,
      bool_or(c.status IN ('RECEIVED', 'MANAGED')) AS counts, bool_or(c.status = 'EXPECTED') AS waits, bool_or(c.has_proposal) AS proposed
    FROM person p JOIN case_file c ON c.person_id = p.id
    WHERE p.commune_id IN (SELECT s.source_id FROM source s) AND p.merged_into IS NULL AND c.merged_into IS NULL GROUP BY p.id
  ), counted AS (
    SELECT s.source_id, count(m.id)::int AS people, count(*) FILTER (WHERE m.counts)::int AS in_scope, count(*) FILTER (WHERE m.waits)::int AS expected,
      count(*) FILTER (WHERE m.proposed)::int AS proposals
    FROM source s LEFT JOIN moving m ON m.source_id = s.source_id GROUP BY s.source_id
  )
  SELECT c.source_id, CASE WHEN c.people NOT BETWEEN 1 AND 4 THEN c.people END, CASE WHEN c.in_scope NOT BETWEEN 1 AND 4 THEN c.in_scope END,
    CASE WHEN c.expected NOT BETWEEN 1 AND 4 THEN c.expected END, CASE WHEN c.proposals NOT BETWEEN 1 AND 4 THEN c.proposals END,
    (SELECT count(*)::int FROM import_batch b WHERE b.unit_id = c.source_id AND b.status IN ('REVIEW', 'COMMITTING')),
    (SELECT count(*)::int FROM intake_draft d WHERE d.unit_id = c.source_id)
  FROM counted c
$$;

-- Whose role moves, and with it what they may open; and which areas and offices answer for the new communes.
CREATE OR REPLACE FUNCTION app.reorganisation_staff(which uuid) RETURNS TABLE (place int, source_id int, display_name text, role "Role")
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT app.reorganised_into(which, a.unit_id, NULL), a.unit_id, u.display_name, a.role FROM reorganisation r
  JOIN assignment a ON a.unit_id IN (SELECT p.source_id FROM app.reorganisation_parts(which) p) JOIN app_user u ON u.id = a.user_id
  WHERE r.id = which AND r.unit_id = ANY (app.administered_units()) AND a.unit_id = ANY (app.administered_units())
    AND a.ended_at IS NULL AND (a.valid_to IS NULL OR a.valid_to >= r.effective_on)
  ORDER BY 1, 4, 3
$$;

CREATE OR REPLACE FUNCTION app.carry_out_reorganisation(which uuid) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE event reorganisation; mine int[]; ids int[] := '{}'; made int; moved uuid[]; roles int; lists int; told jsonb; commune jsonb;
BEGIN
  IF NOT app.is_province_administrator() THEN RAISE EXCEPTION 'only an administrator of a province reorganises communes' USING ERRCODE = '42501'; END IF;
  -- Every command that writes holds the first of these shared (lib/transaction.ts): nobody is entered into a commune that ends just now.
  PERFORM pg_advisory_xact_lock(hashtext('ancu.territory'));
  PERFORM pg_advisory_xact_lock(hashtext('ancu.unit'));
  mine := app.administered_units();
  SELECT * INTO event FROM reorganisation r WHERE r.id = which AND r.unit_id = ANY (mine) FOR UPDATE;
  IF event.id IS NULL OR event.status <> 'DRAFT' OR event.effective_on > app.today() THEN
    RAISE EXCEPTION 'this reorganisation cannot be carried out' USING ERRCODE = '42501';
  END IF;
  IF EXISTS (SELECT 1 FROM app.reorganisation_parts(which) p LEFT JOIN unit u ON u.id = p.source_id AND u.kind = 'COMMUNE' WHERE (u.id = ANY (mine)) IS NOT TRUE)
    OR EXISTS (SELECT 1 FROM jsonb_array_elements(event.plan -> 'communes') c LEFT JOIN unit u ON u.id = (c ->> 'parentId')::int AND u.kind IN ('PROVINCE', 'DISTRICT')
      WHERE (u.id = ANY (mine)) IS NOT TRUE)
    -- Nobody widens their own reach.
    OR EXISTS (SELECT 1 FROM app.reorganisation_parts(which) p JOIN assignment a ON a.unit_id = p.source_id WHERE a.user_id = app.actor_id() AND a.ended_at IS NULL)
    OR EXISTS (SELECT 1 FROM app.reorganisation_parts(which) p JOIN unit_predecessor u ON u.predecessor_id = p.source_id) THEN
    RAISE EXCEPTION 'a commune of the plan is not the administrator''s or was reorganised already' USING ERRCODE = '42501';
  END IF;

  -- The communes themselves.
  FOR commune IN SELECT value FROM jsonb_array_elements(event.plan -> 'communes') WITH ORDINALITY c(value, n) ORDER BY n LOOP
    INSERT INTO unit (kind, code, name, form, parent_id, valid_from)
    VALUES ('COMMUNE', commune ->> 'code', commune ->> 'name', commune ->> 'form', (commune ->> 'parentId')::int, event.effective_on) RETURNING id INTO made;
    ids := ids || made;
  END LOOP;
  CREATE TEMP TABLE part ON COMMIT DROP AS
    SELECT p.source_id, ids[p.place + 1] AS unit_id, p.place FROM app.reorganisation_parts(which) p;
  UPDATE unit u SET valid_to = event.effective_on - 1, version = version + 1 WHERE u.id IN (SELECT p.source_id FROM part p);
  INSERT INTO unit_predecessor (unit_id, predecessor_id) SELECT p.unit_id, p.source_id FROM part p;
  -- What stood under a former commune, and who answered for it.
  UPDATE unit u SET parent_id = ids[1 + app.reorganised_into(which, u.parent_id, NULL)], version = version + 1
  WHERE u.parent_id IN (SELECT p.source_id FROM part p) AND (u.valid_to IS NULL OR u.valid_to >= event.effective_on);
  INSERT INTO unit_coverage (unit_id, commune_id)
  SELECT DISTINCT c.unit_id, p.unit_id FROM part p JOIN unit_coverage c ON c.commune_id = p.source_id JOIN unit u ON u.id = c.unit_id
  WHERE u.kind IN ('AREA', 'BANK_OFFICE') ON CONFLICT DO NOTHING;

  -- Where people lived: what lies before the day keeps its unit, from the day on it is the new one.
  CREATE TEMP TABLE stay ON COMMIT DROP AS
    SELECT r.id, r.person_id, r.commune_id IN (SELECT p.source_id FROM part p) AS is_here, r.valid_from, r.valid_to, r.hamlet,
      -- The present stay goes where the file goes: by the hamlet that is corrected, not by the one first written down.
      ids[1 + app.reorganised_into(which, r.heir_id, CASE WHEN r.valid_to IS NULL AND w.commune_id = r.heir_id THEN w.hamlet ELSE r.hamlet END)] AS unit_id
    FROM residence r JOIN person w ON w.id = r.person_id WHERE r.heir_id IN (SELECT p.source_id FROM part p);
  INSERT INTO residence (id, person_id, commune_id, heir_id, hamlet, valid_from, valid_to)
  SELECT gen_random_uuid(), s.person_id, s.unit_id, s.unit_id, s.hamlet, event.effective_on, s.valid_to FROM stay s
  WHERE s.is_here AND s.valid_from < event.effective_on AND (s.valid_to IS NULL OR s.valid_to >= event.effective_on);
  UPDATE residence r SET heir_id = s.unit_id,
    commune_id = CASE WHEN s.is_here AND s.valid_from >= event.effective_on THEN s.unit_id ELSE r.commune_id END,
    valid_to = CASE WHEN s.is_here AND s.valid_from < event.effective_on AND (s.valid_to IS NULL OR s.valid_to >= event.effective_on) THEN event.effective_on - 1 ELSE r.valid_to END
  FROM stay s WHERE s.id = r.id;

  -- Who they are and their files, with the open work that hangs on them.
  UPDATE case_file c SET commune_id = ids[1 + app.reorganised_into(which, p.commune_id, p.hamlet)]
  FROM person p WHERE p.id = c.person_id AND p.commune_id IN (SELECT t.source_id FROM part t);
  UPDATE person p SET commune_id = ids[1 + app.reorganised_into(which, p.commune_id, p.hamlet)]
  WHERE p.commune_id IN (SELECT t.source_id FROM part t);
  SELECT array_agg(DISTINCT c.id) INTO moved FROM stay s JOIN case_file c ON c.person_id = s.person_id;

  -- Staff: the former role ends with its commune, the same role goes on in the new one; open sessions go along.
  CREATE TEMP TABLE role_moved ON COMMIT DROP AS
    SELECT a.id AS old_id, a.user_id, a.role, a.valid_from, a.valid_to, ids[1 + app.reorganised_into(which, a.unit_id, NULL)] AS unit_id
    FROM assignment a WHERE a.unit_id IN (SELECT p.source_id FROM part p) AND a.ended_at IS NULL AND (a.valid_to IS NULL OR a.valid_to >= event.effective_on);
  CREATE TEMP TABLE role_new ON COMMIT DROP AS
    SELECT DISTINCT ON (user_id, role, unit_id) gen_random_uuid() AS id, user_id, role, unit_id,
      -- A role that was to begin later still begins then.
      greatest(event.effective_on, min(valid_from) OVER each) AS valid_from, max(coalesce(valid_to, 'infinity')) OVER each AS valid_to
    FROM role_moved WINDOW each AS (PARTITION BY user_id, role, unit_id);
  INSERT INTO assignment (id, user_id, role, unit_id, valid_from, valid_to)
  SELECT id, user_id, role, unit_id, valid_from, nullif(valid_to, 'infinity') FROM role_new;
  GET DIAGNOSTICS roles = ROW_COUNT;
  UPDATE assignment a SET valid_to = greatest(event.effective_on - 1, a.valid_from), ended_at = now() FROM role_moved m WHERE m.old_id = a.id;
  UPDATE session s SET assignment_id = n.id FROM role_moved m JOIN role_new n USING (user_id, role, unit_id) WHERE s.assignment_id = m.old_id AND s.revoked_at IS NULL;

  -- Open work that belongs to a unit.
  UPDATE import_batch b SET unit_id = ids[1 + app.reorganised_into(which, b.unit_id, NULL)] WHERE b.unit_id IN (SELECT p.source_id FROM part p);
  GET DIAGNOSTICS lists = ROW_COUNT;
  UPDATE import_row r SET commune_id = ids[1 + app.reorganised_into(which, r.commune_id, NULL)] WHERE r.commune_id IN (SELECT p.source_id FROM part p);
  -- Who is on the way goes on to what either side became; a move inside one commune is none.
  UPDATE case_transfer t SET
    from_unit_id = CASE WHEN t.from_unit_id IN (SELECT p.source_id FROM part p) THEN ids[1 + app.reorganised_into(which, t.from_unit_id, w.hamlet)] ELSE t.from_unit_id END,
    to_unit_id = CASE WHEN t.to_unit_id IN (SELECT p.source_id FROM part p) THEN ids[1 + app.reorganised_into(which, t.to_unit_id, t.hamlet)] ELSE t.to_unit_id END,
    version = t.version + 1
  FROM case_file c JOIN person w ON w.id = c.person_id
  WHERE c.id = t.case_id AND t.status IN ('PROPOSED', 'SENT') AND (t.from_unit_id IN (SELECT p.source_id FROM part p) OR t.to_unit_id IN (SELECT p.source_id FROM part p));
  UPDATE case_transfer t SET status = 'WITHDRAWN', answered_on = app.today(), answered_at = now(), answered_by = app.actor_id(),
    reply = 'Hai xã đã nhập làm một: ' || event.decision
  WHERE t.status IN ('PROPOSED', 'SENT') AND t.from_unit_id = t.to_unit_id;
  -- What the commune and the bank are working on goes along, a person's with their file; lists that were decided keep the unit of their day.
  UPDATE employer e SET commune_id = ids[1 + app.reorganised_into(which, e.commune_id, NULL)] WHERE e.commune_id IN (SELECT p.source_id FROM part p);
  UPDATE vacancy v SET commune_id = ids[1 + app.reorganised_into(which, v.commune_id, NULL)] WHERE v.commune_id IN (SELECT p.source_id FROM part p);
  UPDATE training_school s SET commune_id = ids[1 + app.reorganised_into(which, s.commune_id, NULL)] WHERE s.commune_id IN (SELECT p.source_id FROM part p);
  -- A model is handed over to what its commune became, and its story says so.
  INSERT INTO model_event (id, model_id, step, from_stage, to_stage, happened_on, document, recorded_by)
  SELECT gen_random_uuid(), m.id, 'HAND_OVER', m.stage, m.stage, event.effective_on, event.decision, app.actor_id()
  FROM programme_model m WHERE m.unit_id IN (SELECT p.source_id FROM part p) AND m.ended_on IS NULL;
  UPDATE programme_model m SET unit_id = ids[1 + app.reorganised_into(which, m.unit_id, NULL)], version = m.version + 1 WHERE m.unit_id IN (SELECT p.source_id FROM part p);
  UPDATE campaign c SET unit_id = ids[1 + app.reorganised_into(which, c.unit_id, NULL)] WHERE c.unit_id IN (SELECT p.source_id FROM part p) AND c.closed_on IS NULL;
  UPDATE commendation c SET unit_id = ids[1 + app.reorganised_into(which, c.unit_id, NULL)] WHERE c.unit_id IN (SELECT p.source_id FROM part p) AND c.stage IN ('PROPOSED', 'DECIDED');
  UPDATE savings_group g SET commune_id = ids[1 + app.reorganised_into(which, g.commune_id, NULL)] WHERE g.commune_id IN (SELECT p.source_id FROM part p);
  UPDATE loan_list l SET commune_id = ids[1 + app.reorganised_into(which, l.commune_id, NULL)], version = l.version + 1
  WHERE l.commune_id IN (SELECT p.source_id FROM part p) AND l.status IN ('DRAFT', 'SIGNED');
  UPDATE loan_application a SET commune_id = coalesce((SELECT c.commune_id FROM case_file c WHERE c.id = a.case_id AND c.commune_id = ANY (ids)), ids[1 + app.reorganised_into(which, a.commune_id, NULL)])
  WHERE a.commune_id IN (SELECT p.source_id FROM part p);
  UPDATE loan l SET commune_id = coalesce((SELECT c.commune_id FROM case_file c WHERE c.id = l.case_id AND c.commune_id = ANY (ids)), ids[1 + app.reorganised_into(which, l.commune_id, NULL)])
  WHERE l.commune_id IN (SELECT p.source_id FROM part p);
  UPDATE intake_draft d SET unit_id = ids[1 + app.reorganised_into(which, d.unit_id, NULL)] WHERE d.unit_id IN (SELECT p.source_id FROM part p);
  UPDATE bulk_action b SET unit_id = ids[1 + app.reorganised_into(which, b.unit_id, NULL)] WHERE b.unit_id IN (SELECT p.source_id FROM part p);
  INSERT INTO column_memory SELECT DISTINCT ON (m.unit_id, m.signature) m.* FROM (
    SELECT (jsonb_populate_record(c, jsonb_build_object('unit_id', ids[1 + app.reorganised_into(which, c.unit_id, NULL)]))).*
    FROM column_memory c WHERE c.unit_id IN (SELECT p.source_id FROM part p)) m ON CONFLICT DO NOTHING;

  PERFORM app.refresh_units();
  IF moved IS NOT NULL THEN PERFORM app.refresh_cases(moved); END IF;
  told := jsonb_build_object('people', (SELECT count(DISTINCT s.person_id) FROM stay s JOIN person p ON p.id = s.person_id WHERE p.commune_id = ANY (ids)), 'assignments', roles, 'lists', lists);
  UPDATE reorganisation r SET status = 'CARRIED_OUT', outcome = told, carried_out_by = app.actor_id(), carried_out_at = now(), version = version + 1 WHERE r.id = which;
  DROP TABLE part, stay, role_moved, role_new;
  RETURN told;
END $$;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA app FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.reorganisation_effect(uuid), app.reorganisation_staff(uuid), app.carry_out_reorganisation(uuid) TO ancu_app;
