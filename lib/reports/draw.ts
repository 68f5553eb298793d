import type { FigureRow } from '@/lib/committee/figures';
import { addDays, type LegalDate } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { toDbDate } from '@/lib/db-dates';
import { countedModels } from '@/lib/models/count';
import { tellProgress } from '@/lib/progress.server';
import type { FigureLine, ReportFigures } from '@/lib/reports/figures';
import { type Indicator, indicatorsOn, isBanks, unitKeys } from '@/lib/reports/indicators';
import { type Period, periodBefore } from '@/lib/reports/periods';
import { mayTellLoans } from '@/lib/reports/release';
import type { ReportKind } from '@/lib/reports/report';
import { freeKinds } from '@/lib/reports/schema';
import { readThroughTime } from '@/lib/settings/read';

/** The unit of a report, as figures need it. */
export interface ReportUnit {
  id: number;
  kind: string;
  form: string;
  name: string;
  heirId: number | null;
}

interface Asked {
  unit: ReportUnit;
  kind: ReportKind;
  period: Period;
}

/** A commune that became part of another: its numbers are those of the place it was. */
const isFormer = ({ kind, id, heirId }: ReportUnit) => kind === 'COMMUNE' && heirId !== null && heirId !== id;

/**
 * The numbers of a unit and a period, from the same rollups and functions as the boards read: of the place, as the history says
 * it now. For whoever may read the unit's people; others get nothing but noughts from the database.
 */
export async function drawFigures(tx: Tx, { unit, kind, period }: Asked): Promise<ReportFigures> {
  const before = periodBefore(kind, period, await readThroughTime(tx, 'report.cutOffDay'));
  const say = stepper(2 * readSteps.length + 1);
  const read = {
    now: await readAt(tx, unit, period, (words) => say(`Kỳ này: ${words}`)),
    before: await readAt(tx, unit, before, (words) => say(`Kỳ trước: ${words}`)),
  };
  const defined = await definitionsOn(tx, period.to);
  const isTold = moneyTold({ unit, kind }, read.now, read.before);
  const rows = defined.map(({ indicator, version, name, unit: measure }): FigureLine => {
    const now = toldOf(indicator, read.now, isTold.now);
    const isNew = !isKnown(read.before) && indicator.draw.of !== 'model';
    const past = indicator.key === 'owed' || isNew ? null : toldOf(indicator, read.before, isTold.before);
    return { key: indicator.key, version, name, unit: measure, now, before: past };
  });
  say('Từng xã trên địa bàn');
  return {
    period,
    before,
    unit: { id: unit.id, name: `${unit.form} ${unit.name}`, isCommune: unit.kind === 'COMMUNE' },
    rows,
    units: unit.kind === 'COMMUNE' ? [] : await readUnits(tx, unit, period.to),
    parts: null,
  };
}

/** The numbers of the period alone, as they are by now: what a signed report is compared with at every look at it. */
export async function drawPeriod(tx: Tx, { unit, kind, period }: Asked): Promise<Pick<FigureLine, 'key' | 'now'>[]> {
  const read = await readAt(tx, unit, period, () => {});
  const isTold = moneyTold({ unit, kind }, read, read).now;
  return indicatorsOn(period.to).map((indicator) => ({ key: indicator.key, now: toldOf(indicator, read, isTold) }));
}

/** A number as it is told: sums of the bank's only where they may be, and where the database told them. */
const toldOf = (indicator: Indicator, at: Read, isTold: boolean): number | null =>
  isBanks(indicator.key) && !(isTold && at.counts.has(indicator.key)) ? null : valueFor(indicator, at);

/** Whether anybody was on file then: before the register was there nothing can be compared with. */
const isKnown = ({ end }: Read) => sumOf(end, ['in_scope', 'expected', 'closed', 'moved_out']) > 0;

/** What is read of one period, in this order. */
const readSteps = ['người trong diện, phân nhóm', 'nhu cầu', 'việc làm, vay vốn, tuyên truyền', 'mô hình'] as const;

/** Counts the steps of a report for whoever waits for it. */
function stepper(of: number): (words: string) => void {
  let begun = 0;
  return (words) => tellProgress({ done: begun++, of, words });
}

interface Read {
  start: FigureRow | undefined;
  end: FigureRow | undefined;
  needs: { people: number; overdue: number };
  counts: Map<string, number>;
  models: { province: number; area: number; alive: number; onPaper: number };
}

