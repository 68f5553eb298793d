import { describe, expect, it } from 'vitest';
import { proposalFor } from '@/lib/assessments/facts';
import { closeCase } from '@/lib/cases/commands';
import { aWorld, must, received } from '@/lib/cases/fixture-world.server';
import { addDays, todayInVietnam } from '@/lib/dates';
import { correctFollowUp, recordFollowUp } from '@/lib/followups/commands';
import { addNeed, closeNeed, planNeed, takeNeedStep } from '@/lib/needs/commands';
import { assignHelper, endHelper } from '@/lib/needs/helpers';
import { getSupport, listNeeds } from '@/lib/needs/queries';
import { listSupportToday } from '@/lib/worklist/support';

const world = aWorld();
const today = todayInVietnam();

const met = (caseId: string, needs: ('JOB' | 'PAPERS' | 'HOUSING')[], daysAgo = 2) => ({
  caseId,
  happenedOn: addDays(today, -daysAgo),
  outcome: 'MET' as const,
  work: 'STABLE' as const,
  difficulties: [],
  needs,
});
const needOf = async (caseId: string, kind: string) =>
  world.owner.need.findFirstOrThrow({ where: { caseId, kind, endedAt: null } });

describe('a need', () => {
  it('noted by the police on a visit is seen to by the commune’s officer, step by step, to its outcome', async () => {
    const caseId = await received(world.officer, 'Trần Văn Cần');
    must(await recordFollowUp(world.officer, met(caseId, ['JOB'])));
    const officer = world.communeOfficer;
    expect(must(await listNeeds(officer, { bucket: 'unowned' })).rows.map((r) => r.caseId)).toContain(caseId);
    const { id: needId } = await needOf(caseId, 'JOB');
    must(await planNeed(officer, { needId, version: 1, ownerId: officer.userId, dueOn: addDays(today, 5) }));
    must(await takeNeedStep(officer, { needId, takenOn: today, kind: 'REFERRED', note: 'Xưởng may' }));
    expect(must(await listNeeds(officer, { bucket: 'mine' })).rows).toMatchObject([
      { id: needId, steps: 1, lastStep: 'REFERRED', dueOn: addDays(today, 5) },
    ]);
    const todo = must(await listSupportToday(officer, { bucket: 'week' }));
    expect(todo.rows.filter((r) => r.caseId === caseId)).toMatchObject([{ duty: 'NEED', id: needId }]);
    must(await closeNeed(officer, { needId, version: 2, closedOn: today, outcome: 'MET' }));
    const after = must(await listSupportToday(officer, { bucket: 'all' }));
    expect(after.rows.filter((r) => r.caseId === caseId)).toEqual([]);
    expect(await needOf(caseId, 'JOB')).toMatchObject({ outcome: 'MET', version: 3 });
  });

  it('that nobody met keeps the proposal at B, whatever the work; met, it does not', async () => {
    const caseId = await received(world.officer, 'Trần Văn Nhà');
    must(await recordFollowUp(world.officer, met(caseId, ['HOUSING'])));
    const proposal = () => world.owner.$transaction((tx) => proposalFor(tx, caseId));
    expect(await proposal()).toMatchObject({ group: 'B', reasons: ['Nhu cầu chưa được đáp ứng: chỗ ở'] });
    const { id: needId } = await needOf(caseId, 'HOUSING');
    must(await closeNeed(world.communeOfficer, { needId, version: 1, closedOn: today, outcome: 'MET' }));
    expect(await proposal()).toMatchObject({ group: 'A' });
  });

  it('somebody has begun to see to outlives the correction of the contact that said so; an untouched one does not', async () => {
    const caseId = await received(world.officer, 'Trần Văn Sửa');
    const { followUpId } = must(await recordFollowUp(world.officer, met(caseId, ['JOB', 'PAPERS'])));
    const { id: needId } = await needOf(caseId, 'JOB');
    must(await takeNeedStep(world.communeOfficer, { needId, takenOn: today, kind: 'TALKED' }));
    const { caseId: _, ...content } = met(caseId, []);
    must(
      await correctFollowUp(world.officer, { ...content, outcome: 'NOT_MET', followUpId, correctionReason: 'Nhầm' }),
    );
    const left = await world.owner.need.findMany({ where: { caseId, endedAt: null } });
    expect(left.map((n) => n.kind)).toEqual(['JOB']);
  });

  it('is refused with a sentence where the dates or the state do not fit, and nothing is written', async () => {
    const caseId = await received(world.officer, 'Trần Văn Sai');
    const { needId } = must(await addNeed(world.communeOfficer, { caseId, kind: 'CAPITAL' }));
    const refused = [
      await addNeed(world.communeOfficer, { caseId, kind: 'CAPITAL' }),
      await addNeed(world.communeOfficer, { caseId, kind: 'LEGAL', dueOn: addDays(today, -1) }),
      await addNeed(world.communeOfficer, { caseId, kind: 'LEGAL', ownerId: crypto.randomUUID() }),
      await takeNeedStep(world.communeOfficer, { needId, takenOn: addDays(today, -1), kind: 'TALKED' }),
      await closeNeed(world.communeOfficer, { needId, version: 1, closedOn: today, outcome: 'UNMET' }),
      await closeNeed(world.communeOfficer, { needId, version: 9, closedOn: today, outcome: 'MET' }),
      await closeNeed(world.neighbour, { needId, version: 1, closedOn: today, outcome: 'MET' }),
      await closeNeed(world.superior, { needId, version: 1, closedOn: today, outcome: 'MET' }),
    ];
    expect(refused.map((r) => (r.ok ? 'done' : r.kind))).toEqual([
      ...['invalid', 'invalid', 'invalid', 'invalid', 'invalid', 'conflict', 'not-found', 'forbidden'],
    ]);
    expect(await world.owner.need.count({ where: { caseId } })).toBe(1);
    expect(await world.owner.needStep.count({ where: { needId } })).toBe(0);
  });

  it('of a file that ended is nobody’s work any more', async () => {
    const caseId = await received(world.officer, 'Trần Văn Xong');
    const { needId } = must(await addNeed(world.communeOfficer, { caseId, kind: 'HEALTH' }));
    const { version } = await world.owner.case.findUniqueOrThrow({ where: { id: caseId } });
    must(await closeCase(world.chief, { caseId, version, ground: 'DECEASED', closedOn: today, reason: 'Mất' }));
    expect(must(await listNeeds(world.communeOfficer, { bucket: 'open' })).rows.map((r) => r.id)).not.toContain(needId);
    expect(await takeNeedStep(world.communeOfficer, { needId, takenOn: today, kind: 'TALKED' })).toMatchObject({
      kind: 'forbidden',
    });
  });

  it('closed by two at once is closed once', async () => {
    const caseId = await received(world.officer, 'Trần Văn Hai');
    const { needId } = must(await addNeed(world.communeOfficer, { caseId, kind: 'LEGAL' }));
    const close = { needId, version: 1, closedOn: today, outcome: 'MET' };
    const both = await Promise.all([closeNeed(world.communeOfficer, close), closeNeed(world.officer, close)]);
    expect(both.filter((o) => o.ok)).toHaveLength(1);
  });
});

describe('a helper', () => {
  it('is assigned once at a time and ends with a reason', async () => {
    const caseId = await received(world.officer, 'Trần Văn Đỡ');
    const helper = { caseId, fullName: 'Lê Thị Giúp', organisation: 'WOMEN', validFrom: today };
    const { helperId } = must(await assignHelper(world.communeOfficer, helper));
    expect(await assignHelper(world.officer, { ...helper, fullName: 'lê thị giúp' })).toMatchObject({
      kind: 'invalid',
    });
    const end = { helperId, version: 1, endReason: 'Chuyển công tác' };
    expect(await endHelper(world.officer, { ...end, validTo: addDays(today, -1) })).toMatchObject({ kind: 'invalid' });
    must(await endHelper(world.officer, { ...end, validTo: today }));
    must(await assignHelper(world.communeOfficer, helper));
    const { helpers } = must(await getSupport(world.communeOfficer, { caseId }));
    expect(helpers.map((h) => h.endReason)).toEqual(expect.arrayContaining([null, 'Chuyển công tác']));
  });
});
