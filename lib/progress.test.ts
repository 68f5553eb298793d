import { expect, it } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { progressOf, tellProgress, withProgress } from '@/lib/progress.server';

const actor = (userId: string) => ({ userId }) as Actor;
const step = (done: number) => ({ done, of: 3, words: `bước ${done}` });

it('is told to its sender alone, under its key, while it runs', async () => {
  const [mine, other] = [actor('a'), actor('b')];
  const seen: unknown[] = [];
  const result = await withProgress(mine, 'key-1', async () => {
    seen.push(progressOf(mine, 'key-1'));
    for (const done of [1, 2]) {
      await Promise.resolve();
      tellProgress(step(done));
      seen.push(progressOf(mine, 'key-1'));
    }
    seen.push(progressOf(other, 'key-1'), progressOf(mine, 'key-2'));
    return 'xong';
  });
  expect(result).toBe('xong');
  expect(seen).toEqual([null, step(1), step(2), null, null]);
  expect(progressOf(mine, 'key-1')).toBeNull();
});

it('of two at once is told apart, and ends with work that fails', async () => {
  const one = actor('a');
  let letGo = () => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  const first = withProgress(one, 'key-1', async () => {
    tellProgress(step(1));
    await held;
  });
  await expect(
    withProgress(one, 'key-2', async () => {
      tellProgress(step(2));
      throw new Error('hỏng');
    }),
  ).rejects.toThrow('hỏng');
  expect([progressOf(one, 'key-1'), progressOf(one, 'key-2')]).toEqual([step(1), null]);
  letGo();
  await first;
  expect(() => tellProgress(step(3))).not.toThrow();
});
