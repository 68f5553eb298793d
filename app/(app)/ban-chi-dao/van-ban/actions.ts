'use server';

import { requireActor } from '@/lib/session';
import { endDirective, recordDirective } from '@/lib/steering/directives/commands';

export async function recordDirectiveAction(values: unknown, key: string) {
  return recordDirective(await requireActor(), values, key);
}

export async function endDirectiveAction(values: unknown, key: string) {
  return endDirective(await requireActor(), values, key);
}
