import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { createClient, db } from '@/lib/db';
import type { PrismaClient, Unit } from '@/lib/generated/prisma/client';
import { verifyPassword } from '@/lib/password';
import { asActor } from '@/lib/transaction';
import {
  assignRole,
  createUser,
  disableUser,
  enableUser,
  endAssignment,
  linkOidc,
  renameUser,
  resetPassword,
} from '@/lib/users/commands';
import { anActor, currentUnit } from '@/lib/users/fixture-staff';
import { getUser, listUsers } from '@/lib/users/queries';
import { createTestDatabase, type TestDatabase } from '@/scripts/lib/test-database';

let database: TestDatabase;
let owner: PrismaClient;
let province: Unit;
let commune: Unit;
let next: Unit;
let admin: Actor;
let communeAdmin: Actor;
const password = 'mot cau that dai de nho';

beforeAll(async () => {
  database = await createTestDatabase('reference');
  owner = createClient(database.ownerUrl);
  province = await currentUnit(owner, 'PROVINCE', 'Thanh Hóa');
  commune = await currentUnit(owner, 'COMMUNE', 'Hoằng Lộc');
  next = await currentUnit(owner, 'COMMUNE', 'Hoằng Phú');
  admin = await anActor(owner, 'ADMINISTRATOR', province, 'Quản Trị Tỉnh');
  communeAdmin = await anActor(owner, 'ADMINISTRATOR', commune, 'Quản Trị Xã');
});
afterAll(async () => {
  await owner.$disconnect();
  await db().$disconnect();
  await database.drop();
});

const versionOf = async (id: string) => (await owner.user.findUniqueOrThrow({ where: { id } })).version;
const openSession = async (userId: string) => {
  const [row] = await db().$queryRaw<{ sid: string }[]>`SELECT app.open_session(${userId}::uuid, 12) AS sid`;
  return row?.sid ?? '';
};
const context = async (sid: string) => {
  const [row] = await db().$queryRaw<
    { role: string | null; must_change: boolean }[]
  >`SELECT * FROM app.session_context(${sid}::uuid, 120)`;
  return row ?? null;
};
const anOfficer = (unit = commune, name?: string) => anActor(owner, 'COMMUNE_POLICE', unit, name);

describe('a new account', () => {
  it('has a temporary password that must be changed, and no secret in receipt, answer or trail', async () => {
    const key = 'tao-tai-khoan-1';
    const input = {
      username: 'Moi.Tao',
      displayName: 'Lê Văn Mới',
      password,
      role: 'COMMUNE_POLICE' as const,
      unitId: commune.id,
      validFrom: '',
    };
    const first = await createUser(admin, input, key);
    const again = await createUser(admin, input, key);
    expect(first.ok && again.ok && again.value.userId === first.value.userId).toBe(true);
    if (!first.ok) return;
    const { userId } = first.value;
    expect(Object.keys(first.value)).toEqual(['userId']);
    const credential = await owner.credential.findUniqueOrThrow({ where: { userId } });
    expect(credential.mustChange).toBe(true);
    expect(await verifyPassword(credential.passwordHash, password)).toBe(true);
    expect(await owner.assignment.count({ where: { userId, unitId: commune.id } })).toBe(1);
    const receipts = await owner.commandReceipt.findMany();
    const trail = await owner.auditEntry.findMany({ where: { subject: 'moi.tao' }, include: { changes: true } });
    expect(trail).toHaveLength(1);
    const everything = JSON.stringify({ receipts, trail }, (_, v) => (typeof v === 'bigint' ? String(v) : v));
    expect(everything).not.toContain(password);
    expect(everything).not.toContain('argon2');
    expect((await context(await openSession(userId)))?.must_change).toBe(true);
  });

  it('is refused when the name is taken, the role does not fit the unit, or the unit lies outside', async () => {
    const base = { username: 'ten.moi', displayName: 'Tên Mới', password, validFrom: '' };
    const taken = await createUser(admin, { ...base, username: 'moi.tao' });
    expect(taken).toMatchObject({ kind: 'invalid', fields: { username: expect.any(String) } });
    const misfit = await createUser(admin, { ...base, role: 'COMMUNE_POLICE', unitId: province.id });
    expect(misfit).toMatchObject({ kind: 'invalid', fields: { unitId: expect.any(String) } });
    const outside = await createUser(communeAdmin, { ...base, role: 'COMMUNE_POLICE', unitId: next.id });
    expect(outside).toMatchObject({ kind: 'forbidden' });
    expect(await owner.user.count({ where: { username: 'ten.moi' } })).toBe(0);
  });
});

