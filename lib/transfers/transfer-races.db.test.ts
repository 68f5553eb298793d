import { describe, expect, it } from 'vitest';
import { runBulk, startBulk } from '@/lib/bulk/commands';
import { getBulk } from '@/lib/bulk/queries';
import { must, received } from '@/lib/cases/fixture-world.server';
import { addDays } from '@/lib/dates';
import { recordFollowUp } from '@/lib/followups/commands';
import { receiveTransfer, returnTransfer } from '@/lib/transfers/answers';
import { proposeTransfer, withdrawTransfer } from '@/lib/transfers/commands';
import { aSentTransfer, proposal, today, twoCommunes } from '@/lib/transfers/fixture-two-communes.server';

const world = twoCommunes();
const rounds = Array.from({ length: 8 }, (_, i) => 'ABCDĐEGH'[i] ?? 'K');
const answer = (transferId: string) => ({ transferId, version: 2, arrivedOn: addDays(today, -2) });
const done = (outcomes: readonly { ok: boolean }[]) => outcomes.filter((o) => o.ok).length;
const stateOf = (id: string) => world.owner.transfer.findUniqueOrThrow({ where: { id }, include: { case: true } });

describe('two at one moment, in real transactions', () => {
  it('one of two proposals stands, the other is told why', async () => {
    for (const round of rounds) {
      const caseId = await received(world.officer, `Vũ Văn Đua ${round}`);
      const [one, two] = [
        await proposal(world, caseId),
        await proposal(world, caseId, { toUnitId: world.thirdUnitId }),
      ];
      const outcomes = await Promise.all([proposeTransfer(world.officer, one), proposeTransfer(world.chief, two)]);
      expect(done(outcomes)).toBe(1);
      expect(outcomes.find((o) => !o.ok)).toMatchObject({ kind: 'conflict' });
      expect(await world.owner.transfer.count({ where: { caseId } })).toBe(1);
    }
  });

  it('received or withdrawn or returned, never two of them', async () => {
    for (const round of rounds) {
      const { caseId, transferId } = await aSentTransfer(world, `Vũ Văn Rút ${round}`);
      const outcomes = await Promise.all([
        receiveTransfer(world.neighbourChief, answer(transferId)),
        withdrawTransfer(world.chief, { transferId, version: 2, reply: 'Rút để làm lại' }),
        returnTransfer(world.neighbourSecond, { transferId, version: 2, reply: 'Không đến ở' }),
      ]);
      expect(done(outcomes)).toBe(1);
      const { status, case: file } = await stateOf(transferId);
      expect(file.communeId).toBe(status === 'RECEIVED' ? world.toUnitId : world.officer.unitId);
      const person = await world.owner.person.findFirstOrThrow({ where: { cases: { some: { id: caseId } } } });
      expect(person.communeId).toBe(file.communeId);
      const lines = await world.owner.auditEntry.count({
        where: {
          caseId,
          outcome: 'DONE',
          action: { in: ['transfer.receive', 'transfer.withdraw', 'transfer.return'] },
        },
      });
      expect(lines).toBe(1);
    }
  });

  it('received once: the same submission twice, and two chiefs', async () => {
    for (const round of rounds) {
      const { caseId, transferId } = await aSentTransfer(world, `Vũ Văn Hai ${round}`);
      const key = crypto.randomUUID();
      const outcomes = await Promise.all([
        receiveTransfer(world.neighbourChief, answer(transferId), key),
        receiveTransfer(world.neighbourChief, answer(transferId), key),
        receiveTransfer(world.neighbourSecond, answer(transferId)),
      ]);
      // The same submission succeeds or fails as one; of the two chiefs one did it, the other is told why.
      expect(outcomes[0]?.ok).toBe(outcomes[1]?.ok);
      for (const refused of outcomes.filter((o) => !o.ok)) expect(refused).toMatchObject({ kind: 'conflict' });
      expect(Number(outcomes[0]?.ok) + Number(outcomes[2]?.ok)).toBe(1);
      const stays = await world.owner.residence.count({ where: { person: { cases: { some: { id: caseId } } } } });
      expect(stays).toBe(2);
      expect(
        await world.owner.visitPlan.count({
          where: { caseId, setBy: { in: [world.neighbourChief.userId, world.neighbourSecond.userId] } },
        }),
      ).toBe(1);
    }
  });

  it('a contact of the former commune at that moment is in the file or refused, never lost', async () => {
    for (const round of rounds) {
      const { caseId, transferId } = await aSentTransfer(world, `Vũ Văn Gặp ${round}`);
      const [contact, moved] = await Promise.all([
        recordFollowUp(world.officer, { caseId, happenedOn: today, outcome: 'MET', work: 'STABLE' }),
        receiveTransfer(world.neighbourChief, answer(transferId)),
      ]);
      expect(moved.ok).toBe(true);
      expect(await world.owner.followUp.count({ where: { caseId } })).toBe(contact.ok ? 1 : 0);
      if (!contact.ok) expect(contact.kind).toBe('not-found');
      const { case: file } = await stateOf(transferId);
      expect(file.communeId).toBe(world.toUnitId);
      expect(file.currentWork).toBe(contact.ok ? 'STABLE' : null);
    }
  });

  it('an act on many passes over the file that just moved', async () => {
    for (const round of rounds.slice(0, 4)) {
      const { caseId, transferId } = await aSentTransfer(world, `Vũ Văn Loạt ${round}`);
      const stays = await received(world.officer, `Vũ Thị Loạt ${round}`);
      const { bulkId } = must(
        await startBulk(world.officer, {
          change: { kind: 'VISIT', plannedOn: addDays(today, 9) },
          selection: { by: 'ids', ids: [caseId, stays] },
        }),
      );
      const [ran, moved] = await Promise.all([
        runBulk(world.officer, { bulkId }),
        receiveTransfer(world.neighbourChief, answer(transferId)),
      ]);
      expect(moved.ok).toBe(true);
      const plans = await world.owner.visitPlan.findMany({ where: { bulkId } });
      expect(plans.map((p) => p.caseId)).toContain(stays);
      expect(must(ran).done).toBe(plans.length);
      const view = must(await getBulk(world.officer, { bulkId }));
      expect(view.rows.map((r) => r.caseId)).toEqual([stays]);
    }
  });
});
