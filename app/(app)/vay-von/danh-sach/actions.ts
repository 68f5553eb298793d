'use server';

import { addLine, changeLine, draftList, dropList, removeLine } from '@/lib/loans/lists/commands';
import { decideList, signList } from '@/lib/loans/lists/decide';
import { draftEstablishmentList } from '@/lib/loans/lists/establishment';
import { requireActor } from '@/lib/session';

export async function draftListAction(values: unknown, key: string) {
  return draftList(await requireActor(), values, key);
}

export async function draftEstablishmentListAction(values: unknown, key: string) {
  return draftEstablishmentList(await requireActor(), values, key);
}

export async function addLineAction(values: unknown, key: string) {
  return addLine(await requireActor(), values, key);
}

export async function changeLineAction(values: unknown, key: string) {
  return changeLine(await requireActor(), values, key);
}

export async function removeLineAction(values: unknown, key: string) {
  return removeLine(await requireActor(), values, key);
}

export async function dropListAction(values: unknown, key: string) {
  return dropList(await requireActor(), values, key);
}

export async function signListAction(values: unknown, key: string) {
  return signList(await requireActor(), values, key);
}

export async function decideListAction(values: unknown, key: string) {
  return decideList(await requireActor(), values, key);
}
