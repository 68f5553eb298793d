import { describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { proposeGroup } from '@/lib/assessments/commands';
import { correctPerson, openCase } from '@/lib/cases/commands';
import { aWorld, must, notice, received } from '@/lib/cases/fixture-world.server';
import { getCase, listCases } from '@/lib/cases/queries';
import { getFigures } from '@/lib/committee/queries';
import { addDays, todayInVietnam } from '@/lib/dates';
import { recordFollowUp } from '@/lib/followups/commands';
import type { Unit } from '@/lib/generated/prisma/client';
import { carryOutReorganisation, draftReorganisation, dropReorganisation } from '@/lib/territory/commands';
import { getReorganisation, listReorganisations } from '@/lib/territory/queries';
import { anActor, currentUnit } from '@/lib/users/fixture-staff';

const world = aWorld();
const today = todayInVietnam();
const ago = (days: number) => addDays(today, -days);
let count = 0;

async function administrator(): Promise<Actor> {
  return anActor(world.owner, 'ADMINISTRATOR', await currentUnit(world.owner, 'PROVINCE', 'Thanh Hóa'));
}

/** A commune of the test's own, under the province and in the area. */
async function aCommune(name: string): Promise<Unit> {
  count += 1;
  const province = await currentUnit(world.owner, 'PROVINCE', 'Thanh Hóa');
  const unit = await world.owner.unit.create({
    data: {
      kind: 'COMMUNE',
      code: `T${count}`,
      name,
      form: 'xã',
      parentId: province.id,
      validFrom: new Date('2020-01-01'),
    },
  });
  const area = await currentUnit(world.owner, 'AREA', 'Hoằng Hóa');
  await world.owner.unitCoverage.create({ data: { unitId: area.id, communeId: unit.id } });
  await world.owner.$executeRaw`SELECT app.refresh_units()`;
  return unit;
}

const draft = async (admin: Actor, effectiveOn: string, communes: object[]) => {
  const province = await currentUnit(world.owner, 'PROVINCE', 'Thanh Hóa');
  return must(
    await draftReorganisation(admin, {
      decision: 'Nghị quyết thử',
      effectiveOn,
      communes: communes.map((c) => ({ form: 'xã', parentId: province.id, ...c })),
    }),
  ).reorganisationId;
};
const inForce = (name: string) =>
  world.owner.unit.findFirstOrThrow({ where: { name, validTo: null, kind: 'COMMUNE' } });
const inScopeOf = async (actor: Actor, ask: object) =>
  Object.fromEntries(
    must(await getFigures(actor, ask))
      .figures.communes.filter((c) => c.inScope !== 0)
      .map((c) => [c.communeName, c.inScope]),
  );

describe('a merger', () => {
  it('is previewed, carried out, and everything follows while history keeps the unit of its day', async () => {
    const admin = await administrator();
    const [one, two] = [await aCommune('Xuân Một'), await aCommune('Xuân Hai')];
    const officer = await anActor(world.owner, 'COMMUNE_POLICE', one, 'Cán Bộ Một');
    const other = await anActor(world.owner, 'COMMUNE_POLICE', two, 'Cán Bộ Hai');
    const caseId = await received(officer, 'Lê Văn Xuân');
    const theirs = await received(other, 'Lê Thị Xuân');
    must(await proposeGroup(officer, { caseId, group: 'B', effectiveFrom: ago(2) }));
    const effectiveOn = ago(3);
    const reorganisationId = await draft(admin, effectiveOn, [
      { code: 'M1', name: 'Xuân Mới', sourceIds: [one.id, two.id] },
    ]);

    const preview = must(await getReorganisation(admin, { reorganisationId }));
    expect(preview).toMatchObject({
      changes: ['MERGE'],
      problems: [],
      mayCarryOut: true,
      covering: ['khu vực Hoằng Hóa'],
    });
    expect(preview.communes[0]?.sources).toMatchObject([
      // From 1 to 4 is not said: an administrator sees no case.
      { people: null, inScope: null, proposals: null },
      { people: null, inScope: null, proposals: 0 },
    ]);
    expect(preview.communes[0]?.staff.map((s) => s.name)).toEqual(['Cán Bộ Hai', 'Cán Bộ Một']);

    const before = await inScopeOf(world.superior, { on: ago(4) });
    const done = must(await carryOutReorganisation(admin, { reorganisationId, version: 1 }));
    expect(done).toMatchObject({ people: 2, assignments: 2 });
    const made = await inForce('Xuân Mới');
    expect(await world.owner.unit.findUniqueOrThrow({ where: { id: one.id } })).toMatchObject({
      validTo: new Date(addDays(effectiveOn, -1)),
    });

    // The former assignment gives nothing any more; the new one gives the whole new commune.
    expect(must(await listCases(officer, {})).rows).toEqual([]);
    expect(await getCase(officer, { caseId })).toMatchObject({ ok: false, kind: 'not-found' });
    const assignment = await world.owner.assignment.findFirstOrThrow({
      where: { userId: officer.userId, endedAt: null },
    });
    expect(assignment).toMatchObject({ unitId: made.id, role: 'COMMUNE_POLICE', validFrom: new Date(effectiveOn) });
    const now = await anActor(world.owner, 'COMMUNE_POLICE', made);
    expect(
      must(await listCases(now, {}))
        .rows.map((r) => r.id)
        .sort(),
    ).toEqual([caseId, theirs].sort());
    expect(must(await getCase(now, { caseId })).assessments).toHaveLength(1);
    must(await recordFollowUp(now, { caseId, happenedOn: today, outcome: 'MET', nextVisitOn: addDays(today, 9) }));

    // Old boundaries read as they did; the day's own boundaries change with the day; today's answer for the past too.
    expect(await inScopeOf(world.superior, { on: ago(4), boundaries: 'THEN' })).toMatchObject({
      'Xuân Một': 1,
      'Xuân Hai': 1,
    });
    expect(before).toMatchObject({ 'Xuân Một': 1, 'Xuân Hai': 1 });
    expect(await inScopeOf(world.superior, { on: effectiveOn, boundaries: 'THEN' })).toMatchObject({ 'Xuân Mới': 2 });
    expect(await inScopeOf(world.superior, { on: ago(4) })).toMatchObject({ 'Xuân Mới': 2 });
    expect(await inScopeOf(world.superior, {})).toMatchObject({ 'Xuân Mới': 2 });
    // A change of territory is nobody's move.
    expect(must(await getFigures(world.superior, { since: ago(5) })).movement).toMatchObject({
      movedIn: 0,
      movedOut: 0,
    });
    expect(await inScopeOf(world.committee, {})).toHaveProperty('Xuân Mới');

    expect(await carryOutReorganisation(admin, { reorganisationId, version: 2 })).toMatchObject({ kind: 'forbidden' });
    expect(must(await getReorganisation(admin, { reorganisationId }))).toMatchObject({ status: 'CARRIED_OUT' });
  });
});

describe('a division, a renaming', () => {
  it('divides by hamlets, those who left before too, and takes the rest elsewhere', async () => {
    const admin = await administrator();
    const whole = await aCommune('Yên Cả');
    const officer = await anActor(world.owner, 'COMMUNE_POLICE', whole);
    const north = await received(officer, 'Trần Văn Bắc', { hamlet: 'Thôn 1' });
    const south = await received(officer, 'Trần Văn Nam', { hamlet: 'Thôn 2' });
    const none = await received(officer, 'Trần Văn Không');
    const reorganisationId = await draft(admin, ago(1), [
      { code: 'C1', name: 'Yên Bắc', sourceIds: [whole.id], hamlets: 'THÔN 1' },
      { code: 'C2', name: 'Yên Nam', sourceIds: [whole.id] },
    ]);
    must(await carryOutReorganisation(admin, { reorganisationId, version: 1 }));
    const idsIn = async (name: string) =>
      must(await listCases(await anActor(world.owner, 'COMMUNE_POLICE', await inForce(name)), {})).rows.map(
        (r) => r.id,
      );
    expect(await idsIn('Yên Bắc')).toEqual([north]);
    expect((await idsIn('Yên Nam')).sort()).toEqual([south, none].sort());
    expect(await inScopeOf(world.superior, { on: ago(5) })).toMatchObject({ 'Yên Bắc': 1, 'Yên Nam': 2 });
  });

  it('keeps the code under another name, and the former name in the past', async () => {
    const admin = await administrator();
    const unit = await aCommune('Tên Cũ');
    const officer = await anActor(world.owner, 'COMMUNE_POLICE', unit);
    await received(officer, 'Vũ Văn Tên');
    const reorganisationId = await draft(admin, ago(1), [{ code: unit.code, name: 'Tên Mới', sourceIds: [unit.id] }]);
    must(await carryOutReorganisation(admin, { reorganisationId, version: 1 }));
    expect(await inScopeOf(world.superior, { on: ago(2), boundaries: 'THEN' })).toMatchObject({ 'Tên Cũ': 1 });
    expect(await inScopeOf(world.superior, {})).toMatchObject({ 'Tên Mới': 1 });
  });
});

it('divides by the hamlet that was corrected, and lets a role that begins later begin later', async () => {
  const admin = await administrator();
  const whole = await aCommune('Sửa Thôn');
  const officer = await anActor(world.owner, 'COMMUNE_POLICE', whole);
  const caseId = await received(officer, 'Trần Văn Sửa', { hamlet: 'Thôn 1' });
  const person = { fullName: 'Trần Văn Sửa', birth: '05/06/1990', hamlet: 'Thôn 5' };
  must(await correctPerson(officer, { caseId, version: 1, person }));
  const later = await anActor(world.owner, 'COMMUNE_POLICE_CHIEF', whole);
  const begins = new Date(addDays(today, 40));
  await world.owner.assignment.updateMany({ where: { userId: later.userId }, data: { validFrom: begins } });
  const reorganisationId = await draft(admin, ago(1), [
    { code: 'E1', name: 'Thôn Năm', sourceIds: [whole.id], hamlets: 'Thôn 5' },
    { code: 'E2', name: 'Còn Lại', sourceIds: [whole.id] },
  ]);
  must(await carryOutReorganisation(admin, { reorganisationId, version: 1 }));
  const made = await inForce('Thôn Năm');
  expect(await world.owner.case.findUniqueOrThrow({ where: { id: caseId } })).toMatchObject({ communeId: made.id });
  expect(await inScopeOf(world.superior, {})).toMatchObject({ 'Thôn Năm': 1 });
  const role = { userId: later.userId, endedAt: null };
  expect(await world.owner.assignment.findFirstOrThrow({ where: role })).toMatchObject({ validFrom: begins });
});

it('and a file opened in the same moment never both succeed in the commune that ends', async () => {
  const admin = await administrator();
  for (let round = 0; round < 6; round += 1) {
    const unit = await aCommune(`Cùng Lúc ${round}`);
    const officer = await anActor(world.owner, 'COMMUNE_POLICE', unit);
    const reorganisationId = await draft(admin, ago(1), [
      { code: `F${round}`, name: `Sau Đó ${round}`, sourceIds: [unit.id] },
    ]);
    const [, opened] = await Promise.all([
      carryOutReorganisation(admin, { reorganisationId, version: 1 }),
      openCase(officer, notice(`Lê Văn Lúc ${round}`)),
    ]);
    const left = await world.owner.person.count({ where: { communeId: unit.id } });
    expect({ round, left, isOpened: opened.ok ? 'followed' : opened.kind }).toMatchObject({ round, left: 0 });
  }
});

it('is not carried out by somebody who holds a role in it', async () => {
  const admin = await administrator();
  const unit = await aCommune('Của Mình');
  await world.owner.assignment.create({
    data: { userId: admin.userId, role: 'COMMUNE_POLICE', unitId: unit.id, validFrom: new Date('2025-07-01') },
  });
  const reorganisationId = await draft(admin, ago(1), [{ code: 'G1', name: 'Rộng Hơn', sourceIds: [unit.id] }]);
  expect(await carryOutReorganisation(admin, { reorganisationId, version: 1 })).toMatchObject({
    kind: 'conflict',
    message: expect.stringContaining('quản trị viên khác'),
  });
});

describe('what is not carried out', () => {
  it('waits for its day, can be dropped, and is refused when its communes changed since', async () => {
    const admin = await administrator();
    const unit = await aCommune('Chờ Ngày');
    const later = await draft(admin, addDays(today, 30), [{ code: 'D1', name: 'Ngày Sau', sourceIds: [unit.id] }]);
    expect(await carryOutReorganisation(admin, { reorganisationId: later, version: 1 })).toMatchObject({
      kind: 'forbidden',
    });
    const first = await draft(admin, ago(2), [{ code: 'D2', name: 'Làm Trước', sourceIds: [unit.id] }]);
    const second = await draft(admin, ago(2), [{ code: 'D3', name: 'Làm Sau', sourceIds: [unit.id] }]);
    const both = await Promise.all(
      [first, second].map((reorganisationId) => carryOutReorganisation(admin, { reorganisationId, version: 1 })),
    );
    expect(both.filter((o) => o.ok)).toHaveLength(1);
    expect(both.find((o) => !o.ok)).toMatchObject({
      kind: 'invalid',
      message: expect.stringContaining('đã được sắp xếp rồi'),
    });
    expect(await world.owner.unitPredecessor.count({ where: { predecessorId: unit.id } })).toBe(1);
    const left = both[0]?.ok ? second : first;
    expect(must(await getReorganisation(admin, { reorganisationId: left })).problems).toHaveLength(1);
    must(await dropReorganisation(admin, { reorganisationId: left, version: 1 }));
    expect(await dropReorganisation(admin, { reorganisationId: left, version: 2 })).toMatchObject({
      kind: 'forbidden',
    });
    expect(must(await listReorganisations(admin, {})).find((e) => e.id === left)).toMatchObject({ status: 'DROPPED' });
  });
});

/** The columns that name a unit, and what becomes of them: a new one must be decided upon here. */
const unitColumns: Readonly<Record<string, 'moves' | 'keeps its day' | 'derived' | 'the unit itself'>> = {
  'assignment.unit_id': 'moves',
  'audit_entry.commune_id': 'keeps its day',
  'audit_entry.unit_id': 'keeps its day',
  'bulk_action.unit_id': 'moves',
  // While they are open; what was closed or awarded keeps the unit of its day.
  'campaign.unit_id': 'moves',
  'commendation.unit_id': 'moves',
  'case_file.commune_id': 'moves',
  'case_span.commune_id': 'derived',
  'case_span.from_commune_id': 'derived',
  'case_span.from_heir_id': 'derived',
  'case_span.heir_id': 'derived',
  'case_transfer.from_unit_id': 'moves',
  'case_transfer.to_unit_id': 'moves',
  'column_memory.unit_id': 'moves',
  // Of a province or a former district, as a report of that time told it.
  'context_figure.unit_id': 'keeps its day',
  // By a trigger on person.commune_id (72-merging.sql).
  'duplicate_pair.commune_a': 'moves',
  'duplicate_pair.commune_b': 'moves',
  'file_merge.gone_commune_id': 'moves',
  'file_merge.kept_commune_id': 'moves',
  'employer.commune_id': 'moves',
  'figure.heir_id': 'derived',
  'figure_adjustment.commune_id': 'keeps its day',
  'figure_adjustment.heir_id': 'keeps its day',
  'figure_cover.unit_id': 'derived',
  'figure_place.heir_id': 'derived',
  'import_batch.unit_id': 'moves',
  'import_row.commune_id': 'moves',
  'intake_draft.unit_id': 'moves',
  // By a trigger on case_file.commune_id (80-support.sql).
  'job_profile.commune_id': 'moves',
  'loan.commune_id': 'moves',
  // An office of the bank is no commune: only what it covers changes.
  'loan.office_id': 'keeps its day',
  'loan_application.commune_id': 'moves',
  'loan_application.office_id': 'keeps its day',
  'loan_import.office_id': 'keeps its day',
  // Open ones; a list that was decided keeps the unit of its day.
  'loan_list.commune_id': 'moves',
  'person.commune_id': 'moves',
  'programme_model.founded_unit_id': 'keeps its day',
  // Of another model: no unit.
  'programme_model.parent_id': 'keeps its day',
  'programme_model.unit_id': 'moves',
  'release_course.commune_id': 'derived',
  'reorganisation.unit_id': 'keeps its day',
  // What became the unit writes on for it (app.report_units).
  'report.unit_id': 'keeps its day',
  // Whoever answers for the place today does so for what was decided there: app.acting_units, app.area_units.
  'conference.unit_id': 'keeps its day',
  'directive.unit_id': 'keeps its day',
  'task.owner_unit_id': 'keeps its day',
  'task.unit_id': 'keeps its day',
  'residence.commune_id': 'moves',
  'residence.heir_id': 'moves',
  'savings_group.commune_id': 'moves',
  'training_school.commune_id': 'moves',
  'unit.heir_id': 'the unit itself',
  'unit.parent_id': 'moves',
  'unit.province_id': 'the unit itself',
  'unit_coverage.commune_id': 'moves',
  'unit_coverage.unit_id': 'derived',
  'unit_predecessor.unit_id': 'the unit itself',
  'vacancy.commune_id': 'moves',
};

it('decides for every column that names a unit', async () => {
  const rows = await world.owner.$queryRaw<{ name: string }[]>`
    SELECT table_name || '.' || column_name AS name FROM information_schema.columns WHERE table_schema = 'public'
      AND column_name ~ '(unit|commune|heir|province|office)_(id|a|b)$|^parent_id$'`;
  expect(rows.map((r) => r.name).sort()).toEqual(Object.keys(unitColumns).sort());
});
