import type { Actor } from '@/lib/access/actor';
import { addDays, type LegalDate } from '@/lib/dates';
import { fromDbDate, toDbDate } from '@/lib/db-dates';
import type { PrismaClient } from '@/lib/generated/prisma/client';
import { endWork, recordCheck, recordHiring, recordInterview, startWork } from '@/lib/jobs/placements/commands';
import { checksOf } from '@/lib/jobs/placements/placement';
import { referPerson } from '@/lib/jobs/placements/refer';
import { giveConsent, saveProfile } from '@/lib/jobs/profiles/commands';
import { must, type Played } from '../play';
import type { Opening } from './firms';

/** Who wrote, what may be said of it in the trail, and the day of each. */
class Diary {
  readonly played: Played[] = [];
  constructor(readonly actor: Actor) {}
  note(caseId: string, action: string, on: LegalDate): void {
    this.played.push({ caseId, action, on });
  }
}

/** A profile and a yes: what comes before any introduction. */
async function makeReady(diary: Diary, caseId: string, opening: Opening, on: LegalDate): Promise<void> {
  must(
    await saveProfile(diary.actor, {
      ...{ caseId, version: 0, isSeeking: 'yes', trades: [opening.trade], experience: { [opening.trade]: '8' } },
      ...{ maxDistanceKm: '20', payWanted: '6 triệu' },
    }),
  );
  diary.note(caseId, 'job-profile.save', on);
  const fields = ['NAME', 'BIRTH_YEAR', 'PHONE', 'TRADES', 'EXPERIENCE'];
  must(await giveConsent(diary.actor, { caseId, fields, givenOn: on, paper: 'Giấy đồng ý, UBND xã giữ' }));
  diary.note(caseId, 'consent.give', on);
}

async function refer(diary: Diary, caseId: string, { vacancyId }: Opening, on: LegalDate): Promise<string> {
  const { placementId } = must(await referPerson(diary.actor, { caseId, vacancyId, referredOn: on }));
  diary.note(caseId, 'placement.refer', on);
  return placementId;
}

interface Stretch {
  caseId: string;
  from: LegalDate;
  until: LegalDate | null;
}

/** From the introduction to the last check that has come, and to the end where it has ended. */
async function liveWork(diary: Diary, { caseId, from, until }: Stretch, opening: Opening, today: LegalDate) {
  const { actor } = diary;
  await makeReady(diary, caseId, opening, addDays(from, -15));
  const placementId = await refer(diary, caseId, opening, addDays(from, -12));
  must(await recordHiring(actor, { placementId, version: 1, on: addDays(from, -4) }));
  diary.note(caseId, 'placement.hire', addDays(from, -4));
  must(
    await startWork(actor, {
      placementId,
      version: 2,
      on: from,
      contract: opening.contract,
      wage: '6,5 triệu',
      contractMonths: '12',
    }),
  );
  diary.note(caseId, 'placement.start', from);
  let version = 3;
  // The newest check of some is what waits today.
  const last = until ?? addDays(today, -20);
  for (const { month, dueOn } of checksOf(from)) {
    if (addDays(dueOn, 2) > last) break;
    const doneOn = addDays(dueOn, 2);
    must(
      await recordCheck(actor, {
        placementId,
        version,
        month,
        doneOn,
        isWorking: 'yes',
        note: 'Làm đều, chủ xưởng hài lòng',
      }),
    );
    diary.note(caseId, 'placement.check', doneOn);
    version += 1;
  }
  if (!until) return;
  must(await endWork(actor, { placementId, version, on: until, reason: 'CONTRACT_ENDED' }));
  diary.note(caseId, 'placement.end', until);
}

/** Stretches of work that the register tells of in one commune: those that run, and those that ended. */
async function stretches(
  owner: PrismaClient,
  communeId: number,
  work: 'STABLE' | 'NONE',
  today: LegalDate,
): Promise<Stretch[]> {
  const cases = await owner.case.findMany({
    where: {
      communeId,
      status: 'MANAGED',
      hasProposal: false,
      currentWork: work,
      transfers: { none: {} },
      searches: { none: {} },
    },
    include: { employments: { where: { endedAt: null }, orderBy: [{ validFrom: 'desc' }, { recordedAt: 'desc' }] } },
    orderBy: { number: 'asc' },
  });
  return cases.flatMap(({ id, releaseOn, employments }): Stretch[] => {
    const [now, before] = employments;
    const worked = work === 'STABLE' ? now : before;
    if (!now || !worked || worked.status === 'NONE' || worked.status === 'IN_TRAINING' || worked.status === 'UNABLE')
      return [];
    const from = fromDbDate(worked.validFrom);
    const earliest = addDays(fromDbDate(releaseOn) ?? today, 30);
    const until = work === 'STABLE' ? null : fromDbDate(now.validFrom);
    const isKnown =
      from >= '2025-01-10' && addDays(from, -15) > earliest && (until === null || addDays(from, 40) < until);
    return isKnown ? [{ caseId: id, from, until }] : [];
  });
}

/** Placements of two years in one commune, and today's: somebody introduced, somebody interviewed, somebody the police are asked about. */
export async function liveInWork(
  owner: PrismaClient,
  actor: Actor,
  openings: readonly Opening[],
  today: LegalDate,
): Promise<Played[]> {
  const diary = new Diary(actor);
  const [garment, guard, shrimp, builder] = openings;
  if (!garment || !guard || !shrimp || !builder) throw new Error('demo: a commune has too few openings');
  const running = (await stretches(owner, actor.unitId, 'STABLE', today)).slice(0, 4);
  const ended = (await stretches(owner, actor.unitId, 'NONE', today)).slice(0, 2);
  for (const [n, stretch] of [...running, ...ended].entries())
    await liveWork(diary, stretch, [garment, shrimp, builder, garment][n % 4] ?? garment, today);
  const seekers = await owner.case.findMany({
    where: {
      ...{ communeId: actor.unitId, status: 'MANAGED', hasProposal: false, currentWork: { in: ['NONE', 'UNSTABLE'] } },
      ...{ transfers: { none: {} }, searches: { none: {} }, placements: { none: {} } },
      receivedOn: { lt: toDbDate(addDays(today, -60)) },
    },
    orderBy: { number: 'desc' },
    take: 4,
  });
  const wanted = [garment, shrimp, guard, builder];
  for (const [n, { id }] of seekers.entries()) {
    const opening = wanted[n] ?? garment;
    await makeReady(diary, id, opening, addDays(today, -9));
    if (n === 3) continue; // Waits for a suggestion to be taken up.
    const placementId = await refer(diary, id, opening, addDays(today, -6));
    if (n !== 1) continue;
    must(
      await recordInterview(actor, { placementId, version: 1, on: addDays(today, -2), note: 'Hẹn trả lời trong tuần' }),
    );
    diary.note(id, 'placement.interview', addDays(today, -2));
  }
  return diary.played;
}
