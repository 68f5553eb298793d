import { describe, expect, it } from 'vitest';
import { proposeGroup, returnGroup, signGroup } from '@/lib/assessments/commands';
import { aWorld, must, received } from '@/lib/cases/fixture-world.server';
import { getCase } from '@/lib/cases/queries';
import { getFigures } from '@/lib/committee/queries';
import { addDays, todayInVietnam } from '@/lib/dates';
import { correctFollowUp, recordFollowUp, snoozeObligation } from '@/lib/followups/commands';
import type { RecordFollowUpForm } from '@/lib/followups/schema';
import { listToday } from '@/lib/worklist/queries';

const world = aWorld();
const today = todayInVietnam();

const visit = (caseId: string, daysAgo: number, more: Partial<RecordFollowUpForm> = {}): RecordFollowUpForm => ({
  caseId,
  happenedOn: addDays(today, -daysAgo),
  outcome: 'MET',
  work: 'STABLE',
  difficulties: [],
  nextVisitOn: addDays(today, -daysAgo + 30),
  ...more,
});

const stored = (id: string) => world.owner.case.findUniqueOrThrow({ where: { id } });
const bucketOf = async (caseId: string, actor = world.officer) => {
  for (const bucket of ['overdue', 'today', 'week'] as const) {
    const { rows } = must(await listToday(actor, { bucket }));
    const row = rows.find((r) => r.id === caseId);
    if (row) return { bucket, ...row };
  }
  return null;
};

describe('follow-ups', () => {
  it('keep one record of a double submit', async () => {
    const caseId = await received(world.officer, 'Trần Văn Đôi');
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => recordFollowUp(world.officer, visit(caseId, 1), 'mot-lan-bam-nut')),
    );
    expect(new Set(answers.map((a) => must(a).followUpId)).size).toBe(1);
    expect(await world.owner.followUp.count({ where: { caseId } })).toBe(1);
    expect(await world.owner.auditEntry.count({ where: { caseId, action: 'followup.record' } })).toBe(1);
  });

  it('show the newest contact even when an older one is written later', async () => {
    const caseId = await received(world.officer, 'Trần Văn Sau');
    must(await recordFollowUp(world.officer, visit(caseId, 2, { work: 'UNSTABLE' })));
    must(await recordFollowUp(world.officer, visit(caseId, 6, { work: 'NONE' })));
    const now = await stored(caseId);
    expect(now.currentWork).toBe('UNSTABLE');
    expect(now.lastContactOn?.toISOString().slice(0, 10)).toBe(addDays(today, -2));
    expect(now.nextVisitOn?.toISOString().slice(0, 10)).toBe(addDays(today, 28));
  });

  it('are corrected by a new version; of two corrections at once one is told', async () => {
    const caseId = await received(world.officer, 'Trần Văn Chữa');
    const { followUpId } = must(await recordFollowUp(world.officer, visit(caseId, 3, { note: 'bản đầu' })));
    const { caseId: _, ...content } = visit(caseId, 3, { note: 'bản sửa', outcome: 'NOT_MET' });
    const correction = { ...content, followUpId, correctionReason: 'Ghi nhầm người' };
    const both = await Promise.all([
      correctFollowUp(world.officer, correction),
      correctFollowUp(world.chief, correction),
    ]);
    expect(both.filter((o) => o.ok).length).toBe(1);
    const versions = await world.owner.followUp.findMany({ where: { caseId }, orderBy: { revision: 'asc' } });
    expect(versions.map((v) => [v.revision, v.isCurrent, v.note])).toEqual([
      [1, false, 'bản đầu'],
      [2, true, 'bản sửa'],
    ]);
  });

  it('refuse a day that has not come and a next visit before the contact', async () => {
    const caseId = await received(world.officer, 'Trần Văn Mai');
    expect(await recordFollowUp(world.officer, visit(caseId, -1))).toMatchObject({
      kind: 'invalid',
      fields: { happenedOn: expect.any(String) },
    });
    expect(await recordFollowUp(world.officer, visit(caseId, 1, { nextVisitOn: addDays(today, -5) }))).toMatchObject({
      kind: 'invalid',
      fields: { nextVisitOn: expect.any(String) },
    });
  });
});

