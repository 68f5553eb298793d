import { beforeAll } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { aWorld, must, received, type World } from '@/lib/cases/fixture-world.server';
import { addDays, todayInVietnam } from '@/lib/dates';
import { proposeTransfer, sendTransfer } from '@/lib/transfers/commands';
import { anActor, currentUnit } from '@/lib/users/fixture-staff';

export interface TwoCommunes extends World {
  neighbourChief: Actor;
  /** A second chief of the neighbour: two answers at one moment. */
  neighbourSecond: Actor;
  thirdChief: Actor;
  toUnitId: number;
  thirdUnitId: number;
}

/** For tests: the usual world with the chiefs of the commune next door and of a third one. */
export function twoCommunes(): TwoCommunes {
  const world = aWorld();
  const more: TwoCommunes = Object.create(world);
  beforeAll(async () => {
    const { owner } = world;
    const nextDoor = await currentUnit(owner, 'COMMUNE', 'Hoằng Phú');
    const third = await currentUnit(owner, 'COMMUNE', 'Hoằng Sơn');
    Object.assign(more, {
      toUnitId: nextDoor.id,
      thirdUnitId: third.id,
      neighbourChief: await anActor(owner, 'COMMUNE_POLICE_CHIEF', nextDoor, 'Trưởng Bên'),
      neighbourSecond: await anActor(owner, 'COMMUNE_POLICE_CHIEF', nextDoor, 'Phó Bên'),
      thirdChief: await anActor(owner, 'COMMUNE_POLICE_CHIEF', third, 'Trưởng Ba'),
    });
  });
  return more;
}

export const today = todayInVietnam();

export const versionOf = async (world: World, caseId: string) =>
  (await world.owner.case.findUniqueOrThrow({ where: { id: caseId } })).version;

export const proposal = async (world: TwoCommunes, caseId: string, more: object = {}) => ({
  ...{ caseId, version: await versionOf(world, caseId), toUnitId: world.toUnitId },
  ...{ hamlet: 'Thôn Đông', address: 'Nhà chị gái', phone: '0912000111', reason: 'Về ở với gia đình chị gái' },
  ...more,
});

/** Somebody of the commune who was sent to the next one a few days ago. */
export async function aSentTransfer(
  world: TwoCommunes,
  fullName: string,
): Promise<{ caseId: string; transferId: string }> {
  const caseId = await received(world.officer, fullName);
  const { transferId } = must(await proposeTransfer(world.officer, await proposal(world, caseId)));
  must(await sendTransfer(world.chief, { transferId, version: 1, sentOn: addDays(today, -3) }));
  return { caseId, transferId };
}
