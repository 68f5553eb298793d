'use server';

import { proposeGroup, returnGroup, signGroup } from '@/lib/assessments/commands';
import { checkAddress, closeCase, correctPerson, receiveCase, reopenCase } from '@/lib/cases/commands';
import { revealIdentity } from '@/lib/cases/queries';
import { correctFollowUp, recordFollowUp, snoozeObligation } from '@/lib/followups/commands';
import { recordReOffence, withdrawReOffence } from '@/lib/reoffending/commands';
import { requireActor } from '@/lib/session';

export async function checkAddressAction(values: unknown, key: string) {
  return checkAddress(await requireActor(), values, key);
}

export async function receiveCaseAction(values: unknown, key: string) {
  return receiveCase(await requireActor(), values, key);
}

export async function correctPersonAction(values: unknown, key: string) {
  return correctPerson(await requireActor(), values, key);
}

export async function closeCaseAction(values: unknown, key: string) {
  return closeCase(await requireActor(), values, key);
}

export async function reopenCaseAction(values: unknown, key: string) {
  return reopenCase(await requireActor(), values, key);
}

export async function recordFollowUpAction(values: unknown, key: string) {
  return recordFollowUp(await requireActor(), values, key);
}

export async function correctFollowUpAction(values: unknown, key: string) {
  return correctFollowUp(await requireActor(), values, key);
}

export async function snoozeAction(values: unknown, key: string) {
  return snoozeObligation(await requireActor(), values, key);
}

export async function proposeGroupAction(values: unknown, key: string) {
  return proposeGroup(await requireActor(), values, key);
}

export async function signGroupAction(values: unknown, key: string) {
  return signGroup(await requireActor(), values, key);
}

export async function returnGroupAction(values: unknown, key: string) {
  return returnGroup(await requireActor(), values, key);
}

export async function revealIdentityAction(caseId: string) {
  return revealIdentity(await requireActor(), { caseId });
}

export async function recordReOffenceAction(values: unknown, key: string) {
  return recordReOffence(await requireActor(), values, key);
}

export async function withdrawReOffenceAction(values: unknown, key: string) {
  return withdrawReOffence(await requireActor(), values, key);
}
