import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrateDatabase, urlFor } from './database';
import { readMigrations } from './migrations';
import { requireSafeAppRole, withClient } from './roles';
import { createTestDatabase, type TestDatabase } from './test-database';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

test('a clone has every migration, as Prisma itself would have written it down', async () => {
  const { rows } = await withClient(database.ownerUrl, (client) =>
    client.query(
      'SELECT migration_name, length(checksum) AS length FROM _prisma_migrations WHERE finished_at IS NOT NULL ORDER BY 1',
    ),
  );
  const names = readMigrations().migrationDirectories.map(({ path }) => path);
  expect(rows).toEqual(names.map((migration_name) => ({ migration_name, length: 64 })));
});

test('migrating again changes nothing', async () => {
  const lines: string[] = [];
  await migrateDatabase({ ...database, close: async () => {} }, (line) => lines.push(line));
  await migrateDatabase({ ...database, close: async () => {} }, (line) => lines.push(line));
  expect(lines).toEqual([]);
});

test('the app may connect only as a role that policies bind', async () => {
  await expect(requireSafeAppRole(database.appUrl)).resolves.toBeUndefined();
  await expect(requireSafeAppRole(database.ownerUrl)).rejects.toThrow('không an toàn');
  await expect(
    requireSafeAppRole(urlFor(database.superuserUrl, 'postgres', passwordOf(database.superuserUrl))),
  ).rejects.toThrow('không an toàn');
});

test('the runtime role makes no tables, not even temporary ones', async () => {
  for (const sql of ['CREATE TABLE x (a int)', 'CREATE TEMP TABLE x (a int)', 'CREATE SCHEMA x']) {
    await expect(withClient(database.appUrl, (client) => client.query(sql))).rejects.toThrow('permission denied');
  }
});

function passwordOf(url: string): string {
  return new URL(url).password;
}
