import { describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { aWorld, must } from '@/lib/cases/fixture-world.server';
import { addDays, formatDate, todayInVietnam } from '@/lib/dates';
import { toDbDate } from '@/lib/db-dates';
import {
  addParticipant,
  cancelConference,
  changeConference,
  closeConference,
  conclude,
  openConference,
  planConference,
} from '@/lib/steering/conferences/commands';
import { printMinutes } from '@/lib/steering/conferences/minutes';
import { getConference, getMeeting, listConferences } from '@/lib/steering/conferences/queries';
import { endDirective, recordDirective } from '@/lib/steering/directives/commands';
import { getDirectiveChoices, listDirectives } from '@/lib/steering/directives/queries';
import { assignTasks, decideOnTask, workOnTask } from '@/lib/steering/tasks/commands';
import { getTask, listTasks } from '@/lib/steering/tasks/queries';
import { anActor } from '@/lib/users/fixture-staff';

const world = aWorld();
const today = todayInVietnam();
const soon = addDays(today, 20);

const plan = (actor: Actor, more: object = {}) =>
  planConference(actor, {
    ...{ kind: 'REGULAR', title: 'Giao ban tháng', heldOn: today, startsAt: '8h00', place: 'Phòng họp', ...more },
  });
const sitting = async (actor: Actor, title: string, heldOn = today) => {
  const { conferenceId } = must(await plan(actor, { title, heldOn }));
  must(await openConference(actor, { conferenceId, version: 1 }));
  return conferenceId;
};
const decision = (ownerUnitIds: number[], more: object = {}) => ({
  ...{ conclusion: 'Không để ai quá hẹn', content: 'Gặp hết người quá hẹn', ownerUnitIds, desk: 'POLICE' },
  ...{ dueOn: soon, ...more },
});

describe('a conference', () => {
  it('is planned, opened, concludes into tasks of the communes, and is closed with its minutes', async () => {
    const { conferenceId } = must(
      await plan(world.superior, { sites: 'Điểm cầu A\n\n Điểm cầu B ', agenda: 'Khai mạc' }),
    );
    const read = async () => must(await getConference(world.superior, { conferenceId }));
    expect(await read()).toMatchObject({ startsAt: '08:00', sites: ['Điểm cầu A', 'Điểm cầu B'], status: 'PLANNED' });
    const decided = { conferenceId, ...decision([world.officer.unitId, world.neighbour.unitId]) };
    expect(await conclude(world.superior, decided)).toMatchObject({ kind: 'forbidden' });
    must(await openConference(world.superior, { conferenceId, version: 1 }));
    expect(await openConference(world.superior, { conferenceId, version: 1 })).toMatchObject({ kind: 'forbidden' });
    expect(await printMinutes(world.superior, { conferenceId })).toMatchObject({ kind: 'conflict' });
    must(await conclude(world.superior, decided));
    expect((await read()).conclusions[0]?.tasks).toHaveLength(2);
    // Each commune sees its own, the officer's list says so, and nobody else's.
    const mine = must(await listTasks(world.officer, {})).rows;
    expect(mine.map((t) => [t.content, t.status, t.source])).toEqual([
      ['Gặp hết người quá hẹn', 'ASSIGNED', 'Giao ban tháng'],
    ]);
    expect(must(await listTasks(world.officer, { view: 'all' })).total).toBe(1);
    must(await closeConference(world.superior, { conferenceId, version: 2, closingWords: 'Làm ngay' }));
    const { paper, subject } = must(await printMinutes(world.officer, { conferenceId }));
    expect(subject).toBe('Biên bản Giao ban tháng');
    const table = paper.blocks.find((block) => block.kind === 'table');
    // The commune's copy of the minutes names its own task alone.
    expect(table?.rows.map((row) => row[2])).toEqual(['Gặp hết người quá hẹn']);
    expect(table?.rows[0]?.[4]).toBe(formatDate(soon));
  });

  it('has minutes of what was decided there: more time and a withdrawal since change nothing, one while it sat does', async () => {
    const conferenceId = await sitting(world.superior, 'Giao ban quý');
    const concluded = async (content: string, more: object = {}) => {
      const decided = { conferenceId, ...decision([world.officer.unitId], { content, ...more }) };
      return must(await conclude(world.superior, decided)).taskIds[0] ?? '';
    };
    const extended = await concluded('Được thêm thời gian');
    const withdrawn = await concluded('Rút sau cuộc họp', { dueOn: addDays(soon, 1) });
    const mistaken = await concluded('Ghi nhầm');
    const step = (taskId: string, more: object) =>
      decideOnTask(world.superior, { taskId, version: 1, note: 'x', ...more });
    must(await step(mistaken, { step: 'cancel' }));
    must(await closeConference(world.superior, { conferenceId, version: 2 }));
    must(await step(extended, { step: 'extend', dueOn: addDays(soon, 30) }));
    must(await step(extended, { step: 'extend', dueOn: addDays(soon, 60), version: 2 }));
    must(await step(withdrawn, { step: 'cancel' }));
    const { paper } = must(await printMinutes(world.superior, { conferenceId }));
    expect(paper.blocks.find((block) => block.kind === 'table')?.rows.map((row) => [row[2], row[4]])).toEqual([
      ['Được thêm thời gian', formatDate(soon)],
      ['Rút sau cuộc họp', formatDate(addDays(soon, 1))],
      ['Đã rút tại hội nghị', ''],
    ]);
    expect(JSON.stringify(paper)).toMatch(/Hội nghị kết thúc lúc \d\d:\d\d\./);
    // The list counts what was not withdrawn, and for each reader what they read.
    const listed = async (actor: Actor) =>
      must(await listConferences(actor, {})).rows.find((row) => row.id === conferenceId);
    expect(await listed(world.superior)).toMatchObject({ tasks: 1, done: 0 });
    expect(await listed(world.neighbour)).toMatchObject({ tasks: 0, done: 0 });
    // The commune next door reads the conference and none of its tasks.
    const { paper: theirs } = must(await printMinutes(world.neighbour, { conferenceId }));
    expect(theirs.blocks.map((block) => block.kind)).not.toContain('table');
  });

  it('is refused twice under one name and day, before its day, and after it was called off', async () => {
    const { conferenceId } = must(await plan(world.chief, { title: 'Họp sớm', heldOn: soon }));
    expect(await plan(world.chief, { title: 'Họp sớm', heldOn: soon })).toMatchObject({ kind: 'invalid' });
    expect(await openConference(world.chief, { conferenceId, version: 1 })).toMatchObject({ kind: 'invalid' });
    expect(await cancelConference(world.chief, { conferenceId, version: 1, cancelReason: ' ' })).toMatchObject({
      kind: 'invalid',
    });
    must(await cancelConference(world.chief, { conferenceId, version: 1, cancelReason: 'Bão' }));
    expect(await openConference(world.chief, { conferenceId, version: 2 })).toMatchObject({ kind: 'forbidden' });
    must(await plan(world.chief, { title: 'Họp sớm', heldOn: soon }));
    expect(await plan(world.officer)).toMatchObject({ kind: 'forbidden' });
    expect(await plan(world.chief, { startsAt: '25:00' })).toMatchObject({ kind: 'invalid' });
  });

  it('stands once under its name and day, also when two plan it at once or one is renamed into another', async () => {
    const same = { title: 'Cùng lúc', heldOn: soon };
    const all = await Promise.all(Array.from({ length: 4 }, () => plan(world.chief, same)));
    expect(all.filter((o) => o.ok)).toHaveLength(1);
    const said = { kind: 'invalid', fields: { title: expect.stringContaining('đã được lập') } };
    for (const refused of all.filter((o) => !o.ok)) expect(refused).toMatchObject(said);
    const { conferenceId } = must(await plan(world.chief, { ...same, title: 'Khác tên' }));
    const facts = { conferenceId, version: 1, heldOn: soon, startsAt: '9h00', place: 'p' };
    expect(await changeConference(world.chief, { ...facts, title: 'Cùng lúc' })).toMatchObject(said);
    must(await changeConference(world.chief, { ...facts, title: 'Khác tên' }));
  });

  it('names a post once, and is not changed by a stale hand', async () => {
    const { conferenceId } = must(await plan(world.chief, { title: 'Họp thành phần' }));
    const post = { conferenceId, organisation: 'UBND xã', post: 'Chủ tịch', part: 'CHAIR' };
    must(await addParticipant(world.chief, post));
    expect(await addParticipant(world.chief, post)).toMatchObject({ kind: 'invalid' });
    must(await openConference(world.chief, { conferenceId, version: 1 }));
    expect(await closeConference(world.chief, { conferenceId, version: 1 })).toMatchObject({ kind: 'conflict' });
    expect(await getConference(world.neighbour, { conferenceId })).toMatchObject({ kind: 'not-found' });
    expect(must(await listConferences(world.neighbour, {})).rows.map((r) => r.id)).not.toContain(conferenceId);
  });

  it('opens with what the one before left undone', async () => {
    const before = await sitting(world.committee, 'Giao ban trước', addDays(today, -30));
    must(await conclude(world.committee, { conferenceId: before, ...decision([world.officer.unitId]) }));
    must(await closeConference(world.committee, { conferenceId: before, version: 2 }));
    const now = await sitting(world.committee, 'Giao ban này');
    const meeting = must(await getMeeting(world.committee, { conferenceId: now }));
    expect(meeting.previous).toMatchObject({ title: 'Giao ban trước', heldOn: addDays(today, -30) });
    expect(meeting.previous?.undone).toMatchObject({ count: 1, tasks: [{ content: 'Gặp hết người quá hẹn' }] });
    expect(meeting.others).toEqual({ count: 0, tasks: [] });
    expect(await getMeeting(world.officer, { conferenceId: now })).toMatchObject({ kind: 'forbidden' });
    expect(await getMeeting(world.neighbour, { conferenceId: now })).toMatchObject({ kind: 'forbidden' });
    // What is decided now is not told as undone.
    must(
      await conclude(world.committee, {
        conferenceId: now,
        ...decision([world.officer.unitId], { content: 'Việc mới' }),
      }),
    );
    const later = must(await getMeeting(world.committee, { conferenceId: now }));
    expect([later.previous?.undone.count, later.others.count]).toEqual([1, 0]);
  });

  it('tells what the one before left apart from what else is open, and counts all of it', async () => {
    const { unitId } = world.neighbour;
    const unit = await world.owner.unit.findUniqueOrThrow({ where: { id: unitId } });
    const host = await anActor(world.owner, 'COMMUNE_POLICE_CHIEF', unit);
    const before = await sitting(host, 'Họp liền trước', addDays(today, -2));
    must(await conclude(host, { conferenceId: before, ...decision([unitId]) }));
    must(await closeConference(host, { conferenceId: before, version: 2 }));
    const now = must(await plan(host, { title: 'Họp này' })).conferenceId;
    const read = async () => must(await getMeeting(host, { conferenceId: now }));
    const { others } = await read();
    // Given outside a conference; more of them than the room reads.
    const given = {
      ...{ unitId, ownerUnitId: unitId, desk: 'POLICE' as const, content: 'Ngoài cuộc họp' },
      ...{ assignedOn: toDbDate(today), dueOn: toDbDate(today), createdBy: host.userId },
    };
    await world.owner.task.createMany({ data: Array.from({ length: 230 }, () => given) });
    const meeting = await read();
    expect(meeting.previous).toMatchObject({ title: 'Họp liền trước', undone: { count: 1 } });
    expect(meeting.others.count).toBe(others.count + 230);
    expect(meeting.others.tasks).toHaveLength(50);
    // Of two on one day the one that sat first is the one before.
    const early = must(await plan(host, { title: 'Buổi sáng', startsAt: '7h00' })).conferenceId;
    must(await openConference(host, { conferenceId: early, version: 1 }));
    expect((await read()).previous?.title).toBe('Buổi sáng');
  });
});

describe('a task', () => {
  const given = async (more: object = {}) => {
    const input = {
      ...{ content: 'Rà soát', ownerUnitIds: [world.officer.unitId], desk: 'POLICE', dueOn: soon },
      ...more,
    };
    const { taskIds } = must(await assignTasks(world.superior, input));
    return taskIds[0] ?? '';
  };

  it('is taken on, reported with its evidence, sent back, reported again, and confirmed by who gave it', async () => {
    const taskId = await given();
    must(await workOnTask(world.officer, { taskId, version: 1, step: 'accept' }));
    expect(await workOnTask(world.officer, { taskId, version: 2, step: 'report', note: 'Xong' })).toMatchObject({
      kind: 'invalid',
      fields: { evidence: expect.any(String) },
    });
    const report = { taskId, step: 'report', note: 'Xong', evidence: 'Báo cáo 3/BC' };
    must(await workOnTask(world.officer, { ...report, version: 2 }));
    expect(await workOnTask(world.officer, { ...report, version: 3 })).toMatchObject({ kind: 'forbidden' });
    expect(await decideOnTask(world.superior, { taskId, version: 3, step: 'send_back' })).toMatchObject({
      kind: 'invalid',
    });
    must(await decideOnTask(world.superior, { taskId, version: 3, step: 'send_back', note: 'Thiếu thôn 3' }));
    must(await workOnTask(world.officer, { ...report, version: 4 }));
    expect(await decideOnTask(world.superior, { taskId, version: 4, step: 'confirm' })).toMatchObject({
      kind: 'conflict',
    });
    must(await decideOnTask(world.superior, { taskId, version: 5, step: 'confirm' }));
    const read = must(await getTask(world.officer, { taskId }));
    expect(read.steps.map((s) => s.step)).toEqual(['accept', 'report', 'send_back', 'report', 'confirm']);
    expect(read).toMatchObject({ status: 'DONE', endedOn: today, work: [], decide: [] });
  });

  it('is nobody else’s: another desk, another commune, the giver', async () => {
    const taskId = await given();
    const accept = { taskId, version: 1, step: 'accept' };
    expect(await workOnTask(world.neighbour, accept)).toMatchObject({ kind: 'not-found' });
    expect(await workOnTask(world.superior, accept)).toMatchObject({ kind: 'forbidden' });
    expect(await workOnTask(world.committee, accept)).toMatchObject({ kind: 'forbidden' });
    expect(await decideOnTask(world.officer, { taskId, version: 1, step: 'cancel', note: 'x' })).toMatchObject({
      kind: 'forbidden',
    });
  });

  it('of a commune that became part of another is its heir’s, and of a unit that no longer stands its area’s', async () => {
    const former = await world.owner.unit.findFirstOrThrow({
      where: { kind: 'COMMUNE', validTo: { not: null }, heirId: world.officer.unitId },
    });
    const district = await world.owner.unit.findFirstOrThrow({ where: { kind: 'DISTRICT', name: 'Hoằng Hóa' } });
    const { id: taskId } = await world.owner.task.create({
      data: {
        ...{ unitId: district.id, ownerUnitId: former.id, desk: 'POLICE', content: 'Việc từ trước sáp nhập' },
        ...{ assignedOn: new Date('2024-12-25'), dueOn: new Date('2025-03-31'), createdBy: world.superior.userId },
      },
    });
    expect(await workOnTask(world.neighbour, { taskId, version: 1, step: 'accept' })).toMatchObject({
      kind: 'not-found',
    });
    must(await workOnTask(world.officer, { taskId, version: 1, step: 'accept' }));
    expect(must(await listTasks(world.committee, { view: 'given' })).rows.map((t) => t.id)).toContain(taskId);
    must(await decideOnTask(world.committee, { taskId, version: 2, step: 'cancel', note: 'Giao lại' }));
  });

  it('is not confirmed by who reported it, who is told why', async () => {
    const taskId = await given({ ownerUnitIds: [world.superior.unitId] });
    must(await workOnTask(world.superior, { taskId, version: 1, step: 'report', note: 'Xong', evidence: '1/BC' }));
    expect(must(await getTask(world.superior, { taskId })).decide).not.toContain('confirm');
    expect(await decideOnTask(world.superior, { taskId, version: 2, step: 'confirm' })).toMatchObject({
      kind: 'forbidden',
      message: 'Người báo cáo nhiệm vụ đã xong không tự xác nhận. Việc này cần người khác xác nhận.',
    });
  });

  it('is given more time, never less, and not twice at once', async () => {
    const taskId = await given();
    const extend = { taskId, version: 1, step: 'extend', note: 'Mưa lũ' };
    expect(await decideOnTask(world.superior, { ...extend, dueOn: soon })).toMatchObject({ kind: 'invalid' });
    const later = { ...extend, dueOn: addDays(soon, 5) };
    const both = await Promise.all([decideOnTask(world.superior, later), decideOnTask(world.superior, later)]);
    expect(both.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(must(await getTask(world.superior, { taskId })).dueOn).toBe(addDays(soon, 5));
  });

  it('is given to units of the area that stand and have such a desk, for a day to come', async () => {
    const asked = { content: 'x', desk: 'POLICE', dueOn: soon };
    const refusal = (more: object) =>
      assignTasks(world.superior, { ...asked, ownerUnitIds: [world.officer.unitId], ...more });
    expect(await refusal({ ownerUnitIds: [] })).toMatchObject({ fields: { ownerUnitIds: expect.any(String) } });
    expect(await refusal({ ownerUnitIds: [world.officer.unitId, 999_999] })).toMatchObject({ kind: 'invalid' });
    expect(await refusal({ dueOn: addDays(today, -1) })).toMatchObject({ fields: { dueOn: expect.any(String) } });
    expect(await refusal({ ownerUnitIds: [world.superior.unitId], desk: 'ADMINISTRATION' })).toMatchObject({
      fields: { desk: expect.stringContaining('Ủy ban nhân dân') },
    });
    const former = await world.owner.unit.findFirstOrThrow({ where: { kind: 'COMMUNE', validTo: { not: null } } });
    expect(await refusal({ ownerUnitIds: [former.id] })).toMatchObject({ kind: 'invalid' });
    // One box ticked comes as a text.
    must(await refusal({ ownerUnitIds: String(world.officer.unitId) }));
  });
});

describe('a directive', () => {
  const base = { kind: 'PLAN', title: 'Kế hoạch năm', issuer: 'Ban chỉ đạo', issuedOn: addDays(today, -60) };
  const record = (actor: Actor, more: object) =>
    recordDirective(actor, { ...base, inForceFrom: addDays(today, -60), ...more });

  it('holds until another takes its place, the day before that one begins', async () => {
    const { directiveId } = must(await record(world.superior, { number: '1/KH' }));
    expect(await record(world.superior, { number: '1/KH' })).toMatchObject({ kind: 'invalid' });
    const next = {
      number: '2/KH',
      issuedOn: addDays(today, -5),
      inForceFrom: addDays(today, -5),
      replaces: directiveId,
    };
    must(await record(world.superior, next));
    const all = must(await listDirectives(world.officer, { isAll: true })).rows;
    expect(all.find((d) => d.number === '1/KH')).toMatchObject({
      ...{ standing: 'ENDED', endedOn: addDays(today, -6), successor: '2/KH', mayEnd: false },
    });
    expect(must(await listDirectives(world.officer, {})).rows.map((d) => d.number)).toEqual(['2/KH']);
    expect(await record(world.superior, { number: '3/KH', replaces: directiveId })).toMatchObject({ kind: 'invalid' });
    // The commune next door lies in the same province.
    expect(must(await listDirectives(world.neighbour, {})).rows.map((d) => d.number)).toEqual(['2/KH']);
  });

  it('stands once, also when two record it at once', async () => {
    const both = await Promise.all([record(world.chief, { number: '8/KH' }), record(world.chief, { number: '8/KH' })]);
    expect(both.map((o) => o.ok).sort()).toEqual([false, true]);
    expect(both.find((o) => !o.ok)).toMatchObject({ fields: { number: expect.stringContaining('đã được ghi') } });
  });

  it('may be replaced wherever it stands in the list, by the unit that keeps it', async () => {
    const { unitId, userId } = world.committee;
    const many = Array.from({ length: 40 }, (_, n) => ({
      ...{ kind: 'PLAN' as const, number: `${n + 1}/KH-BCĐ`, title: 'K', issuer: 'b', unitId, recordedBy: userId },
      ...{ issuedOn: toDbDate(addDays(today, -100 - n)), inForceFrom: toDbDate(addDays(today, -100 - n)) },
    }));
    await world.owner.directive.createMany({ data: many });
    must(await record(world.chief, { number: '7/KH' }));
    expect(must(await listDirectives(world.committee, {})).rows.map((d) => d.number)).not.toContain('40/KH-BCĐ');
    const choices = async () => must(await getDirectiveChoices(world.committee, {})).replaceable;
    const oldest = (await choices()).at(-1);
    expect((await choices()).map((d) => d.name)).toEqual(many.map((d) => `${d.number}: K`));
    must(await record(world.committee, { number: '41/KH-BCĐ', replaces: oldest?.id }));
    expect((await choices()).map((d) => d.id)).not.toContain(oldest?.id);
    expect(await getDirectiveChoices(world.officer, {})).toMatchObject({ kind: 'forbidden' });
  });

  it('is refused when it begins before it is issued, ends before it begins, or has one side only', async () => {
    expect(await record(world.chief, { number: '4/KH', inForceFrom: addDays(today, -61) })).toMatchObject({
      fields: { inForceFrom: expect.any(String) },
    });
    expect(await record(world.chief, { number: '5/QC', kind: 'COORDINATION_RULES', parties: 'Công an' })).toMatchObject(
      {
        fields: { parties: expect.any(String) },
      },
    );
    const { directiveId } = must(await record(world.chief, { number: '6/KH' }));
    const ending = { directiveId, version: 1, endReason: 'Hết thời hạn' };
    expect(await endDirective(world.chief, { ...ending, endedOn: addDays(today, -61) })).toMatchObject({
      fields: { endedOn: expect.any(String) },
    });
    expect(await endDirective(world.officer, { ...ending, endedOn: today })).toMatchObject({ kind: 'forbidden' });
    must(await endDirective(world.chief, { ...ending, endedOn: today }));
    expect(await endDirective(world.chief, { ...ending, version: 2, endedOn: today })).toMatchObject({
      kind: 'forbidden',
    });
  });
});
