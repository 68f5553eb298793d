import { describe, expect, it } from 'vitest';
import { proposalFor } from '@/lib/assessments/facts';
import { closeCase } from '@/lib/cases/commands';
import { aWorld, must, received } from '@/lib/cases/fixture-world.server';
import { addDays, addMonths, todayInVietnam } from '@/lib/dates';
import { toDbDate } from '@/lib/db-dates';
import { recordFollowUp } from '@/lib/followups/commands';
import { aFirm, ago, aVacancy, placed, seeks } from '@/lib/jobs/fixture-jobs.server';
import {
  closePlacement,
  endWork,
  recordCheck,
  recordHiring,
  recordInterview,
  startWork,
} from '@/lib/jobs/placements/commands';
import { getPlacementCalendar } from '@/lib/jobs/placements/queries';
import { answerFitness, referPerson } from '@/lib/jobs/placements/refer';
import { giveConsent, withdrawConsent } from '@/lib/jobs/profiles/commands';
import { getJobFile } from '@/lib/jobs/profiles/queries';
import { changeVacancy } from '@/lib/jobs/vacancies/commands';
import { asActor } from '@/lib/transaction';
import { listSupportToday } from '@/lib/worklist/support';

const world = aWorld();
const today = todayInVietnam();
const file = async (caseId: string) => must(await getJobFile(world.communeOfficer, { caseId }));
const vacancyOf = (id: string) => world.owner.vacancy.findUniqueOrThrow({ where: { id } });

let count = 0;
/** Somebody new who looks for work, and a vacancy of a new firm. */
async function both(more: Parameters<typeof aVacancy>[2] = {}) {
  const name = `Xưởng ${++count} thử`;
  const employerId = await aFirm(world.communeOfficer, name);
  const vacancyId = await aVacancy(world.communeOfficer, employerId, more);
  const caseId = await received(world.officer, `Lê Văn ${'ABCDEĐGHIKLMNOPQRSTUVXY'[count]}`);
  await seeks(world.communeOfficer, caseId);
  return { name, employerId, vacancyId, caseId };
}

