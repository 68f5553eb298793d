'use server';

import type { z } from 'zod';
import { holdActivity, planActivity } from '@/lib/models/activities';
import { changeModel, createModel } from '@/lib/models/commands';
import { evaluateModel } from '@/lib/models/evaluate';
import { importModels } from '@/lib/models/incoming/commands';
import { previewModels } from '@/lib/models/incoming/queries';
import type { incomingSchema } from '@/lib/models/incoming/schema';
import { addBoardMember, addMember, endBoardMember, endMember } from '@/lib/models/members';
import { recordMoney, reverseMoney } from '@/lib/models/money';
import { mergeModel, replicateModel, takeStep } from '@/lib/models/steps';
import { requireActor } from '@/lib/session';

export async function createModelAction(values: unknown, key: string) {
  return createModel(await requireActor(), values, key);
}

export async function changeModelAction(values: unknown, key: string) {
  return changeModel(await requireActor(), values, key);
}

export async function takeModelStepAction(values: unknown, key: string) {
  return takeStep(await requireActor(), values, key);
}

export async function replicateModelAction(values: unknown, key: string) {
  return replicateModel(await requireActor(), values, key);
}

export async function mergeModelAction(values: unknown, key: string) {
  return mergeModel(await requireActor(), values, key);
}

export async function addModelMemberAction(values: unknown, key: string) {
  return addMember(await requireActor(), values, key);
}

export async function endModelMemberAction(values: unknown, key: string) {
  return endMember(await requireActor(), values, key);
}

export async function addBoardMemberAction(values: unknown, key: string) {
  return addBoardMember(await requireActor(), values, key);
}

export async function endBoardMemberAction(values: unknown, key: string) {
  return endBoardMember(await requireActor(), values, key);
}

export async function planActivityAction(values: unknown, key: string) {
  return planActivity(await requireActor(), values, key);
}

export async function holdActivityAction(values: unknown, key: string) {
  return holdActivity(await requireActor(), values, key);
}

export async function recordModelMoneyAction(values: unknown, key: string) {
  return recordMoney(await requireActor(), values, key);
}

export async function reverseModelMoneyAction(values: unknown, key: string) {
  return reverseMoney(await requireActor(), values, key);
}

export async function evaluateModelAction(values: unknown, key: string) {
  return evaluateModel(await requireActor(), values, key);
}

export async function previewModelsAction(values: z.input<typeof incomingSchema>) {
  return previewModels(await requireActor(), values);
}

export async function importModelsAction(values: unknown, key: string) {
  return importModels(await requireActor(), values, key);
}
