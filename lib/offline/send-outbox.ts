import type { Outcome } from '@/lib/access/outcome';
import { type Entry, followOn, nextToSend, refused } from '@/lib/offline/entry';

/** Where entries lie, opened for the session that sends them. */
export interface Outbox {
  list: () => Promise<Entry[]>;
  put: (entries: readonly Entry[]) => Promise<void>;
  remove: (ids: readonly string[]) => Promise<void>;
}

/** `newest`: what the version made of an entry is called. */
export type Reply =
  | { kind: 'answer'; outcome: Outcome<{ newest: string }> }
  /** The session is over, or another one is open here: nothing was taken. */
  | { kind: 'signed-out' }
  /** No connection, or the server is down: ask again later. */
  | { kind: 'unreachable' };

export interface Sent {
  sent: number;
  stopped: 'signed-out' | 'unreachable' | null;
}

/**
 * Sends what waits, one after the other. Only an answer takes an entry out or asks the officer about it; a lost reply, a
 * closed tab or a second one sending at the same time end in the same key being sent again, which the server answers
 * with what it answered first.
 */
export async function sendOutbox(
  outbox: Outbox,
  session: string,
  post: (entry: Entry) => Promise<Reply>,
): Promise<Sent> {
  for (let sent = 0; ; ) {
    const entries = await outbox.list();
    const entry = nextToSend(entries, session);
    if (!entry) return { sent, stopped: null };
    const reply = await post(entry);
    if (reply.kind !== 'answer') return { sent, stopped: reply.kind };
    if (!reply.outcome.ok) {
      await outbox.put([refused(entry, reply.outcome)]);
      continue;
    }
    // First what stands on it, then itself: killed in between, the entry is only sent and answered once more.
    await outbox.put(followOn(entries, entry, reply.outcome.value.newest));
    await outbox.remove([entry.id]);
    sent++;
  }
}
