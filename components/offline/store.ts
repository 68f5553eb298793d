import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { importKey, type Sealed, seal, unseal } from '@/components/offline/seal';
import type { OfflineCopy, OfflinePackage, SessionTags } from '@/lib/offline/copy';
import { type Entry, inOrder } from '@/lib/offline/entry';
import type { Outbox } from '@/lib/offline/send-outbox';
import { submissionKey } from '@/lib/submission-key';

/** The open session: while it is here, what lies beside it can be read. */
export interface Held extends SessionTags {
  until: string;
  takenAt: string;
  copyKey: CryptoKey;
  outboxKey: CryptoKey;
}

interface SealedEntry extends Sealed {
  id: string;
  owner: string;
}

interface Schema extends DBSchema {
  session: { key: string; value: Held };
  /** What outlives a session: the number of this machine, and whose session was the last. */
  machine: { key: string; value: string };
  copy: { key: string; value: Sealed };
  outbox: { key: string; value: SealedEntry };
}

const only = 'only';
let opening: Promise<IDBPDatabase<Schema>> | undefined;

/** One database of this origin; a page and the service worker open the same. */
function database(): Promise<IDBPDatabase<Schema>> {
  opening ??= openDB<Schema>('ancu-offline', 1, {
    upgrade(db) {
      db.createObjectStore('session');
      db.createObjectStore('machine');
      db.createObjectStore('copy');
      db.createObjectStore('outbox', { keyPath: 'id' });
    },
    terminated: () => {
      opening = undefined;
    },
  });
  return opening;
}

const news = () => new BroadcastChannel('ancu-offline');

/** Every tab draws again what it shows. */
function tellOthers(): void {
  const channel = news();
  channel.postMessage(null);
  channel.close();
}

export function onNews(listen: () => void): () => void {
  const channel = news();
  channel.onmessage = listen;
  return () => channel.close();
}

export async function machineNumber(): Promise<string> {
  const db = await database();
  const known = await db.get('machine', 'number');
  if (known) return known;
  const fresh = submissionKey();
  await db.put('machine', fresh, 'number');
  return fresh;
}

/** The session that can read here, or null: nobody's, or past its time without asking the server again. */
export async function heldSession(): Promise<Held | null> {
  const held = await (await database()).get('session', only);
  if (!held) return null;
  if (new Date(held.until) > new Date()) return held;
  await lock(held.session);
  return null;
}

/** Keys and copy go; sealed entries stay, and open only when their writer signs in again. */
export async function lock(session?: string): Promise<void> {
  const db = await database();
  const tx = db.transaction(['session', 'copy'], 'readwrite');
  const held = await tx.objectStore('session').get(only);
  // An answer about a former session must not shut out the one that came after it.
  if (session === undefined || held?.session === session) {
    await tx.objectStore('session').clear();
    await tx.objectStore('copy').clear();
  }
  await tx.done;
  tellOthers();
}

/** At sign-out: keys, copy and this person's entries, sent or not. */
export async function wipe(): Promise<void> {
  const held = await heldSession();
  const db = await database();
  const own = held ? (await db.getAll('outbox')).filter((e) => e.owner === held.owner) : [];
  for (const { id } of own) await db.delete('outbox', id);
  await db.delete('machine', 'last');
  await lock();
}

export async function acceptPackage(given: OfflinePackage): Promise<Held> {
  const { copy, copyKey, outboxKey, owner, session, assignment, until } = given;
  const keys = { copyKey: await importKey(copyKey), outboxKey: await importKey(outboxKey) };
  const held: Held = { owner, session, assignment, until, takenAt: new Date().toISOString(), ...keys };
  const sealed = await seal(held.copyKey, copy, session);
  const tx = (await database()).transaction(['session', 'copy', 'machine'], 'readwrite');
  await tx.objectStore('session').put(held, only);
  await tx.objectStore('copy').put(sealed, only);
  await tx.objectStore('machine').put(owner, 'last');
  await tx.done;
  tellOthers();
  return held;
}

export async function readCopy(held: Held): Promise<OfflineCopy | null> {
  const sealed = await (await database()).get('copy', only);
  return sealed ? unseal<OfflineCopy>(held.copyKey, sealed, held.session).catch(() => null) : null;
}

/** How many entries of whoever was last signed in here wait for that person; of others nothing is told. */
export async function countLocked(): Promise<number> {
  const db = await database();
  const last = await db.get('machine', 'last');
  return (await db.getAll('outbox')).filter((e) => e.owner === last).length;
}

/** Somebody else is at this machine now: not even the number of what waits here is theirs to know. */
export async function forgetOthers(owner: string): Promise<void> {
  const db = await database();
  if ((await db.get('machine', 'last')) !== owner) await db.delete('machine', 'last');
}

export const outboxOf = (held: Held): Outbox => ({
  async list() {
    const sealed = (await (await database()).getAll('outbox')).filter((e) => e.owner === held.owner);
    return inOrder(await Promise.all(sealed.map((e) => unseal<Entry>(held.outboxKey, e, `${e.owner} ${e.id}`))));
  },
  async put(entries) {
    const sealed = await Promise.all(
      entries.map(async (e) => ({
        id: e.id,
        owner: held.owner,
        ...(await seal(held.outboxKey, e, `${held.owner} ${e.id}`)),
      })),
    );
    const tx = (await database()).transaction('outbox', 'readwrite');
    for (const entry of sealed) await tx.store.put(entry);
    await tx.done;
    tellOthers();
  },
  async remove(ids) {
    const tx = (await database()).transaction('outbox', 'readwrite');
    for (const id of ids) await tx.store.delete(id);
    await tx.done;
    tellOthers();
  },
});
