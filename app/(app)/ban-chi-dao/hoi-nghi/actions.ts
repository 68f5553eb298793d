'use server';

import { requireActor } from '@/lib/session';
import {
  addContribution,
  addParticipant,
  cancelConference,
  changeConference,
  closeConference,
  conclude,
  markPresence,
  openConference,
  planConference,
} from '@/lib/steering/conferences/commands';

export async function planConferenceAction(values: unknown, key: string) {
  return planConference(await requireActor(), values, key);
}

export async function changeConferenceAction(values: unknown, key: string) {
  return changeConference(await requireActor(), values, key);
}

export async function openConferenceAction(values: unknown, key: string) {
  return openConference(await requireActor(), values, key);
}

export async function closeConferenceAction(values: unknown, key: string) {
  return closeConference(await requireActor(), values, key);
}

export async function cancelConferenceAction(values: unknown, key: string) {
  return cancelConference(await requireActor(), values, key);
}

export async function addParticipantAction(values: unknown, key: string) {
  return addParticipant(await requireActor(), values, key);
}

export async function markPresenceAction(values: unknown, key: string) {
  return markPresence(await requireActor(), values, key);
}

export async function addContributionAction(values: unknown, key: string) {
  return addContribution(await requireActor(), values, key);
}

export async function concludeAction(values: unknown, key: string) {
  return conclude(await requireActor(), values, key);
}
