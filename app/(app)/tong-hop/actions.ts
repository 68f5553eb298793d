'use server';

import { subscribeToDigest, unsubscribeFromDigest } from '@/lib/digest/commands';
import { requireActor } from '@/lib/session';

export async function subscribeToDigestAction(values: unknown, key: string) {
  return subscribeToDigest(await requireActor(), values, key);
}

export async function unsubscribeFromDigestAction(values: unknown, key: string) {
  return unsubscribeFromDigest(await requireActor(), values, key);
}
