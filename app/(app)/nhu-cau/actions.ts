'use server';

import { addNeed, closeNeed, planNeed, takeNeedStep } from '@/lib/needs/commands';
import { assignHelper, endHelper } from '@/lib/needs/helpers';
import { requireActor } from '@/lib/session';

export async function addNeedAction(values: unknown, key: string) {
  return addNeed(await requireActor(), values, key);
}

export async function planNeedAction(values: unknown, key: string) {
  return planNeed(await requireActor(), values, key);
}

export async function takeNeedStepAction(values: unknown, key: string) {
  return takeNeedStep(await requireActor(), values, key);
}

export async function closeNeedAction(values: unknown, key: string) {
  return closeNeed(await requireActor(), values, key);
}

export async function assignHelperAction(values: unknown, key: string) {
  return assignHelper(await requireActor(), values, key);
}

export async function endHelperAction(values: unknown, key: string) {
  return endHelper(await requireActor(), values, key);
}
