import { postEntry } from '@/components/offline/server';
import { heldSession, lock, outboxOf } from '@/components/offline/store';
import { type Sent, sendOutbox } from '@/lib/offline/send-outbox';

const nothing: Sent = { sent: 0, stopped: null };

/** One tab or the service worker at a time: an entry is not changed while it is on its way. */
export const alone = <T>(work: () => Promise<T>): Promise<T> => navigator.locks.request('ancu-outbox', work);

/** Sends what waits. A session that is over is locked and nothing is lost. */
export async function sendWaiting(): Promise<Sent> {
  return alone(async () => {
    const held = await heldSession();
    if (!held) return nothing;
    const report = await sendOutbox(outboxOf(held), held.session, postEntry);
    if (report.stopped === 'signed-out') await lock(held.session);
    return report;
  });
}
