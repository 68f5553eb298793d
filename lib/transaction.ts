import type { Actor } from '@/lib/access/actor';
import { db, type Tx } from '@/lib/db';

/** How long one door may hold its transaction; an import commits in chunks, each its own transaction. */
const timeout = 60_000;

/**
 * Opens one transaction and says who acts, for its length only: a session-level SET would leak into the next request
 * on a pooled connection. Row-level security checks both ids against the assignment (prisma/security/10-scope.sql).
 */
export async function asActor<T>(actor: Actor, run: (tx: Tx) => Promise<T>): Promise<T> {
  return db().$transaction(
    async (tx) => {
      await tx.$queryRaw`SELECT set_config('app.actor_id', ${actor.userId}, true), set_config('app.assignment_id', ${actor.assignmentId}, true)`;
      return run(tx);
    },
    { timeout, maxWait: 10_000 },
  );
}
