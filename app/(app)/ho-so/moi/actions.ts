'use server';

import { openCase } from '@/lib/cases/commands';
import { checkDuplicates } from '@/lib/cases/queries';
import { discardIntakeDraft, saveIntakeDraft } from '@/lib/intake/commands';
import type { PersonForm } from '@/lib/people/schema';
import { requireActor } from '@/lib/session';

export async function openCaseAction(values: unknown, key: string) {
  return openCase(await requireActor(), values, key);
}

export async function saveDraftAction(values: unknown, key: string) {
  return saveIntakeDraft(await requireActor(), values, key);
}

export async function discardDraftAction(values: unknown, key: string) {
  return discardIntakeDraft(await requireActor(), values, key);
}

export async function checkDuplicatesAction(values: { person: PersonForm }) {
  return checkDuplicates(await requireActor(), values);
}
