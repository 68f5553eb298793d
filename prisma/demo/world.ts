import { addDays, daysBetween, type LegalDate, todayInVietnam } from '@/lib/dates';
import { toDbDate } from '@/lib/db-dates';
import { writeWorkbook } from '@/lib/excel/write';
import type { PrismaClient } from '@/lib/generated/prisma/client';
import { commitImport, storeList } from '@/lib/imports/commands';
import { readList } from '@/lib/imports/read-list.server';
import { communeAccounts } from './accounts';
import { actorOf } from './actors';
import { dateAsWrittenThen } from './as-written-then';
import { lifeOf } from './life';
import { drawer } from './people';
import { arrive, must, type Played, play, type Staff } from './play';
import { registerColumns, registerDay, registerRows } from './register-2024';

const firstArrival: LegalDate = '2025-01-10';
const daysBetweenArrivals = 6;

/**
 * Hoằng Hóa from the register of December 2024 to today: taken in as the list it was, then lived through the commands,
 * commune by commune. The same world every time, but for the day it leads up to.
 */
export async function seedWorld(owner: PrismaClient, log: (line: string) => void): Promise<void> {
  const today = todayInVietnam();
  const listId = await takeRegisterIn(owner);
  const cases = await owner.case.findMany({
    where: { importBatchId: listId },
    include: { commune: true, assessments: true },
    orderBy: { number: 'asc' },
  });
  const played: Played[] = [];
  const communes = communeAccounts.filter(({ key }) => key !== 'tantien');
  let done = 0;
  await Promise.all(
    communes.map(async ({ key, unit }, place) => {
      const staff: Staff = { officer: await actorOf(owner, `ca.${key}`), chief: await actorOf(owner, `truong.${key}`) };
      for (const [index, one] of cases.entries()) {
        if (one.commune.name !== unit) continue;
        const beginning = {
          from: addDays(registerDay, 10),
          group: one.assessments[0]?.group ?? null,
          releaseOn: one.releaseOn?.toISOString().slice(0, 10) ?? registerDay,
        };
        for (const step of lifeOf(drawer(1_000 + index), beginning, today))
          played.push(...(await play(owner, staff, one.id, step)));
      }
      for (const [nth, releaseOn] of arrivals(today).entries()) {
        if (nth % communes.length !== place) continue;
        const draw = drawer(5_000 + nth);
        const opened = await arrive(staff, draw, releaseOn);
        played.push(...opened);
        const caseId = opened[0]?.caseId ?? '';
        const beginning = { from: addDays(releaseOn, 10), group: null, releaseOn };
        for (const step of lifeOf(draw, beginning, today)) played.push(...(await play(owner, staff, caseId, step)));
      }
      played.push(...(await leaveForTheChief(owner, staff, today)));
      done += 1;
      log(`  ${done}/${communes.length} xã`);
    }),
  );
  await dateAsWrittenThen(owner, played, listId);
}

/** Yesterday's proposals: the officer thinks two people stand on their feet now, the chief has not signed yet. */
async function leaveForTheChief(owner: PrismaClient, staff: Staff, today: LegalDate): Promise<Played[]> {
  const ready = await owner.case.findMany({
    where: {
      ...{ communeId: staff.officer.unitId, status: 'MANAGED', currentGroup: 'B', hasProposal: false },
      overdueFrom: { gt: toDbDate(today) },
    },
    orderBy: { number: 'asc' },
    take: 2,
  });
  const on = addDays(today, -1);
  const step = { kind: 'group', on, group: 'A', signedOn: null } as const;
  const left: Played[] = [];
  for (const { id } of ready) left.push(...(await play(owner, staff, id, { ...step, difficulties: [] })));
  return left;
}

/** The days on which people came home since, until a week ago. */
const arrivals = (today: LegalDate): LegalDate[] =>
  Array.from({ length: Math.floor((daysBetween(firstArrival, today) - 7) / daysBetweenArrivals) }, (_, n) =>
    addDays(firstArrival, n * daysBetweenArrivals),
  );

/** The register of the story, written as a sheet and taken in by the province's police like any other. */
async function takeRegisterIn(owner: PrismaClient): Promise<string> {
  const actor = await actorOf(owner, 'ca.tinh');
  const bytes = await writeWorkbook({
    sheetName: 'Sổ THNCĐ',
    columns: registerColumns.map((label) => ({ label, width: 16 })),
    rows: registerRows(drawer(20_241_215)),
  });
  const file = { unitId: actor.unitId, asOf: registerDay, fileName: 'So THNCD Hoang Hoa 12-2024.xlsx', bytes };
  const reading = must(await readList(actor, file));
  const { batchId } = must(await storeList(actor, { ...file, reading, keep: true }));
  if (!batchId) throw new Error('demo: the register was not kept');
  const { heldBack } = must(await commitImport(actor, { batchId }));
  if (heldBack > 0) throw new Error(`demo: ${heldBack} rows of the register were held back`);
  return batchId;
}