describe('the work-list', () => {
  it('counts what it lists, lists each person once, and keeps everyone open under "all"', async () => {
    const { counts } = must(await listToday(world.officer, { bucket: 'all' }));
    const open = await world.owner.case.count({
      where: { communeId: world.officer.unitId, status: { in: ['EXPECTED', 'RECEIVED', 'MANAGED'] } },
    });
    expect(counts.all).toBe(open);
    const ids: string[] = [];
    for (const bucket of ['overdue', 'today', 'week', 'all'] as const) {
      const { rows } = must(await listToday(world.officer, { bucket }));
      expect(rows.length, bucket).toBe(counts[bucket]);
      if (bucket !== 'all') ids.push(...rows.map((r) => r.id));
    }
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('moves a person by the visit that was agreed', async () => {
    const caseId = await received(world.officer, 'Lương Văn Hẹn');
    must(await recordFollowUp(world.officer, visit(caseId, 8, { nextVisitOn: addDays(today, -3) })));
    expect(await bucketOf(caseId)).toMatchObject({ bucket: 'overdue', obligation: 'VISIT', daysLate: 3 });
    must(await recordFollowUp(world.officer, visit(caseId, 0, { nextVisitOn: addDays(today, 5) })));
    expect(await bucketOf(caseId)).toMatchObject({ bucket: 'week', daysLate: -5 });
  });

  it('hides only what was snoozed: another open obligation keeps the person listed', async () => {
    const caseId = await received(world.officer, 'Lương Văn Hoãn');
    must(await recordFollowUp(world.officer, visit(caseId, 8, { nextVisitOn: addDays(today, -2) })));
    await world.owner.case.update({
      where: { id: caseId },
      data: { lastContactOn: new Date(`${addDays(today, -70)}T00:00:00Z`) },
    });
    must(
      await snoozeObligation(world.officer, {
        caseId,
        obligation: 'NEGLECT',
        until: addDays(today, 7),
        reason: 'Đi làm xa, đã gọi gia đình',
      }),
    );
    expect(await bucketOf(caseId)).toMatchObject({ bucket: 'overdue', obligation: 'VISIT', snoozed: 1 });
    must(
      await snoozeObligation(world.officer, {
        caseId,
        obligation: 'VISIT',
        until: addDays(today, 3),
        reason: 'Đang nằm viện',
      }),
    );
    expect(await bucketOf(caseId)).toBeNull();
    const all = must(await listToday(world.officer, { bucket: 'all' })).rows.map((r) => r.id);
    expect(all).toContain(caseId);
  });

  it('limits a snooze, and a new contact ends it', async () => {
    const caseId = await received(world.officer, 'Lương Văn Hạn');
    const snooze = { caseId, obligation: 'VISIT' as const, reason: 'Bận' };
    expect(await snoozeObligation(world.officer, { ...snooze, until: addDays(today, 15) })).toMatchObject({
      kind: 'invalid',
    });
    must(await snoozeObligation(world.officer, { ...snooze, until: addDays(today, 14) }));
    must(await recordFollowUp(world.officer, visit(caseId, 0)));
    expect(await world.owner.snooze.count({ where: { caseId, endedAt: null } })).toBe(0);
  });
});

describe('assessment', () => {
  it('is proposed once, never signed by its proposer, signed by the chief, and counted at once', async () => {
    const caseId = await received(world.officer, 'Phạm Văn Ký');
    const proposal = { caseId, group: 'A' as const, difficulties: [], effectiveFrom: today };
    const both = await Promise.all([proposeGroup(world.officer, proposal), proposeGroup(world.chief, proposal)]);
    expect(both.filter((o) => o.ok).length).toBe(1);
    const waiting = await world.owner.assessment.findFirstOrThrow({ where: { caseId, status: 'PROPOSED' } });
    if (waiting.proposedBy === world.chief.userId) {
      expect(await signGroup(world.chief, { assessmentId: waiting.id, version: 1 })).toMatchObject({
        kind: 'forbidden',
      });
      await world.owner.assessment.update({ where: { id: waiting.id }, data: { proposedBy: world.officer.userId } });
    }
    expect(await bucketOf(caseId, world.chief)).toMatchObject({ bucket: 'today', obligation: 'SIGN' });
    expect(await signGroup(world.officer, { assessmentId: waiting.id, version: 1 })).toMatchObject({
      kind: 'forbidden',
    });
    const before = must(await getFigures(world.superior, {})).figures.total.groups[0] ?? 0;
    must(await signGroup(world.chief, { assessmentId: waiting.id, version: 1 }));
    expect(must(await getFigures(world.superior, {})).figures.total.groups[0]).toBe(before + 1);
    expect(await stored(caseId)).toMatchObject({ status: 'MANAGED', currentGroup: 'A', hasProposal: false });
  });

  it('goes back with a reason and leaves the group in force', async () => {
    const caseId = await received(world.officer, 'Phạm Văn Trả');
    const { assessmentId } = must(await proposeGroup(world.officer, { caseId, group: 'C', effectiveFrom: today }));
    must(await returnGroup(world.chief, { assessmentId, version: 1, reply: 'Chưa đủ căn cứ' }));
    expect(await stored(caseId)).toMatchObject({ currentGroup: null, hasProposal: false });
    expect(must(await getCase(world.officer, { caseId })).police?.notes[0]?.reply).toBe('Chưa đủ căn cứ');
  });

  it('signed for an earlier day does not displace a later one', async () => {
    const caseId = await received(world.officer, 'Phạm Văn Trước');
    for (const [group, daysAgo] of [
      ['A', 1],
      ['B', 5],
    ] as const) {
      const proposed = must(
        await proposeGroup(world.officer, { caseId, group, effectiveFrom: addDays(today, -daysAgo) }),
      );
      must(await signGroup(world.chief, { assessmentId: proposed.assessmentId, version: 1 }));
    }
    expect((await stored(caseId)).currentGroup).toBe('A');
  });
});

describe('what a contact said', () => {
  it('is taken back with its correction, and a need taken off the form is met', async () => {
    const caseId = await received(world.officer, 'Trần Văn Nhầm');
    const first = must(
      await recordFollowUp(world.officer, visit(caseId, 5, { work: 'STABLE', needs: ['JOB', 'CAPITAL'] })),
    );
    const { caseId: _, ...content } = visit(caseId, 6, { work: 'NONE', needs: ['JOB'] });
    must(
      await correctFollowUp(world.officer, {
        ...content,
        followUpId: first.followUpId,
        correctionReason: 'Nhầm người',
      }),
    );
    expect((await stored(caseId)).currentWork).toBe('NONE');
    const open = () =>
      world.owner.need.findMany({ where: { caseId, endedAt: null, closedOn: null }, select: { kind: true } });
    expect(await open()).toEqual([{ kind: 'JOB' }]);
    must(await recordFollowUp(world.officer, visit(caseId, 1, { needs: [] })));
    expect(await open()).toEqual([]);
  });

  it('is never overwritten under a key that was already spent', async () => {
    const caseId = await received(world.officer, 'Trần Văn Khóa');
    must(await recordFollowUp(world.officer, visit(caseId, 1, { note: 'bản gửi đầu' }), 'cung-mot-khoa'));
    const again = await recordFollowUp(world.officer, visit(caseId, 1, { note: 'bản sửa sau' }), 'cung-mot-khoa');
    expect(again).toMatchObject({ ok: false, kind: 'conflict' });
    expect(await world.owner.followUp.count({ where: { caseId } })).toBe(1);
  });
});

const sent = (caseId: string, basedOn: string | null, more: Partial<RecordFollowUpForm> = {}) => ({
  ...visit(caseId, 0, more),
  basedOn,
});

describe('a contact written without a connection', () => {
  it('is taken when nobody wrote since, and the same key is answered the same', async () => {
    const caseId = await received(world.officer, 'Trần Văn Xa');
    const first = must(await recordFollowUp(world.officer, sent(caseId, null), 'viet-khi-mat-mang'));
    const second = must(await recordFollowUp(world.officer, sent(caseId, first.followUpId), 'viet-lan-hai'));
    expect(must(await recordFollowUp(world.officer, sent(caseId, null), 'viet-khi-mat-mang'))).toEqual(first);
    expect(must(await recordFollowUp(world.officer, sent(caseId, first.followUpId), 'viet-lan-hai'))).toEqual(second);
    expect(await world.owner.followUp.count({ where: { caseId } })).toBe(2);
  });

  it('does not pass over what a colleague wrote meanwhile: both are named, and nothing is written', async () => {
    const caseId = await received(world.officer, 'Trần Văn Trùng');
    const theirs = must(await recordFollowUp(world.chief, visit(caseId, 1, { needs: ['CAPITAL'], note: 'cần vốn' })));
    const mine = sent(caseId, null, { needs: [] });
    const refused = await recordFollowUp(world.officer, mine, 'viet-khi-mat-mang-2');
    expect(refused).toMatchObject({ ok: false, kind: 'conflict', newest: theirs.followUpId });
    expect(!refused.ok && refused.message).toContain('Trưởng Công An đã ghi: Gặp được');
    expect(!refused.ok && refused.message).toContain('cần vốn');
    expect(await world.owner.need.count({ where: { caseId, closedOn: null } })).toBe(1);
    // Having seen it, the officer sends it all the same, under the same key.
    must(await recordFollowUp(world.officer, { ...mine, basedOn: theirs.followUpId }, 'viet-khi-mat-mang-2'));
    expect(await world.owner.followUp.count({ where: { caseId } })).toBe(2);
  });

  it('of two at once on the same knowledge, one is told', async () => {
    const caseId = await received(world.officer, 'Trần Văn Cùng');
    const both = await Promise.all([
      recordFollowUp(world.officer, sent(caseId, null), 'may-thu-nhat'),
      recordFollowUp(world.chief, sent(caseId, null), 'may-thu-hai'),
    ]);
    expect(both.filter((o) => o.ok)).toHaveLength(1);
    expect(both.find((o) => !o.ok)).toMatchObject({ kind: 'conflict' });
  });
});
