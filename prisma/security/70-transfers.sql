-- Moves between communes, and the search for people who are not met. Policies of 20-policies.sql are dropped there first,
-- so what follows is whole by itself.

-- ── Transfers: the police of both sides read the row with its snapshot, the receiving side from the day it was sent ──
GRANT SELECT ON case_transfer TO ancu_app;
GRANT INSERT (id, case_id, from_unit_id, to_unit_id, hamlet, address, phone, reason, number, full_name, sex, birth_date, birth_precision,
  cccd_last4, release_on, release_precision, "group", proposed_by, proposed_at, status, version) ON case_transfer TO ancu_app;
GRANT UPDATE (status, sent_by, sent_on, due_on, answered_by, answered_on, answered_at, reply, version) ON case_transfer TO ancu_app;
CREATE POLICY both_sides ON case_transfer FOR SELECT TO ancu_app USING ((SELECT app.is_police())
  AND (from_unit_id = ANY ((SELECT app.scope_communes())::int[]) OR (sent_on IS NOT NULL AND to_unit_id = ANY ((SELECT app.scope_communes())::int[]))
    -- Settled ones keep the unit of their day; whoever answers for it today goes on reading them.
    OR EXISTS (SELECT 1 FROM unit u WHERE u.id = from_unit_id AND u.heir_id = ANY ((SELECT app.scope_communes())::int[]))
    OR (sent_on IS NOT NULL AND EXISTS (SELECT 1 FROM unit u WHERE u.id = to_unit_id AND u.heir_id = ANY ((SELECT app.scope_communes())::int[])))));
-- Whoever answers for the person proposes.
CREATE POLICY sender_proposes ON case_transfer FOR INSERT TO ancu_app WITH CHECK ((SELECT app.is_commune_police()) AND status = 'PROPOSED'
  AND proposed_by = (SELECT app.actor_id()) AND from_unit_id = ANY ((SELECT app.scope_communes())::int[])
  AND EXISTS (SELECT 1 FROM case_file c WHERE c.id = case_id AND c.commune_id = from_unit_id));
-- The snapshot stays as it was proposed. The sender's chief sends and withdraws; the receiver's chief sends back. RECEIVED is written by app.receive_transfer alone.
CREATE POLICY chiefs_decide ON case_transfer FOR UPDATE TO ancu_app
  USING ((SELECT app.actor_role()) = 'COMMUNE_POLICE_CHIEF' AND (
    (status IN ('PROPOSED', 'SENT') AND from_unit_id = ANY ((SELECT app.scope_communes())::int[]))
    OR (status = 'SENT' AND to_unit_id = ANY ((SELECT app.scope_communes())::int[]))))
  WITH CHECK ((SELECT app.actor_role()) = 'COMMUNE_POLICE_CHIEF' AND (
    (status IN ('SENT', 'WITHDRAWN') AND from_unit_id = ANY ((SELECT app.scope_communes())::int[]))
    OR (status = 'RETURNED' AND answered_by = (SELECT app.actor_id()) AND to_unit_id = ANY ((SELECT app.scope_communes())::int[]))));

-- Who sends a file back does not see it, yet the file's history must say so: in the transaction that answers, and in no other.
CREATE POLICY answer_of_transfer ON audit_entry FOR INSERT TO ancu_app WITH CHECK (actor_id = (SELECT app.actor_id()) AND action = 'transfer.return'
  AND EXISTS (SELECT 1 FROM assignment a WHERE a.id = assignment_id AND a.user_id = actor_id AND a.role = audit_entry.role AND a.unit_id = audit_entry.unit_id)
  AND EXISTS (SELECT 1 FROM case_transfer t WHERE t.case_id = audit_entry.case_id AND t.status = 'RETURNED' AND t.answered_by = actor_id AND t.answered_at = now()::timestamptz(3)));

