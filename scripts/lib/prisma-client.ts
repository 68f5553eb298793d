import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { withLock } from './file-lock';
import { schemaFile } from './migrations';
import { root } from './paths';
import { PlainError } from './plain-error';
import { runNode } from './processes';

const generated = path.join(root, 'lib', 'generated');
const stamp = path.join(generated, '.schema-hash');

/** Makes lib/generated/prisma from the schema, when that has changed. */
export async function generatePrismaClient(log: (line: string) => void = () => {}): Promise<void> {
  mkdirSync(generated, { recursive: true });
  await withLock(path.join(generated, '.lock'), 'Đang chờ một tiến trình khác sinh Prisma Client…', async () => {
    const hash = schemaHash();
    const isCurrent = existsSync(path.join(generated, 'prisma', 'client.ts')) && existsSync(stamp);
    if (isCurrent && readFileSync(stamp, 'utf8') === hash) return;
    log('Đang sinh Prisma Client…');
    const { code, output } = await runPrisma(['generate']);
    if (code !== 0) throw new PlainError(`prisma generate thất bại:\n${output}`);
    writeFileSync(stamp, hash);
  });
}

export function runPrisma(args: string[]) {
  return runNode('prisma/build/index.js', args, {
    env: {
      // The CLI would download its migration engine, which neither `generate` nor `validate` uses: any program satisfies it.
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    },
  });
}

function schemaHash(): string {
  const hash = createHash('sha256').update(readFileSync(schemaFile));
  for (const name of ['package-lock.json', 'prisma.config.ts']) hash.update(readFileSync(path.join(root, name)));
  return hash.digest('hex');
}
