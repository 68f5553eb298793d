import { messageOf, PlainError } from './plain-error';

export type Count = { passed: number; failed: number };

export type Step = { name: string; title: string; run: () => Promise<Count> };

/** A step that is one check: it passes, or says why not and counts as one failure. */
export function oneCheck(check: () => Promise<string | undefined>): () => Promise<Count> {
  return async () => {
    const complaint = await check();
    if (complaint === undefined) return { passed: 1, failed: 0 };
    console.log(complaint.trimEnd());
    return { passed: 0, failed: 1 };
  };
}

/** Runs every step, also after one has failed, and prints the sum as the last line. Returns the exit code. */
export async function runSteps(steps: Step[]): Promise<number> {
  const total = { passed: 0, failed: 0 };
  const failedSteps: string[] = [];
  for (const { name, title, run } of steps) {
    console.log(`\n── ${title} (${name})`);
    const started = Date.now();
    const count = await run().catch((error: unknown) => {
      console.log(error instanceof PlainError ? messageOf(error) : error);
      return { passed: 0, failed: 1 };
    });
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    console.log(`   ${count.passed} đạt, ${count.failed} không đạt, ${seconds} giây`);
    total.passed += count.passed;
    total.failed += count.failed;
    if (count.failed > 0) failedSteps.push(name);
  }
  if (failedSteps.length > 0)
    console.log(`\nKhông đạt: ${failedSteps.join(', ')}. Chạy lại: npm test -- --only ${failedSteps.join(',')}`);
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  return total.failed > 0 ? 1 : 0;
}