-- From when on another stay may begin: after the day the present one began. The first place is where the person was known
-- before any day, so that it may end on the day it was written down.
CREATE OR REPLACE FUNCTION app.next_stay_from(person uuid) RETURNS date LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT max(r.valid_from) + CASE WHEN count(*) > 1 THEN 1 ELSE 0 END FROM residence r WHERE r.person_id = person $$;

-- From when on the person may have arrived, for the receiving chief who does not see the file yet.
CREATE OR REPLACE FUNCTION app.earliest_arrival(asked uuid) RETURNS date LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
  SELECT greatest(t.sent_on, app.next_stay_from(c.person_id)) FROM case_transfer t JOIN case_file c ON c.id = t.case_id
  WHERE t.id = asked AND t.status = 'SENT' AND app.actor_role() = 'COMMUNE_POLICE_CHIEF' AND t.to_unit_id = (app.active_assignment()).unit_id
$$;

-- The person and the file go over to the receiving commune. The runtime role cannot write commune_id; this asks by itself
-- whether the chief of the receiving unit calls and whether the transfer still waits. Null when it does not: somebody was quicker.
-- Files are locked before the transfer, as every command about a file does, so that nobody waits in a ring.
CREATE OR REPLACE FUNCTION app.receive_transfer(asked uuid, expected int, arrived date, answered date, visit_on date) RETURNS uuid[]
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE t case_transfer; whom uuid; ids uuid[]; open_ids uuid[];
BEGIN
  SELECT * INTO t FROM case_transfer WHERE id = asked;
  IF t.id IS NULL OR app.actor_role() IS DISTINCT FROM 'COMMUNE_POLICE_CHIEF' OR t.to_unit_id <> (app.active_assignment()).unit_id OR t.sent_on IS NULL THEN
    RAISE EXCEPTION 'only the chief of the receiving commune receives' USING ERRCODE = '42501';
  END IF;
  SELECT person_id INTO whom FROM case_file WHERE id = t.case_id;
  SELECT array_agg(id) INTO ids FROM (SELECT id FROM case_file WHERE person_id = whom ORDER BY id FOR UPDATE) f;
  SELECT * INTO t FROM case_transfer WHERE id = asked FOR UPDATE;
  IF t.status <> 'SENT' OR t.version <> expected OR NOT EXISTS (SELECT 1 FROM case_file c WHERE c.id = t.case_id AND c.commune_id = t.from_unit_id) THEN RETURN NULL; END IF;
  IF arrived < t.sent_on OR arrived > app.today() OR answered < arrived OR answered > app.today() OR arrived < app.next_stay_from(whom) THEN
    RAISE EXCEPTION 'not a day on which the person can have arrived' USING ERRCODE = '22023';
  END IF;
  UPDATE case_transfer SET status = 'RECEIVED', arrived_on = arrived, answered_on = answered, answered_by = app.actor_id(), answered_at = now(), version = version + 1
  WHERE id = asked;
  -- The whole person: a closed file without its person would be torn.
  UPDATE person SET commune_id = t.to_unit_id, hamlet = t.hamlet, address = t.address, phone = coalesce(t.phone, phone), version = version + 1 WHERE id = whom;
  UPDATE case_file SET commune_id = t.to_unit_id, version = version + 1 WHERE id = ANY (ids);
  UPDATE residence SET valid_from = least(valid_from, arrived - 1), valid_to = arrived - 1 WHERE person_id = whom AND (valid_to IS NULL OR valid_to >= arrived);
  INSERT INTO residence (id, person_id, commune_id, hamlet, valid_from) VALUES (gen_random_uuid(), whom, t.to_unit_id, t.hamlet, arrived);
  -- What the former commune had given out ends with it: its officer, its words, its proposals, what it had put off, its search.
  UPDATE case_officer SET ended_at = now() WHERE case_id = ANY (ids) AND ended_at IS NULL;
  UPDATE case_tag SET ended_at = now() WHERE case_id = ANY (ids) AND ended_at IS NULL;
  UPDATE assessment SET status = 'WITHDRAWN', decided_by = app.actor_id(), decided_at = now(), version = version + 1 WHERE case_id = ANY (ids) AND status = 'PROPOSED';
  UPDATE snooze SET ended_at = now() WHERE case_id = ANY (ids) AND ended_at IS NULL;
  UPDATE contact_search SET status = 'FOUND_ELSEWHERE', closed_on = answered, closed_by = app.actor_id(), version = version + 1 WHERE case_id = ANY (ids) AND status = 'OPEN';
  SELECT array_agg(id) INTO open_ids FROM case_file WHERE id = ANY (ids) AND status IN ('RECEIVED', 'MANAGED');
  INSERT INTO visit_plan (id, case_id, planned_on, set_on, set_by) SELECT gen_random_uuid(), id, visit_on, arrived, app.actor_id() FROM unnest(open_ids) f(id);
  PERFORM app.refresh_cases(ids);
  RETURN ids;
