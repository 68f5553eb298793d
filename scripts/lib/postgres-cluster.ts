import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { codeOf, PlainError } from './plain-error';
import type { Account } from './postgres-account';
import type { Binaries } from './postgres-binaries';

export type Cluster = { dir: string; account: Account | undefined; binaries: Binaries };

/**
 * How the server names its own data directory. As root it runs as another account, which may not pass through the folders
 * above (a home has mode 0700). It is started *in* the directory, and Linux lets a process reach the folder it stands in.
 */
export function dataArgument({ dir, account }: Cluster): string {
  return account && existsSync('/proc/self/cwd') ? '/proc/self/cwd' : dir;
}

export function isCreated({ dir }: Cluster): boolean {
  return existsSync(path.join(dir, 'PG_VERSION'));
}

/** initdb works in a folder aside, which takes its name when complete: an interrupted first start leaves no half cluster. */
export function createCluster(cluster: Cluster, superuserPassword: string, fast: boolean): void {
  const aside = `${cluster.dir}.new`;
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(aside, { recursive: true, mode: 0o700 });
  const password = writePasswordFile(superuserPassword, cluster.account);
  try {
    if (cluster.account) chownSync(aside, cluster.account.uid, cluster.account.gid);
    const result = spawnSync(
      cluster.binaries.initdb,
      [
        `--pgdata=${dataArgument({ ...cluster, dir: aside })}`,
        '--username=postgres',
        `--pwfile=${password.file}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        // Names sort as Vietnamese readers expect; C.UTF-8 lets pg_trgm see đ and ơ as letters, which plain C does not.
        '--locale-provider=icu',
        '--icu-locale=vi',
        '--locale=C.UTF-8',
        '--no-instructions',
        ...(fast ? ['--no-sync'] : []),
      ],
      { cwd: aside, encoding: 'utf8', env: { ...process.env, LC_ALL: 'C.UTF-8' }, ...cluster.account },
    );
    if (result.error) throw new PlainError(cannotRun(result.error));
    if (result.status !== 0) throw new PlainError(`Không tạo được cơ sở dữ liệu:\n${result.stdout}${result.stderr}`);
    renameSync(aside, cluster.dir);
  } finally {
    password.remove();
  }
}

export function cannotRun(error: Error): string {
  return codeOf(error) === 'EPERM'
    ? 'Không chuyển được PostgreSQL sang người dùng thường: hãy chạy lệnh bằng một tài khoản không phải root.'
    : `Không chạy được PostgreSQL: ${error.message}`;
}

/** A password on the command line could be read in `ps`, and initdb's account cannot enter our own folders: a file in /tmp. */
function writePasswordFile(password: string, account: Account | undefined) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'an-cu-'));
  const file = path.join(folder, 'password');
  writeFileSync(file, password, { mode: 0o600 });
  if (account) for (const target of [file, folder]) chownSync(target, account.uid, account.gid);
  return { file, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
