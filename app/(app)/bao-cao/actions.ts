'use server';

import { withProgress } from '@/lib/progress.server';
import {
  draftReport,
  dropReport,
  receiveReport,
  refreshReport,
  returnReport,
  submitReport,
  writeReport,
} from '@/lib/reports/commands';
import { mergeReports } from '@/lib/reports/merging';
import { signReport } from '@/lib/reports/signing';
import { requireActor } from '@/lib/session';

export async function draftReportAction(values: unknown, key: string) {
  const actor = await requireActor();
  return withProgress(actor, key, () => draftReport(actor, values, key));
}

export async function writeReportAction(values: unknown, key: string) {
  return writeReport(await requireActor(), values, key);
}

export async function refreshReportAction(values: unknown, key: string) {
  const actor = await requireActor();
  return withProgress(actor, key, () => refreshReport(actor, values, key));
}

export async function dropReportAction(values: unknown, key: string) {
  return dropReport(await requireActor(), values, key);
}

export async function signReportAction(values: unknown, key: string) {
  return signReport(await requireActor(), values, key);
}

export async function submitReportAction(values: unknown, key: string) {
  return submitReport(await requireActor(), values, key);
}

export async function receiveReportAction(values: unknown, key: string) {
  return receiveReport(await requireActor(), values, key);
}

export async function returnReportAction(values: unknown, key: string) {
  return returnReport(await requireActor(), values, key);
}

export async function mergeReportsAction(values: unknown, key: string) {
  return mergeReports(await requireActor(), values, key);
}
