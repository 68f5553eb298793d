import { describe, expect, it } from 'vitest';
import { aWorld, must, received } from '@/lib/cases/fixture-world.server';
import { addDays, todayInVietnam } from '@/lib/dates';
import { toDbDate } from '@/lib/db-dates';
import { holdActivity, planActivity } from '@/lib/models/activities';
import { changeModel, createModel } from '@/lib/models/commands';
import { evaluateModel } from '@/lib/models/evaluate';
import { aModel, aRunningModel } from '@/lib/models/fixture-models';
import { addMember, endMember } from '@/lib/models/members';
import { recordMoney, reverseMoney } from '@/lib/models/money';
import { countModels, getModel, listModels } from '@/lib/models/queries';
import { mergeModel, replicateModel, takeStep } from '@/lib/models/steps';
import { currentUnit } from '@/lib/users/fixture-staff';

const world = aWorld();
const today = todayInVietnam();
const back = (days: number) => addDays(today, -days);
const read = async (modelId: string, actor = world.officer) => must(await getModel(actor, { modelId }));
const version = async (modelId: string) =>
  (await world.owner.programmeModel.findUniqueOrThrow({ where: { id: modelId } })).version;
const join = async (modelId: string, more: object, actor = world.officer) =>
  addMember(actor, { modelId, version: await version(modelId), kind: 'VOLUNTEER', joinedOn: back(20), ...more });
const step = async (modelId: string, more: object) =>
  takeStep(world.officer, { modelId, version: await version(modelId), step: 'review', happenedOn: today, ...more });

