import { readFileSync, statSync } from 'node:fs';
import { PlainError } from './plain-error';

export type Account = { uid: number; gid: number };

/**
 * PostgreSQL refuses to run as root. As root we start it as another account: the one that owns the cluster already,
 * else `postgres`, else `nobody` (initdb wants a name that exists). An ordinary user runs it as himself: undefined.
 */
export function postgresAccount(clusterDir: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = statSync(clusterDir, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const account = findAccount('postgres') ?? findAccount('nobody');
  if (!account) {
    throw new PlainError('PostgreSQL không chạy được dưới quyền root: hãy tạo người dùng hệ thống "postgres".');
  }
  return account;
}

function findAccount(name: string): Account | undefined {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined;
}