END $$;

-- ── Searches: the commune's police work on them; superior police read those that came up to them (the fourth step) ──
GRANT SELECT ON contact_search, search_step TO ancu_app;
GRANT INSERT (id, case_id, status, opened_on, opened_by, opened_at, known, step, version) ON contact_search TO ancu_app;
GRANT UPDATE (status, step, closed_on, closed_by, conclusion, version) ON contact_search TO ancu_app;
GRANT INSERT (search_id, position, due_on) ON search_step TO ancu_app;
GRANT UPDATE (done_on, done_by, result, note) ON search_step TO ancu_app;
CREATE POLICY police_read ON contact_search FOR SELECT TO ancu_app USING ((SELECT app.is_police()) AND ((SELECT app.is_commune_police()) OR step >= 4)
  AND EXISTS (SELECT 1 FROM case_file c WHERE c.id = case_id));
CREATE POLICY police_insert ON contact_search FOR INSERT TO ancu_app
  WITH CHECK ((SELECT app.is_commune_police()) AND status = 'OPEN' AND EXISTS (SELECT 1 FROM case_file c WHERE c.id = case_id));
-- A search that has ended stays as it ended, a step that was done as it was done.
CREATE POLICY police_update ON contact_search FOR UPDATE TO ancu_app
  USING ((SELECT app.is_commune_police()) AND status = 'OPEN' AND EXISTS (SELECT 1 FROM case_file c WHERE c.id = case_id))
  WITH CHECK ((SELECT app.is_commune_police()) AND EXISTS (SELECT 1 FROM case_file c WHERE c.id = case_id)
    -- That a person was not found is the chief's signature.
    AND (status <> 'NOT_FOUND' OR (SELECT app.actor_role()) = 'COMMUNE_POLICE_CHIEF'));
CREATE POLICY with_search ON search_step FOR SELECT TO ancu_app USING (EXISTS (SELECT 1 FROM contact_search s WHERE s.id = search_id));
CREATE POLICY police_insert ON search_step FOR INSERT TO ancu_app
  WITH CHECK ((SELECT app.is_commune_police()) AND EXISTS (SELECT 1 FROM contact_search s WHERE s.id = search_id));
CREATE POLICY police_update ON search_step FOR UPDATE TO ancu_app
  USING ((SELECT app.is_commune_police()) AND done_on IS NULL AND EXISTS (SELECT 1 FROM contact_search s WHERE s.id = search_id))
  WITH CHECK ((SELECT app.is_commune_police()) AND EXISTS (SELECT 1 FROM contact_search s WHERE s.id = search_id));

REVOKE ALL ON FUNCTION app.next_stay_from(uuid), app.earliest_arrival(uuid), app.receive_transfer(uuid, int, date, date, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.earliest_arrival(uuid), app.receive_transfer(uuid, int, date, date, date) TO ancu_app;
