import { z } from 'zod';
import { canReadFigures } from '@/lib/committee/policy';
import { readContextFigures } from '@/lib/crime/read';
import { type LegalDate, todayInVietnam } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { query } from '@/lib/query';
import { coarseCohorts, exactCohorts } from '@/lib/reoffending/cohorts';
import { type CourseRow, coarseCurve, exactCurve } from '@/lib/reoffending/curve';
import {
  canReadReOffences,
  canRecordReOffence,
  canWithdrawReOffence,
  countsConvictions,
} from '@/lib/reoffending/policy';
import { ratiosFor, type YearRatio } from '@/lib/reoffending/ratio';
import { reOffenceFiguresSchema } from '@/lib/reoffending/schema';
import { lastToldDay } from '@/lib/reoffending/years';
import { userNames } from '@/lib/users/names';

/**
 * Always from the same year on: what is told of a year depends on those before it, and a window that moved on would tell
 * differently what it told before.
 */
const firstYear = 2000;
/** The newest whole years that are shown. */
const yearsShown = 6;

/** New judgments of one file, for the police who see it; others are told nothing of it. */
export const getReOffences = query({
  name: 'reoffence.of-case',
  input: z.object({ caseId: z.uuid() }),
  can: canReadReOffences,
  run: async ({ tx, actor, input }) => {
    const file = await tx.case.findUnique({ where: { id: input.caseId } });
    if (!file) return null;
    const found = await tx.reOffence.findMany({
      where: { caseId: file.id },
      orderBy: [{ inForceOn: 'desc' }, { recordedAt: 'desc' }],
    });
    const names = await userNames(
      tx,
      found.flatMap((r) => [r.recordedBy, r.withdrawnBy]),
    );
    const isCounted = found.some((r) => r.withdrawnOn === null);
    return {
      caseId: file.id,
      judgments: found.map((r) => ({
        ...r,
        recordedByName: names[r.recordedBy] ?? '',
        mayWithdraw: canWithdrawReOffence(actor, r).allowed,
      })),
      mayRecord: canRecordReOffence(actor, file).allowed,
      /** The file ended for a new sentence and nobody has said which. */
      isJudgmentMissing: file.closingGround === 'NEW_SENTENCE' && !isCounted,
      /** A new judgment is in force and the file is still open. */
      isStillOpen: isCounted && (file.status === 'RECEIVED' || file.status === 'MANAGED'),
    };
  },
});
export type ReOffencesOfCase = Extract<Awaited<ReturnType<typeof getReOffences>>, { ok: true }>['value'];

const yearOf = (day: LegalDate) => Number(day.slice(0, 4));

async function readYears(tx: Tx, lastYear: number): Promise<YearRatio[]> {
  return tx.$queryRaw<YearRatio[]>`
    SELECT year, people, re_offended AS events FROM app.re_offence_years(${firstYear}::int, ${lastYear}::int, NULL) ORDER BY year`;
}

async function readPeriod(tx: Tx, from: LegalDate, to: LegalDate) {
  const [row] = await tx.$queryRaw<{ people: number; events: number; unrecorded: number }[]>`
    SELECT people, re_offended AS events, unrecorded FROM app.re_offence_ratio(${from}::date, ${to}::date, NULL)`;
  return { from, to, people: row?.people ?? 0, events: row?.events ?? 0, unrecorded: row?.unrecorded ?? 0 };
}

const lastFullYear = (day: LegalDate) => (day.endsWith('-12-31') ? yearOf(day) : yearOf(day) - 1);

const readCourses = (tx: Tx, on: LegalDate) => tx.$queryRaw<CourseRow[]>`
  SELECT cohort::text AS cohort, days, entered, events, censored FROM app.re_offence_times(${on}::date, NULL)`;

/**
 * Re-offending in the actor's area: what was reported, the stock ratio by year, and the course over time by quarter of release.
 * Who may not see convictions is told whole years, milestones and pools alone (lib/reoffending/curve.ts).
 */
export const getReOffenceFigures = query({
  name: 'reoffence.figures',
  input: reOffenceFiguresSchema,
  can: canReadFigures,
  run: async ({ tx, actor, input }) => {
    const isProtected = !countsConvictions(actor);
    const today = todayInVietnam();
    const on = input.on ?? today;
    const years = await readYears(tx, lastFullYear(on));
    // Of two days of one's choice the difference of a pool would be told: its course is told as it stands today alone.
    const day = isProtected ? lastToldDay(on === today ? years : await readYears(tx, lastFullYear(today))) : on;
    const rows = day === null ? [] : await readCourses(tx, day);
    const everybody = rows.map(({ days, ...row }) => ({ time: days, ...row }));
    const reported = await readContextFigures(tx, 'REOFFENDING');
    return {
      on,
      today,
      isProtected,
      /** The day up to which the course is told; null: nothing can be told yet. */
      day,
      reported: reported.filter((figure) => figure.periodTo <= on && figure.withdrawnOn === null),
      years: ratiosFor(years, { isProtected }).slice(0, yearsShown),
      /** From the first day of the year until the day asked; small, so for the police alone. */
      thisYear: isProtected ? null : await readPeriod(tx, `${on.slice(0, 4)}-01-01`, on),
      curve: rows.length === 0 ? null : isProtected ? coarseCurve(everybody) : exactCurve(everybody),
      cohorts: isProtected ? coarseCohorts(rows) : exactCohorts(rows),
    };
  },
});
export type ReOffenceFigures = Extract<Awaited<ReturnType<typeof getReOffenceFigures>>, { ok: true }>['value'];
