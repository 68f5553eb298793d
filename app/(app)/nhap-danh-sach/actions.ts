'use server';

import {
  changeColumns,
  commitImport,
  decideRow,
  discardImport,
  editRow,
  undoImport,
  uploadList,
} from '@/lib/imports/commands';
import { readUploadForm } from '@/lib/imports/upload-form';
import { requireActor } from '@/lib/session';

export async function uploadListAction(form: FormData, key: string) {
  return uploadList(await requireActor(), await readUploadForm(form), key);
}

export async function changeColumnsAction(values: unknown, key: string) {
  return changeColumns(await requireActor(), values, key);
}

export async function editRowAction(values: unknown, key: string) {
  return editRow(await requireActor(), values, key);
}

export async function decideRowAction(values: unknown, key: string) {
  return decideRow(await requireActor(), values, key);
}

export async function commitImportAction(batchId: string, key: string) {
  return commitImport(await requireActor(), { batchId }, key);
}

export async function undoImportAction(batchId: string, key: string) {
  return undoImport(await requireActor(), { batchId }, key);
}

export async function discardImportAction(batchId: string, key: string) {
  return discardImport(await requireActor(), { batchId }, key);
}
