'use server';

import {
  closePlacement,
  endWork,
  recordCheck,
  recordHiring,
  recordInterview,
  startWork,
} from '@/lib/jobs/placements/commands';
import { answerFitness, referPerson } from '@/lib/jobs/placements/refer';
import { giveConsent, saveProfile, withdrawConsent } from '@/lib/jobs/profiles/commands';
import { requireActor } from '@/lib/session';

export async function saveProfileAction(values: unknown, key: string) {
  return saveProfile(await requireActor(), values, key);
}

export async function giveConsentAction(values: unknown, key: string) {
  return giveConsent(await requireActor(), values, key);
}

export async function withdrawConsentAction(values: unknown, key: string) {
  return withdrawConsent(await requireActor(), values, key);
}

export async function referPersonAction(values: unknown, key: string) {
  return referPerson(await requireActor(), values, key);
}

export async function answerFitnessAction(values: unknown, key: string) {
  return answerFitness(await requireActor(), values, key);
}

export async function recordInterviewAction(values: unknown, key: string) {
  return recordInterview(await requireActor(), values, key);
}

export async function recordHiringAction(values: unknown, key: string) {
  return recordHiring(await requireActor(), values, key);
}

export async function startWorkAction(values: unknown, key: string) {
  return startWork(await requireActor(), values, key);
}

export async function recordCheckAction(values: unknown, key: string) {
  return recordCheck(await requireActor(), values, key);
}

export async function endWorkAction(values: unknown, key: string) {
  return endWork(await requireActor(), values, key);
}

export async function closePlacementAction(values: unknown, key: string) {
  return closePlacement(await requireActor(), values, key);
}
