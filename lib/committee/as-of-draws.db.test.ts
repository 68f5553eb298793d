import { describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { aWorld } from '@/lib/cases/fixture-world.server';
import type { FigureRow } from '@/lib/committee/figures';
import { type RawCase, stateOn } from '@/lib/committee/fixture-slow-figures';
import { addDays, type LegalDate, todayInVietnam } from '@/lib/dates';
import { toDbDate } from '@/lib/db-dates';
import { difficultyKeys } from '@/lib/followups/vocabulary';
import { knownSettings } from '@/lib/settings/known-settings';
import { asActor } from '@/lib/transaction';
import { drawer } from '@/prisma/demo/people';

const world = aWorld();
const today = todayInVietnam();
const draw = drawer(500);
const someDay = () => addDays(today, -draw.below(700));
const neglectDays = knownSettings['contact.neglectDays'].value;

interface Drawn extends RawCase {
  id: string;
  personId: string;
}

/** Facts are written by hand and in any order of days, as late entries and corrections come; a refresh follows each. */
async function write(it: Drawn, communes: readonly { id: number; heirId: number }[], tick: number): Promise<void> {
  const at = new Date(Date.now() + tick);
  const on = someDay();
  const by = { caseId: it.id, recordedBy: world.officer.userId, recordedAt: at };
  const difficulties = difficultyKeys.filter(() => draw.below(6) === 0);
  const { owner } = world;
  switch (draw.below(6)) {
    case 0: {
      const to = draw.pick(['RECEIVED', 'MANAGED', 'MANAGED', 'CLOSED', 'EXPECTED'] as const);
      await owner.caseEvent.create({
        data: { ...by, toStatus: to, happenedOn: toDbDate(on), assignmentId: world.officer.assignmentId },
      });
      it.steps.push({ on, to });
      break;
    }
    case 1: {
      const group = draw.pick(['A', 'B', 'C', 'D'] as const);
      const effectiveFrom = toDbDate(on);
      await owner.assessment.create({
        data: {
          caseId: it.id,
          group,
          difficulties,
          effectiveFrom,
          status: 'SIGNED',
          proposedBy: world.officer.userId,
          decidedAt: at,
        },
      });
      it.groups.push({ on, group, difficulties });
      break;
    }
    case 2: {
      const status = draw.pick(['STABLE', 'UNSTABLE', 'NONE', 'IN_TRAINING', 'UNABLE'] as const);
      await owner.employment.create({ data: { ...by, status, validFrom: toDbDate(on) } });
      it.works.push({ on, status });
      break;
    }
    case 3: {
      if (it.stays.some((s) => s.from === on)) return;
      const { id: communeId, heirId } = draw.pick(communes);
      await owner.residence.create({ data: { personId: it.personId, communeId, validFrom: toDbDate(on) } });
      it.stays.push({ from: on, communeId, heirId });
      break;
    }
    default: {
      const [rootId, isMet, nextOn] = [crypto.randomUUID(), draw.below(3) > 0, addDays(on, 5 + draw.below(80))];
      await owner.followUp.create({
        data: {
          ...by,
          id: rootId,
          rootId,
          happenedOn: toDbDate(on),
          outcome: isMet ? 'MET' : 'NOT_MET',
          difficulties: isMet ? difficulties : [],
          nextVisitOn: toDbDate(nextOn),
          assignmentId: world.officer.assignmentId,
        },
      });
      // Of several contacts of one day the one written last counts.
      it.contacts.push({ on, isMet, difficulties, nextOn });
    }
  }
}

async function aCase(n: number, communes: readonly { id: number; heirId: number }[]): Promise<Drawn> {
  const { id: communeId, heirId } = draw.pick(communes);
  const openedOn = someDay();
  const name = { fullName: `Lê Văn ${n}`, nameKey: 'x', searchKey: 'x', sortKey: 'x' };
  const person = await world.owner.person.create({ data: { ...name, communeId } });
  await world.owner.residence.create({ data: { personId: person.id, communeId, validFrom: toDbDate(openedOn) } });
  const { id } = await world.owner.case.create({
    data: {
      number: `T-${n}`,
      personId: person.id,
      communeId,
      sortKey: 'x',
      status: 'RECEIVED',
      receivedOn: toDbDate(openedOn),
    },
  });
  await world.owner.caseEvent.create({
    data: {
      caseId: id,
      toStatus: 'RECEIVED',
      happenedOn: toDbDate(openedOn),
      recordedBy: world.officer.userId,
      recordedAt: new Date(Date.now() - 1000),
      assignmentId: world.officer.assignmentId,
    },
  });
  return {
    id,
    personId: person.id,
    openedOn,
    steps: [{ on: openedOn, to: 'RECEIVED' }],
    groups: [],
    works: [],
    contacts: [],
    stays: [{ from: openedOn, communeId, heirId }],
  };
}

type DatedRow = FigureRow & { day: LegalDate };
const figures = (
  day: LegalDate,
  grain: 'COMMUNE' | 'TOTAL',
  asNow: boolean,
  { who = world.superior, within = null }: { who?: Actor; within?: number | null } = {},
) =>
  asActor(
    who,
    (tx) =>
      tx.$queryRaw<
        DatedRow[]
      >`SELECT f.*, f.day::text AS day FROM app.figures_on(ARRAY[${day}::date], ${grain}, ${asNow}, ${within}::int) f`,
  );
const inScope = (rows: readonly DatedRow[]) => rows.reduce((sum, row) => sum + (row.in_scope ?? 0), 0);

describe('the rollups', () => {
  it('agree with a slow recomputation from the raw history on 500 random draws', async () => {
    const found = await world.owner.unit.findMany({ where: { kind: 'COMMUNE' }, orderBy: { id: 'asc' } });
    // Communes of today, and communes that became part of them: history keeps the unit of its day.
    const communes = found.filter((_, i) => i % 4 === 0).map((u) => ({ id: u.id, heirId: u.heirId ?? u.id }));
    const cases: Drawn[] = [];
    for (let n = 0; n < 40; n += 1) cases.push(await aCase(n, communes));
    for (let tick = 0; tick < 500; tick += 1) {
      const drawn = draw.pick(cases);
      await write(drawn, communes, tick * 10);
      await world.owner.$executeRaw`SELECT app.refresh_cases(ARRAY[${drawn.id}::uuid])`;
    }
    for (let n = 0; n < 500; n += 1) {
      const day = addDays(today, -draw.below(720));
      const asNow = draw.below(2) === 0;
      const grain = draw.below(4) === 0 ? 'TOTAL' : 'COMMUNE';
      const rows = await figures(day, grain, asNow);
      const unit = draw.pick(communes);
      const unitId = grain === 'TOTAL' ? 0 : asNow ? unit.heirId : unit.id;
      const expected: Record<string, number> = {};
      for (const drawn of cases) {
        const state = stateOn(drawn, day, neglectDays);
        const place = asNow ? state?.heirId : state?.communeId;
        if (!state || (grain === 'COMMUNE' && place !== unitId)) continue;
        for (const m of state.measures) expected[m] = (expected[m] ?? 0) + 1;
      }
      const row = rows.find((r) => r.unit_id === unitId) ?? { unit_id: unitId };
      const got = Object.fromEntries(
        Object.entries(row).filter(
          ([key, count]) =>
            typeof count === 'number' &&
            count !== 0 &&
            /^(expected|in_scope|overdue|neglected|group|work|difficulty)/.test(key),
        ),
      );
      expect({ draw: n, day, grain, asNow, ...got }).toEqual({ draw: n, day, grain, asNow, ...expected });
    }
  }, 120_000);

  it('count of a unit that is held in part only what is held of it', async () => {
    const { officer: who, superior } = world;
    const held = inScope(await figures(today, 'COMMUNE', true, { who }));
    expect(held).toBeGreaterThan(0);
    expect(inScope(await figures(today, 'TOTAL', true))).toBeGreaterThan(held);
    for (const within of [null, superior.unitId, world.committee.unitId, who.unitId])
      expect(inScope(await figures(today, 'TOTAL', true, { who, within }))).toBe(held);
    expect(inScope(await figures(today, 'TOTAL', true, { within: who.unitId }))).toBe(held);
  });

  it('say the same when everything is derived again from nothing', async () => {
    const print = async () => ({
      spans: await world.owner.caseSpan.findMany({ orderBy: [{ caseId: 'asc' }, { fromDay: 'asc' }] }),
      total: await figures(today, 'TOTAL', true),
    });
    const before = await print();
    await world.owner.$executeRaw`TRUNCATE case_span, figure, figure_place`;
    await world.owner.$executeRaw`SELECT app.refresh_cases(array_agg(id)) FROM case_file`;
    expect(await print()).toEqual(before);
    expect(before.spans.length).toBeGreaterThan(300);
  });
});
