'use server';

import { closeSearch, doSearchStep, openSearch } from '@/lib/searches/commands';
import { requireActor } from '@/lib/session';

export async function openSearchAction(values: unknown, key: string) {
  return openSearch(await requireActor(), values, key);
}

export async function doSearchStepAction(values: unknown, key: string) {
  return doSearchStep(await requireActor(), values, key);
}

export async function closeSearchAction(values: unknown, key: string) {
  return closeSearch(await requireActor(), values, key);
}