describe('an end that takes effect at once', () => {
  it('of the account: the session is gone, and enabling brings no session back', async () => {
    const officer = await anOfficer();
    const sid = await openSession(officer.userId);
    expect((await context(sid))?.role).toBe('COMMUNE_POLICE');
    expect((await disableUser(admin, { userId: officer.userId, version: await versionOf(officer.userId) })).ok).toBe(
      true,
    );
    expect(await context(sid)).toBeNull();
    expect((await disableUser(admin, { userId: officer.userId, version: await versionOf(officer.userId) })).ok).toBe(
      false,
    );
    expect((await enableUser(admin, { userId: officer.userId, version: await versionOf(officer.userId) })).ok).toBe(
      true,
    );
    expect(await context(sid)).toBeNull();
  });

  it('of a role: the open session acts as nobody', async () => {
    const officer = await anOfficer();
    const sid = await openSession(officer.userId);
    expect((await endAssignment(admin, { assignmentId: officer.assignmentId })).ok).toBe(true);
    expect((await context(sid))?.role).toBeNull();
    expect(await endAssignment(admin, { assignmentId: officer.assignmentId })).toMatchObject({ kind: 'forbidden' });
  });

  it('of a password: every session ends, the new one must be changed, and it cannot be one’s own', async () => {
    const officer = await anOfficer();
    const sid = await openSession(officer.userId);
    expect((await resetPassword(admin, { userId: officer.userId, password })).ok).toBe(true);
    expect(await context(sid)).toBeNull();
    expect((await context(await openSession(officer.userId)))?.must_change).toBe(true);
    expect(await resetPassword(admin, { userId: admin.userId, password })).toMatchObject({ kind: 'forbidden' });
  });
});

describe('only inside one’s own area', () => {
  it('a commune’s administrator does not touch the neighbour’s staff, nor someone who also works elsewhere', async () => {
    const outsider = await anOfficer(next);
    const both = await anOfficer(commune);
    await owner.assignment.create({
      data: { userId: both.userId, role: 'COMMUNE_POLICE', unitId: next.id, validFrom: new Date('2025-07-01') },
    });
    for (const { userId } of [outsider, both, admin]) {
      const about = { userId, version: await versionOf(userId) };
      const answers = [
        await renameUser(communeAdmin, { ...about, displayName: 'Đổi Tên' }),
        await disableUser(communeAdmin, about),
        await resetPassword(communeAdmin, { userId, password }),
        await linkOidc(communeAdmin, { ...about, subject: 'x' }),
        await assignRole(communeAdmin, {
          userId,
          role: 'COMMUNE_OFFICER',
          unitId: commune.id,
          validFrom: '2026-01-01',
          validTo: '',
        }),
      ];
      expect(answers.map((a) => !a.ok && a.kind)).toEqual(Array(5).fill('forbidden'));
    }
    expect(await endAssignment(communeAdmin, { assignmentId: outsider.assignmentId })).toMatchObject({
      kind: 'not-found',
    });
    const mine = await listUsers(communeAdmin, { limit: 200 });
    const ids = mine.ok ? mine.value.users.map((u) => u.id) : [];
    expect(ids).toContain(both.userId);
    expect(ids).not.toContain(outsider.userId);
    expect(await getUser(communeAdmin, { userId: outsider.userId })).toMatchObject({ kind: 'not-found' });
  });

  it('and the database says so without the commands', async () => {
    const outsider = await anOfficer(next);
    const changed = await asActor(communeAdmin, (tx) =>
      tx.user.updateMany({ where: { id: outsider.userId }, data: { displayName: 'Khác' } }),
    );
    expect(changed.count).toBe(0);
    const toOneself = asActor(admin, (tx) =>
      tx.assignment.create({
        data: { userId: admin.userId, role: 'COMMUNE_POLICE', unitId: commune.id, validFrom: new Date() },
      }),
    );
    await expect(toOneself).rejects.toThrow('row-level security');
    const turned = asActor(admin, (tx) =>
      tx.assignment.updateMany({ where: { id: outsider.assignmentId }, data: { role: 'ADMINISTRATOR' } }),
    );
    await expect(turned).rejects.toThrow('permission denied');
  });

  it('nobody else lists or reads accounts, and nobody gives a role to themself', async () => {
    const officer = await anOfficer();
    expect(await listUsers(officer, {})).toMatchObject({ kind: 'forbidden' });
    expect(await getUser(officer, { userId: officer.userId })).toMatchObject({ kind: 'forbidden' });
    const own = {
      userId: admin.userId,
      role: 'COMMUNE_POLICE' as const,
      unitId: commune.id,
      validFrom: '2026-01-01',
      validTo: '',
    };
    expect(await assignRole(admin, own)).toMatchObject({ kind: 'forbidden' });
  });
});

