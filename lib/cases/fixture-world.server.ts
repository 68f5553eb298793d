import { afterAll, beforeAll } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import type { Outcome } from '@/lib/access/outcome';
import { openCase, receiveCase } from '@/lib/cases/commands';
import type { OpenCaseForm } from '@/lib/cases/schema';
import { addDays, type LegalDate, todayInVietnam } from '@/lib/dates';
import { createClient, db } from '@/lib/db';
import type { PrismaClient } from '@/lib/generated/prisma/client';
import { anActor, currentUnit } from '@/lib/users/fixture-staff';
import { createTestDatabase, type TestDatabase } from '@/scripts/lib/test-database';

export interface World {
  owner: PrismaClient;
  /** For what is done by the installation and not by the app. */
  ownerUrl: string;
  officer: Actor;
  chief: Actor;
  communeOfficer: Actor;
  neighbour: Actor;
  superior: Actor;
  committee: Actor;
}

/** For tests: an empty register with staff of two communes, their province and committee; dropped at the end. */
export function aWorld(): World {
  // Filled before the first test; tests read it inside their bodies only.
  const world: World = Object.create(null);
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase('reference');
    const owner = createClient(database.ownerUrl);
    const here = await currentUnit(owner, 'COMMUNE', 'Hoằng Lộc');
    const nextDoor = await currentUnit(owner, 'COMMUNE', 'Hoằng Phú');
    Object.assign(world, {
      owner,
      ownerUrl: database.ownerUrl,
      officer: await anActor(owner, 'COMMUNE_POLICE', here, 'Cán Bộ'),
      chief: await anActor(owner, 'COMMUNE_POLICE_CHIEF', here, 'Trưởng Công An'),
      communeOfficer: await anActor(owner, 'COMMUNE_OFFICER', here, 'Cán Bộ Ủy Ban'),
      neighbour: await anActor(owner, 'COMMUNE_POLICE', nextDoor, 'Xã Bên'),
      superior: await anActor(owner, 'SUPERIOR_POLICE', await currentUnit(owner, 'PROVINCE', 'Thanh Hóa'), 'Cấp Trên'),
      committee: await anActor(owner, 'COMMITTEE_MEMBER', await currentUnit(owner, 'AREA', 'Hoằng Hóa'), 'Ban Chỉ Đạo'),
    });
  });
  afterAll(async () => {
    await world.owner.$disconnect();
    await db().$disconnect();
    await database.drop();
  });
  return world;
}

/** The value of an outcome that must be good. */
export function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome.value;
}

export const notice = (fullName: string, person: Partial<OpenCaseForm['person']> = {}): OpenCaseForm => ({
  person: { fullName, birth: '05/06/1990', ...person },
  judgment: { offence: 'Trộm cắp tài sản', sentenceMonths: 24 },
  releaseKind: 'SENTENCE_COMPLETED',
  noticeReceivedOn: addDays(todayInVietnam(), -60),
  expectedReleaseOn: addDays(todayInVietnam(), -10),
});

/** A person who has reported in, ready to be visited. */
export async function received(
  officer: Actor,
  fullName: string,
  { on = addDays(todayInVietnam(), -9), ...person }: Partial<OpenCaseForm['person']> & { on?: LegalDate } = {},
): Promise<string> {
  const told = { ...notice(fullName, person), noticeReceivedOn: addDays(on, -51), expectedReleaseOn: addDays(on, -1) };
  const { caseId } = must(await openCase(officer, told));
  must(
    await receiveCase(officer, {
      caseId,
      version: 1,
      receivedOn: on,
      releaseOn: addDays(on, -1),
      releaseKind: 'SENTENCE_COMPLETED',
    }),
  );
  return caseId;
}
