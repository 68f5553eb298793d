// Closure: a command, query, table or function that the hand-written tables do not name fails here, by name; and what
// must hold for the whole catalog whatever is in it.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectOwner, type Owner } from '@/e2e/matrix/database';
import { actions, type Cell, expected, type Resource } from '@/e2e/matrix/expected';
import { expectedFunctions, expectedSql } from '@/e2e/matrix/expected-sql';
import { isRow } from '@/e2e/matrix/notation';
import { commands, queries } from '@/e2e/matrix/operations';
import { readByFile } from '@/e2e/matrix/shown';
import { root } from '@/scripts/lib/paths';
import { createTestDatabase, type TestDatabase } from '@/scripts/lib/test-database';

let database: TestDatabase;
let owner: Owner;
beforeAll(async () => {
  database = await createTestDatabase();
  owner = await connectOwner(database.ownerUrl);
});
afterAll(async () => {
  await owner.end();
  await database.drop();
});

const names = async (sql: string) => (await owner.rows<{ name: string }>(sql)).map((r) => r.name);

/** Every door that lib exports, by its name in the trail: whatever the file is called. */
async function doors(): Promise<{ commands: Set<string>; queries: Set<string> }> {
  const found = { commands: new Set<string>(), queries: new Set<string>() };
  const folder = path.join(root, 'lib');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file));
  for (const file of files) {
    if (!file.endsWith('.ts') || file.endsWith('.test.ts') || file.includes(`${path.sep}generated${path.sep}`))
      continue;
    const text = readFileSync(file, 'utf8');
    if (!/\b(command|query)\(/.test(text)) continue;
    // One that is not exported stands behind a function that is: its name in the text counts as well.
    for (const [, door, name] of text.matchAll(/\b(command|query)\(\{\s*name: '([^']+)'/g))
      found[door === 'command' ? 'commands' : 'queries'].add(name ?? '');
    const module: Record<string, unknown> = await import(pathToFileURL(file).href);
    for (const value of Object.values(module)) {
      if (typeof value !== 'function') continue;
      if ('commandName' in value) found.commands.add(String(value.commandName));
      if ('queryName' in value) found.queries.add(String(value.queryName));
    }
  }
  return found;
}

describe('closure', () => {
  it('names every command and every query, and nothing that is no more', async () => {
    const found = await doors();
    expect([...new Set(commands.map((o) => o.name))].sort()).toEqual([...found.commands].sort());
    expect([...new Set(queries.map((o) => o.name))].sort()).toEqual([...found.queries].sort());
  });

  it('asks every cell that the table answers', () => {
    const asked = new Set<Cell>([...commands, ...queries].map((o) => o.cell));
    const cells = Object.keys(expected).flatMap((resource) =>
      actions.map((action) => ({
        cell: `${resource}.${action}` as Cell,
        entry: expected[resource as Resource][action],
      })),
    );
    const unasked = cells
      .filter(({ cell, entry }) => isRow(entry) && !asked.has(cell) && !readByFile.includes(cell))
      .map((c) => c.cell);
    expect(unasked).toEqual([]);
  });

  it('names every table', async () => {
    const tables = await names(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
    );
    expect([...new Set(Object.keys(expectedSql).map((t) => t.split('#')[0]))].sort()).toEqual(tables.sort());
  });

  it('names every function of schema app, with who may call it and with whose rights it runs', async () => {
    const rows = await owner.rows<{ name: string; runtime: boolean; definer: boolean; path: boolean; public: boolean }>(
      `SELECT p.proname AS name, has_function_privilege('ancu_app', p.oid, 'EXECUTE') AS runtime, p.prosecdef AS definer,
         EXISTS (SELECT FROM unnest(p.proconfig) c WHERE c = 'search_path=public, pg_temp') AS path,
         coalesce((SELECT bool_or(a.grantee = 0) FROM aclexplode(p.proacl) a), p.proacl IS NULL) AS public
       FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE n.nspname = 'app'`,
    );
    const found = Object.fromEntries(rows.map(({ name, runtime, definer }) => [name, { runtime, definer }]));
    expect(found).toEqual(expectedFunctions);
    expect(rows.filter((r) => r.definer && !r.path).map((r) => r.name)).toEqual([]);
    expect(rows.filter((r) => r.public).map((r) => r.name)).toEqual([]);
  });

  it('has no function with the owner’s rights outside schema app', async () => {
    const outside = `SELECT p.proname AS name FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
      WHERE p.prosecdef AND n.nspname NOT IN ('app', 'pg_catalog', 'information_schema')`;
    expect(await names(outside)).toEqual([]);
  });
});

describe('the catalog', () => {
  it('forces row-level security on every table, with a policy for the owner', async () => {
    const open = `SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND NOT (c.relrowsecurity AND c.relforcerowsecurity
        AND EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname = 'owner_all'))`;
    expect(await names(open)).toEqual([]);
  });

  it('gives the owner’s policy to the owner alone', async () => {
    const wide = `SELECT tablename AS name FROM pg_policies WHERE policyname = 'owner_all' AND roles <> ARRAY[current_user]::name[]`;
    expect(await names(wide)).toEqual([]);
    expect(await names(`SELECT tablename AS name FROM pg_policies WHERE 'public' = ANY (roles)`)).toEqual([]);
  });

  it('checks what is written wherever it checks what is seen', async () => {
    const unchecked = `SELECT tablename || '.' || policyname AS name FROM pg_policies
      WHERE cmd IN ('UPDATE', 'ALL') AND qual IS NOT NULL AND with_check IS NULL`;
    expect(await names(unchecked)).toEqual([]);
  });

  it('has no view that looks past the reader’s policies, and no materialized copy', async () => {
    const views = `SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname IN ('public', 'app') AND (c.relkind = 'm' OR (c.relkind = 'v' AND NOT coalesce('security_invoker=true' = ANY (c.reloptions), false)))`;
    expect(await names(views)).toEqual([]);
  });

  it('lets the runtime role own nothing and be nobody special', async () => {
    const special = `SELECT rolname AS name FROM pg_roles WHERE rolname = 'ancu_app'
      AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication)`;
    expect(await names(special)).toEqual([]);
    expect(await names(`SELECT relname AS name FROM pg_class WHERE relowner = 'ancu_app'::regrole`)).toEqual([]);
    expect(await names(`SELECT proname AS name FROM pg_proc WHERE proowner = 'ancu_app'::regrole`)).toEqual([]);
    expect(
      await names(
        `SELECT r.rolname AS name FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.roleid WHERE m.member = 'ancu_app'::regrole`,
      ),
    ).toEqual([]);
    expect(
      await names(
        `SELECT nspname AS name FROM pg_namespace WHERE nspname !~ '^pg_' AND has_schema_privilege('ancu_app', oid, 'CREATE')`,
      ),
    ).toEqual([]);
  });

  it('grants PUBLIC nothing on a table', async () => {
    const granted = `SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace, aclexplode(c.relacl) a
      WHERE n.nspname = 'public' AND a.grantee = 0`;
    expect(await names(granted)).toEqual([]);
  });
});