describe('the life of a model', () => {
  it('is surveyed, planned, launched, joined, active, paid for and evaluated, and its page tells all of it', async () => {
    const modelId = await aRunningModel(world.communeOfficer, 'Tổ tự quản thôn Đông', back(100));
    const caseId = await received(world.officer, 'Lê Văn Viên');
    must(await join(modelId, { kind: 'PERSON', caseId, role: 'người được giúp đỡ', joinedOn: back(5) }));
    must(await join(modelId, { kind: 'ORGANISATION', name: 'Hội Cựu chiến binh xã' }));
    const { activityId } = must(
      await planActivity(world.officer, {
        ...{ modelId, version: await version(modelId), kind: 'MEETING', title: 'Họp tháng', plannedOn: back(3) },
      }),
    );
    const members = (await read(modelId)).members.map((m) => m.id);
    must(
      await holdActivity(world.officer, {
        ...{ activityId, version: 1, heldOn: back(2), result: 'Giúp vay vốn', attendance: 12, memberIds: members },
      }),
    );
    must(
      await recordMoney(world.officer, {
        ...{ modelId, version: await version(modelId), direction: 'IN', amount: '5 triệu', happenedOn: back(2) },
        source: 'Quỹ doanh nhân',
      }),
    );
    must(
      await recordMoney(world.officer, {
        ...{ modelId, version: await version(modelId), direction: 'OUT', amount: '2.000.000', happenedOn: back(1) },
        ...{ source: 'Mua con giống', voucher: 'PC-01' },
      }),
    );
    const { criteria, money } = await read(modelId);
    must(
      await evaluateModel(world.officer, {
        ...{ modelId, version: await version(modelId), periodFrom: back(90), periodTo: today, evaluatedOn: today },
        scores: criteria.map(({ id, maxPoints }) => ({ criterionId: id, points: maxPoints - 2 })),
        conclusion: 'Nề nếp',
      }),
    );
    must(
      await reverseMoney(world.officer, {
        modelId,
        moneyId: money[1]?.id ?? '',
        happenedOn: today,
        reason: 'Ghi nhầm',
      }),
    );
    must(await step(modelId, { document: 'BC 05' }));
    const told = await read(modelId);
    expect(told).toMatchObject({ stage: 'RUNNING', health: 'ALIVE', memberCount: 2, lastActivityOn: back(2) });
    expect(told.events.map((e) => e.step)).toEqual(['found', 'plan', 'launch', 'review']);
    expect(told.members.map((m) => m.name)).toEqual(['Hội Cựu chiến binh xã', 'Lê Văn Viên']);
    expect(told.activities[0]).toMatchObject({ attendance: 12, memberIds: expect.arrayContaining(members) });
    expect(told.money.map((m) => [m.direction, m.balance, m.isReversed])).toEqual([
      ['IN', 5_000_000, false],
      ['OUT', 3_000_000, true],
      ['IN', 5_000_000, false],
    ]);
    expect(told.evaluations[0]).toMatchObject({ grade: 'GOOD', points: 90, maxPoints: 100 });
    expect(
      await reverseMoney(world.officer, { modelId, moneyId: money[1]?.id ?? '', happenedOn: today, reason: 'Lần nữa' }),
    ).toMatchObject({ kind: 'conflict' });

    // The committee reads the model and how many from five on, never who of the register.
    const committee = must(await getModel(world.committee, { modelId }));
    expect(JSON.stringify(committee)).not.toContain('Lê Văn Viên');
    expect(committee).toMatchObject({
      memberCount: null,
      members: [],
      listsMembers: false,
      may: { change: false, work: false },
    });
    // The commune next door sees nothing of it.
    expect(await getModel(world.neighbour, { modelId })).toMatchObject({ kind: 'not-found' });
  });

  it('takes its steps in order and by day, and stops with a reason', async () => {
    const modelId = await aModel(world.officer, 'Mô hình bước', back(10));
    expect(await step(modelId, { step: 'launch' })).toMatchObject({ kind: 'forbidden' });
    expect(await step(modelId, { step: 'plan', happenedOn: back(11) })).toMatchObject({
      kind: 'invalid',
      fields: { happenedOn: expect.stringContaining('trở đi') },
    });
    expect(await step(modelId, { step: 'plan', happenedOn: addDays(today, 1) })).toMatchObject({ kind: 'invalid' });
    must(await step(modelId, { step: 'plan', happenedOn: back(9) }));
    must(await step(modelId, { step: 'launch', happenedOn: back(8) }));
    must(await join(modelId, { name: 'Nguyễn Thị Giúp', joinedOn: back(7) }));
    expect(await step(modelId, { step: 'stop', happenedOn: back(1) })).toMatchObject({
      kind: 'invalid',
      fields: { note: expect.any(String) },
    });
    expect(await step(modelId, { step: 'stop', happenedOn: back(7), note: 'x' }).then((r) => r.ok)).toBe(true);
    const stopped = await read(modelId);
    expect(stopped).toMatchObject({ stage: 'STOPPED', endedOn: back(7), memberCount: 0, may: { work: false } });
    expect(stopped.members[0]).toMatchObject({ leftOn: back(7) });
    expect(await join(modelId, { name: 'Người Sau' })).toMatchObject({ kind: 'forbidden' });
  });

  it('leaves nobody in it when it stops, not even who has moved out of sight', async () => {
    const modelId = await aRunningModel(world.officer, 'Mô hình có người chuyển đi', back(100));
    const caseId = await received(world.officer, 'Lê Văn Chuyển');
    must(await join(modelId, { kind: 'PERSON', caseId, joinedOn: back(5) }));
    const { personId } = await world.owner.case.update({
      where: { id: caseId },
      data: { communeId: world.neighbour.unitId },
    });
    await world.owner.person.update({ where: { id: personId }, data: { communeId: world.neighbour.unitId } });
    expect(await read(modelId)).toMatchObject({ members: [], unseenMembers: 1 });
    must(await step(modelId, { step: 'stop', note: 'Hết việc' }));
    expect(await world.owner.modelMember.findMany({ where: { modelId } })).toMatchObject([
      { leftOn: toDbDate(today), leaveReason: 'Mô hình kết thúc' },
    ]);
    expect((await read(modelId)).memberCount).toBe(0);
  });

  it('is not stopped before somebody in it joined', async () => {
    const modelId = await aRunningModel(world.officer, 'Mô hình dừng sớm', back(30));
    must(await join(modelId, { name: 'Hội viên mới', joinedOn: back(2) }));
    expect(await step(modelId, { step: 'stop', happenedOn: back(5), note: 'Hết việc' })).toMatchObject({
      kind: 'invalid',
      fields: { happenedOn: expect.stringContaining('thành viên') },
    });
    expect((await read(modelId)).stage).toBe('RUNNING');
  });

  it('is refused where it stands already, where the commune is no more, and where it is another’s', async () => {
    await aModel(world.officer, 'Dòng họ Lê tự quản', back(3));
    const twice = { unitId: world.officer.unitId, typeCode: 'DONG_HO', surveyedOn: today };
    expect(await createModel(world.chief, { ...twice, name: '  Dòng họ  Lê tự quản' })).toMatchObject({
      kind: 'invalid',
      fields: { name: expect.stringContaining('đã có') },
    });
    // Over connections that are open: else the second comes when the first is done.
    await Promise.all([countModels(world.officer, {}), countModels(world.chief, {})]);
    const atOnce = { ...twice, name: 'Hai người cùng lập' };
    const outcomes = await Promise.all([createModel(world.officer, atOnce), createModel(world.chief, atOnce)]);
    expect(outcomes.map((o) => (o.ok ? 'ok' : o.kind)).sort()).toEqual(['invalid', 'ok']);
    // A name told apart by its accents alone is another one.
    must(await createModel(world.chief, { ...twice, name: 'Dòng họ Lẻ tự quản' }));
    const former = await world.owner.unit.findFirstOrThrow({ where: { kind: 'COMMUNE', name: 'Hoằng Đồng' } });
    expect(await createModel(world.superior, { ...twice, unitId: former.id, name: 'Cũ' })).toMatchObject({
      kind: 'invalid',
      fields: { unitId: expect.stringContaining('xã Hoằng Hóa') },
    });
    const nextDoor = await currentUnit(world.owner, 'COMMUNE', 'Hoằng Phú');
    expect(await createModel(world.officer, { ...twice, unitId: nextDoor.id, name: 'Lạ' })).toMatchObject({
      kind: 'invalid',
    });
    expect(await createModel(world.committee, { ...twice, name: 'Lạ' })).toMatchObject({ kind: 'forbidden' });
    expect(await createModel(world.officer, { ...twice, typeCode: 'KHONG_CO', name: 'Lạ' })).toMatchObject({
      kind: 'invalid',
      fields: { typeCode: expect.any(String) },
    });
  });

  it('is changed by one of two at once', async () => {
    const modelId = await aModel(world.officer, 'Mô hình hai người sửa', back(3));
    const change = { modelId, version: 1, typeCode: 'KHAC', name: 'Tên mới' };
    const both = await Promise.all([
      changeModel(world.officer, change),
      changeModel(world.chief, { ...change, name: 'Tên khác' }),
    ]);
    expect(both.map((o) => (o.ok ? 'ok' : o.kind)).sort()).toEqual(['conflict', 'ok']);
  });
});

