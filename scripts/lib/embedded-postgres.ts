import { randomUUID } from 'node:crypto';
import { accessSync, constants, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { withLock } from './file-lock';
import { codeOf, messageOf, PlainError } from './plain-error';
import { freePort, isPortFree } from './ports';
import { postgresAccount } from './postgres-account';
import { postgresBinaries } from './postgres-binaries';
import { type Cluster, createCluster, isCreated } from './postgres-cluster';
import {
  disownStalePidFile,
  findPostmaster,
  type Postmaster,
  spawnPostmaster,
  stopPostmaster,
} from './postgres-process';
import { isRunning, ownIdentity, waitUntil } from './processes';
import { loadSecrets, type Secrets } from './secrets';

export type EmbeddedServer = { port: number; superuserUrl: string; secrets: Secrets; release: () => Promise<void> };

export type EmbeddedOptions = { fast?: boolean; log?: (line: string) => void };

/**
 * Starts the PostgreSQL of a data directory, or joins the one that runs there. `release` stops it when nobody else in the
 * machine uses it any more; users that were killed do not count.
 */
export async function joinEmbeddedPostgres(dataDir: string, options: EmbeddedOptions = {}): Promise<EmbeddedServer> {
  requireWritable(dataDir);
  return withDirectoryLock(dataDir, async () => {
    const secrets = loadSecrets(dataDir);
    const cluster = clusterOf(dataDir);
    const { port } = findPostmaster(cluster) ?? (await startServer(dataDir, cluster, secrets, options));
    const superuserUrl = `postgresql://postgres:${secrets.superuserPassword}@127.0.0.1:${port}/postgres`;
    await waitForAnswer(superuserUrl, () => findPostmaster(cluster) !== undefined);
    const ticket = register(dataDir);
    return { port, superuserUrl, secrets, release: () => release(dataDir, cluster, ticket) };
  });
}

function clusterOf(dataDir: string): Cluster {
  const dir = path.join(dataDir, 'postgres');
  const account = postgresAccount(dir);
  return { dir, account, binaries: postgresBinaries(account) };
}

async function startServer(
  dataDir: string,
  cluster: Cluster,
  secrets: Secrets,
  { fast = false, log = () => {} }: EmbeddedOptions,
): Promise<Postmaster> {
  if (!isCreated(cluster)) {
    log('Đang tạo cơ sở dữ liệu PostgreSQL…');
    createCluster(cluster, secrets.superuserPassword, fast);
  }
  requireOwnCluster(cluster);
  disownStalePidFile(cluster);
  log('Đang khởi động PostgreSQL…');
  const logFile = path.join(dataDir, 'postgres.log');
  // Several attempts: the port may be taken in between, and the processes of a killed server need a moment to end.
  for (let attempt = 1; attempt <= 8; attempt++) {
    const port = await choosePort(dataDir);
    const child = spawnPostmaster(cluster, port, logFile, fast);
    const hasEnded = () => child.exitCode !== null || child.signalCode !== null || child.pid === undefined;
    await waitUntil(() => hasEnded() || findPostmaster(cluster) !== undefined, 60_000);
    if (!hasEnded() && child.pid) return { pid: child.pid, port };
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
  const tail = readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-8).join('\n');
  throw new PlainError(`PostgreSQL không khởi động được. Cuối tệp ${logFile}:\n${tail}`);
}

/** The port of the last time when it is still free, so that tools which were given the address keep working. */
async function choosePort(dataDir: string): Promise<number> {
  const file = path.join(dataDir, 'postgres.port');
  const last = Number(readOr(file, ''));
  if (last > 0 && (await isPortFree(last))) return last;
  const port = await freePort();
  writeFileSync(file, String(port));
  return port;
}

async function waitForAnswer(url: string, isAlive: () => boolean): Promise<void> {
  let last: unknown;
  const hasAnswered = await waitUntil(async () => {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
    client.on('error', () => {});
    try {
      await client.connect();
      await client.end();
      return true;
    } catch (error) {
      last = error;
      if (codeOf(error) === '28P01') {
        throw new PlainError('Mật khẩu trong secrets.json không khớp với cơ sở dữ liệu trong DATA_DIR.');
      }
      return !isAlive();
    }
  }, 180_000); // after a crash the server first replays its log
  if (!hasAnswered || !isAlive()) throw new PlainError(`PostgreSQL không trả lời: ${messageOf(last)}`);
}

function register(dataDir: string): string {
  const folder = path.join(dataDir, 'postgres-users');
  mkdirSync(folder, { recursive: true });
  const ticket = path.join(folder, randomUUID());
  writeFileSync(ticket, ownIdentity());
  return ticket;
}

async function release(dataDir: string, cluster: Cluster, ticket: string): Promise<void> {
  await withDirectoryLock(dataDir, async () => {
    rmSync(ticket, { force: true });
    const folder = path.dirname(ticket);
    for (const name of readdirSync(folder)) {
      const file = path.join(folder, name);
      if (isRunning(readOr(file, ''))) return;
      rmSync(file, { force: true });
    }
    const postmaster = findPostmaster(cluster);
    if (postmaster) await stopPostmaster(postmaster);
  });
}

/** Held while a server starts, stops, or must stay stopped (backup). */
export function withDirectoryLock<T>(dataDir: string, work: () => Promise<T>): Promise<T> {
  return withLock(path.join(dataDir, 'postgres.lock'), 'Đang chờ một tiến trình khác dùng PostgreSQL…', work);
}

export function isServerRunning(dataDir: string): boolean {
  return findPostmaster(clusterOf(dataDir)) !== undefined;
}

function requireWritable(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new PlainError(
      `Không ghi được vào thư mục dữ liệu ${dataDir} (${codeOf(error)}). Hãy đặt DATA_DIR tới nơi khác.`,
    );
  }
}

function requireOwnCluster({ dir, account }: Cluster): void {
  if (account || !process.getuid || statSync(dir).uid === process.getuid()) return;
  throw new PlainError(
    `Cơ sở dữ liệu ${dir} thuộc về người dùng khác. Hãy chạy bằng người dùng đó, hoặc đổi DATA_DIR.`,
  );
}

function readOr(file: string, fallback: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return fallback;
  }
}

/** For tests: whatever a data directory holds, also a server that a killed run left behind, goes. */
export async function removeCluster(dataDir: string): Promise<void> {
  const postmaster = findPostmaster(clusterOf(dataDir));
  if (postmaster) await stopPostmaster(postmaster);
  rmSync(dataDir, { recursive: true, force: true });
}
