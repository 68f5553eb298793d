'use server';

import { addCriterion, addType, endCriterion, endType } from '@/lib/models/administration/commands';
import { requireActor } from '@/lib/session';

export async function addModelTypeAction(values: unknown, key: string) {
  return addType(await requireActor(), values, key);
}

export async function endModelTypeAction(values: unknown, key: string) {
  return endType(await requireActor(), values, key);
}

export async function addCriterionAction(values: unknown, key: string) {
  return addCriterion(await requireActor(), values, key);
}

export async function endCriterionAction(values: unknown, key: string) {
  return endCriterion(await requireActor(), values, key);
}