describe('members', () => {
  it('are in a model once at a time, also in the past', async () => {
    const modelId = await aRunningModel(world.officer, 'Mô hình thành viên', back(200));
    const caseId = await received(world.officer, 'Lê Thị Một Lần');
    const firm = await aFirm('Cơ sở may Hoa');
    must(await join(modelId, { kind: 'PERSON', caseId, joinedOn: back(100), leftOn: back(50), leaveReason: 'Đi học' }));
    const again = (joinedOn: string, more: object = {}) => join(modelId, { kind: 'PERSON', caseId, joinedOn, ...more });
    expect(await again(back(50))).toMatchObject({
      kind: 'invalid',
      fields: { joinedOn: expect.stringContaining('Đã là') },
    });
    expect(await again(back(120), { leftOn: back(100), leaveReason: 'x' })).toMatchObject({ kind: 'invalid' });
    expect(await again(back(120))).toMatchObject({ kind: 'invalid' });
    must(await again(back(49)));
    expect(await again(back(10))).toMatchObject({ kind: 'invalid' });
    must(await join(modelId, { kind: 'EMPLOYER', employerId: firm, joinedOn: back(90) }));
    expect(await join(modelId, { kind: 'EMPLOYER', employerId: firm })).toMatchObject({ kind: 'invalid' });
    must(await join(modelId, { name: 'Nguyễn Văn Hoà' }));
    expect(await join(modelId, { name: 'Nguyễn Văn Hòa' })).toMatchObject({ kind: 'invalid' });
    expect((await read(modelId)).memberCount).toBe(3);
  });

  it('leave after they joined, once', async () => {
    const modelId = await aRunningModel(world.officer, 'Mô hình rời', back(60));
    expect(await join(modelId, { name: 'Ngược', joinedOn: back(5), leftOn: back(6), leaveReason: 'x' })).toMatchObject({
      kind: 'invalid',
      fields: { leftOn: expect.stringContaining('từ ngày tham gia') },
    });
    must(await join(modelId, { name: 'Xuôi', joinedOn: back(5) }));
    const [member] = (await read(modelId)).members;
    const leave = { memberId: member?.id ?? '', version: 1, leaveReason: 'Đã ổn định' };
    expect(await endMember(world.officer, { ...leave, leftOn: back(6) })).toMatchObject({ kind: 'invalid' });
    expect(await endMember(world.officer, { ...leave, version: 7, leftOn: today })).toMatchObject({ kind: 'conflict' });
    must(await endMember(world.officer, { ...leave, leftOn: back(4) }));
    expect(await endMember(world.officer, { ...leave, version: 2, leftOn: today })).toMatchObject({ kind: 'conflict' });
  });

  it('are people who are managed here, firms that are open, models that run', async () => {
    const modelId = await aRunningModel(world.officer, 'Mô hình chọn', back(60));
    const moved = await received(world.officer, 'Lê Văn Đã Đi');
    await world.owner.case.update({ where: { id: moved }, data: { status: 'MOVED_AWAY' } });
    expect(await join(modelId, { kind: 'PERSON', caseId: moved })).toMatchObject({
      kind: 'invalid',
      fields: { caseId: expect.stringContaining('chuyển đi') },
    });
    const elsewhere = await received(world.neighbour, 'Lê Văn Xã Bên');
    expect(await join(modelId, { kind: 'PERSON', caseId: elsewhere })).toMatchObject({ kind: 'invalid' });
    expect(await join(modelId, { kind: 'PERSON', caseId: elsewhere }, world.superior)).toMatchObject({
      kind: 'invalid',
      fields: { caseId: expect.stringContaining('xã khác') },
    });
    const firm = await aFirm('Cơ sở đã đóng');
    await world.owner.employer.update({ where: { id: firm }, data: { closedOn: toDbDate(back(3)) } });
    expect(await join(modelId, { kind: 'EMPLOYER', employerId: firm })).toMatchObject({ kind: 'invalid' });
    const surveyed = await aModel(world.officer, 'Mới khảo sát', today);
    expect(await join(surveyed, { name: 'Ai đó' })).toMatchObject({ kind: 'forbidden' });
    expect(await world.owner.modelMember.count({ where: { modelId } })).toBe(0);
  });

  it('of two who add the same person at once, one does', async () => {
    const modelId = await aRunningModel(world.officer, 'Mô hình hai người thêm', back(60));
    const caseId = await received(world.officer, 'Lê Văn Cùng Lúc');
    const add = { modelId, version: 3, kind: 'PERSON', caseId, joinedOn: back(1) };
    const both = await Promise.all([addMember(world.officer, add), addMember(world.communeOfficer, add)]);
    expect(both.filter((o) => o.ok)).toHaveLength(1);
    expect(await world.owner.modelMember.count({ where: { modelId } })).toBe(1);
  });
});

