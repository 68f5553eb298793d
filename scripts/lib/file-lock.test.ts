import { mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { withLock } from './file-lock';

const folder = mkdtempSync(path.join(os.tmpdir(), 'an-cu-lock-'));

test('the work of two holders never overlaps', async () => {
  const file = path.join(folder, 'two');
  const steps: string[] = [];
  const work = (name: string) =>
    withLock(file, 'waiting', async () => {
      steps.push(`${name} in`);
      await new Promise((resolve) => setTimeout(resolve, 150));
      steps.push(`${name} out`);
    });
  await Promise.all([work('a'), work('b')]);
  expect(steps.map((step) => step.slice(2))).toEqual(['in', 'out', 'in', 'out']);
});

test('a lock of a process that is gone is taken over, also when its number has a new owner', async () => {
  const file = path.join(folder, 'stale');
  writeFileSync(file, `${process.pid}@1@another-boot`);
  await expect(withLock(file, 'waiting', async () => 'done')).resolves.toBe('done');
});