describe('from a vacancy to a group', () => {
  it('is suggested with reasons, referred, hired, at work, asked after three months, and proposed for group A', async () => {
    const { name, vacancyId, caseId } = await both();
    const [suggested] = (await file(caseId)).suggestions.filter((s) => s.id === vacancyId);
    expect(suggested?.reasons.map((r) => r.text)).toEqual(['cùng nghề: may mặc', 'cùng xã', 'làm được ngay']);

    const placementId = await placed(world.communeOfficer, { caseId, vacancyId, startedDaysAgo: 95 });
    expect(await vacancyOf(vacancyId)).toMatchObject({ filled: 1, status: 'OPEN' });
    const started = await world.owner.case.findUniqueOrThrow({ where: { id: caseId } });
    expect(started).toMatchObject({ currentWork: 'UNSTABLE', currentOccupation: 'Công nhân may' });

    const calendar = must(await getPlacementCalendar(world.officer, {}));
    expect(calendar.checks.filter((c) => c.placementId === placementId).map((c) => c.month)).toEqual([1, 3]);
    const dutiesNow = async () =>
      must(await listSupportToday(world.communeOfficer, { bucket: 'all' })).rows.filter(
        (row) => row.id === placementId,
      );
    expect((await dutiesNow()).map(({ duty, detail }) => [duty, detail])).toEqual([
      ['CHECK', '1'],
      ['CHECK', '3'],
    ]);
    must(
      await recordCheck(world.communeOfficer, {
        ...{ placementId, version: 3, month: 3, doneOn: today, isWorking: 'yes', wage: '7 triệu' },
      }),
    );
    // The month that was missed is answered by the later one.
    const after = must(await getPlacementCalendar(world.officer, {}));
    expect(after.checks.filter((c) => c.placementId === placementId)).toEqual([]);
    expect(await dutiesNow()).toEqual([]);
    const missed = { placementId, version: 4, month: 1, doneOn: today, isWorking: 'yes', wage: '5 triệu' } as const;
    expect(await recordCheck(world.communeOfficer, missed)).toMatchObject({ kind: 'conflict' });
    expect(await world.owner.placement.findUnique({ where: { id: placementId } })).toMatchObject({ wage: 7_000_000n });

    must(
      await recordFollowUp(world.officer, {
        ...{ caseId, happenedOn: today, outcome: 'MET', place: 'nhà', present: ['SELF'], work: 'UNSTABLE' },
        ...{ difficulties: [], needs: [] },
      }),
    );
    const proposal = await asActor(world.officer, (tx) => proposalFor(tx, caseId));
    expect(proposal).toMatchObject({ group: 'A', reasons: expect.arrayContaining([`Đã làm 3 tháng tại ${name}`]) });
  });

  it('who has left is proposed for group B, whatever was checked before', async () => {
    const { vacancyId, caseId } = await both();
    const placementId = await placed(world.communeOfficer, { caseId, vacancyId, startedDaysAgo: 95 });
    must(await recordCheck(world.officer, { placementId, version: 3, month: 3, doneOn: ago(2), isWorking: 'yes' }));
    must(
      await recordCheck(world.officer, {
        ...{ placementId, version: 4, month: 1, doneOn: today, isWorking: 'no', endedOn: ago(1), reason: 'QUIT' },
      }),
    );
    expect((await file(caseId)).placements[0]).toMatchObject({
      stage: 'ENDED',
      endedOn: expect.any(String),
      endReason: 'QUIT',
    });
    expect(await world.owner.case.findUniqueOrThrow({ where: { id: caseId } })).toMatchObject({ currentWork: 'NONE' });
    expect(await vacancyOf(vacancyId)).toMatchObject({ filled: 0, status: 'OPEN' });
    const proposal = await asActor(world.officer, (tx) => proposalFor(tx, caseId));
    expect(proposal).toMatchObject({ group: 'B', reasons: expect.arrayContaining(['Không có việc làm']) });
  });

  it('a contract without an end, or for a year, is steady work from the first day', async () => {
    const { vacancyId, caseId } = await both();
    const { placementId } = must(await referPerson(world.officer, { caseId, vacancyId, referredOn: today }));
    must(await recordInterview(world.officer, { placementId, version: 1, on: today }));
    must(await recordHiring(world.officer, { placementId, version: 2, on: today }));
    const start = { placementId, version: 3, on: today, contract: 'FIXED_TERM' } as const;
    expect(await startWork(world.officer, start)).toMatchObject({
      kind: 'invalid',
      fields: { contractMonths: expect.any(String) },
    });
    must(await startWork(world.officer, { ...start, contractMonths: '12' }));
    expect(await world.owner.case.findUniqueOrThrow({ where: { id: caseId } })).toMatchObject({
      currentWork: 'STABLE',
    });
    const checks = await world.owner.placementCheck.findMany({ where: { placementId }, orderBy: { month: 'asc' } });
    expect(checks.map((c) => c.dueOn.toISOString().slice(0, 10))).toEqual([1, 3, 6].map((m) => addMonths(today, m)));
  });
});