describe('one model from another', () => {
  it('is replicated in the next commune, and both tell it', async () => {
    const modelId = await aRunningModel(world.officer, 'Gốc', back(60));
    const nextDoor = await currentUnit(world.owner, 'COMMUNE', 'Hoằng Phú');
    const asked = { modelId, version: 3, unitId: nextDoor.id, name: 'Gốc ở xã bên', happenedOn: back(2) };
    expect(await replicateModel(world.officer, asked)).toMatchObject({
      kind: 'invalid',
      fields: { unitId: expect.any(String) },
    });
    const carriedOver = async () => must(await countModels(world.superior, { day: today })).replicated;
    const before = await carriedOver();
    const child = must(await replicateModel(world.superior, asked)).modelId;
    const there = await read(child, world.neighbour);
    expect(there).toMatchObject({ stage: 'PLANNED', level: 'COMMUNE', may: { steps: ['launch', 'stop'] } });
    expect(there.events[0]?.note).toContain('Gốc');
    // What lies elsewhere is not in the family that the next commune sees.
    expect(there.family.map((f) => f.name)).toEqual(['Gốc ở xã bên']);
    expect((await read(modelId, world.superior)).family.map((f) => [f.name, f.depth])).toEqual([
      ['Gốc', 0],
      ['Gốc ở xã bên', 1],
    ]);
    // Planned is not there yet; launched it counts as one that was carried over.
    expect(await carriedOver()).toBe(before);
    const launch = { modelId: child, version: await version(child), step: 'launch', happenedOn: today } as const;
    must(await takeStep(world.superior, launch));
    expect(await carriedOver()).toBe(before + 1);
  });

  it('takes over members and what is planned when two become one', async () => {
    const [from, into] = [
      await aRunningModel(world.officer, 'Mô hình nhập', back(90)),
      await aRunningModel(world.officer, 'Mô hình nhận', back(90)),
    ];
    for (const modelId of [from, into]) must(await join(modelId, { name: 'Hội Phụ nữ xã', joinedOn: back(80) }));
    must(await join(from, { name: 'Đoàn Thanh niên xã', joinedOn: back(70) }));
    must(
      await planActivity(world.officer, {
        ...{
          modelId: from,
          version: await version(from),
          kind: 'VISIT',
          title: 'Thăm Tết',
          plannedOn: addDays(today, 9),
        },
      }),
    );
    const other = await aRunningModel(world.neighbour, 'Mô hình xã bên', back(90));
    const merge = { modelId: from, version: await version(from), happenedOn: back(1) };
    expect(await mergeModel(world.superior, { ...merge, intoId: other })).toMatchObject({
      kind: 'invalid',
      fields: { intoId: expect.stringContaining('cùng đơn vị') },
    });
    expect(await mergeModel(world.officer, { ...merge, intoId: from })).toMatchObject({ kind: 'invalid' });
    must(await mergeModel(world.officer, { ...merge, intoId: into }));
    expect(await read(from)).toMatchObject({ stage: 'MERGED', memberCount: 0, heir: { id: into }, activities: [] });
    const now = await read(into);
    expect(now).toMatchObject({ memberCount: 2, absorbed: [{ id: from }] });
    expect(now.activities.map((a) => a.title)).toEqual(['Thăm Tết']);
    expect(now.events.at(-1)?.step).toBe('absorb');
  });
});

