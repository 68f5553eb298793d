import {
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type pg from 'pg';
import { isServerRunning, joinEmbeddedPostgres, withDirectoryLock } from './embedded-postgres';
import { PlainError } from './plain-error';
import { postgresAccount } from './postgres-account';
import { run } from './processes';
import { withClient } from './roles';

/** What belongs to a run and not to the data. */
const transient = ['instance.json', 'postgres-users', 'postgres.lock', 'postgres.log', 'postgres.port', 'postgres.new'];

/**
 * Writes DATA_DIR to one tar file while the app goes on working: PostgreSQL's base backup. The files are copied as they
 * change, and the write-ahead log of that time makes them whole again; the slot keeps that log until it has been copied.
 */
export async function backUp(dataDir: string, file: string): Promise<void> {
  if (!existsSync(path.join(dataDir, 'postgres', 'PG_VERSION')))
    throw new PlainError(`Không có dữ liệu trong ${dataDir}.`);
  const server = await joinEmbeddedPostgres(dataDir);
  const part = `${file}.part`;
  try {
    rmSync(part, { force: true });
    writeFileSync(part, '', { mode: 0o600 }); // it holds personal data and the keys
    await withClient(server.superuserUrl, (client) => copyWhileRunning(client, dataDir, part));
    renameSync(part, file);
  } finally {
    rmSync(part, { force: true });
    await server.release();
  }
}

async function copyWhileRunning(client: pg.Client, dataDir: string, part: string): Promise<void> {
  await client.query(`SELECT pg_create_physical_replication_slot('ancu_backup_' || pg_backend_pid(), true, true)`);
  await client.query(`SELECT pg_backup_start('an cu', true)`);
  const left = [
    ...transient,
    'postgres/pg_wal/*',
    'postgres/pg_replslot/*',
    'postgres/postmaster.*',
    'before-restore-*',
  ];
  const excluded = left.map((name) => `--exclude=./${name}`);
  await tar(['--create', `--file=${part}`, '--warning=no-file-changed', ...excluded, '-C', dataDir, '.']);
  const { rows } = await client.query<{ labelfile: string }>('SELECT labelfile FROM pg_backup_stop(false)');
  const folder = mkdtempSync(path.join(dataDir, 'postgres.new-label-'));
  try {
    mkdirSync(path.join(folder, 'postgres'));
    writeFileSync(path.join(folder, 'postgres', 'backup_label'), rows[0]?.labelfile ?? '', { mode: 0o600 });
    await tar(['--append', `--file=${part}`, '-C', folder, './postgres/backup_label']);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const log = ['--exclude=archive_status/*', '-C', dataDir, './postgres/pg_wal'];
  await tar(['--append', `--file=${part}`, '--warning=no-file-changed', ...log]);
}

/** Puts a backup in the place of DATA_DIR; what was there is kept in a folder beside, never deleted. */
export async function restore(dataDir: string, file: string): Promise<{ kept: string | undefined }> {
  if (!existsSync(file)) throw new PlainError(`Không có tệp ${file}.`);
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const incoming = mkdtempSync(path.join(dataDir, 'postgres.new-restore-'));
  try {
    await tar(['--extract', `--file=${file}`, '--no-same-owner', '--preserve-permissions', '-C', incoming]);
    if (!existsSync(path.join(incoming, 'postgres', 'backup_label'))) {
      throw new PlainError(`${file} không phải bản sao lưu của An Cư.`);
    }
    const cluster = path.join(incoming, 'postgres');
    const account = postgresAccount(path.join(dataDir, 'postgres'));
    if (account) chownAll(cluster, account.uid, account.gid);
    return await withDirectoryLock(dataDir, async () => {
      if (isServerRunning(dataDir)) {
        throw new PlainError('PostgreSQL của thư mục dữ liệu này đang chạy: hãy dừng An Cư trước khi khôi phục.');
      }
      const kept = setAside(dataDir, path.basename(incoming));
      for (const name of readdirSync(incoming)) renameSync(path.join(incoming, name), path.join(dataDir, name));
      return { kept };
    });
  } finally {
    rmSync(incoming, { recursive: true, force: true });
  }
}

function setAside(dataDir: string, incoming: string): string | undefined {
  const stays = (name: string) => name === incoming || name === 'postgres.lock' || name.startsWith('before-restore-');
  const names = readdirSync(dataDir).filter((name) => !stays(name));
  if (names.length === 0) return undefined;
  const kept = path.join(dataDir, `before-restore-${new Date().toISOString().replace(/[:.]/g, '-')}`);
  mkdirSync(kept, { mode: 0o700 });
  for (const name of names) renameSync(path.join(dataDir, name), path.join(kept, name));
  return kept;
}

function chownAll(target: string, uid: number, gid: number): void {
  chownSync(target, uid, gid);
  if (!lstatSync(target).isDirectory()) return;
  for (const name of readdirSync(target)) chownAll(path.join(target, name), uid, gid);
}

/** Exit code 1 says that a file changed or went while it was read, which a base backup expects. */
async function tar(args: string[]): Promise<void> {
  const { code, output } = await run('tar', args);
  if (code > 1 || (code === 1 && args[0] === '--extract')) throw new PlainError(`tar thất bại:\n${output}`);
}
