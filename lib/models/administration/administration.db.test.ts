import { beforeAll, expect, it } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { aWorld, must } from '@/lib/cases/fixture-world.server';
import { addDays, todayInVietnam } from '@/lib/dates';
import { addCriterion, addType, endCriterion, endType } from '@/lib/models/administration/commands';
import { getModelReference } from '@/lib/models/administration/queries';
import { aModel } from '@/lib/models/fixture-models';
import { getModelChoices } from '@/lib/models/queries';
import { anActor, currentUnit } from '@/lib/users/fixture-staff';

const world = aWorld();
const today = todayInVietnam();
let admin: Actor;
beforeAll(async () => {
  admin = await anActor(world.owner, 'ADMINISTRATOR', await currentUnit(world.owner, 'PROVINCE', 'Thanh Hóa'));
});
const type = { name: 'Thắp sáng niềm tin', isCounted: true, validFrom: today, source: 'Cách gọi tại địa phương' };

it('a type is added once, chosen by communes, and ended without a change of what has it', async () => {
  const { code } = must(await addType(admin, type));
  expect(await addType(admin, { ...type, name: 'Thắp  sáng niềm tin ' })).toMatchObject({ kind: 'invalid' });
  expect(await addType(admin, { ...type, name: 'Lùi ngày', validFrom: addDays(today, -1) })).toMatchObject({
    kind: 'invalid',
  });
  const codes = async () => must(await getModelChoices(world.officer, {})).types.map((t) => t.code);
  expect(await codes()).toContain(code);
  await aModel(world.officer, 'Thắp sáng ở thôn 1', today, { typeCode: code });
  expect(await endType(admin, { code, version: 9, validTo: today })).toMatchObject({ kind: 'conflict' });
  must(await endType(admin, { code, version: 1, validTo: today }));
  await world.owner.modelType.update({
    where: { code },
    data: { validFrom: new Date('2020-01-01'), validTo: new Date('2020-01-02') },
  });
  expect(await codes()).not.toContain(code);
  expect(await world.owner.programmeModel.count({ where: { typeCode: code } })).toBe(1);
});

it('criteria are the province’s to change, and the sum is told', async () => {
  const before = must(await getModelReference(admin, {}));
  expect(before).toMatchObject({ pointsInForce: 100, mayChange: true });
  const criterion = { name: 'Có báo cáo quý', maxPoints: '10', validFrom: today, reason: 'Theo ý kiến họp giao ban' };
  must(await addCriterion(admin, criterion));
  expect(await addCriterion(admin, { ...criterion, maxPoints: '0' })).toMatchObject({ kind: 'invalid' });
  expect(await addCriterion(world.officer, criterion)).toMatchObject({ kind: 'forbidden' });
  const communeAdmin = await anActor(
    world.owner,
    'ADMINISTRATOR',
    await currentUnit(world.owner, 'COMMUNE', 'Hoằng Lộc'),
  );
  expect(await addCriterion(communeAdmin, criterion)).toMatchObject({ kind: 'forbidden' });
  const [first] = before.criteria;
  must(await endCriterion(admin, { criterionId: first?.id ?? 0, version: 1, validTo: today }));
  expect(await endCriterion(admin, { criterionId: first?.id ?? 0, version: 2, validTo: today })).toMatchObject({
    kind: 'conflict',
  });
  expect(must(await getModelReference(communeAdmin, {}))).toMatchObject({ pointsInForce: 110, mayChange: false });
});