describe('bad input', () => {
  it('of activities and points is answered with what to do', async () => {
    const modelId = await aRunningModel(world.officer, 'Mô hình nhập sai', back(20));
    const plan = { modelId, version: 3, kind: 'MEETING', title: 'Họp', plannedOn: back(21) } as const;
    expect(await planActivity(world.officer, plan)).toMatchObject({
      kind: 'invalid',
      fields: { plannedOn: expect.any(String) },
    });
    const { activityId } = must(await planActivity(world.officer, { ...plan, plannedOn: back(9) }));
    const held = { activityId, version: 1, heldOn: back(8), result: 'Xong', attendance: 0, memberIds: [] as string[] };
    const stranger = await aRunningModel(world.officer, 'Mô hình khác hẳn', back(20));
    must(await join(stranger, { name: 'Người khác', joinedOn: back(19) }));
    const [other] = (await read(stranger)).members;
    expect(await holdActivity(world.officer, { ...held, memberIds: [other?.id ?? ''] })).toMatchObject({
      kind: 'invalid',
      fields: { attendance: expect.any(String) },
    });
    expect(await holdActivity(world.officer, { ...held, attendance: 3, memberIds: [other?.id ?? ''] })).toMatchObject({
      kind: 'invalid',
      fields: { memberIds: expect.any(String) },
    });
    expect(await holdActivity(world.officer, { ...held, version: 5 })).toMatchObject({ kind: 'conflict' });
    const { criteria } = await read(modelId);
    const scores = criteria.map(({ id }) => ({ criterionId: id, points: 200 }));
    const evaluation = {
      modelId,
      version: await version(modelId),
      periodFrom: back(9),
      periodTo: today,
      evaluatedOn: today,
    };
    expect(await evaluateModel(world.officer, { ...evaluation, scores, conclusion: 'x' })).toMatchObject({
      kind: 'invalid',
      fields: { 'scores.0.points': expect.stringContaining('nhiều nhất') },
    });
    expect(
      await evaluateModel(world.officer, { ...evaluation, scores: scores.slice(1), conclusion: 'x' }),
    ).toMatchObject({ kind: 'invalid' });
  });
});

describe('the list', () => {
  it('tells each model’s health as the rule does, finds words without accents, and pages without a gap', async () => {
    for (const n of [1, 2, 3]) await aModel(world.neighbour, `Trang ${n}`, back(5));
    const first = must(await listModels(world.neighbour, { limit: 2, q: 'trang' }));
    expect(first.rows.map((r) => r.name)).toEqual(['Trang 1', 'Trang 2']);
    const second = must(await listModels(world.neighbour, { limit: 2, q: 'trang', after: first.next }));
    expect(second.rows.map((r) => r.name)).toEqual(['Trang 3']);
    expect(second.total).toBe(3);
    const paper = await aRunningModel(world.neighbour, 'Trên giấy', back(400));
    must(await join(paper, { name: 'Hội', joinedOn: back(390) }, world.neighbour));
    const silent = must(await listModels(world.neighbour, { health: 'ON_PAPER' }));
    expect(silent.rows.map((r) => [r.name, r.health])).toEqual([['Trên giấy', 'ON_PAPER']]);
    expect((await read(paper, world.neighbour)).health).toBe('ON_PAPER');
    expect(silent.tiles).toMatchObject({ ON_PAPER: 1 });
  });
});

async function aFirm(name: string): Promise<string> {
  const { id } = await world.owner.employer.create({
    data: {
      ...{ communeId: world.officer.unitId, kind: 'SME', name, nameKey: name, sortKey: name, searchKey: name },
      ...{ workforce: 10, workforceOn: toDbDate(today), createdBy: world.officer.userId },
    },
  });
  return id;
}
