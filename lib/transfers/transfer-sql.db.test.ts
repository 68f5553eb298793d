import { describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { recordAudit } from '@/lib/audit/record';
import { must } from '@/lib/cases/fixture-world.server';
import { addDays } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { asActor } from '@/lib/transaction';
import { receiveTransfer, returnTransfer } from '@/lib/transfers/answers';
import { aSentTransfer, today, twoCommunes } from '@/lib/transfers/fixture-two-communes.server';

const world = twoCommunes();
const denied = /42501|permission denied|row-level security/;
const sql = (actor: Actor, work: (tx: Tx) => Promise<unknown>) => asActor(actor, work);
const callReceive = (actor: Actor, transferId: string, expected = 2) =>
  sql(
    actor,
    (tx) =>
      tx.$queryRaw`SELECT app.receive_transfer(${transferId}::uuid, ${expected}::int, ${addDays(today, -2)}::date, ${today}::date, ${today}::date) AS ids`,
  );

describe('in plain SQL as the runtime role', () => {
  it('only the receiving chief moves a person, once, on a day on which they can have come', async () => {
    const { caseId, transferId } = await aSentTransfer(world, 'Hà Văn Trần');
    for (const actor of [
      world.officer,
      world.chief,
      world.neighbour,
      world.thirdChief,
      world.superior,
      world.committee,
    ])
      await expect(callReceive(actor, transferId)).rejects.toThrow(denied);
    for (const actor of [world.neighbourChief, world.chief])
      await expect(
        sql(
          actor,
          (tx) => tx.$executeRaw`UPDATE case_file SET commune_id = ${world.toUnitId} WHERE id = ${caseId}::uuid`,
        ),
      ).rejects.toThrow(denied);
    await expect(
      sql(
        world.neighbourChief,
        (tx) => tx.$executeRaw`UPDATE case_transfer SET status = 'RECEIVED' WHERE id = ${transferId}::uuid`,
      ),
    ).rejects.toThrow(denied);
    expect(await callReceive(world.neighbourChief, transferId, 1)).toEqual([{ ids: null }]);
    await expect(
      sql(
        world.neighbourChief,
        (tx) =>
          tx.$queryRaw`SELECT app.receive_transfer(${transferId}::uuid, 2, ${addDays(today, -9)}::date, ${today}::date, ${today}::date) AS ids`,
      ),
    ).rejects.toThrow(/22023/);
    expect((await world.owner.case.findUniqueOrThrow({ where: { id: caseId } })).communeId).toBe(world.officer.unitId);
    must(await receiveTransfer(world.neighbourChief, { transferId, version: 2, arrivedOn: addDays(today, -2) }));
    expect(await callReceive(world.neighbourChief, transferId, 2)).toEqual([{ ids: null }]);
  });

  it('whoever sends a file back leaves that one line in its history and no other, then or later', async () => {
    const { caseId, transferId } = await aSentTransfer(world, 'Hà Văn Dòng');
    const line = (action: string) => (tx: Tx) => recordAudit(tx, world.neighbourChief, action, 'DONE', { caseId });
    await expect(sql(world.neighbourChief, line('transfer.return'))).rejects.toThrow(denied);
    must(await returnTransfer(world.neighbourChief, { transferId, version: 2, reply: 'Không đến ở' }));
    await expect(sql(world.neighbourChief, line('transfer.return'))).rejects.toThrow(denied);
    await expect(sql(world.neighbourChief, line('case.read'))).rejects.toThrow(denied);
  });
});
