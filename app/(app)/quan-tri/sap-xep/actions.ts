'use server';

import { requireActor } from '@/lib/session';
import { carryOutReorganisation, draftReorganisation, dropReorganisation } from '@/lib/territory/commands';

export async function draftReorganisationAction(values: unknown, key: string) {
  return draftReorganisation(await requireActor(), values, key);
}

export async function carryOutReorganisationAction(values: unknown, key: string) {
  return carryOutReorganisation(await requireActor(), values, key);
}

export async function dropReorganisationAction(values: unknown, key: string) {
  return dropReorganisation(await requireActor(), values, key);
}
