import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PlainError } from './plain-error';
import { type Cluster, cannotRun, dataArgument } from './postgres-cluster';
import { processIdentity, waitUntil } from './processes';

export type Postmaster = { pid: number; port: number };

const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  // For a machine with 2 cores that runs the app as well.
  max_connections: 100,
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  work_mem: '8MB',
  maintenance_work_mem: '128MB',
  max_wal_size: '1GB',
  random_page_cost: 1.1,
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  // What people typed never goes to the log.
  log_statement: 'none',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
};

/** For databases that live no longer than a test run: nothing is worth waiting for the disk. */
const fastSettings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: 0,
};

export function spawnPostmaster(cluster: Cluster, port: number, logFile: string, fast: boolean): ChildProcess {
  const log = openSync(logFile, isLarge(logFile) ? 'w' : 'a', 0o600);
  const all = { ...settings, ...(fast ? fastSettings : {}), port };
  const child = spawn(
    cluster.binaries.postgres,
    ['-D', dataArgument(cluster), ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    // Detached: Ctrl-C in the terminal must reach the app first, and the database only when the app has finished.
    { cwd: cluster.dir, detached: true, stdio: ['ignore', log, log], ...cluster.account },
  );
  closeSync(log);
  child.unref();
  child.on('error', (error) => {
    console.error(cannotRun(error));
  });
  return child;
}

/** The server that runs on this directory now, also when the process that started it is long gone. */
export function findPostmaster({ dir }: Cluster): Postmaster | undefined {
  const [pid, , , port] = readPidFile(dir);
  return pid && port && isServer(pid, port) ? { pid, port } : undefined;
}

export async function stopPostmaster({ pid }: Postmaster): Promise<void> {
  const isGone = () => processIdentity(pid) === undefined;
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    if (isGone()) return;
    process.kill(pid, signal); // SIGINT: fast, orderly shutdown; SIGQUIT: at once, the next start recovers from the log
    if (await waitUntil(isGone, 30_000)) return;
  }
  throw new PlainError(`Không dừng được PostgreSQL (tiến trình ${pid}).`);
}

/**
 * After kill -9 the pid file stays, and its number may meanwhile belong to another program: PostgreSQL would refuse to start.
 * Naming ourselves, the parent of the new server, in it lifts that; the other check, that no process of the old server is
 * left in its shared memory, goes on being made (deleting the file would lose it).
 */
export function disownStalePidFile({ dir }: Cluster): void {
  const file = path.join(dir, 'postmaster.pid');
  if (!existsSync(file)) return;
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^\d+/, String(process.pid)));
}

function readPidFile(dir: string): (number | undefined)[] {
  try {
    const lines = readFileSync(path.join(dir, 'postmaster.pid'), 'utf8').split('\n');
    return lines.slice(0, 4).map((line) => Number(line) || undefined);
  } catch {
    return [];
  }
}

/** The port is on the command line of every server we start, and no two live servers share one. */
function isServer(pid: number, port: number): boolean {
  const command = commandLine(pid);
  return command.includes('postgres') && command.includes(`port=${port}`);
}

function commandLine(pid: number): string {
  if (processIdentity(pid) === undefined) return '';
  if (process.platform !== 'linux') {
    return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout;
  }
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

function isLarge(file: string): boolean {
  return (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 20_000_000;
}
