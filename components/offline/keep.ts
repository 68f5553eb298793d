import { alone, sendWaiting } from '@/components/offline/send';
import { askForPackage } from '@/components/offline/server';
import {
  acceptPackage,
  forgetOthers,
  type Held,
  heldSession,
  lock,
  machineNumber,
  outboxOf,
  wipe,
} from '@/components/offline/store';
import type { SessionTags } from '@/lib/offline/copy';
import { type DraftEntry, type Entry, type FollowUpEntry, released, subjectOf } from '@/lib/offline/entry';
import type { Outbox } from '@/lib/offline/send-outbox';
import { submissionKey } from '@/lib/submission-key';

/** A list older than this is taken anew when a page opens; each taking is a read in the trail. */
const freshMs = 10 * 60_000;

const isFresh = ({ takenAt }: Held) => Date.now() - new Date(takenAt).getTime() < freshMs;

/** Only where the browser can keep a secret (https or this machine) and lets pages send one after the other. */
export const canKeep = () => typeof indexedDB !== 'undefined' && 'locks' in navigator && window.isSecureContext;

/** Whose page this is, where a server drew it for somebody. */
let pageOwner: string | undefined;

/** Whoever is signed in now finds nothing of whoever was before. */
export async function adopt(tags: SessionTags): Promise<void> {
  pageOwner = tags.owner;
  const held = await heldSession();
  const isSame = held?.session === tags.session && held.assignment === tags.assignment;
  if (held && !isSame) await lock();
  await forgetOthers(tags.owner);
}

/** Takes today's list along, unless it was just taken. */
async function takeAlong(anew: boolean): Promise<'open' | 'signed-out' | 'unreachable'> {
  const held = await heldSession();
  if (held && !anew && isFresh(held)) return 'open';
  const asked = await askForPackage(await machineNumber());
  if (asked.kind === 'package') await acceptPackage(asked.value);
  if (asked.kind === 'signed-out') await lock(held?.session);
  return asked.kind === 'package' ? 'open' : asked.kind;
}

/**
 * With a connection: is the session still there, then what waits goes, then the list is as it is now. `anew`: where no
 * server has just said that the session lives.
 */
export async function catchUp({ anew = false } = {}): Promise<number> {
  if (!navigator.onLine || (await takeAlong(anew)) !== 'open') return 0;
  const { sent, stopped } = await sendWaiting();
  if (sent > 0 && !stopped) await takeAlong(true);
  return sent;
}

/** Asks the browser to send also when no page of ours is open, where it can do that. */
async function sendInBackground(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration();
  if (registration && hasSync(registration)) await registration.sync.register('ancu-outbox').catch(() => {});
}

type WithSync = ServiceWorkerRegistration & { sync: { register: (tag: string) => Promise<void> } };
const hasSync = (registration: ServiceWorkerRegistration): registration is WithSync => 'sync' in registration;

async function write(make: (held: Held) => Entry, replaces: (entry: Entry) => boolean = () => false): Promise<boolean> {
  const held = await heldSession();
  // Another person signed in here in another tab: what stands on this page is not theirs to send.
  if (!held || (pageOwner && held.owner !== pageOwner)) return false;
  const outbox = outboxOf(held);
  const former = (await outbox.list()).filter(replaces).map((e) => e.id);
  await outbox.put([make(held)]);
  // Whoever writes does not wait for what may be on its way just now.
  if (former.length > 0) void alone(() => outbox.remove(former));
  await sendInBackground();
  return true;
}

const fresh = ({ session }: Held) => ({
  id: crypto.randomUUID(),
  writtenAt: new Date().toISOString(),
  session,
  problem: null,
});

/** Keeps a contact in the outbox; false when this machine cannot (signed out, or never took a list along). */
export const keepFollowUp = (entry: Pick<FollowUpEntry, 'key' | 'label' | 'values' | 'basedOn'>): Promise<boolean> =>
  write((held) => ({ kind: 'followUp', ...entry, ...fresh(held) }));

/** Keeps the newest text of a draft; what it replaces is the same draft, written before. */
export const keepDraft = (entry: Pick<DraftEntry, 'values' | 'basedOn'>): Promise<boolean> =>
  write(
    (held) => ({ kind: 'draft', key: submissionKey(), label: entry.values.label, ...entry, ...fresh(held) }),
    (e) => e.kind === 'draft' && e.values.draftId === entry.values.draftId,
  );

/** Changes the outbox of the open session, while nothing of it is on its way; false when no session is open. */
async function change(work: (held: Held, outbox: Outbox) => Promise<void>): Promise<boolean> {
  const held = await heldSession();
  if (held) await alone(() => work(held, outboxOf(held)));
  return held !== null;
}

/** The draft is on the server, or has become a case: what waits of it would only bring back an older text. */
export const settleDraft = (draftId: string): Promise<boolean> =>
  change(async (_, outbox) => {
    const old = (await outbox.list()).filter((e) => e.kind === 'draft' && subjectOf(e) === draftId);
    if (old.length > 0) await outbox.remove(old.map((e) => e.id));
  });

/** The officer lets what was written in a former session go. */
export async function releaseHeld(): Promise<number> {
  await change(async ({ session }, outbox) => outbox.put(released(await outbox.list(), session)));
  return catchUp();
}

/** What the officer decided about an entry: it goes on as changed. */
export async function decide(decided: (held: Held) => Entry): Promise<boolean> {
  const isKept = await change((held, outbox) => outbox.put([decided(held)]));
  await catchUp();
  return isKept;
}

export const discard = ({ id }: Entry): Promise<boolean> => change((_, outbox) => outbox.remove([id]));

export async function countUnsent(): Promise<number> {
  const held = await heldSession();
  return held ? (await outboxOf(held).list()).length : 0;
}

/** Before signing out: what this person keeps here goes, after a question when something was not sent. */
export async function leave(confirm: (question: string) => boolean): Promise<boolean> {
  const unsent = await countUnsent();
  const question = `Còn ${unsent} mục viết ngoại tuyến chưa gửi. Đăng xuất sẽ xóa hẳn các mục này khỏi máy. Bấm Hủy để ở lại và gửi trước.`;
  if (unsent > 0 && !confirm(question)) return false;
  await wipe();
  return true;
}