describe('assignments', () => {
  const give = (userId: string, more: object) =>
    assignRole(admin, {
      userId,
      role: 'COMMUNE_OFFICER',
      unitId: commune.id,
      validFrom: '2026-01-01',
      validTo: '',
      ...more,
    });

  it('are not doubled, not outside a unit’s life, and only of a fitting kind', async () => {
    const { userId } = await anOfficer();
    const old = await owner.unit.findFirstOrThrow({ where: { name: 'Bút Sơn' } });
    expect((await give(userId, {})).ok).toBe(true);
    expect(await give(userId, {})).toMatchObject({ kind: 'invalid' });
    expect(await give(userId, { unitId: old.id })).toMatchObject({
      kind: 'invalid',
      fields: { unitId: expect.stringContaining('thôi hoạt động') },
    });
    expect(await give(userId, { role: 'SUPERIOR_POLICE' })).toMatchObject({ kind: 'invalid' });
    expect(await give(userId, { unitId: 999_999 })).toMatchObject({ kind: 'not-found' });
  });

  it('given twice at the same moment, one is given', async () => {
    const { userId } = await anOfficer();
    const answers = await Promise.all([give(userId, {}), give(userId, {})]);
    expect(answers.filter((a) => a.ok)).toHaveLength(1);
  });
});

describe('the last administrator', () => {
  it('cannot disable or demote themself; two who end each other at once do not both succeed', async () => {
    const about = async (a: Actor) => ({ userId: a.userId, version: await versionOf(a.userId) });
    expect(await disableUser(admin, await about(admin))).toMatchObject({ kind: 'forbidden' });
    expect(await endAssignment(admin, { assignmentId: admin.assignmentId })).toMatchObject({ kind: 'forbidden' });
    for (let round = 0; round < 5; round += 1) {
      const other = await anActor(owner, 'ADMINISTRATOR', province, 'Quản Trị Hai');
      const answers = await Promise.all([
        disableUser(admin, await about(other)),
        disableUser(other, await about(admin)),
      ]);
      expect(answers.filter((a) => a.ok)).toHaveLength(1);
      await owner.user.updateMany({ where: { id: admin.userId }, data: { disabledAt: null } });
      await owner.user.updateMany({ where: { id: other.userId }, data: { disabledAt: new Date() } });
    }
  });
});

it('finds people without accents, by given name order, page after page', async () => {
  for (const name of ['Đỗ Thị Ánh', 'Trần Văn Ân', 'Nguyễn Bá Ất', 'Phạm Văn Bé']) await anOfficer(next, `${name} Qwx`);
  await anOfficer(next, 'Qwx Đỗ Ánh');
  const found = await listUsers(admin, { q: 'qwx do anh' });
  expect(found.ok && found.value.users.map((u) => u.displayName).sort()).toEqual(['Qwx Đỗ Ánh', 'Đỗ Thị Ánh Qwx']);
  const seen: string[] = [];
  let after: [string, string] | null = null;
  do {
    const page = await listUsers(admin, { after, limit: 3 });
    if (!page.ok) throw new Error(page.message);
    seen.push(...page.value.users.map((u) => u.id));
    after = page.value.next;
  } while (after);
  const all = await listUsers(admin, { limit: 200 });
  expect(all.ok && seen).toEqual(all.ok && all.value.users.map((u) => u.id));
  expect(all.ok && all.value.total).toBe(seen.length);
});

it('two changes of one account: the second is told', async () => {
  const officer = await anOfficer();
  const about = { userId: officer.userId, version: 1 };
  expect((await renameUser(admin, { ...about, displayName: 'Tên Một' })).ok).toBe(true);
  expect(await renameUser(admin, { ...about, displayName: 'Tên Hai' })).toMatchObject({ kind: 'conflict' });
  const other = await anOfficer();
  expect((await linkOidc(admin, { userId: officer.userId, version: 2, subject: 'sub-1' })).ok).toBe(true);
  expect(await linkOidc(admin, { userId: other.userId, version: 1, subject: 'sub-1' })).toMatchObject({
    kind: 'invalid',
  });
});
