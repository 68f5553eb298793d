'use server';

import { changeCampaign, closeCampaign, holdSession, openCampaign, planSession } from '@/lib/communication/commands';
import { requireActor } from '@/lib/session';

export async function openCampaignAction(values: unknown, key: string) {
  return openCampaign(await requireActor(), values, key);
}

export async function changeCampaignAction(values: unknown, key: string) {
  return changeCampaign(await requireActor(), values, key);
}

export async function closeCampaignAction(values: unknown, key: string) {
  return closeCampaign(await requireActor(), values, key);
}

export async function planSessionAction(values: unknown, key: string) {
  return planSession(await requireActor(), values, key);
}

export async function holdSessionAction(values: unknown, key: string) {
  return holdSession(await requireActor(), values, key);
}
