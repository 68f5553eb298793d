import type { Actor } from '@/lib/access/actor';
import { addDays, type LegalDate } from '@/lib/dates';
import { toDbDate } from '@/lib/db-dates';
import type { PrismaClient } from '@/lib/generated/prisma/client';
import { planNeed, takeNeedStep } from '@/lib/needs/commands';
import { assignHelper } from '@/lib/needs/helpers';
import type { HelperOrganisation } from '@/lib/needs/need';
import { must, type Played } from '../play';

/** Posts, not people: the demo invents nobody who could exist. */
const helpers: readonly { fullName: string; organisation: HelperOrganisation }[] = [
  { fullName: 'Chi hội trưởng Hội Nông dân thôn', organisation: 'FARMERS' },
  { fullName: 'Chi hội trưởng Hội Cựu chiến binh thôn', organisation: 'VETERANS' },
  { fullName: 'Chi hội trưởng Hội Phụ nữ thôn', organisation: 'WOMEN' },
  { fullName: 'Trưởng thôn', organisation: 'HAMLET' },
  { fullName: 'Bí thư Chi đoàn thôn', organisation: 'YOUTH' },
];

/** Who is looked after by whom, and needs in every state: late, due this week, begun, and some that nobody took yet. */
export async function careForPeople(owner: PrismaClient, actor: Actor, today: LegalDate): Promise<Played[]> {
  const played: Played[] = [];
  const cases = await owner.case.findMany({
    where: { communeId: actor.unitId, status: 'MANAGED', transfers: { none: {} } },
    orderBy: { number: 'asc' },
    take: 14,
  });
  for (const [n, { id: caseId, receivedOn }] of cases.entries()) {
    const helper = helpers[n % helpers.length];
    if (!helper) continue;
    const on = addDays(receivedOn ? receivedOn.toISOString().slice(0, 10) : '2024-12-20', 20);
    must(await assignHelper(actor, { caseId, ...helper, validFrom: on > today ? today : on }));
    played.push({ caseId, action: 'helper.assign', on: on > today ? today : on });
  }
  const needs = await owner.need.findMany({
    where: {
      closedOn: null,
      endedAt: null,
      case: { communeId: actor.unitId, status: 'MANAGED', transfers: { none: {} } },
    },
    orderBy: [{ notedOn: 'asc' }, { id: 'asc' }],
    take: 4,
  });
  for (const [n, { id: needId, caseId, version }] of needs.entries()) {
    if (n === 3) continue;
    must(await planNeed(actor, { needId, version, ownerId: actor.userId, dueOn: addDays(today, 3 + n) }));
    played.push({ caseId, action: 'need.plan', on: addDays(today, -10) });
    if (n === 2) continue;
    must(await takeNeedStep(actor, { needId, takenOn: today, kind: n === 0 ? 'REFERRED' : 'TALKED' }));
    played.push({ caseId, action: 'need.step', on: today });
    // The first of them was to be done by the day before yesterday.
    if (n === 0) await owner.need.update({ where: { id: needId }, data: { dueOn: toDbDate(addDays(today, -2)) } });
  }
  return played;
}
