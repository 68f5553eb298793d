import * as keep from '@/components/offline/keep';
import { setOfflineKeeper } from '@/components/offline/offline-keeper';
import { heldSession, onNews, outboxOf } from '@/components/offline/store';
import type { SessionTags } from '@/lib/offline/copy';
import { stateOf } from '@/lib/offline/entry';

export interface Unsent {
  waiting: number;
  /** Held or refused: the officer has to look. */
  asking: number;
}

interface Listener {
  unsent: (unsent: Unsent) => void;
  sent: (n: number) => void;
}

/** On every signed-in page: whoever was here before is shut out; an officer's phone gets ready for the field. */
export async function start(tags: SessionTags, takesAlong: boolean, tell: Listener): Promise<() => void> {
  if (!keep.canKeep()) return () => {};
  await keep.adopt(tags);
  if (!takesAlong) return () => {};
  setOfflineKeeper(keep);
  const registration = await navigator.serviceWorker?.register('/sw.js').catch(() => undefined);
  registration?.active?.postMessage('opened');
  let before = 0;
  const count = async () => {
    const held = await heldSession();
    if (!held) return tell.unsent({ waiting: 0, asking: 0 });
    const states = (await outboxOf(held).list()).map((e) => stateOf(e, held.session));
    const waiting = states.filter((s) => s === 'waiting').length;
    tell.unsent({ waiting, asking: states.length - waiting });
    // Whichever tab or worker sent them.
    if (states.length < before) tell.sent(before - states.length);
    before = states.length;
  };
  const catchUp = async (anew: boolean) => {
    await count();
    await keep.catchUp({ anew }).catch(() => 0);
    await count();
  };
  const online = () => void catchUp(true);
  const stop = onNews(() => void count());
  window.addEventListener('online', online);
  await catchUp(false);
  return () => {
    stop();
    window.removeEventListener('online', online);
  };
}
