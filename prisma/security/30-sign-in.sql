-- Sign-in and sessions. The runtime role has no grant on credential, session and sign_in_throttle: these functions are
-- the whole surface, so that a leaked query can neither list password hashes nor revive a session.

-- Counts one attempt against a key (hashed address or username); true when the window's limit is passed.
CREATE OR REPLACE FUNCTION app.is_throttled(throttle_key text, attempt_limit int) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE n int;
BEGIN
  INSERT INTO sign_in_throttle AS t (key, starts_at, attempts) VALUES (throttle_key, now(), 1)
  ON CONFLICT (key) DO UPDATE SET
    attempts = CASE WHEN t.starts_at < now() - interval '15 minutes' THEN 1 ELSE t.attempts + 1 END,
    starts_at = CASE WHEN t.starts_at < now() - interval '15 minutes' THEN now() ELSE t.starts_at END
  RETURNING attempts INTO n;
  RETURN n > attempt_limit;
END $$;

CREATE OR REPLACE FUNCTION app.sign_in_candidate(name text)
RETURNS TABLE (user_id uuid, password_hash text, is_open boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT u.id, c.password_hash, u.disabled_at IS NULL AND (c.locked_until IS NULL OR c.locked_until < now())
  FROM app_user u JOIN credential c ON c.user_id = u.id WHERE u.username = lower(name)
$$;

CREATE OR REPLACE FUNCTION app.oidc_candidate(subject text) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT id FROM app_user WHERE oidc_subject = subject AND disabled_at IS NULL
$$;

CREATE OR REPLACE FUNCTION app.audit_session(who uuid, what text, result "AuditOutcome", why text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  INSERT INTO audit_entry (actor_id, actor_name, role, unit_id, unit_name, action, outcome, reason, fields)
  SELECT u.id, u.display_name, a.role, a.unit_id, t.name, what, result, why, '{}'
  FROM app_user u
  LEFT JOIN LATERAL (SELECT * FROM assignment x WHERE x.user_id = u.id AND x.ended_at IS NULL ORDER BY x.valid_from, x.role, x.id LIMIT 1) a ON true
  LEFT JOIN unit t ON t.id = a.unit_id WHERE u.id = who
$$;

-- Six wrong passwords lock the account for thirty minutes.
CREATE OR REPLACE FUNCTION app.sign_in_failed(who uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE credential SET failures = CASE WHEN failures + 1 >= 6 THEN 0 ELSE failures + 1 END,
    locked_until = CASE WHEN failures + 1 >= 6 THEN now() + interval '30 minutes' ELSE locked_until END
  WHERE user_id = who;
  PERFORM app.audit_session(who, 'session.refused', 'REFUSED', 'credentials');
END $$;

CREATE OR REPLACE FUNCTION app.open_session(who uuid, max_hours int) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE sid uuid := gen_random_uuid();
BEGIN
  UPDATE credential SET failures = 0, locked_until = NULL WHERE user_id = who;
  INSERT INTO session (id, user_id, assignment_id, expires_at)
  SELECT sid, who, (SELECT a.id FROM assignment a WHERE a.user_id = who AND a.ended_at IS NULL AND a.valid_from <= app.today()
      AND (a.valid_to IS NULL OR a.valid_to >= app.today()) ORDER BY a.valid_from, a.role, a.id LIMIT 1),
    now() + make_interval(hours => max_hours)
  FROM app_user u WHERE u.id = who AND u.disabled_at IS NULL;
  IF NOT FOUND THEN RETURN NULL; END IF;
  PERFORM app.audit_session(who, 'session.open', 'DONE', NULL);
  RETURN sid;
END $$;

-- Who this session is right now: nothing when it was revoked, expired, idle too long, or its person disabled.
CREATE OR REPLACE FUNCTION app.session_context(sid uuid, idle_minutes int)
RETURNS TABLE (user_id uuid, username text, display_name text, must_change boolean, assignment_id uuid, role "Role", unit_id int, unit_name text, unit_form text, unit_kind "UnitKind")
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE session SET last_seen_at = now()
  WHERE id = sid AND revoked_at IS NULL AND last_seen_at < now() - interval '1 minute'
    AND last_seen_at > now() - make_interval(mins => idle_minutes);
  RETURN QUERY
  SELECT u.id, u.username, u.display_name, coalesce(c.must_change, false), a.id, a.role, a.unit_id, t.name, t.form, t.kind
  FROM session s JOIN app_user u ON u.id = s.user_id
  LEFT JOIN credential c ON c.user_id = u.id
  LEFT JOIN assignment a ON a.id = s.assignment_id AND a.user_id = u.id AND a.ended_at IS NULL
    AND a.valid_from <= app.today() AND (a.valid_to IS NULL OR a.valid_to >= app.today())
  LEFT JOIN unit t ON t.id = a.unit_id
  WHERE s.id = sid AND s.revoked_at IS NULL AND s.expires_at > now() AND u.disabled_at IS NULL
    AND s.last_seen_at > now() - make_interval(mins => idle_minutes);
END $$;

CREATE OR REPLACE FUNCTION app.close_session(sid uuid, why text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE who uuid;
BEGIN
  UPDATE session SET revoked_at = now(), revoked_reason = why WHERE id = sid AND revoked_at IS NULL RETURNING user_id INTO who;
  IF who IS NOT NULL THEN PERFORM app.audit_session(who, 'session.close', 'DONE', why); END IF;
END $$;

CREATE OR REPLACE FUNCTION app.session_assignments(sid uuid)
RETURNS TABLE (assignment_id uuid, role "Role", unit_id int, unit_name text, unit_form text, unit_kind "UnitKind", valid_to date)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT a.id, a.role, t.id, t.name, t.form, t.kind, a.valid_to FROM session s JOIN assignment a ON a.user_id = s.user_id JOIN unit t ON t.id = a.unit_id
  WHERE s.id = sid AND s.revoked_at IS NULL AND a.ended_at IS NULL AND a.valid_from <= app.today() AND (a.valid_to IS NULL OR a.valid_to >= app.today())
  ORDER BY a.valid_from, a.role, a.id
$$;

CREATE OR REPLACE FUNCTION app.switch_assignment(sid uuid, wanted uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE session s SET assignment_id = wanted WHERE s.id = sid AND s.revoked_at IS NULL
    AND EXISTS (SELECT 1 FROM app.session_assignments(sid) a WHERE a.assignment_id = wanted);
  IF FOUND THEN
    PERFORM app.audit_session((SELECT s.user_id FROM session s WHERE s.id = sid), 'session.switch', 'DONE', NULL);
    RETURN true;
  END IF;
  RETURN false;
END $$;

CREATE OR REPLACE FUNCTION app.own_credential(sid uuid) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT c.password_hash FROM session s JOIN credential c ON c.user_id = s.user_id
  WHERE s.id = sid AND s.revoked_at IS NULL AND s.expires_at > now() AND (c.locked_until IS NULL OR c.locked_until < now())
$$;

-- A changed password ends every session of the person, this one too: they sign in again with the new one.
CREATE OR REPLACE FUNCTION app.change_own_password(sid uuid, new_hash text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE who uuid;
BEGIN
  SELECT user_id INTO who FROM session WHERE id = sid AND revoked_at IS NULL AND expires_at > now();
  IF who IS NULL THEN RETURN false; END IF;
  UPDATE credential SET password_hash = new_hash, must_change = false, changed_at = now(), failures = 0 WHERE user_id = who;
  UPDATE session SET revoked_at = now(), revoked_reason = 'password' WHERE user_id = who AND revoked_at IS NULL;
  PERFORM app.audit_session(who, 'session.password', 'DONE', NULL);
  RETURN true;
END $$;

-- An administrator manages only people all of whose running assignments lie in the administrator's own units.
CREATE OR REPLACE FUNCTION app.manages_user(who uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT app.is_administrator() AND NOT EXISTS (
    SELECT 1 FROM assignment a WHERE a.user_id = who AND a.ended_at IS NULL AND (a.valid_to IS NULL OR a.valid_to >= app.today())
      AND a.unit_id <> ALL (app.scope_units()))
$$;

CREATE OR REPLACE FUNCTION app.set_password(who uuid, new_hash text, must_change_it boolean) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT app.manages_user(who) THEN RETURN false; END IF;
  INSERT INTO credential (user_id, password_hash, must_change) VALUES (who, new_hash, must_change_it)
  ON CONFLICT (user_id) DO UPDATE SET password_hash = new_hash, must_change = must_change_it, changed_at = now(), failures = 0, locked_until = NULL;
  UPDATE session SET revoked_at = now(), revoked_reason = 'password' WHERE user_id = who AND revoked_at IS NULL;
  RETURN true;
END $$;

CREATE OR REPLACE FUNCTION app.revoke_sessions(who uuid, why text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT app.manages_user(who) THEN RETURN false; END IF;
  UPDATE session SET revoked_at = now(), revoked_reason = why WHERE user_id = who AND revoked_at IS NULL;
  RETURN true;
END $$;

CREATE OR REPLACE FUNCTION app.is_empty() RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$ SELECT NOT EXISTS (SELECT 1 FROM app_user) $$;

-- The one way in to an empty installation; it closes behind the first administrator.
CREATE OR REPLACE FUNCTION app.create_first_administrator(name text, shown text, hash text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE who uuid := gen_random_uuid(); place int;
BEGIN
  LOCK TABLE app_user IN EXCLUSIVE MODE;
  IF NOT app.is_empty() THEN RETURN false; END IF;
  SELECT id INTO place FROM unit WHERE kind = 'PROVINCE' ORDER BY id LIMIT 1;
  IF place IS NULL THEN RETURN false; END IF;
  INSERT INTO app_user (id, username, display_name) VALUES (who, lower(name), shown);
  INSERT INTO credential (user_id, password_hash, must_change) VALUES (who, hash, false);
  INSERT INTO assignment (id, user_id, role, unit_id, valid_from) VALUES (gen_random_uuid(), who, 'ADMINISTRATOR', place, app.today());
  PERFORM app.audit_session(who, 'user.first', 'DONE', NULL);
  RETURN true;
END $$;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA app FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.is_throttled(text, int), app.sign_in_candidate(text), app.oidc_candidate(text), app.sign_in_failed(uuid),
  app.open_session(uuid, int), app.session_context(uuid, int), app.close_session(uuid, text), app.session_assignments(uuid),
  app.switch_assignment(uuid, uuid), app.own_credential(uuid), app.change_own_password(uuid, text), app.manages_user(uuid),
  app.set_password(uuid, text, boolean), app.revoke_sessions(uuid, text), app.is_empty(), app.create_first_administrator(text, text, text) TO ancu_app;
