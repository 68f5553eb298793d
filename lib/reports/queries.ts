import { z } from 'zod';
import { todayInVietnam } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { fromDbDate } from '@/lib/db-dates';
import { id } from '@/lib/fields';
import type { Prisma } from '@/lib/generated/prisma/client';
import { query } from '@/lib/query';
import { findReport, periodOfReport, reportSubject } from '@/lib/reports/load';
import { reportsBelow } from '@/lib/reports/merging';
import { writtenSides, writtenUnits } from '@/lib/reports/new-report';
import {
  dueOn,
  newestDue,
  type Period,
  type PeriodChoice,
  periodOf,
  readPeriod,
  recentPeriods,
} from '@/lib/reports/periods';
import { canDraftReports, canReadReports, canReceiveReports } from '@/lib/reports/policy';
import { readReport } from '@/lib/reports/read';
import type { ReportIssuer, ReportKind, ReportStatus } from '@/lib/reports/report';
import { listReportsSchema, standingSchema } from '@/lib/reports/schema';
import { readThroughTime, type SettingOn } from '@/lib/settings/read';

const pageSize = 30;

export interface ReportRow {
  id: string;
  unitName: string;
  issuer: ReportIssuer;
  kind: ReportKind;
  title: string | null;
  period: Period;
  status: ReportStatus;
  number: number | null;
  year: number | null;
  signedOn: string | null;
  returnReason: string | null;
}

/** Reports of the actor's own units, or those that came from below; what waits for its reader first, then the newest period. Only what may be read comes back. */
export const listReports = query({
  name: 'report.list',
  input: listReportsSchema,
  can: canReadReports,
  run: async ({ tx, actor, input }) => {
    const units = (await writtenUnits(tx)).map((unit) => unit.id);
    const isReader = actor.role === 'COMMITTEE_MEMBER';
    const mine = { unitId: { in: units } };
    // What the police of an area sent up is the level above's to receive, who could have written it as well.
    const received = {
      unitId: { not: actor.unitId },
      OR: [{ NOT: mine }, { status: { in: ['SUBMITTED', 'RECEIVED'] }, NOT: { signedBy: actor.userId } }],
    } satisfies Prisma.ReportWhereInput;
    const where = {
      status: { not: 'DROPPED' as const },
      ...(isReader ? {} : input.tab === 'own' ? mine : received),
    };
    const waiting = { ...received, status: 'SUBMITTED' } as const;
    const first = isReader ? null : input.tab === 'own' ? unfinished : waiting;
    return {
      rows: (await pageOf(tx, where, first, input.page)).map(
        (r): ReportRow => ({
          ...{ id: r.id, unitName: `${r.unit.form} ${r.unit.name}`, issuer: r.issuer, kind: r.kind, title: r.title },
          ...{ period: periodOfReport(r), status: r.status, number: r.number, year: r.year },
          ...{ signedOn: fromDbDate(r.signedOn), returnReason: r.status === 'RETURNED' ? r.returnReason : null },
        }),
      ),
      total: await tx.report.count({ where }),
      pageSize,
      waiting: canReceiveReports(actor).allowed ? await tx.report.count({ where: waiting }) : 0,
      isReader,
      mayDraft: canDraftReports(actor).allowed,
      mayReceive: canReceiveReports(actor).allowed,
    };
  },
});

/** Reports with which their own unit is not done: a commune sends up what it signed, above it that mostly leaves another way. */
const unfinished: Prisma.ReportWhereInput = {
  OR: [{ status: { in: ['DRAFT', 'RETURNED'] } }, { status: 'SIGNED', unit: { kind: 'COMMUNE' } }],
};

/** One page of a list that goes through some of its reports before the others. */
async function pageOf(tx: Tx, where: Prisma.ReportWhereInput, first: Prisma.ReportWhereInput | null, page: number) {
  const skip = (page - 1) * pageSize;
  const some = (those: Prisma.ReportWhereInput, from: number, take: number) =>
    tx.report.findMany({
      where: { AND: [where, those] },
      include: { unit: true },
      orderBy: [{ periodTo: 'desc' }, { draftedAt: 'desc' }, { id: 'asc' }],
      ...{ skip: from, take },
    });
  if (!first) return some({}, skip, pageSize);
  const rows = await some(first, skip, pageSize);
  if (rows.length === pageSize) return rows;
  const before = await tx.report.count({ where: { AND: [where, first] } });
  return [...rows, ...(await some({ NOT: first }, Math.max(0, skip - before), pageSize - rows.length))];
}

