import path from 'node:path';
import type { Database } from './database';
import { dataDirectory } from './paths';
import { PlainError } from './plain-error';
import type { Secrets } from './secrets';

export type AppSettings = { dataDir: string; port: number; host: string; demo: Demo };

/** The whole demo, its accounts over a register that is nearly empty, or nothing. */
export type Demo = 'world' | 'accounts' | 'none';

/** What the app finds in its environment; docs/operations.md has the table. A value given by the operator goes first. */
export function appEnvironment(settings: AppSettings, database: Database, secrets: Secrets): Record<string, string> {
  return {
    DATABASE_URL: database.appUrl,
    NEXTAUTH_URL: process.env.NEXTAUTH_URL ?? `http://localhost:${settings.port}`,
    NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET ?? secrets.nextAuthSecret,
    APP_KEY: appKey(secrets),
    DATA_DIR: path.resolve(settings.dataDir),
    DEMO: settings.demo === 'none' ? '0' : '1',
    // The owner's address and any other secret of the set-up stay out of the app's process.
    APP_DATABASE_URL: '',
  };
}

export function appKey(secrets: Secrets): string {
  const key = process.env.APP_KEY ?? secrets.appKey;
  if (Buffer.from(key, 'base64').length !== 32)
    throw new PlainError('APP_KEY phải là 32 byte ngẫu nhiên viết bằng base64.');
  return key;
}

export function settingsFromEnvironment(): AppSettings {
  const port = Number(process.env.PORT ?? '3000');
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new PlainError(`PORT không hợp lệ: ${process.env.PORT}.`);
  // Only this machine, until the operator opens it (HOST=0.0.0.0): the demo has accounts whose passwords everyone knows.
  const host = process.env.HOST ?? '127.0.0.1';
  return { dataDir: dataDirectory(), port, host, demo: demoFromEnvironment() };
}

function demoFromEnvironment(): Demo {
  const asked = process.env.DEMO ?? '1';
  if (asked === '1') return 'world';
  if (asked === 'accounts') return 'accounts';
  if (asked === '0') return 'none';
  throw new PlainError(`DEMO là 1, accounts hoặc 0, không phải "${asked}".`);
}

/** For commands that call lib/ in their own process (seed, import): lib/env.ts then finds what it finds in the app. */
export function enterAppEnvironment(environment: Record<string, string>): void {
  Object.assign(process.env, environment);
}
