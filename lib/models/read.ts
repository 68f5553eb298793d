import type { Actor } from '@/lib/access/actor';
import { seesPeople } from '@/lib/access/roles';
import { todayInVietnam } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { fromDbDate } from '@/lib/db-dates';
import { criteriaOn } from '@/lib/models/evaluate';
import { familyOf } from '@/lib/models/family';
import { healthOf } from '@/lib/models/health';
import { writableUnits } from '@/lib/models/load';
import { membersShown } from '@/lib/models/member-count';
import { plainSteps } from '@/lib/models/model';
import { canChangeModel, canTakeModelStep, canWorkInModel } from '@/lib/models/policy';
import { activityView, boardView, evaluationView, eventView, memberView, moneyViews } from '@/lib/models/view';
import { readSettings } from '@/lib/settings/read';
import { userNames } from '@/lib/users/names';

const unitName = (unit: { form: string; name: string }) => `${unit.form} ${unit.name}`;

/** Members come back for those who see people, people of the register for those alone who see their files; everybody reads how many. */
export async function readModel(tx: Tx, actor: Actor, modelId: string) {
  const found = await tx.programmeModel.findUnique({
    where: { id: modelId },
    include: {
      ...{ type: true, unit: true, foundedUnit: true, host: true, heir: true },
      integrated: { orderBy: { sortKey: 'asc' } },
      absorbed: { orderBy: { sortKey: 'asc' } },
      events: { orderBy: [{ happenedOn: 'asc' }, { recordedAt: 'asc' }] },
      board: { orderBy: { validFrom: 'asc' } },
      members: { include: { case: { include: { person: true } }, employer: true }, orderBy: { joinedOn: 'asc' } },
      activities: { include: { attended: true }, orderBy: [{ plannedOn: 'desc' }, { id: 'desc' }] },
      money: { orderBy: [{ happenedOn: 'asc' }, { recordedAt: 'asc' }] },
      evaluations: { orderBy: [{ evaluatedOn: 'desc' }, { id: 'desc' }] },
    },
  });
  if (!found) return null;
  const today = todayInVietnam();
  const units = await writableUnits(tx);
  const { stage, memberCount, isCountOnly } = found;
  const target = { stage, isWritten: units.some(({ id }) => id === found.unitId), isCountOnly };
  const names = await userNames(
    tx,
    [...found.events, ...found.money].map((row) => row.recordedBy),
  );
  const { 'model.quietMonths': quietMonths } = await readSettings(tx, today);
  const may = {
    change: canChangeModel(actor, target).allowed,
    work: canWorkInModel(actor, target).allowed,
    steps: plainSteps.filter((step) => canTakeModelStep(actor, target, step).allowed),
    replicate: canTakeModelStep(actor, target, 'replicate').allowed,
    merge: canTakeModelStep(actor, target, 'merge').allowed,
  };
  const launchedOn = fromDbDate(found.launchedOn);
  const lastActivityOn = fromDbDate(found.lastActivityOn);
  const members = found.members.map(memberView);
  const listsMembers = seesPeople(actor.role);
  return {
    ...{ id: found.id, name: found.name, version: found.version, level: found.level, stage, place: found.place },
    ...{ aims: found.aims, rules: found.rules, funding: found.funding, decisionNumber: found.decisionNumber },
    ...{ decidedBy: found.decidedBy, decisionOn: fromDbDate(found.decisionOn), isCountOnly },
    ...{ typeCode: found.typeCode, typeName: found.type.name, isCounted: found.type.isCounted },
    ...{ unitId: found.unitId, unitName: unitName(found.unit) },
    foundedIn: found.foundedUnitId === found.unitId ? null : unitName(found.foundedUnit),
    surveyedOn: fromDbDate(found.surveyedOn),
    ...{ launchedOn, lastActivityOn, endedOn: fromDbDate(found.endedOn), quietMonths },
    memberCount: membersShown(actor, memberCount),
    health: healthOf({ stage, memberCount, launchedOn, lastActivityOn, isCountOnly }, today, quietMonths),
    host: found.host && { id: found.host.id, name: found.host.name },
    heir: found.heir && { id: found.heir.id, name: found.heir.name },
    integrated: found.integrated.map(({ id, name }) => ({ id, name })),
    absorbed: found.absorbed.map(({ id, name }) => ({ id, name })),
    events: found.events.map((event) => eventView(event, names)),
    board: found.board.map(boardView),
    members,
    // The committee reads how many; with a list beside it the rest would be people of the register.
    listsMembers,
    // Members of today whose files the reader does not see; without a list it would be how many there are.
    unseenMembers: listsMembers ? Math.max(0, memberCount - members.filter((m) => m.leftOn === null).length) : 0,
    activities: found.activities.map(activityView),
    money: moneyViews(found.money, names),
    evaluations: found.evaluations.map(evaluationView),
    criteria: may.work ? (await criteriaOn(tx, today)).map(({ id, name, maxPoints }) => ({ id, name, maxPoints })) : [],
    family: await familyOf(tx, found.id),
    ...{ may, units: may.replicate ? units.map((u) => ({ id: u.id, name: unitName(u) })) : [] },
    others: may.merge ? await others(tx, found.id, found.unitId) : [],
  };
}
export type ModelView = NonNullable<Awaited<ReturnType<typeof readModel>>>;

/** The models of the same unit that this one could be merged into. */
const others = (tx: Tx, modelId: string, unitId: number) =>
  tx.programmeModel.findMany({
    where: { unitId, id: { not: modelId }, stage: { in: ['RUNNING', 'CONSOLIDATING'] }, isCountOnly: false },
    orderBy: { sortKey: 'asc' },
    select: { id: true, name: true },
    take: 100,
  });
