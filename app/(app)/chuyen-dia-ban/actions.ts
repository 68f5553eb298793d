'use server';

import { requireActor } from '@/lib/session';
import { receiveTransfer, returnTransfer } from '@/lib/transfers/answers';
import { moveAway, moveBack } from '@/lib/transfers/away';
import { proposeTransfer, sendTransfer, withdrawTransfer } from '@/lib/transfers/commands';

export async function proposeTransferAction(values: unknown, key: string) {
  return proposeTransfer(await requireActor(), values, key);
}

export async function sendTransferAction(values: unknown, key: string) {
  return sendTransfer(await requireActor(), values, key);
}

export async function withdrawTransferAction(values: unknown, key: string) {
  return withdrawTransfer(await requireActor(), values, key);
}

export async function receiveTransferAction(values: unknown, key: string) {
  return receiveTransfer(await requireActor(), values, key);
}

export async function returnTransferAction(values: unknown, key: string) {
  return returnTransfer(await requireActor(), values, key);
}

export async function moveAwayAction(values: unknown, key: string) {
  return moveAway(await requireActor(), values, key);
}

export async function moveBackAction(values: unknown, key: string) {
  return moveBack(await requireActor(), values, key);
}
