import { addDays, daysBetween, type LegalDate, todayInVietnam } from '@/lib/dates';
import { writeWorkbook } from '@/lib/excel/write';
import type { PrismaClient } from '@/lib/generated/prisma/client';
import { commitImport, storeList } from '@/lib/imports/commands';
import { readList } from '@/lib/imports/read-list.server';
import { communeAccounts } from './accounts';
import { actorOf } from './actors';
import { dateAsWrittenThen } from './as-written-then';
import { seedEvidence } from './evidence';
import { lifeOf, type Step } from './life';
import { seedLoans } from './loans';
import { seedModels } from './models/seed';
import { moveOver } from './moves';
import { drawer } from './people';
import { arrive, must, type Played, play, type Staff } from './play';
import { registerColumns, registerDay, registerRows } from './register-2024';
import { seedReports } from './reports';
import { seedSteering } from './steering';
import { seedSupport } from './support/seed';
import { leaveDuplicates, leaveWork } from './today';

const firstArrival: LegalDate = '2025-01-10';
const daysBetweenArrivals = 6;
/** Moves begin when today's communes stand. */
const firstMove: LegalDate = '2025-08-01';

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
  const communes = communeAccounts.filter(({ key }) => key !== 'tantien');
  const staffs: Staff[] = [];
  for (const { key } of communes)
    staffs.push({ officer: await actorOf(owner, `ca.${key}`), chief: await actorOf(owner, `truong.${key}`) });
  const played: Played[] = [];
  let done = 0;
  await Promise.all(
    staffs.map(async (staff, place) => {
      for (const [index, one] of cases.entries()) {
        if (one.communeId !== staff.officer.unitId) continue;
        const beginning = {
          from: addDays(registerDay, 10),
          group: one.assessments[0]?.group ?? null,
          releaseOn: one.releaseOn?.toISOString().slice(0, 10) ?? registerDay,
        };
        const steps = lifeOf(drawer(1_000 + index), beginning, today);
        const next = staffs[(place + 3) % staffs.length];
        // Every thirtieth moves to another commune, some time after the merger.
        const move = index % 30 === 7 && next ? { to: next, after: addDays(firstMove, index) } : null;
        played.push(...(await live(owner, staff, one.id, steps, move)));
      }
      for (const [nth, releaseOn] of arrivals(today).entries()) {
        if (nth % communes.length !== place) continue;
        const draw = drawer(5_000 + nth);
        const opened = await arrive(staff, draw, releaseOn);
        const caseId = opened[0]?.caseId ?? '';
        const beginning = { from: addDays(releaseOn, 10), group: null, releaseOn };
        played.push(...opened, ...(await live(owner, staff, caseId, lifeOf(draw, beginning, today), null)));
      }
      done += 1;
      log(`  ${done}/${communes.length} xã`);
    }),
  );
  played.push(...(await leaveWork(owner, staffs, today)));
  log('  việc làm, học nghề, nhu cầu');
  played.push(...(await seedSupport(owner, staffs, today)));
  await dateAsWrittenThen(owner, played, listId);
  await seedEvidence(owner, staffs);
  await leaveDuplicates(owner, staffs.slice(4), today);
  log('  vay vốn');
  await seedLoans(owner, today);
  log('  mô hình, tuyên truyền, khen thưởng');
  await seedModels(owner, today);
  log('  báo cáo');
  await seedReports(owner, today);
  log('  hội nghị, nhiệm vụ, văn bản');
  await seedSteering(owner, today);
}

/** One life, step by step; after a move the staff of the other commune go on. */
async function live(
  owner: PrismaClient,
  staff: Staff,
  caseId: string,
  steps: readonly Step[],
  move: { to: Staff; after: LegalDate } | null,
): Promise<Played[]> {
  const played: Played[] = [];
  let [here, waiting] = [staff, move];
  for (const [index, step] of steps.entries()) {
    played.push(...(await play(owner, here, caseId, step)));
    const following = steps[index + 1];
    // Between a visit and the next, a week apart at the least: nothing else waits then.
    const isFree = step.kind === 'contact' && following?.kind === 'contact' && daysBetween(step.on, following.on) > 7;
    if (!waiting || !isFree || step.on < waiting.after) continue;
    played.push(...(await moveOver(owner, { caseId, from: here, to: waiting.to, on: addDays(step.on, 2) })));
    [here, waiting] = [waiting.to, null];
  }
  return played;
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
