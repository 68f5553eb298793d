import type { Actor } from '@/lib/access/actor';
import { db, patience, type Tx } from '@/lib/db';

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
    { timeout, maxWait: patience },
  );
}

/**
 * Writes hold still the territory they write in: whoever reorganises it waits for them and they for it, so that nobody is
 * entered into a commune that ends in the same moment. What waited then acts under the assignment that is left.
 */
export async function holdTerritory(tx: Tx, { alone }: { alone: boolean }): Promise<void> {
  if (alone) await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('ancu.territory'))::text`;
  else await tx.$queryRaw`SELECT pg_advisory_xact_lock_shared(hashtext('ancu.territory'))::text`;
}

const deadlock = /40P01|deadlock detected/;

/** Of two that wait for each other the database ends one, whole: it has written nothing and is done again. */
export async function againAfterDeadlock<T>(work: () => Promise<T>, tries = 3): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const isDeadlock = error instanceof Error && deadlock.test(`${error.message} ${JSON.stringify(error)}`);
    if (!isDeadlock || tries <= 1) throw error;
    return againAfterDeadlock(work, tries - 1);
  }
}
