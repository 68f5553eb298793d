import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { urlFor } from './database';
import { joinEmbeddedPostgres } from './embedded-postgres';
import { withLock } from './file-lock';
import { applyMigrations } from './migrations';
import { root, testDirectory } from './paths';
import { appRole, createDatabase, ensureAppRole, ensureOwnerRole, ownerRole, withClient } from './roles';
import { applySecurityRules } from './security-rules';
import { seedDatabase } from './seed';

export type TestDatabase = { ownerUrl: string; appUrl: string; superuserUrl: string; drop: () => Promise<void> };

/** Tables and policies alone; with the reference data of `seed`; with the whole demo. */
const allTemplates = ['migrated', 'reference', 'demo'] as const;
export type Template = (typeof allTemplates)[number];

const dataDir = path.join(testDirectory, 'database');

type TestServer = { superuserUrl: string; ownerPassword: string; appPassword: string };

/**
 * A database of its own for a test file, cloned from a template in a fraction of a second. lib/ uses it from now on in this
 * process, when nothing there has opened a connection before.
 */
export async function createTestDatabase(template: Template = 'migrated'): Promise<TestDatabase> {
  const server = await testServer();
  const name = `ancu_test_${randomBytes(6).toString('hex')}`;
  const source = await prepareTemplate(server, template);
  await withClient(server.superuserUrl, (client) => createDatabase(client, name, source));
  const urls = urlsOf(server, name);
  process.env.DATABASE_URL = urls.appUrl;
  const drop = () =>
    withClient(server.superuserUrl, async (client) => {
      await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    });
  return { ...urls, superuserUrl: server.superuserUrl, drop };
}

/** The server is started by the first who asks (test-template.ts in vitest) and handed to the workers in TEST_SERVER. */
export async function testServer(): Promise<TestServer> {
  if (process.env.TEST_SERVER) return JSON.parse(process.env.TEST_SERVER);
  const { server } = await startTestServer();
  return server;
}

export async function startTestServer(): Promise<{ server: TestServer; release: () => Promise<void> }> {
  const { superuserUrl, secrets, release } = await joinEmbeddedPostgres(dataDir, { fast: true });
  const { ownerPassword, appPassword } = secrets;
  const server = { superuserUrl, ownerPassword, appPassword };
  await ensureOwnerRole(superuserUrl, ownerPassword);
  await ensureAppRole(urlsOf(server, 'postgres').ownerUrl, appPassword);
  process.env.TEST_SERVER = JSON.stringify(server);
  return { server, release };
}

/**
 * Makes the templates that are wanted in the process that starts the workers: seeding binds lib's client to the database it fills, and
 * a worker must find that client unused.
 */
export async function prepareTemplates(server: TestServer, isWanted: (template: Template) => boolean): Promise<void> {
  for (const template of allTemplates.filter(isWanted)) await prepareTemplate(server, template);
}

/** Templates are named after what they are made from, and so are made again only when that changes. */
async function prepareTemplate(server: TestServer, template: Template): Promise<string> {
  const name = templateName(template);
  const lock = path.join(dataDir, `template-${template}.lock`);
  return withLock(lock, `Đang chờ cơ sở dữ liệu mẫu (${template})…`, async () => {
    const exists = (database: string) =>
      withClient(server.superuserUrl, async (client) => {
        const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [database]);
        return rowCount !== 0;
      });
    if (await exists(name)) return name;
    const base = template === 'migrated' ? 'template0' : await prepareTemplate(server, 'migrated');
    const unfinished = `${name}_new`;
    await withClient(server.superuserUrl, async (client) => {
      await client.query(`DROP DATABASE IF EXISTS ${unfinished} WITH (FORCE)`);
      await createDatabase(client, unfinished, base);
    });
    await fill(urlsOf(server, unfinished), template);
    await withClient(server.superuserUrl, async (client) => {
      await client.query(`ALTER DATABASE ${unfinished} RENAME TO ${name}`);
    });
    return name;
  });
}

function templateName(template: Template): string {
  return `ancu_template_${template}_${sourcesHash(template)}`;
}

/** Drops what a killed run left behind, and the templates of sources that are no more. */
export async function dropLeftovers(server: TestServer): Promise<void> {
  await withClient(server.superuserUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `SELECT datname AS name FROM pg_database WHERE datname ~ '^ancu_(test|template)_' AND datname <> ALL ($1)`,
      [allTemplates.map(templateName)],
    );
    for (const { name } of rows) await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  });
}

async function fill({ ownerUrl, appUrl }: { ownerUrl: string; appUrl: string }, template: Template): Promise<void> {
  if (template === 'migrated') {
    await applyMigrations(ownerUrl);
    await applySecurityRules(ownerUrl, true);
    return;
  }
  const appKey = process.env.APP_KEY ?? '';
  const before = process.env.DATABASE_URL;
  process.env.DATABASE_URL = appUrl;
  await seedDatabase({ ownerUrl, appUrl, appKey, demo: template === 'demo' ? 'world' : 'none', log: () => {} });
  process.env.DATABASE_URL = before;
}

function urlsOf(server: TestServer, name: string): { ownerUrl: string; appUrl: string } {
  return {
    ownerUrl: urlFor(server.superuserUrl, ownerRole, server.ownerPassword, name),
    appUrl: urlFor(server.superuserUrl, appRole, server.appPassword, name),
  };
}

function sourcesHash(template: Template): string {
  const hash = createHash('sha256');
  const folders = template === 'migrated' ? ['prisma/migrations', 'prisma/security'] : ['prisma', 'lib'];
  for (const folder of folders) addFolder(hash, path.join(root, folder));
  return hash.digest('hex').slice(0, 12);
}

function addFolder(hash: ReturnType<typeof createHash>, folder: string): void {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory() && entry.name !== 'generated') addFolder(hash, full);
    else if (entry.isFile() && !entry.name.includes('.test.')) hash.update(entry.name).update(readFileSync(full));
  }
}
