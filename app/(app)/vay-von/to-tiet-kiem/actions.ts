'use server';

import { changeGroup, createGroup } from '@/lib/loans/groups/commands';
import { requireActor } from '@/lib/session';

export async function createGroupAction(values: unknown, key: string) {
  return createGroup(await requireActor(), values, key);
}

export async function changeGroupAction(values: unknown, key: string) {
  return changeGroup(await requireActor(), values, key);
}