async function readAt(
  tx: Tx,
  unit: ReportUnit,
  { from, to }: Period,
  begin: (step: (typeof readSteps)[number]) => void,
): Promise<Read> {
  const [start, end] = [addDays(from, -1), to];
  begin('người trong diện, phân nhóm');
  const rows = await figureRows(tx, unit, [start, end]);
  begin('nhu cầu');
  const needs = await tx.$queryRaw<{ people: bigint; overdue: bigint }[]>`
    SELECT people, overdue FROM app.need_figures_in(${to}::date, ${unit.id}::int) WHERE kind = 'ANY'`;
  begin('việc làm, vay vốn, tuyên truyền');
  const counts = await tx.$queryRaw<{ key: string; n: bigint }[]>`
    SELECT key, n FROM app.report_counts(${from}::date, ${to}::date, ${unit.id}::int)`;
  begin('mô hình');
  const models = await countedModels(tx, to, isFormer(unit) ? 'THEN' : 'NOW', unit.id);
  return {
    start: rows.find((row) => row.day === start),
    end: rows.find((row) => row.day === end),
    needs: { people: Number(needs[0]?.people ?? 0), overdue: Number(needs[0]?.overdue ?? 0) },
    counts: new Map(counts.map(({ key, n }) => [key, Number(n)])),
    models: { province: models.province, area: models.area, alive: models.alive, onPaper: models.onPaper },
  };
}

const figureRows = (tx: Tx, unit: ReportUnit, days: readonly LegalDate[]) =>
  isFormer(unit)
    ? tx.$queryRaw<(FigureRow & { day: LegalDate })[]>`
        SELECT f.*, f.day::text AS day FROM app.figures_on(${days}::date[], 'COMMUNE', false, NULL) f WHERE f.unit_id = ${unit.id}::int`
    : tx.$queryRaw<(FigureRow & { day: LegalDate })[]>`
        SELECT f.*, f.day::text AS day FROM app.figures_on(${days}::date[], 'TOTAL', true, ${unit.id}::int) f`;

const sumOf = (row: FigureRow | undefined, columns: readonly string[]) =>
  columns.reduce((sum, column) => sum + (row?.[column] ?? 0), 0);

function valueFor({ draw }: Indicator, { start, end, needs, counts, models }: Read): number {
  if (draw.of === 'day') return sumOf(end, draw.columns);
  // Counts that only ever grow: what was added between two days.
  if (draw.of === 'period') return sumOf(end, draw.columns) - sumOf(start, draw.columns);
  if (draw.of === 'need') return needs[draw.part];
  return draw.of === 'model' ? models[draw.part] : (counts.get(draw.name) ?? 0);
}

/** What one borrower owes is the bank's: of a commune, of a few, or of any two days one likes, no sum is told. */
function moneyTold({ unit, kind }: Omit<Asked, 'period'>, now: Read, before: Read): { now: boolean; before: boolean } {
  if (unit.kind === 'COMMUNE' || freeKinds.some((free) => free === kind)) return { now: false, before: false };
  const totals = ({ counts }: Read) => ({
    people: counts.get('borrowers') ?? 0,
    disbursed: counts.get('disbursed') ?? 0,
  });
  return { now: mayTellLoans(totals(now), []), before: mayTellLoans(totals(before), [totals(now)]) };
}

/** What each number is called by the version of it that held on that day, and how it is drawn by that version. */
async function definitionsOn(tx: Tx, day: LegalDate) {
  const rows = await tx.reportIndicator.findMany({ where: { validFrom: { lte: toDbDate(day) } } });
  return indicatorsOn(day).flatMap((indicator) => {
    const row = rows.find(({ key, version }) => key === indicator.key && version === indicator.version);
    return row ? [{ indicator, version: row.version, name: row.name, unit: row.unit }] : [];
  });
}

/** Communes of the unit that stood on that day, with their numbers then: also those with nobody in scope. */
async function readUnits(tx: Tx, unit: ReportUnit, day: LegalDate): Promise<ReportFigures['units']> {
  const names = await communesOn(tx, unit.id, day);
  const rows = await tx.$queryRaw<FigureRow[]>`
    SELECT f.* FROM app.figures_on(ARRAY[${day}]::date[], 'COMMUNE', false, ${unit.id}::int) f`;
  const byUnit = new Map(rows.map((row) => [row.unit_id, row]));
  return names.map(({ id, name }) => ({
    id,
    name,
    values: Object.fromEntries(unitKeys.map((key) => [key, byUnit.get(id)?.[key] ?? 0])),
  }));
}

/** The communes inside a unit that stood on a day. */
export const communesOn = (tx: Tx, unitId: number, day: LegalDate) => tx.$queryRaw<{ id: number; name: string }[]>`
  SELECT u.id, u.form || ' ' || u.name AS name FROM unit u
  WHERE u.kind = 'COMMUNE' AND u.valid_from <= ${day}::date AND (u.valid_to IS NULL OR u.valid_to >= ${day}::date)
    AND EXISTS (SELECT 1 FROM unit_coverage w WHERE w.unit_id = ${unitId}::int AND w.commune_id IN (u.id, u.heir_id))
  ORDER BY u.name COLLATE "vi-x-icu", u.id`;
