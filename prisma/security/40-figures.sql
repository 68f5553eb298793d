-- Figures for those who may count but not name: one row a commune of the actor's own area, no row of a person.
-- "In scope" is Thông tư 10/2024, Điều 7: received or managed, until a ground of Điều 14 ends it.

CREATE OR REPLACE FUNCTION app.sees_figures() RETURNS boolean LANGUAGE sql STABLE
  AS $$ SELECT coalesce(app.sees_people() OR app.actor_role() = 'COMMITTEE_MEMBER', false) $$;

DROP FUNCTION IF EXISTS app.commune_figures(int);
CREATE FUNCTION app.commune_figures(neglect_days int) RETURNS TABLE (
  commune_id int, expected int, in_scope int, group_a int, group_b int, group_c int, group_d int, no_group int,
  work_stable int, work_unstable int, work_none int, work_training int, work_unable int, work_unknown int, overdue int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH mine AS (SELECT unnest(app.scope_communes()) AS id WHERE app.sees_figures()),
  c AS (SELECT f.*, f.status IN ('RECEIVED', 'MANAGED') AS counts FROM case_file f JOIN mine ON mine.id = f.commune_id
        WHERE f.status IN ('EXPECTED', 'RECEIVED', 'MANAGED'))
  SELECT m.id, count(*) FILTER (WHERE c.status = 'EXPECTED')::int, count(*) FILTER (WHERE counts)::int,
    count(*) FILTER (WHERE counts AND current_group = 'A')::int, count(*) FILTER (WHERE counts AND current_group = 'B')::int,
    count(*) FILTER (WHERE counts AND current_group = 'C')::int, count(*) FILTER (WHERE counts AND current_group = 'D')::int,
    count(*) FILTER (WHERE counts AND current_group IS NULL)::int,
    count(*) FILTER (WHERE counts AND current_work = 'STABLE')::int, count(*) FILTER (WHERE counts AND current_work = 'UNSTABLE')::int,
    count(*) FILTER (WHERE counts AND current_work = 'NONE')::int, count(*) FILTER (WHERE counts AND current_work = 'IN_TRAINING')::int,
    count(*) FILTER (WHERE counts AND current_work = 'UNABLE')::int, count(*) FILTER (WHERE counts AND current_work IS NULL)::int,
    count(*) FILTER (WHERE counts AND (next_visit_on < app.today()
      OR coalesce(last_contact_on, received_on, (created_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date) < app.today() - neglect_days))::int
  FROM mine m LEFT JOIN c ON c.commune_id = m.id JOIN unit u ON u.id = m.id
  GROUP BY m.id, u.valid_to HAVING u.valid_to IS NULL OR u.valid_to >= app.today() OR count(c.id) > 0
$$;

DROP FUNCTION IF EXISTS app.commune_difficulties();
CREATE FUNCTION app.commune_difficulties() RETURNS TABLE (commune_id int, difficulty text, people int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT f.commune_id, d, count(*)::int FROM case_file f, unnest(f.difficulties) d
  WHERE app.sees_figures() AND f.commune_id = ANY (app.scope_communes()) AND f.status IN ('RECEIVED', 'MANAGED')
  GROUP BY 1, 2
$$;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA app FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.sees_figures(), app.commune_figures(int), app.commune_difficulties() TO ancu_app;
