'use server';

import { approveApplication } from '@/lib/loans/applications/approve';
import { appraiseApplication, endApplication, recordStep, returnToAppraisal } from '@/lib/loans/applications/commands';
import { receiveApplication } from '@/lib/loans/applications/receive';
import { requireActor } from '@/lib/session';

export async function receiveApplicationAction(values: unknown, key: string) {
  return receiveApplication(await requireActor(), values, key);
}

export async function recordPaperAction(values: unknown, key: string) {
  return recordStep(await requireActor(), values, key);
}

export async function appraiseApplicationAction(values: unknown, key: string) {
  return appraiseApplication(await requireActor(), values, key);
}

export async function approveApplicationAction(values: unknown, key: string) {
  return approveApplication(await requireActor(), values, key);
}

export async function returnApplicationAction(values: unknown, key: string) {
  return returnToAppraisal(await requireActor(), values, key);
}

export async function endApplicationAction(values: unknown, key: string) {
  return endApplication(await requireActor(), values, key);
}
