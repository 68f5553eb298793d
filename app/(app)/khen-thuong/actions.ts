'use server';

import {
  awardCommendation,
  decideCommendation,
  declineCommendation,
  proposeCommendation,
} from '@/lib/commendations/commands';
import { requireActor } from '@/lib/session';

export async function proposeCommendationAction(values: unknown, key: string) {
  return proposeCommendation(await requireActor(), values, key);
}

export async function decideCommendationAction(values: unknown, key: string) {
  return decideCommendation(await requireActor(), values, key);
}

export async function awardCommendationAction(values: unknown, key: string) {
  return awardCommendation(await requireActor(), values, key);
}

export async function declineCommendationAction(values: unknown, key: string) {
  return declineCommendation(await requireActor(), values, key);
}
