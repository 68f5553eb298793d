import { expect, it } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { aWorld, must, received } from '@/lib/cases/fixture-world.server';
import { addDays, todayInVietnam } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { aBank, aLoan } from '@/lib/loans/account/fixture-account.server';
import { draftReport, returnReport, submitReport, writeReport } from '@/lib/reports/commands';
import { valueNow } from '@/lib/reports/figures';
import { getReport } from '@/lib/reports/queries';
import { emptyTexts } from '@/lib/reports/sections';
import { signReport } from '@/lib/reports/signing';
import { asActor } from '@/lib/transaction';

const world = aWorld();
const today = todayInVietnam();
/** What the database itself lets an actor do, past every door: rows written, or none when it refuses. */
const written = (actor: Actor, work: (tx: Tx) => Promise<number>) => asActor(actor, work).catch(() => 0);

it('what the committee reads is what was signed last and shared by who signed', async () => {
  await received(world.officer, 'Nguyễn Văn Một');
  const period = { period: 'INTERIM', from: addDays(today, -30), to: addDays(today, -1) };
  const asked = { unitId: world.officer.unitId, issuer: 'POLICE', ...period };
  const { reportId } = must(await draftReport(world.officer, asked));
  const at = async () => ({
    reportId,
    version: (await world.owner.report.findUniqueOrThrow({ where: { id: reportId } })).version,
  });
  const texts = { ...emptyTexts, V: { text: 'Anh Nguyễn Văn Một nghiện lại.', isAlone: false } };
  must(await writeReport(world.officer, { ...(await at()), texts }));
  must(await signReport(world.chief, { ...(await at()), signedOn: today, isShared: true }));
  must(await submitReport(world.chief, await at()));
  must(await returnReport(world.superior, { ...(await at()), reason: 'Nêu tên' }));
  must(await writeReport(world.officer, { ...(await at()), texts: emptyTexts }));
  must(await signReport(world.chief, { ...(await at()), signedOn: today, isShared: false }));
  const resign = async (tx: Tx) => {
    const one = await tx.reportSigning.findFirstOrThrow({ where: { reportId }, orderBy: { nth: 'desc' } });
    return (await tx.reportSigning.createMany({ data: [{ ...one, id: crypto.randomUUID(), nth: 99 }] })).count;
  };
  expect(await written(world.chief, resign)).toBe(0);
  const share = (tx: Tx) =>
    tx.$executeRaw`UPDATE report SET status = 'SUBMITTED', is_shared = true, number = 500, title = 'x' WHERE id = ${reportId}::uuid`;
  expect(await written(world.officer, share)).toBe(0);
  must(await submitReport(world.chief, await at()));
  const receive = (tx: Tx) =>
    tx.$executeRaw`UPDATE report SET status = 'RECEIVED', answered_by = ${world.superior.userId}::uuid, signed_by = ${world.superior.userId}::uuid WHERE id = ${reportId}::uuid`;
  expect(await written(world.superior, receive)).toBe(0);
  expect(await getReport(world.committee, { reportId })).toMatchObject({ kind: 'not-found' });
  const shares = await asActor(world.committee, (tx) => tx.reportShare.count({ where: { reportId } }));
  expect(shares).toBe(0);
});

it('no sum tells what one borrower was given or owes', async () => {
  const bank = await aBank(world);
  const names = ['Lê Văn An', 'Lê Văn Bình', 'Lê Văn Cao', 'Lê Văn Dũng', 'Lê Văn Hải', 'Lê Văn Khoa'];
  for (const [n, name] of names.entries()) {
    const caseId = await received(world.officer, name);
    const on = addDays(today, n === 5 ? -2 : -4);
    await aLoan(world, bank, on, 10_000_000 + n * 1_000_000, { caseId, name, releaseOn: addDays(today, -10) });
  }
  const sums = (who: Actor, unitId: number) =>
    asActor(
      who,
      (tx) => tx.$queryRaw<{ key: string }[]>`
        SELECT key FROM app.report_counts(${addDays(today, -9)}::date, ${today}::date, ${unitId}::int) WHERE key IN ('disbursed', 'owed')`,
    );
  for (const who of [world.communeOfficer, world.officer]) {
    expect(await sums(who, who.unitId)).toEqual([]);
    expect(await sums(who, world.superior.unitId)).toEqual([]);
  }
  // Two reports of days of one's choice, a day apart.
  for (const to of [addDays(today, -3), addDays(today, -2)]) {
    const asked = { unitId: world.superior.unitId, issuer: 'POLICE', period: 'FINAL', from: addDays(today, -20), to };
    const { reportId } = must(await draftReport(world.superior, asked));
    const { body } = must(await getReport(world.superior, { reportId }));
    expect(body && [valueNow(body.figures, 'disbursed'), valueNow(body.figures, 'owed')]).toEqual([null, null]);
  }
});

it('a word without end is refused: it would hold the server while it is laid out', async () => {
  const asked = { unitId: world.chief.unitId, issuer: 'POLICE', period: 'AD_HOC', from: addDays(today, -9), to: today };
  const { reportId } = must(await draftReport(world.chief, asked));
  const texts = { ...emptyTexts, I: { text: 'a'.repeat(19_999), isAlone: true } };
  expect(await writeReport(world.chief, { reportId, version: 1, texts })).toMatchObject({ kind: 'invalid' });
});
