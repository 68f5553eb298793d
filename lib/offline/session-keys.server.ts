import { createHmac, hkdfSync } from 'node:crypto';
import type { Actor } from '@/lib/access/actor';
import { env } from '@/lib/env';
import type { SessionTags } from '@/lib/offline/copy';

const master = () => Buffer.from(env().APP_KEY, 'base64');

const tag = (what: string, value: string) =>
  createHmac('sha256', master()).update(`offline ${what} ${value}`).digest('base64url').slice(0, 22);

const derive = (purpose: string) =>
  Buffer.from(hkdfSync('sha256', master(), 'an-cu offline', purpose, 32)).toString('base64');

export const sessionTags = (sid: string, actor: Actor): SessionTags => ({
  owner: tag('owner', actor.userId),
  session: tag('session', sid),
  assignment: tag('assignment', actor.assignmentId),
});

/**
 * The copy opens for this session alone; the outbox opens for the same person again after a new sign-in. Both only on
 * this machine (docs/decisions/0009).
 */
export const sessionKeys = (sid: string, actor: Actor, machine: string) => ({
  copyKey: derive(`copy ${sid} ${machine}`),
  outboxKey: derive(`outbox ${actor.userId} ${machine}`),
});
