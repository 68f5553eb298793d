'use server';

import { returnSheet, runBulk, startBulk, undoBulk } from '@/lib/bulk/commands';
import { bulkChoices } from '@/lib/bulk/queries';
import { readUploadForm } from '@/lib/imports/upload-form';
import { requireActor } from '@/lib/session';
import { keepColumns, removeView, renameView, saveView } from '@/lib/views/commands';

export async function keepColumnsAction(values: unknown, key: string) {
  return keepColumns(await requireActor(), values, key);
}

export async function saveViewAction(values: unknown, key: string) {
  return saveView(await requireActor(), values, key);
}

export async function renameViewAction(values: unknown, key: string) {
  return renameView(await requireActor(), values, key);
}

export async function removeViewAction(values: unknown, key: string) {
  return removeView(await requireActor(), values, key);
}

export async function bulkChoicesAction() {
  return bulkChoices(await requireActor(), {});
}

export async function startBulkAction(values: unknown, key: string) {
  return startBulk(await requireActor(), values, key);
}

export async function runBulkAction(values: unknown, key: string) {
  return runBulk(await requireActor(), values, key);
}

export async function undoBulkAction(bulkId: string, key: string) {
  return undoBulk(await requireActor(), { bulkId }, key);
}

export async function returnSheetAction(form: FormData, key: string) {
  return returnSheet(await requireActor(), await readUploadForm(form), key);
}
