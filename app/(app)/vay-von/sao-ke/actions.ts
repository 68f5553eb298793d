'use server';

import { dropLoanFile, takeOverLoanFile, uploadLoanFile } from '@/lib/loans/files/commands';
import { acceptDifferences, confirmLoan, linkLoanRow } from '@/lib/loans/files/decide';
import { readLoanFileForm } from '@/lib/loans/files/upload-form';
import { requireActor } from '@/lib/session';

export async function uploadLoanFileAction(form: FormData, key: string) {
  return uploadLoanFile(await requireActor(), await readLoanFileForm(form), key);
}

export async function takeOverLoanFileAction(values: unknown, key: string) {
  return takeOverLoanFile(await requireActor(), values, key);
}

export async function dropLoanFileAction(values: unknown, key: string) {
  return dropLoanFile(await requireActor(), values, key);
}

export async function acceptDifferencesAction(values: unknown, key: string) {
  return acceptDifferences(await requireActor(), values, key);
}

export async function linkLoanRowAction(values: unknown, key: string) {
  return linkLoanRow(await requireActor(), values, key);
}

export async function confirmLoanAction(values: unknown, key: string) {
  return confirmLoan(await requireActor(), values, key);
}
