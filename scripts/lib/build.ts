import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { withLock } from './file-lock';
import { root } from './paths';
import { PlainError } from './plain-error';
import { runNode } from './processes';
import { buildServiceWorker, serviceWorkerFile } from './service-worker';

const stamp = path.join(root, '.next', 'an-cu-source-hash');

/** What a build depends on. lib/generated follows from prisma/schema.prisma; tests never reach the build. */
const sources = [
  ...['app', 'components', 'lib', 'public', 'prisma/schema.prisma'],
  ...['package-lock.json', 'tsconfig.json', 'next.config.ts', 'proxy.ts', 'middleware.ts', 'instrumentation.ts'],
  'instrumentation-client.ts',
];

/** Runs `next build` unless .next was built from exactly these sources. Returns whether it built. */
export async function buildApp(log: (line: string) => void = () => {}): Promise<boolean> {
  const lock = path.join(root, 'node_modules', '.an-cu-build.lock');
  return withLock(lock, 'Đang chờ một tiến trình khác biên dịch…', async () => {
    const hash = sourceHash();
    const isThere = existsSync(path.join(root, serviceWorkerFile));
    if (isThere && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return false;
    log('Đang biên dịch ứng dụng (next build), lần đầu mất khoảng một phút…');
    const started = Date.now();
    rmSync(stamp, { force: true });
    await buildServiceWorker();
    const { code, output } = await runNode('next/dist/bin/next', ['build'], { env: buildEnvironment() });
    if (code !== 0) throw new PlainError(`next build thất bại:\n${output}`);
    writeFileSync(stamp, hash);
    log(`Đã biên dịch trong ${Math.round((Date.now() - started) / 1000)} giây.`);
    return true;
  });
}

/** Pages are loaded while building, never run: the address leads nowhere, so a build cannot touch anyone's data. */
function buildEnvironment(): Record<string, string> {
  return {
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    DATABASE_URL: 'postgresql://ancu_app:build@127.0.0.1:1/build',
    NEXTAUTH_URL: 'http://localhost:3000',
    NEXTAUTH_SECRET: 'only-while-building-0123456789abcdef',
    APP_KEY: Buffer.alloc(32).toString('base64'),
    DATA_DIR: path.join(root, '.next'),
    DEMO: '0',
  };
}

export function sourceHash(): string {
  const hash = createHash('sha256').update(process.version);
  for (const source of sources) addTo(hash, source);
  return hash.digest('hex');
}

function addTo(hash: ReturnType<typeof createHash>, relative: string): void {
  const full = path.join(root, relative);
  if (
    !existsSync(full) ||
    relative === 'lib/generated' ||
    relative === serviceWorkerFile ||
    /\.test\.tsx?$/.test(relative)
  )
    return;
  const entries = listFolder(full);
  if (!entries) hash.update(`${relative}\0`).update(readFileSync(full)).update('\0');
  else for (const name of entries.sort()) addTo(hash, `${relative}/${name}`);
}

function listFolder(full: string): string[] | undefined {
  try {
    return readdirSync(full);
  } catch {
    return undefined; // a file
  }
}
