import { conflict, invalid, Refused } from '@/lib/access/outcome';
import { command } from '@/lib/command';
import { todayInVietnam } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { toDbDate } from '@/lib/db-dates';
import { drawFigures } from '@/lib/reports/draw';
import { aboutReport, changeReport, loadReport, periodOfReport } from '@/lib/reports/load';
import { mustBeReported, periodAsked } from '@/lib/reports/new-report';
import { canAnswerReport, canDraftReports, canDropReport, canSubmitReport, canWriteReport } from '@/lib/reports/policy';
import { draftReportSchema, reportSchema, returnReportSchema, writeReportSchema } from '@/lib/reports/schema';
import { emptyTexts } from '@/lib/reports/sections';
import { readContent } from '@/lib/reports/stored';
import { takeTurns } from '@/lib/take-turns';

/** Begins the report of a unit for a period, with its numbers drawn. One a unit, issuer and period. */
export const draftReport = command({
  name: 'report.draft',
  input: draftReportSchema,
  load: async () => ({}),
  can: (actor) => canDraftReports(actor),
  run: async ({ tx, actor, input }) => {
    const { kind, period } = await periodAsked(tx, input);
    const unit = await mustBeReported(tx, input, period);
    await takeTurns(tx, 'report', unit.id);
    const head = { unitId: unit.id, issuer: input.issuer, kind };
    const days = { periodFrom: toDbDate(period.from), periodTo: toDbDate(period.to) };
    const same = await tx.report.findFirst({ where: { ...head, ...days, status: { not: 'DROPPED' } } });
    if (same)
      throw new Refused(invalid({ period: 'Kỳ này đã có báo cáo: mở báo cáo đó trong danh sách để viết tiếp' }));
    const figures = await drawFigures(tx, { unit, kind, period });
    const report = await tx.report.create({
      data: { ...head, ...days, title: input.title, draftedBy: actor.userId },
      include: { unit: true },
    });
    await tx.reportContent.create({ data: { reportId: report.id, figures, texts: emptyTexts } });
    return { value: { reportId: report.id }, audit: aboutReport({ ...report, isWritten: true }) };
  },
});

/** The author's own words; the numbers stay as they are. */
export const writeReport = command({
  name: 'report.write',
  input: writeReportSchema,
  load: ({ tx, input }) => loadReport(tx, input.reportId),
  can: canWriteReport,
  run: async ({ tx, input, target }) => {
    await changeReport(tx, target, input.version, {});
    await tx.reportContent.update({ where: { reportId: target.id }, data: { texts: input.texts } });
    return { value: { reportId: target.id }, audit: aboutReport(target) };
  },
});

/** Draws the numbers anew; what was typed stays, and so does what the units below reported. */
export const refreshReport = command({
  name: 'report.refresh',
  input: reportSchema,
  load: ({ tx, input }) => loadReport(tx, input.reportId),
  can: canWriteReport,
  run: async ({ tx, input, target }) => {
    await changeReport(tx, target, input.version, {});
    const { unit, kind } = target;
    const content = await readContent(tx, target.id);
    const drawn = await drawFigures(tx, { unit, kind, period: periodOfReport(target) });
    const figures = { ...drawn, parts: content?.figures.parts ?? null };
    await tx.reportContent.update({ where: { reportId: target.id }, data: { figures, takenAt: new Date() } });
    return { value: { reportId: target.id }, audit: aboutReport(target) };
  },
});

export const dropReport = command({
  name: 'report.drop',
  input: reportSchema,
  load: ({ tx, input }) => loadReport(tx, input.reportId),
  can: canDropReport,
  run: async ({ tx, input, target }) => {
    await releaseParts(tx, target.id);
    await changeReport(tx, target, input.version, { status: 'DROPPED' });
    return { value: { reportId: target.id }, audit: aboutReport(target) };
  },
});

/** What was put into a report that is dropped may be put into another. */
const releaseParts = (tx: Tx, reportId: string) =>
  tx.report.updateMany({ where: { mergedInto: reportId }, data: { mergedInto: null } });

/** Goes up. A province has nobody above it here. */
export const submitReport = command({
  name: 'report.submit',
  input: reportSchema,
  load: ({ tx, input }) => loadReport(tx, input.reportId),
  can: canSubmitReport,
  run: async ({ tx, input, target }) => {
    if (target.unit.kind === 'PROVINCE')
      throw new Refused(conflict('Báo cáo của tỉnh gửi ngoài phần mềm: tải tệp đã ký về để gửi.'));
    await changeReport(tx, target, input.version, { status: 'SUBMITTED', submittedOn: toDbDate(todayInVietnam()) });
    return { value: { reportId: target.id }, audit: aboutReport(target) };
  },
});

export const receiveReport = command({
  name: 'report.receive',
  input: reportSchema,
  load: ({ tx, input }) => loadReport(tx, input.reportId),
  can: canAnswerReport,
  run: async ({ tx, actor, input, target }) => {
    const answer = { answeredOn: toDbDate(todayInVietnam()), answeredBy: actor.userId, returnReason: null };
    await changeReport(tx, target, input.version, { status: 'RECEIVED', ...answer });
    return { value: { reportId: target.id }, audit: aboutReport(target) };
  },
});

/** Back to its unit with a reason: it is mended there and signed anew; the first signature stays on file. */
export const returnReport = command({
  name: 'report.return',
  input: returnReportSchema,
  load: ({ tx, input }) => loadReport(tx, input.reportId),
  can: canAnswerReport,
  run: async ({ tx, actor, input, target }) => {
    const answer = { answeredOn: toDbDate(todayInVietnam()), answeredBy: actor.userId, returnReason: input.reason };
    await changeReport(tx, target, input.version, { status: 'RETURNED', ...answer });
    return { value: { reportId: target.id }, audit: { ...aboutReport(target), reason: input.reason } };
  },
});
