import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { exportTrail, readTrail } from '@/lib/audit/queries';
import { recordAudit } from '@/lib/audit/record';
import { addDays, todayInVietnam } from '@/lib/dates';
import { createClient, db } from '@/lib/db';
import type { PrismaClient } from '@/lib/generated/prisma/client';
import { asActor } from '@/lib/transaction';
import { anActor, currentUnit } from '@/lib/users/fixture-staff';
import { createTestDatabase, type TestDatabase } from '@/scripts/lib/test-database';

let database: TestDatabase;
let owner: PrismaClient;
let auditor: Actor;
let communeAuditor: Actor;
let officer: Actor;
let neighbour: Actor;

beforeAll(async () => {
  database = await createTestDatabase('reference');
  owner = createClient(database.ownerUrl);
  const commune = await currentUnit(owner, 'COMMUNE', 'Hoằng Lộc');
  const other = await currentUnit(owner, 'COMMUNE', 'Hoằng Phú');
  auditor = await anActor(owner, 'AUDITOR', await currentUnit(owner, 'PROVINCE', 'Thanh Hóa'), 'Thanh Tra Tỉnh');
  communeAuditor = await anActor(owner, 'AUDITOR', commune, 'Thanh Tra Xã');
  officer = await anActor(owner, 'COMMUNE_POLICE', commune, 'Trần Văn Ân');
  neighbour = await anActor(owner, 'COMMUNE_POLICE', other, 'Lê Thị Bé');
  const changes = [{ field: 'work', before: 'CANARY-TRƯỚC', after: 'CANARY-SAU' }];
  const about = { subject: 'HS-2026-000012', communeId: commune.id, reason: 'CANARY-LÝ-DO', changes };
  await asActor(officer, (tx) => recordAudit(tx, officer, 'followup.record', 'DONE', about));
  await asActor(officer, (tx) =>
    recordAudit(tx, officer, 'case.export', 'READ', { subject: 'CANARY-TÌM', reason: '12 dòng' }),
  );
  await asActor(neighbour, (tx) => recordAudit(tx, neighbour, 'case.close', 'REFUSED', { reason: 'not-found' }));
});
afterAll(async () => {
  await owner.$disconnect();
  await db().$disconnect();
  await database.drop();
});

const today = todayInVietnam();
const week = { from: addDays(today, -6), to: today };
const read = async (actor: Actor, more: object = {}) => {
  const answer = await readTrail(actor, { ...week, ...more });
  if (!answer.ok) throw new Error(answer.message);
  return answer.value;
};

it('shows who did what to which file, and no value, no reason written on a file, no searched name', async () => {
  const { lines } = await read(auditor);
  expect(lines.map((l) => l.action)).toEqual(['case.close', 'case.export', 'followup.record']);
  expect(lines[2]).toMatchObject({ who: 'Trần Văn Ân', subject: 'HS-2026-000012', fields: ['work'], reason: null });
  expect(JSON.stringify(lines)).not.toContain('CANARY');
  expect(await asActor(auditor, (tx) => tx.auditChange.count())).toBe(0);
});

it('leaves one line for each reading, and finds it', async () => {
  const before = await owner.auditEntry.count({ where: { action: 'audit.read' } });
  await read(auditor, { who: 'tran van an' });
  expect(await owner.auditEntry.count({ where: { action: 'audit.read' } })).toBe(before + 1);
  const { lines } = await read(auditor, { action: 'audit.read' });
  expect(lines[0]?.subject).toContain('tran van an');
});

it('filters by person, action, outcome and case number, and pages backwards', async () => {
  const actions = async (more: object) => (await read(auditor, more)).lines.map((l) => l.action);
  expect(await actions({ who: 'tran an' })).toEqual(['case.export', 'followup.record']);
  expect(await actions({ outcome: 'REFUSED' })).toEqual(['case.close']);
  expect(await actions({ caseNumber: 'hs-2026-000012' })).toEqual(['followup.record']);
  expect(await actions({ action: 'case.export' })).toEqual(['case.export']);
  expect(await actions({ from: addDays(today, -9), to: addDays(today, -1) })).toEqual([]);
  const first = await read(auditor, { who: 'tran an', limit: 1 });
  const second = await read(auditor, { who: 'tran an', limit: 1, before: first.next });
  expect([...first.lines, ...second.lines].map((l) => l.action)).toEqual(['case.export', 'followup.record']);
  expect(second.next).toBeNull();
});

it('is the auditor’s, in the auditor’s own area', async () => {
  const { lines } = await read(communeAuditor);
  expect(lines.every((l) => l.who !== 'Lê Thị Bé')).toBe(true);
  expect(await readTrail(officer, week)).toMatchObject({ kind: 'forbidden' });
  expect(await exportTrail(officer, week)).toMatchObject({ kind: 'forbidden' });
  const exported = await exportTrail(auditor, { ...week, outcome: 'DONE' });
  expect(exported.ok && exported.value.lines).toHaveLength(1);
  expect(await owner.auditEntry.count({ where: { action: 'audit.export', outcome: 'READ', reason: '1 dòng' } })).toBe(
    1,
  );
});
