-- A subscription is its owner's alone, for a role they hold; that one was sent is written by the command that sends, as the owner role.
GRANT SELECT, INSERT, DELETE ON digest_subscription TO ancu_app;
GRANT UPDATE (email, cadence, changed_at) ON digest_subscription TO ancu_app;
CREATE POLICY own ON digest_subscription TO ancu_app
  USING (user_id = (SELECT app.actor_id()) AND assignment_id = (SELECT (app.active_assignment()).id))
  WITH CHECK (user_id = (SELECT app.actor_id()) AND assignment_id = (SELECT (app.active_assignment()).id));
