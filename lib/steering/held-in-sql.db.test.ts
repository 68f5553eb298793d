import { expect, it } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { aWorld, must } from '@/lib/cases/fixture-world.server';
import { addDays, todayInVietnam } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { toDbDate } from '@/lib/db-dates';
import type { Prisma } from '@/lib/generated/prisma/client';
import { closeConference, conclude, openConference, planConference } from '@/lib/steering/conferences/commands';
import { endDirective, recordDirective } from '@/lib/steering/directives/commands';
import { assignTasks, workOnTask } from '@/lib/steering/tasks/commands';
import { asActor } from '@/lib/transaction';
import { anActor, currentUnit } from '@/lib/users/fixture-staff';

const world = aWorld();
const today = todayInVietnam();
const soon = addDays(today, 20);
/** What the database itself lets an actor do, past every door: rows written, or none when it refuses. */
const written = (actor: Actor, work: (tx: Tx) => Promise<number>) => asActor(actor, work).catch(() => 0);

it('a task is moved by its two sides alone, each its own steps, and never confirmed by who reported it', async () => {
  const here = world.officer.unitId;
  const province = await currentUnit(world.owner, 'PROVINCE', 'Thanh Hóa');
  const given = { content: 'x', desk: 'POLICE', dueOn: soon };
  const assigned = must(await assignTasks(world.superior, { ...given, ownerUnitIds: [province.id, here] })).taskIds;
  const [own = '', theirs = ''] = assigned;
  for (const role of ['AUDITOR', 'ADMINISTRATOR'] as const) {
    const outsider = await anActor(world.owner, role, province);
    // Without a WHERE no column is read, so that the policy for reading is not asked.
    expect(
      await written(outsider, (tx) => tx.$executeRaw`UPDATE task SET due_on = '2031-01-01', status = 'ACCEPTED'`),
    ).toBe(0);
  }
  must(await workOnTask(world.superior, { taskId: own, version: 1, step: 'report', note: 'n', evidence: 'e' }));
  const colleague = await anActor(world.owner, 'SUPERIOR_POLICE', province);
  for (const reportedBy of [world.superior.userId, colleague.userId, null])
    expect(
      await written(
        world.superior,
        (tx) =>
          tx.$executeRaw`UPDATE task SET status = 'DONE', ended_on = app.today(), reported_by = ${reportedBy}::uuid WHERE id = ${own}::uuid`,
      ),
    ).toBe(0);
  const later = (tx: Tx) => tx.$executeRaw`UPDATE task SET due_on = '2033-01-01' WHERE id = ${theirs}::uuid`;
  expect(await written(world.officer, later)).toBe(0);
  // The day it was first due is the database's to keep.
  const earlier = (tx: Tx) => tx.$executeRaw`UPDATE task SET first_due_on = '2020-01-01' WHERE id = ${theirs}::uuid`;
  expect(await written(world.superior, earlier)).toBe(0);
  const report = (actor: Actor) =>
    written(
      actor,
      (tx) =>
        tx.$executeRaw`UPDATE task SET status = 'REPORTED', reported_by = ${actor.userId}::uuid WHERE id = ${theirs}::uuid`,
    );
  expect(await report(world.communeOfficer)).toBe(0);
  expect(await report(world.officer)).toBe(1);
  const confirm = { taskId: theirs, step: 'confirm', recordedBy: world.officer.userId };
  expect(await written(world.officer, async (tx) => (await tx.taskStep.createMany({ data: [confirm] })).count)).toBe(0);
});

it('what is over takes nothing more', async () => {
  const { conferenceId } = must(
    await planConference(world.superior, { kind: 'REGULAR', title: 'T', heldOn: today, startsAt: '8h00', place: 'p' }),
  );
  must(await openConference(world.superior, { conferenceId, version: 1 }));
  const decided = { conclusion: 'c', content: 'z', ownerUnitIds: [world.officer.unitId], desk: 'POLICE', dueOn: soon };
  must(await conclude(world.superior, { conferenceId, ...decided }));
  must(await closeConference(world.superior, { conferenceId, version: 2 }));
  const { id: conclusionId } = await world.owner.conclusion.findFirstOrThrow({ where: { conferenceId } });
  const late = {
    ...{ content: 'late', unitId: world.superior.unitId, ownerUnitId: world.officer.unitId, desk: 'POLICE' as const },
    ...{ conclusionId, assignedOn: toDbDate(today), dueOn: toDbDate(soon), createdBy: world.superior.userId },
  };
  const make = (data: Prisma.TaskCreateManyInput) =>
    written(world.superior, async (tx) => (await tx.task.createMany({ data: [data] })).count);
  expect(await make(late)).toBe(0);
  const apart = { ...late, conclusionId: null };
  expect(await make(apart)).toBe(1);
  expect(await make({ ...apart, firstDueOn: toDbDate(today) })).toBe(0);
  const from = addDays(today, -9);
  const { directiveId } = must(
    await recordDirective(world.chief, {
      ...{ kind: 'PLAN', number: '9/KH', title: 'K', issuer: 'b', issuedOn: from, inForceFrom: from },
    }),
  );
  must(await endDirective(world.chief, { directiveId, version: 1, endReason: 'h', endedOn: today }));
  const reopen = (tx: Tx) =>
    tx.$executeRaw`UPDATE directive SET ended_on = NULL, end_reason = NULL WHERE id = ${directiveId}::uuid`;
  expect(await written(world.chief, reopen)).toBe(0);
});

it('a conference goes one way: nothing is concluded before it sits, and while it sits it is neither planned anew nor another', async () => {
  const planned = async (title: string, heldOn: string) =>
    must(await planConference(world.superior, { kind: 'REGULAR', title, heldOn, startsAt: '8h00', place: 'p' }))
      .conferenceId;
  const conferenceId = await planned('Một chiều', today);
  const of = { conferenceId, recordedBy: world.superior.userId };
  const concluded = () =>
    written(world.superior, async (tx) => (await tx.conclusion.createMany({ data: [{ ...of, content: 'c' }] })).count);
  const invited = { ...of, organisation: 'o', post: 'p', part: 'GUEST' as const };
  const invite = async (tx: Tx) => (await tx.conferenceParticipant.createMany({ data: [invited] })).count;
  const turned = (id: string, data: Prisma.ConferenceUncheckedUpdateManyInput) =>
    written(world.superior, async (tx) => (await tx.conference.updateMany({ where: { id }, data })).count);
  const openedAt = new Date();
  const closedAt = new Date(openedAt.getTime() + 60_000);

  expect(await concluded()).toBe(0);
  expect(await written(world.superior, invite)).toBe(1);
  expect(await turned(conferenceId, { status: 'CLOSED', openedAt, closedAt })).toBe(0);
  expect(await turned(conferenceId, { status: 'IN_SESSION', openedAt, title: 'Tên khác' })).toBe(0);
  expect(await turned(await planned('Chưa đến ngày', soon), { status: 'IN_SESSION', openedAt })).toBe(0);
  must(await openConference(world.superior, { conferenceId, version: 1 }));
  expect(await concluded()).toBe(1);
  for (const data of [
    { status: 'PLANNED' as const },
    { title: 'Tên khác' },
    { status: 'CANCELLED' as const, cancelReason: 'Bão' },
    { status: 'CLOSED' as const, closedAt, place: 'Nơi khác' },
  ])
    expect(await turned(conferenceId, data), JSON.stringify(data)).toBe(0);
  expect(await turned(conferenceId, { status: 'CLOSED', closedAt })).toBe(1);
});