describe('consent', () => {
  it('is needed before anything is said; what is sent is what was agreed to, and no more is sent once it is taken back', async () => {
    const { vacancyId, caseId } = await both();
    const { consents } = await file(caseId);
    must(await withdrawConsent(world.officer, { consentId: consents[0]?.id ?? '', withdrawnOn: today }));
    expect(await referPerson(world.officer, { caseId, vacancyId, referredOn: today })).toMatchObject({
      kind: 'conflict',
      message: expect.stringContaining('chưa đồng ý'),
    });
    expect(await world.owner.placement.count({ where: { caseId } })).toBe(0);
    must(await giveConsent(world.officer, { caseId, fields: ['TRADES'], givenOn: today, paper: 'Giấy mới' }));
    must(await referPerson(world.officer, { caseId, vacancyId, referredOn: today }));
    expect((await file(caseId)).placements[0]?.sent[0]?.lines).toEqual([
      { field: 'TRADES', label: 'Nghề muốn làm', value: 'May mặc' },
    ]);
  });

  it('a new one takes the place of the one before; both stay, and two at once leave one in force', async () => {
    const { caseId } = await both();
    const give = (paper: string) =>
      giveConsent(world.communeOfficer, { caseId, fields: ['NAME'], givenOn: today, paper });
    const outcomes = await Promise.all([give('Một'), give('Hai')]);
    expect(outcomes.every((o) => o.ok)).toBe(true);
    const { consents } = await file(caseId);
    expect(consents).toHaveLength(3);
    expect(consents.filter((c) => c.withdrawnOn === null)).toHaveLength(1);
    const old = { caseId, fields: ['NAME' as const], givenOn: ago(1), paper: 'Cũ' };
    expect(await giveConsent(world.communeOfficer, old)).toMatchObject({ kind: 'invalid' });
  });

  it('is not taken back twice, nor before it was given', async () => {
    const { caseId } = await both();
    const consentId = (await file(caseId)).consents[0]?.id ?? '';
    expect(await withdrawConsent(world.officer, { consentId, withdrawnOn: ago(300) })).toMatchObject({
      kind: 'invalid',
    });
    must(await withdrawConsent(world.officer, { consentId, withdrawnOn: today }));
    expect(await withdrawConsent(world.officer, { consentId, withdrawnOn: today })).toMatchObject({ kind: 'conflict' });
  });
});

describe('a position the law keeps from some', () => {
  it('waits for the police, who say fit or not and never why; nothing is sent before', async () => {
    const { vacancyId, caseId } = await both({ needsPoliceCheck: true });
    const { placementId } = must(await referPerson(world.communeOfficer, { caseId, vacancyId, referredOn: today }));
    expect((await file(caseId)).placements[0]).toMatchObject({ policeAnswer: 'WAITING', sent: [] });
    const step = { placementId, version: 1, on: today };
    expect(await recordInterview(world.communeOfficer, step)).toMatchObject({ kind: 'conflict' });
    expect(await recordHiring(world.communeOfficer, step)).toMatchObject({ kind: 'conflict' });
    const answer = { placementId, version: 1, answer: 'FIT' } as const;
    expect(await answerFitness(world.communeOfficer, answer)).toMatchObject({ kind: 'forbidden' });
    must(await answerFitness(world.officer, answer));
    expect((await file(caseId)).placements[0]?.sent).toHaveLength(1);
    must(await recordHiring(world.communeOfficer, { ...step, version: 2 }));
  });

  it('sends nothing for work that is no longer offered', async () => {
    const gone = [
      { status: 'CLOSED', closedReason: 'Thôi tuyển' },
      { openedOn: toDbDate(addDays(today, -9)), closesOn: toDbDate(addDays(today, -1)) },
    ] as const;
    for (const data of gone) {
      const { vacancyId, caseId } = await both({ needsPoliceCheck: true });
      const { placementId } = must(await referPerson(world.communeOfficer, { caseId, vacancyId, referredOn: today }));
      await world.owner.vacancy.update({ where: { id: vacancyId }, data });
      expect(await answerFitness(world.officer, { placementId, version: 1, answer: 'FIT' })).toMatchObject({
        kind: 'conflict',
        message: expect.stringContaining('đã đóng hoặc hết hạn'),
      });
      expect((await file(caseId)).placements[0]).toMatchObject({ policeAnswer: 'WAITING', sent: [] });
    }
  });

  it('not fit ends the referral with no reason but that', async () => {
    const { vacancyId, caseId } = await both({ needsPoliceCheck: true });
    const { placementId } = must(await referPerson(world.communeOfficer, { caseId, vacancyId, referredOn: today }));
    must(await answerFitness(world.chief, { placementId, version: 1, answer: 'UNFIT' }));
    expect((await file(caseId)).placements[0]).toMatchObject({ stage: 'CLOSED', endReason: 'UNFIT', sent: [] });
    expect(await answerFitness(world.officer, { placementId, version: 2, answer: 'FIT' })).toMatchObject({
      kind: 'forbidden',
    });
  });
});