/** What the form of a new report offers. */
export const getReportChoices = query({
  name: 'report.choices',
  input: z.object({}),
  can: canDraftReports,
  run: async ({ tx }) => {
    const today = todayInVietnam();
    const cutOffDayOn = await readThroughTime(tx, 'report.cutOffDay');
    return {
      units: (await writtenUnits(tx)).map(({ id: unitId, form, name, validTo }) => ({
        id: unitId,
        name: `${form} ${name}`,
        until: validTo,
      })),
      issuers: await writtenSides(tx),
      periods: recentPeriods(today, cutOffDayOn),
      written: await writtenOf(tx, recentPeriods(today, cutOffDayOn), cutOffDayOn),
    };
  },
});

/** Which of these periods have a report already, of whichever unit and side the reader writes for. */
async function writtenOf(tx: Tx, periods: readonly PeriodChoice[], cutOffDayOn: SettingOn) {
  const reports = await tx.report.findMany({
    where: { status: { not: 'DROPPED' }, unitId: { in: (await writtenUnits(tx)).map((unit) => unit.id) } },
    select: { id: true, unitId: true, issuer: true, kind: true, periodFrom: true, periodTo: true },
    orderBy: { periodTo: 'desc' },
    take: 500,
  });
  return periods.flatMap(({ value }) => {
    const asked = readPeriod(value);
    if (!asked) return [];
    const { from, to } = periodOf(asked.kind, asked.year, asked.nth, cutOffDayOn);
    return reports
      .filter((r) => r.kind === asked.kind && fromDbDate(r.periodFrom) === from && fromDbDate(r.periodTo) === to)
      .map(({ id: reportId, unitId, issuer }) => ({ reportId, unitId, issuer, period: value }));
  });
}

/** Who of the communes has reported for a period, and who has not: "0" is a report, "chưa báo cáo" is none. */
export const getStanding = query({
  name: 'report.standing',
  input: standingSchema,
  can: canReceiveReports,
  run: async ({ tx, actor, input }) => {
    const today = todayInVietnam();
    const cutOffDayOn = await readThroughTime(tx, 'report.cutOffDay');
    const dueDaysOn = await readThroughTime(tx, 'report.dueDays');
    const periods = recentPeriods(today, cutOffDayOn);
    const latest = input.latest === 'DUE' ? newestDue(today, cutOffDayOn, dueDaysOn) : periods[0];
    const chosen = periods.find(({ value }) => value === input.period) ?? latest;
    const regular = chosen && readPeriod(chosen.value);
    if (!regular) return null;
    const period = periodOf(regular.kind, regular.year, regular.nth, cutOffDayOn);
    const asked = { issuer: input.issuer, kind: regular.kind, ...period };
    const units = await reportsBelow(tx, actor.unitId, asked);
    return { periods, chosen, issuer: input.issuer, period, dueOn: dueOn(period, dueDaysOn), today, units };
  },
});

/** A report: while it is written its numbers of the last drawing, once it is signed those that were signed, with what differs by now. */
export const getReport = query({
  name: 'report.read',
  input: z.object({ reportId: id }),
  can: canReadReports,
  run: ({ tx, actor, input }) => readReport(tx, actor, input.reportId),
});

/** The same as a file: leaving with it is recorded. */
export const exportReport = query({
  name: 'report.export',
  input: z.object({ reportId: id }),
  can: canReadReports,
  run: ({ tx, actor, input }) => readReport(tx, actor, input.reportId),
  audit: ({ subject, communeId }) => ({ subject, communeId }),
});

/** The file that was signed, byte for byte. */
export const getSignedFile = query({
  name: 'report.signed-file',
  input: z.object({ reportId: id }),
  can: canDraftReports,
  run: async ({ tx, input }) => {
    const report = await findReport(tx, input.reportId);
    const signing =
      report && (await tx.reportSigning.findFirst({ where: { reportId: report.id }, orderBy: { nth: 'desc' } }));
    if (!report || !signing) return null;
    return { subject: reportSubject(report), communeId: report.unitId, file: signing.file, sha256: signing.sha256 };
  },
  audit: ({ subject, communeId }) => ({ subject, communeId }),
});
