import type { Actor } from '@/lib/access/actor';
import { dayTold, usualSince } from '@/lib/committee/closing';
import {
  type CommuneCounts,
  communeCounts,
  type FigureRow,
  type Figures,
  figuresFor,
  hiddenCommune,
} from '@/lib/committee/figures';
import { movementBetween, quarterEnd } from '@/lib/committee/movement';
import { canReadFigures, opensRows } from '@/lib/committee/policy';
import { figuresSchema } from '@/lib/committee/schema';
import { isSmall } from '@/lib/committee/suppression';
import { trendDays, trendOf } from '@/lib/committee/trend';
import { type Grain, readUnits, spansProvinces, type UnitsAsked } from '@/lib/committee/units';
import { addDays, formatDate, type LegalDate, todayInVietnam } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { query } from '@/lib/query';
import { readSettings } from '@/lib/settings/read';

type DatedRow = FigureRow & { day: LegalDate };

interface Asked extends UnitsAsked {
  since: LegalDate;
}

const readFigures = (tx: Tx, days: readonly LegalDate[], grain: Grain | 'TOTAL', { boundaries, within }: Asked) =>
  tx.$queryRaw<DatedRow[]>`
    SELECT f.*, f.day::text AS day FROM app.figures_on(${days}::date[], ${grain}, ${boundaries === 'NOW'}, ${within}::int) f`;

/**
 * Who counts without naming reads both boundaries from one protected table, that of today's: two tables of the same people
 * would give away what either hides. A commune that became part of another has no numbers of its own there.
 */
async function readTable(tx: Tx, actor: Actor, grain: Grain, asked: Asked) {
  if (opensRows(actor) || asked.boundaries === 'NOW') return readOneTable(tx, actor, grain, asked);
  const today = await readOneTable(tx, actor, grain, { ...asked, boundaries: 'NOW' });
  const then = await readUnits(tx, grain, asked);
  const asThen = (figures: Figures): Figures => ({
    ...figures,
    communes: then.map(
      ({ id, name, heirId }) =>
        figures.communes.find((c) => c.communeId === id && heirId === id) ?? hiddenCommune(id, name),
    ),
  });
  return { figures: asThen(today.figures), before: asThen(today.before) };
}

async function readOneTable(tx: Tx, actor: Actor, grain: Grain, asked: Asked) {
  const rows = await readFigures(tx, [asked.on, asked.since], grain, asked);
  const units = await readUnits(tx, grain, asked);
  const countsOn = (day: LegalDate): CommuneCounts[] =>
    units.map(({ id, name, lat, lon }) => {
      const row = rows.find((r) => r.day === day && r.unit_id === id) ?? { unit_id: id };
      return communeCounts(row, name, lat === null || lon === null ? null : { lat, lon });
    });
  const isProtected = !opensRows(actor);
  return {
    figures: figuresFor(countsOn(asked.on), { isProtected }),
    before: figuresFor(countsOn(asked.since), { isProtected }),
  };
}

/** How the area, or one unit of it, came to where it is: the line of two years and what moved since the earlier day. */
async function readCourse(tx: Tx, actor: Actor, asked: Asked, isOneCommune: boolean) {
  const isProtected = !opensRows(actor);
  // One quarter and no longer: of two stretches with a common end the difference is told too.
  const to = quarterEnd(asked.on);
  const moved = isProtected ? { from: quarterEnd(addDays(to, -1)), to } : { from: asked.since, to: asked.on };
  // Of one commune, the line and the steps would give away what the table of all of them hides.
  if (isProtected && isOneCommune) return { trend: null, movement: null, moved };
  // Always to today for who sees no small number: two windows of the line hide different months, and tell what either hides.
  const days = trendDays(isProtected ? todayInVietnam() : asked.on);
  const rows = await readFigures(tx, [...new Set([...days, moved.from, moved.to])], 'TOTAL', asked);
  const onDay = (day: LegalDate) => rows.find((r) => r.day === day);
  return {
    trend: trendOf(rows, days, { isProtected }),
    movement: movementBetween(onDay(moved.from), onDay(moved.to), { isProtected }),
    moved,
  };
}

async function readChanges(tx: Tx, on: LegalDate, within: number | null) {
  const [changes] = await tx.$queryRaw<{ records: number; last_at: Date | null }[]>`
    SELECT records, last_at FROM app.figure_changes_since(${on}::date, ${within}::int)`;
  return changes;
}

/** How many records changed the past since: told to everybody, but neither one of a few nor its minute to who may not name. */
function changesShown(found: { records: number; last_at: Date | null } | undefined, isProtected: boolean) {
  const [records, at] = [found?.records ?? 0, found?.last_at ?? null];
  const isFew = isProtected && isSmall(records);
  return { records: isFew ? null : records, lastAt: at, lastOn: at && formatDate(todayInVietnam(at)) };
}

/**
 * The committee's page: people in scope by group, work and difficulty on a day, by commune of the actor's area on the
 * boundaries of that day or of today, with what changed since an earlier day.
 */
export const getFigures = query({
  name: 'committee.figures',
  input: figuresSchema,
  can: canReadFigures,
  run: async ({ tx, actor, input }) => {
    const today = todayInVietnam();
    const asked = input.on ?? today;
    const on = await dayTold(tx, actor, asked);
    const earlier = input.since ? await dayTold(tx, actor, input.since) : on;
    const since = earlier < on ? earlier : usualSince(on, actor);
    const chosen = input.within ? await tx.unit.findUnique({ where: { id: input.within } }) : null;
    if (input.within && !chosen) return null;
    const several = await spansProvinces(tx);
    // Where there is a line a province, a commune stands in the table of its own.
    const province = chosen?.kind === 'PROVINCE' ? chosen.id : several && chosen ? chosen.provinceId : null;
    const figures = { on, since, boundaries: input.boundaries, within: province };
    const grain: Grain = several && province === null ? 'PROVINCE' : 'COMMUNE';
    const table = await readTable(tx, actor, grain, figures);
    const isListed = chosen && table.figures.communes.some((c) => c.communeId === chosen.id);
    // A unit out of reach is answered like one that does not exist.
    if (chosen && (chosen.id === province ? table.figures.communes.length === 0 : !isListed)) return null;
    const course = await readCourse(tx, actor, { ...figures, within: chosen?.id ?? null }, isListed === true);
    const changes = on < today ? await readChanges(tx, on, chosen?.id ?? null) : undefined;
    const { 'contact.neglectDays': neglectDays } = await readSettings(tx, on);
    return {
      today,
      ...figures,
      /** The day asked for, where its figures are told as of an earlier one. */
      asked: asked === on ? null : asked,
      grain,
      unit: chosen && { id: chosen.id, name: chosen.name, form: chosen.form, isRow: isListed === true },
      ...table,
      ...course,
      changes: changesShown(changes, !opensRows(actor)),
      neglectDays,
    };
  },
});
