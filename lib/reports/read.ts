import type { Actor } from '@/lib/access/actor';
import type { Tx } from '@/lib/db';
import { fromDbDate } from '@/lib/db-dates';
import { definitionsOf } from '@/lib/reports/definitions';
import { drawPeriod } from '@/lib/reports/draw';
import { type Adjusted, adjustedSince, type ReportFigures } from '@/lib/reports/figures';
import { indicatorsOn } from '@/lib/reports/indicators';
import { findReport, type LoadedReport, periodOfReport, reportSubject } from '@/lib/reports/load';
import {
  canAnswerReport,
  canDropReport,
  canMergeReports,
  canSignReport,
  canSubmitReport,
  canWriteReport,
} from '@/lib/reports/policy';
import { loanTotals } from '@/lib/reports/release';
import { isFrozen } from '@/lib/reports/report';
import { areSamePlaces } from '@/lib/reports/same-places';
import { textsSchema } from '@/lib/reports/sections';
import { headOf, readContent, readSigned } from '@/lib/reports/stored';
import { userNames } from '@/lib/users/names';

/** A report as its page and its files have it. */
export async function readReport(tx: Tx, actor: Actor, reportId: string) {
  const report = await findReport(tx, reportId);
  if (!report) return null;
  const isReader = actor.role === 'COMMITTEE_MEMBER';
  const names = await userNames(tx, [report.draftedBy, report.answeredBy]);
  const content = report.isWritten && !isFrozen(report.status) ? await readContent(tx, report.id) : null;
  const signed = isReader ? null : await readSigned(tx, report.id);
  const share = isReader ? await readShare(tx, actor, report) : null;
  const body = content ?? signed;
  const period = periodOfReport(report);
  return {
    id: report.id,
    version: report.version,
    status: report.status,
    subject: reportSubject(report),
    communeId: report.unitId,
    head: await headOf(tx, report, isFrozen(report.status) ? (signed?.signerName ?? null) : null),
    period,
    unit: { id: report.unitId, name: `${report.unit.form} ${report.unit.name}`, kind: report.unit.kind },
    number: report.number,
    year: report.year,
    draftedBy: isReader ? '' : (names[report.draftedBy] ?? ''),
    signedOn: fromDbDate(report.signedOn),
    submittedOn: fromDbDate(report.submittedOn),
    answeredOn: fromDbDate(report.answeredOn),
    answeredBy: isReader || !report.answeredBy ? null : (names[report.answeredBy] ?? null),
    returnReason: isReader ? null : report.returnReason,
    mergedInto: isReader ? null : report.mergedInto,
    takenAt: content?.takenAt ?? null,
    sha256: isFrozen(report.status) ? (signed?.sha256 ?? null) : null,
    body: body && { figures: body.figures, texts: body.texts },
    share,
    adjusted: await adjustments(tx, report, isFrozen(report.status) ? (signed?.figures ?? null) : null),
    // A reader's numbers come from their own board later (board.ts): whichever they are, by what held on that day.
    definitions: await definitionsOf(tx, period.to, body?.figures.rows ?? indicatorsOn(period.to)),
    may: {
      write: canWriteReport(actor, report).allowed,
      drop: canDropReport(actor, report).allowed,
      sign: canSignReport(actor, report).allowed,
      submit: canSubmitReport(actor, report).allowed && report.unit.kind !== 'PROVINCE',
      answer: canAnswerReport(actor, report).allowed,
      merge: canMergeReports(actor, report).allowed,
    },
  };
}
export type ReportView = NonNullable<Awaited<ReturnType<typeof readReport>>>;

/** Numbers of the same unit and period that are other ones now than when they were signed. */
async function adjustments(tx: Tx, report: LoadedReport, signed: ReportFigures | null): Promise<Adjusted[]> {
  if (!signed) return [];
  const { unit, kind } = report;
  return adjustedSince(signed, await drawPeriod(tx, { unit, kind, period: periodOfReport(report) }));
}

/** What the signer shared, and whether the report is of the reader's own area: then its board has the numbers. */
async function readShare(tx: Tx, actor: Actor, report: LoadedReport) {
  const found = await tx.reportShare.findFirst({ where: { reportId: report.id }, orderBy: { nth: 'desc' } });
  if (!found) return null;
  const isOwnArea = await areSamePlaces(tx, actor.unitId, report.unitId);
  return {
    texts: textsSchema.parse(found.texts),
    loans: isOwnArea ? (loanTotals.safeParse(found.loans).data ?? null) : null,
    isOwnArea,
  };
}
