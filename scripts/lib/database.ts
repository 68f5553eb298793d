import { createHmac } from 'node:crypto';
import { type EmbeddedOptions, joinEmbeddedPostgres } from './embedded-postgres';
import { appEnvironment, appKey, enterAppEnvironment, settingsFromEnvironment } from './environment';
import { runningInstance } from './instance';
import { requireSameKey } from './key-check';
import { applyMigrations } from './migrations';
import { messageOf, PlainError } from './plain-error';
import {
  appRole,
  databaseName,
  ensureAppRole,
  ensureDatabase,
  ensureOwnerRole,
  ownerRole,
  requireSafeAppRole,
  withClient,
} from './roles';
import { loadSecrets } from './secrets';
import { applySecurityRules } from './security-rules';

export type Database = {
  /** May migrate; owns every table. */
  ownerUrl: string;
  /** What the app connects with: the role ancu_app, bound by every policy. */
  appUrl: string;
  /** Where roles and databases can be made at will: the embedded server only. */
  superuserUrl?: string;
  close: () => Promise<void>;
};

/** The real server of DATABASE_URL, else the embedded one of the data directory. */
export async function openDatabase(dataDir: string, options: EmbeddedOptions = {}): Promise<Database> {
  const ownerUrl = process.env.DATABASE_URL;
  return ownerUrl ? openServer(ownerUrl) : openEmbedded(dataDir, options);
}

export async function openEmbedded(dataDir: string, options: EmbeddedOptions = {}): Promise<Database> {
  const server = await joinEmbeddedPostgres(dataDir, options);
  try {
    const { ownerPassword, appPassword } = server.secrets;
    await ensureOwnerRole(server.superuserUrl, ownerPassword);
    await ensureDatabase(server.superuserUrl);
    const ownerUrl = urlFor(server.superuserUrl, ownerRole, ownerPassword, databaseName);
    await ensureAppRole(ownerUrl, appPassword);
    return {
      ownerUrl,
      appUrl: urlFor(ownerUrl, appRole, appPassword),
      superuserUrl: server.superuserUrl,
      close: server.release,
    };
  } catch (error) {
    await server.release();
    throw error;
  }
}

async function openServer(ownerUrl: string): Promise<Database> {
  await requireVersion(ownerUrl);
  const given = process.env.APP_DATABASE_URL;
  if (given) return { ownerUrl, appUrl: given, close: async () => {} };
  const password = derivedPassword(ownerUrl);
  await ensureAppRole(ownerUrl, password);
  return { ownerUrl, appUrl: urlFor(ownerUrl, appRole, password), close: async () => {} };
}

/** Brings the database to today's schema and policies. Several servers may start on one database at once: one at a time. */
export async function migrateDatabase(database: Database, log: (line: string) => void = () => {}): Promise<void> {
  await withClient(database.ownerUrl, async (client) => {
    await client.query(`SELECT pg_advisory_lock(hashtext('ancu migrate'))`);
    const applied = await applyMigrations(database.ownerUrl);
    for (const name of applied) log(`Đã áp dụng bước di chuyển dữ liệu ${name}.`);
    const hasApplied = await applySecurityRules(database.ownerUrl, applied.length > 0);
    if (hasApplied) log('Đã áp dụng quy tắc phân quyền (RLS).');
  });
  await requireSafeAppRole(database.appUrl);
}

/**
 * For commands: the database of the running app, or DATABASE_URL, or the embedded one, started for the time of the work.
 * It is migrated first, so that a command may be the first thing that is ever run. lib/ may be called inside `work`.
 */
export async function withDatabase<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const settings = settingsFromEnvironment();
  const running = process.env.DATABASE_URL ? undefined : runningInstance(settings.dataDir);
  const database = running
    ? { ownerUrl: running.ownerUrl, appUrl: running.appUrl, close: async () => {} }
    : await openDatabase(settings.dataDir, { log: console.log });
  try {
    if (!running) await migrateDatabase(database, console.log);
    const secrets = loadSecrets(settings.dataDir);
    await requireSameKey(database.ownerUrl, appKey(secrets));
    enterAppEnvironment(appEnvironment(settings, database, secrets));
    return await work(database);
  } finally {
    await database.close();
  }
}

export function urlFor(base: string, user: string, password: string, name?: string): string {
  const url = new URL(base);
  url.username = user;
  url.password = password;
  if (name) url.pathname = `/${name}`;
  return url.toString();
}

/** Every app server of one database must come to the same password, without a place to share it: it follows the owner's. */
function derivedPassword(ownerUrl: string): string {
  const { password } = new URL(ownerUrl);
  if (!password)
    throw new PlainError('DATABASE_URL không có mật khẩu: hãy đặt thêm APP_DATABASE_URL cho vai trò ancu_app.');
  return createHmac('sha256', decodeURIComponent(password)).update(appRole).digest('base64url');
}

async function requireVersion(url: string): Promise<void> {
  let version: number;
  try {
    version = await withClient(url, async (client) => {
      const { rows } = await client.query<{ version: number }>(
        `SELECT current_setting('server_version_num')::int AS version`,
      );
      return rows[0]?.version ?? 0;
    });
  } catch (error) {
    throw new PlainError(`Không kết nối được cơ sở dữ liệu trong DATABASE_URL: ${messageOf(error)}`);
  }
  if (version < 150_000) throw new PlainError('Cần PostgreSQL 15 trở lên.');
}
