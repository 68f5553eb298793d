'use client';

import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { canKeep, catchUp } from '@/components/offline/keep';
import { countLocked, type Held, heldSession, onNews, outboxOf, readCopy } from '@/components/offline/store';
import type { OfflineCopy } from '@/lib/offline/copy';
import type { Entry } from '@/lib/offline/entry';

export type Offline =
  | { status: 'loading' }
  /** Nothing can be read here: nobody signed in, or the session is over. `locked` entries wait for their writer. */
  | { status: 'closed'; locked: number }
  | { status: 'open'; session: string; copy: OfflineCopy | null; entries: Entry[] };

async function look(): Promise<Offline> {
  if (!canKeep()) return { status: 'closed', locked: 0 };
  const held: Held | null = await heldSession();
  if (!held) return { status: 'closed', locked: await countLocked() };
  const [copy, entries] = await Promise.all([readCopy(held), outboxOf(held).list()]);
  return { status: 'open', session: held.session, copy, entries };
}

/** Only where somebody's session is open: others are not asked for, and leave no refusal in the trail. */
async function recheck(): Promise<void> {
  if (await heldSession()) await catchUp({ anew: true });
}

/** What this machine keeps, drawn again whenever a tab or the service worker changes it; `online` catches up. */
export function useOffline(): Offline {
  const [offline, setOffline] = useState<Offline>({ status: 'loading' });
  const draw = useCallback(() => {
    look().then(setOffline, () => setOffline({ status: 'closed', locked: 0 }));
  }, []);
  useEffect(() => {
    if (!canKeep()) return draw();
    const online = () => void recheck().catch(() => {});
    const stop = onNews(draw);
    draw();
    online();
    window.addEventListener('online', online);
    return () => {
      stop();
      window.removeEventListener('online', online);
    };
  }, [draw]);
  return offline;
}

function subscribe(listen: () => void): () => void {
  for (const name of ['online', 'offline', 'hashchange']) window.addEventListener(name, listen);
  return () => {
    for (const name of ['online', 'offline', 'hashchange']) window.removeEventListener(name, listen);
  };
}

export const useIsOnline = () =>
  useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );

/** Which part of the page is open: it has one address, so that it lies on the shelf once. */
export const useHash = () =>
  useSyncExternalStore(
    subscribe,
    () => window.location.hash.slice(1),
    () => '',
  );
