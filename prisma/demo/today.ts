import { correctPerson } from '@/lib/cases/commands';
import { addDays, formatDate, type LegalDate } from '@/lib/dates';
import { toDbDate } from '@/lib/db-dates';
import type { PrismaClient } from '@/lib/generated/prisma/client';
import { lookFor, proposeMove, sendOff } from './moves';
import { drawer, drawPerson } from './people';
import { must, openFile, type Played, play, type Staff } from './play';

/** What waits in every commune on the day the demo is loaded, beside the visits that are due. */
export async function leaveWork(owner: PrismaClient, all: readonly Staff[], today: LegalDate): Promise<Played[]> {
  const left: Played[] = [];
  for (const [place, staff] of all.entries()) {
    const quiet = await quietCases(owner, staff, today);
    const [one, two, three] = quiet;
    const next = all[(place + 1) % all.length];
    if (!one || !two || !three || !next) throw new Error('demo: a commune has too few people');
    left.push(...(await leaveForTheChief(owner, staff, [one, two], today)));
    const move = { caseId: three, from: staff, to: next, on: addDays(today, -2) };
    // Half of those who leave are signed and wait for the other commune, half wait for their own chief.
    left.push(...(await (place % 2 === 0 ? sendOff(owner, move) : proposeMove(owner, move))).played);
    const missing = await notMet(owner, staff, today);
    if (missing) left.push(...(await lookFor(staff.officer, missing, addDays(today, -5))));
  }
  return left;
}

/** Files of the commune that nothing else waits for, in the order of their numbers. */
async function quietCases(owner: PrismaClient, { officer }: Staff, today: LegalDate): Promise<string[]> {
  const ready = await owner.case.findMany({
    where: {
      ...{ communeId: officer.unitId, status: 'MANAGED', currentGroup: 'B', hasProposal: false },
      overdueFrom: { gt: toDbDate(addDays(today, 5)) },
    },
    orderBy: { number: 'asc' },
    take: 3,
  });
  return ready.map(({ id }) => id);
}

/** Yesterday's proposals: the officer thinks these people stand on their feet now, the chief has not signed yet. */
async function leaveForTheChief(owner: PrismaClient, staff: Staff, caseIds: readonly string[], today: LegalDate) {
  const left: Played[] = [];
  const on = addDays(today, -1);
  for (const id of caseIds)
    left.push(...(await play(owner, staff, id, { kind: 'group', on, group: 'A', difficulties: [], signedOn: null })));
  return left;
}

/** Somebody whose last visit was in vain and is late by now. */
async function notMet(owner: PrismaClient, { officer }: Staff, today: LegalDate): Promise<string | undefined> {
  const late = await owner.case.findFirst({
    where: { communeId: officer.unitId, status: 'MANAGED', overdueFrom: { lte: toDbDate(today) } },
    orderBy: [{ overdueFrom: 'asc' }, { number: 'asc' }],
  });
  return late?.id;
}

/**
 * A notice is corrected and turns out to be about somebody who has a file: once in the same commune, once in the one next
 * door, which superior police alone can see.
 */
export async function leaveDuplicates(owner: PrismaClient, [here, nextDoor]: readonly Staff[], today: LegalDate) {
  if (!here || !nextDoor) return;
  const known = await owner.case.findMany({
    where: { communeId: here.officer.unitId, status: 'MANAGED' },
    include: { person: true },
    orderBy: { number: 'asc' },
    take: 2,
  });
  for (const [index, { person }] of known.entries()) {
    const { officer } = index === 0 ? here : nextDoor;
    const draw = drawer(9_000 + index);
    const caseId = await openFile(officer, draw, addDays(today, -3), addDays(today, 45));
    const birth = person.birthDate ? formatDate(person.birthDate.toISOString().slice(0, 10)) : '1980';
    const corrected = { ...drawPerson(draw).person, fullName: person.fullName, birth, citizenId: null };
    must(await correctPerson(officer, { caseId, version: 1, person: corrected }));
  }
}
