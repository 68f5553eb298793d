import { expect, it } from 'vitest';
import { proposeGroup, signGroup } from '@/lib/assessments/commands';
import { aWorld, must } from '@/lib/cases/fixture-world.server';
import { addDays, todayInVietnam } from '@/lib/dates';
import { toDbDate } from '@/lib/db-dates';
import { getModelEffect } from '@/lib/evidence/queries';
import { keysOfModel } from '@/lib/models/keys';
import { recordReOffence } from '@/lib/reoffending/commands';
import { released } from '@/lib/reoffending/fixture-released.server';

const world = aWorld();
const ago = (days: number) => addDays(todayInVietnam(), -days);

async function inGroup(caseId: string, group: 'A' | 'B', on: string): Promise<void> {
  const proposal = { caseId, group, difficulties: [], effectiveFrom: on, note: null };
  const { assessmentId } = must(await proposeGroup(world.officer, proposal));
  must(await signGroup(world.chief, { assessmentId, version: 1 }));
}

async function join(typeCode: string, caseIds: readonly string[], joinedOn: string): Promise<void> {
  const [name, unitId, createdBy] = ['Mô hình thử', world.officer.unitId, world.officer.userId];
  const model = await world.owner.programmeModel.create({
    data: {
      ...{ typeCode, name, level: 'COMMUNE', unitId, foundedUnitId: unitId, stage: 'RUNNING', createdBy },
      ...keysOfModel({ name, place: null }),
      launchedOn: toDbDate(ago(500)),
    },
  });
  await world.owner.modelMember.createMany({
    data: caseIds.map((caseId) => ({
      ...{ modelId: model.id, kind: 'PERSON' as const, caseId, joinedOn: toDbDate(joinedOn), recordedBy: createdBy },
    })),
  });
}

it('compares members with people like them alone, and says to the committee no small number', async () => {
  const { code: typeCode } = await world.owner.modelType.findFirstOrThrow({ where: { isCounted: true } });
  const people: string[] = [];
  // Four alike, all in group B; one released much later, who is like nobody.
  for (const [nth, daysAgo] of [700, 701, 702, 703, 480].entries()) {
    const caseId = await released(world.officer, `Phạm Văn ${['Giáp', 'Ất', 'Bính', 'Đinh', 'Mậu'][nth]}`, daysAgo);
    await inGroup(caseId, 'B', ago(daysAgo - 5));
    people.push(caseId);
  }
  const [first = '', second = '', third = '', , late = ''] = people;
  await join(typeCode, [first, second, late], ago(430));
  await inGroup(first, 'A', ago(300));
  must(
    await recordReOffence(world.officer, {
      ...{ caseId: third, judgmentNumber: '5/2026', court: 'TAND khu vực 1', offenceOn: ago(200), inForceOn: ago(100) },
    }),
  );

  const found = must(await getModelEffect(world.officer, { typeCode }));
  expect([found.members, found.matched]).toEqual([3, 2]);
  const [six, twelve] = found.stable.map((s) => s.effect);
  expect([six?.members, six?.others]).toEqual([
    { n: 2, stable: 1 },
    { n: 2, stable: 0 },
  ]);
  expect([twelve?.members.n, twelve?.others.n]).toEqual([2, 2]);
  expect(found.reOffending.effect).toMatchObject({ members: { n: 2, events: 0 }, others: { n: 2, events: 1 } });

  for (const actor of [world.committee, world.communeOfficer]) {
    const shown = must(await getModelEffect(actor, { typeCode }));
    // Of a day that is not theirs to choose, and no number of it.
    expect(shown.on.slice(5)).toBe('01-01');
    expect(must(await getModelEffect(actor, { typeCode, on: '2026-10-01' })).on).toBe(shown.on);
    expect(shown.reOffending.effect).toBeNull();
    expect(shown.stable.map((s) => s.effect)).toEqual([null, null]);
  }
  // Who joins later was like them all the same, and is watched until that day: left out, only those who did worse would stay.
  const fourth = people[3] ?? '';
  await join(typeCode, [fourth], ago(90));
  const again = must(await getModelEffect(world.officer, { typeCode }));
  expect([again.members, again.matched]).toEqual([4, 2]);
  expect(again.stable.map((s) => [s.effect?.members.n, s.effect?.others.n])).toEqual([
    [2, 2],
    [1, 1],
  ]);
  expect(again.reOffending.effect?.others).toMatchObject({ n: 2, events: 1 });
  // Another type has no members here.
  const other = await world.owner.modelType.findFirstOrThrow({ where: { isCounted: true, code: { not: typeCode } } });
  expect(must(await getModelEffect(world.officer, { typeCode: other.code })).members).toBe(0);
});
