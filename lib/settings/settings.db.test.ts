import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { addDays, todayInVietnam } from '@/lib/dates';
import { createClient, db } from '@/lib/db';
import type { PrismaClient } from '@/lib/generated/prisma/client';
import { addHoliday, changeLegalBasis, changeSetting } from '@/lib/settings/commands';
import { getSettings } from '@/lib/settings/queries';
import { readSettings } from '@/lib/settings/read';
import { asActor } from '@/lib/transaction';
import { anActor, currentUnit } from '@/lib/users/fixture-staff';
import { createTestDatabase, type TestDatabase } from '@/scripts/lib/test-database';

let database: TestDatabase;
let owner: PrismaClient;
let admin: Actor;
let communeAdmin: Actor;
let officer: Actor;

beforeAll(async () => {
  database = await createTestDatabase('reference');
  owner = createClient(database.ownerUrl);
  const commune = await currentUnit(owner, 'COMMUNE', 'Hoằng Lộc');
  admin = await anActor(owner, 'ADMINISTRATOR', await currentUnit(owner, 'PROVINCE', 'Thanh Hóa'));
  communeAdmin = await anActor(owner, 'ADMINISTRATOR', commune);
  officer = await anActor(owner, 'COMMUNE_POLICE', commune);
});
afterAll(async () => {
  await owner.$disconnect();
  await db().$disconnect();
  await database.drop();
});

const today = todayInVietnam();
const change = {
  key: 'snooze.maxDays' as const,
  value: 10,
  validFrom: addDays(today, 3),
  reason: 'Theo ý kiến họp giao ban tháng',
};

it('a setting takes effect on its day, keeps its history and never looks back', async () => {
  expect((await changeSetting(admin, change)).ok).toBe(true);
  const at = (on: string) => asActor(admin, (tx) => readSettings(tx, on));
  expect((await at(today))['snooze.maxDays']).toBe(14);
  expect((await at(addDays(today, 3)))['snooze.maxDays']).toBe(10);
  expect(await changeSetting(admin, { ...change, validFrom: addDays(today, -1) })).toMatchObject({ kind: 'invalid' });
  expect(await changeSetting(admin, { ...change, value: 61 })).toMatchObject({
    kind: 'invalid',
    fields: { value: 'Từ 1 đến 60' },
  });
  const read = await getSettings(admin, {});
  const shown = read.ok && read.value.settings.find((s) => s.key === 'snooze.maxDays');
  expect(shown).toMatchObject({ value: 14, history: [{ value: 10, isLater: true, setBy: 'Người Thử' }] });
});

it('what holds for the whole installation is the province’s to change', async () => {
  const holiday = { date: '01/05/2030', name: 'Ngày Quốc tế lao động', source: 'Bộ luật Lao động 2019' };
  for (const actor of [communeAdmin, officer]) {
    expect(await changeSetting(actor, change)).toMatchObject({ kind: 'forbidden' });
    expect(await addHoliday(actor, holiday)).toMatchObject({ kind: 'forbidden' });
    const direct = asActor(actor, (tx) => tx.holiday.create({ data: { ...holiday, date: new Date('2030-05-01') } }));
    await expect(direct).rejects.toThrow('row-level security');
  }
  expect(await getSettings(communeAdmin, {})).toMatchObject({ ok: true, value: { mayChange: false } });
  expect(await getSettings(officer, {})).toMatchObject({ kind: 'forbidden' });
  expect((await addHoliday(admin, holiday)).ok).toBe(true);
  expect(await addHoliday(admin, holiday)).toMatchObject({ kind: 'invalid' });
});

it('a legal basis ends with its reason; nothing else of it changes', async () => {
  const input = {
    key: 'nd49-2020',
    validTo: '31/12/2026',
    replacedBy: 'Nghị định mới',
    reason: 'Công báo ngày 01/12/2026',
  };
  expect((await changeLegalBasis(admin, input)).ok).toBe(true);
  expect(await changeLegalBasis(admin, { ...input, validTo: '01/01/2019' })).toMatchObject({ kind: 'invalid' });
  expect(await changeLegalBasis(admin, { ...input, key: 'không có' })).toMatchObject({ kind: 'not-found' });
  const direct = asActor(admin, (tx) => tx.legalBasis.updateMany({ data: { title: 'Khác' } }));
  await expect(direct).rejects.toThrow('permission denied');
});