describe('bad input', () => {
  it('steps do not go back in time, nor past today', async () => {
    const { vacancyId, caseId } = await both();
    const { placementId } = must(await referPerson(world.officer, { caseId, vacancyId, referredOn: ago(10) }));
    const step = { placementId, version: 1 };
    expect(await recordInterview(world.officer, { ...step, on: ago(11) })).toMatchObject({
      kind: 'invalid',
      fields: { on: expect.stringContaining('trước ngày giới thiệu') },
    });
    expect(await recordHiring(world.officer, { ...step, on: ago(-1) })).toMatchObject({ kind: 'invalid' });
    must(await recordHiring(world.officer, { ...step, on: ago(8) }));
    expect(await startWork(world.officer, { placementId, version: 2, on: ago(9), contract: 'SEASONAL' })).toMatchObject(
      { kind: 'invalid', fields: { on: expect.stringContaining('trước ngày được nhận') } },
    );
    expect(
      await closePlacement(world.officer, { placementId, version: 1, on: today, reason: 'NOT_HIRED' }),
    ).toMatchObject({
      kind: 'conflict',
    });
  });

  it('one work at a time, and none that begins inside another', async () => {
    const first = await both();
    const second = await both();
    const { caseId } = first;
    const placementId = await placed(world.officer, { caseId, vacancyId: first.vacancyId, startedDaysAgo: 40 });
    const { placementId: next } = must(
      await referPerson(world.officer, { caseId, vacancyId: second.vacancyId, referredOn: ago(35) }),
    );
    must(await recordHiring(world.officer, { placementId: next, version: 1, on: ago(35) }));
    const start = { placementId: next, version: 2, contract: 'SEASONAL' } as const;
    expect(await startWork(world.officer, { ...start, on: ago(30) })).toMatchObject({
      kind: 'conflict',
      message: expect.stringContaining(`đang làm ở ${first.name}`),
    });
    expect(await endWork(world.officer, { placementId, version: 3, on: ago(41), reason: 'QUIT' })).toMatchObject({
      kind: 'invalid',
    });
    must(await endWork(world.officer, { placementId, version: 3, on: ago(20), reason: 'CONTRACT_ENDED' }));
    expect(await startWork(world.officer, { ...start, on: ago(30) })).toMatchObject({
      kind: 'invalid',
      fields: { on: expect.stringContaining('Trùng thời gian') },
    });
    must(await startWork(world.officer, { ...start, on: ago(20) }));
    expect(await world.owner.case.findUniqueOrThrow({ where: { id: caseId } })).toMatchObject({
      currentWork: 'UNSTABLE',
    });
  });

  it('two who start two works at once start one', async () => {
    const [first, second] = [await both(), await both()];
    const { caseId } = first;
    const hired = [first, second].map(async ({ vacancyId }) => {
      const { placementId } = must(await referPerson(world.officer, { caseId, vacancyId, referredOn: ago(3) }));
      must(await recordHiring(world.officer, { placementId, version: 1, on: ago(2) }));
      return placementId;
    });
    const [a = '', b = ''] = await Promise.all(hired);
    // The commune's officer and its police at the same moment.
    const outcomes = await Promise.all([
      startWork(world.communeOfficer, { placementId: a, version: 2, on: today, contract: 'SEASONAL' }),
      startWork(world.officer, { placementId: b, version: 2, on: today, contract: 'SEASONAL' }),
    ]);
    expect(outcomes.filter((o) => o.ok)).toHaveLength(1);
    expect(await world.owner.placement.count({ where: { caseId, stage: 'STARTED' } })).toBe(1);
    expect(await world.owner.employment.count({ where: { caseId, placementId: { not: null } } })).toBe(1);
  });

  it('the last place is taken once, a full vacancy refers nobody, a place given back opens it', async () => {
    const first = await both({ places: 1 });
    const second = await both();
    const refer = async (caseId: string) =>
      must(await referPerson(world.officer, { caseId, vacancyId: first.vacancyId, referredOn: ago(3) })).placementId;
    const [a, b] = [await refer(first.caseId), await refer(second.caseId)];
    const outcomes = await Promise.all(
      [a, b].map((placementId) => recordHiring(world.officer, { placementId, version: 1, on: today })),
    );
    expect(outcomes.filter((o) => o.ok)).toHaveLength(1);
    expect(outcomes.find((o) => !o.ok)).toMatchObject({ kind: 'conflict', message: expect.stringContaining('đã đủ') });
    expect(await vacancyOf(first.vacancyId)).toMatchObject({ filled: 1, status: 'FILLED' });
    const third = await both();
    expect(
      await referPerson(world.officer, { caseId: third.caseId, vacancyId: first.vacancyId, referredOn: today }),
    ).toMatchObject({ kind: 'conflict' });
    const change = {
      vacancyId: first.vacancyId,
      version: 1,
      title: 'May',
      trade: 'GARMENT',
      contract: 'SEASONAL',
    } as const;
    must(await changeVacancy(world.officer, { ...change, communeId: world.officer.unitId, places: '3' }));
    const hired = outcomes[0]?.ok ? a : b;
    must(await closePlacement(world.officer, { placementId: hired, version: 2, on: today, reason: 'DECLINED' }));
    expect(await vacancyOf(first.vacancyId)).toMatchObject({ filled: 0, status: 'OPEN' });
  });

  it('typed twice is told of: one referral, one check', async () => {
    const { vacancyId, caseId } = await both();
    const refer = { caseId, vacancyId, referredOn: ago(100) };
    must(await referPerson(world.officer, refer));
    expect(await referPerson(world.communeOfficer, refer)).toMatchObject({
      kind: 'conflict',
      message: expect.stringContaining('đã được giới thiệu vào đây'),
    });
    const other = await both();
    const placementId = await placed(world.officer, { ...other, startedDaysAgo: 70 });
    const check = { placementId, month: 1, doneOn: today, isWorking: 'yes' } as const;
    must(await recordCheck(world.officer, { ...check, version: 3 }));
    expect(await recordCheck(world.officer, { ...check, version: 4 })).toMatchObject({ kind: 'conflict' });
    // Three months are not over.
    expect(await recordCheck(world.officer, { ...check, version: 4, month: 3 })).toMatchObject({
      kind: 'invalid',
      fields: { doneOn: expect.stringContaining('tròn 3 tháng') },
    });
    // Seen at work today: not ended yesterday.
    expect(await endWork(world.officer, { placementId, version: 4, on: ago(1), reason: 'QUIT' })).toMatchObject({
      kind: 'invalid',
    });
  });

  it('whose file is closed is referred nowhere, and another commune finds nobody', async () => {
    const { vacancyId, caseId } = await both();
    const refer = { caseId, vacancyId, referredOn: today };
    expect(await referPerson(world.neighbour, refer)).toMatchObject({ kind: 'not-found' });
    const { version } = await world.owner.case.findUniqueOrThrow({ where: { id: caseId } });
    must(
      await closeCase(world.chief, { caseId, version, closedOn: today, ground: 'DECEASED', reason: 'Giấy chứng tử' }),
    );
    expect(await referPerson(world.officer, refer)).toMatchObject({ kind: 'forbidden' });
    expect((await file(caseId)).may).toMatchObject({ refer: false, save: false });
  });
});
