import { expect, it } from 'vitest';
import { openCase } from '@/lib/cases/commands';
import { aWorld, must, notice, received } from '@/lib/cases/fixture-world.server';
import { signMerge } from '@/lib/merging/commands';
import { propose } from '@/lib/merging/fixture-merge.server';
import { proposeTransfer } from '@/lib/transfers/commands';

const world = aWorld();

it('waits until a person who is on the way to another commune has arrived', async () => {
  const citizenId = '038090222333';
  const kept = await received(world.officer, 'Lê Văn Đường', { citizenId });
  const form = { ...notice('Lê Văn Đường', { citizenId }), isNotDuplicate: true };
  const gone = must(await openCase(world.officer, form)).caseId;
  await world.owner.duplicatePair.updateMany({ where: { status: 'NOT_SAME' }, data: { status: 'OPEN' } });
  const { version } = await world.owner.case.findUniqueOrThrow({ where: { id: kept } });
  const leaving = { caseId: kept, version, toUnitId: world.neighbour.unitId, reason: 'Về ở nhà vợ' };
  must(await proposeTransfer(world.officer, leaving));
  const mergeId = await propose({ by: world.officer, kept, gone });
  expect(await signMerge(world.chief, { mergeId })).toMatchObject({
    kind: 'conflict',
    message: expect.stringContaining('đang chuyển địa bàn'),
  });
  expect(await world.owner.case.count({ where: { mergedInto: { not: null } } })).toBe(0);
});
