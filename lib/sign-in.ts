import { createHash } from 'node:crypto';
import { db } from '@/lib/db';
import { env } from '@/lib/env';
import { verifyPassword } from '@/lib/password';

/** Attempts a single username may see in a quarter of an hour, known or not. */
const usernameLimit = 20;

const throttleKey = (kind: string, value: string) =>
  createHash('sha256').update(`${kind}:${value.toLowerCase()}`).digest('hex');

/** Counts one attempt; true past the limit of a quarter of an hour. */
export async function isThrottled(kind: string, value: string, limit: number): Promise<boolean> {
  const [row] = await db().$queryRaw<
    { t: boolean }[]
  >`SELECT app.is_throttled(${throttleKey(kind, value)}, ${limit}::int) AS t`;
  return row?.t ?? true;
}

/**
 * Opens a session for a username and password, or null. Null never says which of the reasons it was: unknown name,
 * wrong password, locked, disabled or too many attempts take the same path and the same time.
 */
export async function openSession(
  username: string,
  password: string,
  address: string,
): Promise<{ userId: string; sid: string } | null> {
  const limits = await Promise.all([
    isThrottled('address', address, env().SIGN_IN_LIMIT),
    isThrottled('username', username, usernameLimit),
  ]);
  const [candidate] = await db().$queryRaw<
    { user_id: string; password_hash: string; is_open: boolean }[]
  >`SELECT * FROM app.sign_in_candidate(${username})`;
  const matches = await verifyPassword(candidate?.password_hash ?? null, password);
  if (limits.includes(true) || !candidate?.is_open) return null;
  if (!matches) {
    await db().$queryRaw`SELECT app.sign_in_failed(${candidate.user_id}::uuid)::text`;
    return null;
  }
  return startSession(candidate.user_id);
}

/** The session of someone whom an identity provider (OIDC) has vouched for, when an administrator has linked them. */
export async function openSessionForSubject(subject: string): Promise<{ userId: string; sid: string } | null> {
  const [row] = await db().$queryRaw<{ id: string | null }[]>`SELECT app.oidc_candidate(${subject}) AS id`;
  return row?.id ? startSession(row.id) : null;
}

async function startSession(userId: string) {
  const [row] = await db().$queryRaw<
    { sid: string | null }[]
  >`SELECT app.open_session(${userId}::uuid, ${env().SESSION_MAX_HOURS}::int) AS sid`;
  return row?.sid ? { userId, sid: row.sid } : null;
}
