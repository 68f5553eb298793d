import type { Actor } from '@/lib/access/actor';
import { done, type Outcome } from '@/lib/access/outcome';
import { env } from '@/lib/env';
import { recordFollowUp } from '@/lib/followups/commands';
import { saveIntakeDraft } from '@/lib/intake/commands';
import type { OfflinePackage } from '@/lib/offline/copy';
import { takeVisits } from '@/lib/offline/queries';
import { sendEntrySchema } from '@/lib/offline/schema';
import { sessionKeys, sessionTags } from '@/lib/offline/session-keys.server';
import type { SignedIn } from '@/lib/session';

/** Nothing was taken: the session is over, or is not the one that the machine means. */
const signedOut = () => Response.json({ message: 'Phiên đã kết thúc. Hãy đăng nhập lại.' }, { status: 401 });

const actorIn = (session: SignedIn | null): Actor | null =>
  session?.actor && !session.mustChangePassword ? session.actor : null;

/** For GET: the copy and its keys. `machine` is a number the browser drew for itself. */
export async function giveCopy(session: SignedIn | null, machine: string | null): Promise<Response> {
  const actor = actorIn(session);
  if (!session || !actor) return signedOut();
  if (!machine || !/^[\w-]{16,64}$/.test(machine)) return Response.json({ message: 'Thiếu mã máy.' }, { status: 400 });
  const copy = await takeVisits(actor, {});
  if (!copy.ok) return Response.json({ message: copy.message }, { status: 403 });
  const until = new Date(Date.now() + env().SESSION_MAX_HOURS * 3_600_000).toISOString();
  const answer: OfflinePackage = {
    ...sessionTags(session.sid, actor),
    ...sessionKeys(session.sid, actor, machine),
    until,
    copy: copy.value,
  };
  return Response.json(answer);
}

/** For POST: one entry of the outbox, under the session it was written in or released to. */
export async function receiveEntry(session: SignedIn | null, body: unknown): Promise<Response> {
  const actor = actorIn(session);
  if (!session || !actor) return signedOut();
  const sent = sendEntrySchema.safeParse(body);
  if (!sent.success) return Response.json({ message: 'Nội dung gửi lên không đọc được.' }, { status: 400 });
  // Somebody else may have signed in here since: what one person wrote is never recorded as another's.
  if (sent.data.session !== sessionTags(session.sid, actor).session) return signedOut();
  const { kind, values, key } = sent.data;
  return Response.json(await (kind === 'followUp' ? sendFollowUp(actor, values, key) : sendDraft(actor, values, key)));
}

async function sendFollowUp(actor: Actor, values: unknown, key: string): Promise<Outcome<{ newest: string }>> {
  const outcome = await recordFollowUp(actor, values, key);
  return outcome.ok ? done({ newest: outcome.value.followUpId }) : outcome;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

async function sendDraft(actor: Actor, values: unknown, key: string): Promise<Outcome<{ newest: string }>> {
  const outcome = await saveIntakeDraft(actor, isObject(values) ? { ...values, isOffline: true } : values, key);
  return outcome.ok ? done({ newest: outcome.value.savedAt }) : outcome;
}
