import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type pg from 'pg';
import { root } from './paths';
import { messageOf, PlainError } from './plain-error';
import { withClient } from './roles';

const folder = path.join(root, 'prisma', 'security');

/**
 * Applies prisma/security/*.sql again, all in one transaction, when they have changed or `force` says that tables have.
 * Returns whether it did. So the policies of today are read in one place instead of being pieced together from migrations.
 */
export async function applySecurityRules(ownerUrl: string, force: boolean): Promise<boolean> {
  const files = readRules();
  const hash = createHash('sha256').update(JSON.stringify(files)).digest('hex');
  if (files.length === 0) return false;
  return withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ value: string }>(`SELECT value FROM ancu_meta WHERE key = 'security'`);
    if (!force && rows[0]?.value === hash) return false;
    await client.query('BEGIN');
    for (const file of files) await applyFile(client, file);
    await client.query(
      `INSERT INTO ancu_meta (key, value) VALUES ('security', $1)
       ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
      [hash],
    );
    await client.query('COMMIT');
    return true;
  });
}

type Rules = { name: string; sql: string };

function readRules(): Rules[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith('.sql'));
  return names.sort().map((name) => ({ name, sql: readFileSync(path.join(folder, name), 'utf8') }));
}

async function applyFile(client: pg.Client, { name, sql }: Rules): Promise<void> {
  try {
    await client.query(sql);
  } catch (error) {
    throw new PlainError(`prisma/security/${name}${lineOf(error, sql)}: ${messageOf(error)}`);
  }
}

/** PostgreSQL tells the place of an error as a count of characters. */
export function lineOf(error: unknown, sql: string): string {
  if (typeof error !== 'object' || error === null || !('position' in error)) return '';
  const position = Number(error.position);
  return position > 0 ? `:${sql.slice(0, position).split('\n').length}` : '';
}
