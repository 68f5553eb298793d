// npm test: every check there is. `npm test -- --only unit,e2e` runs some; what follows a further `--` goes to the runner.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { withLock } from './lib/file-lock';
import { testDirectory } from './lib/paths';
import { main, PlainError } from './lib/plain-error';
import { stopChildren } from './lib/processes';
import { runnerSteps } from './lib/runner-steps';
import { staticSteps } from './lib/static-steps';
import { whenAskedToStop } from './lib/stop-signal';
import { enterTestEnvironment } from './lib/test-environment';
import { runSteps } from './lib/test-steps';

await main(async () => {
  const { values, positionals } = parseArgs({ options: { only: { type: 'string' } }, allowPositionals: true });
  const steps = [...staticSteps, ...runnerSteps(positionals)];
  const names = values.only?.split(',') ?? steps.map((step) => step.name);
  const unknown = names.find((name) => !steps.some((step) => step.name === name));
  if (unknown) {
    throw new PlainError(`Không có bước "${unknown}". Các bước: ${steps.map((step) => step.name).join(', ')}.`);
  }
  // Tests choose their own database: one that the shell happens to point at must never be touched.
  for (const name of ['DATABASE_URL', 'APP_DATABASE_URL', 'NEXTAUTH_URL', 'APP_KEY', 'NEXTAUTH_SECRET', 'DEMO'])
    delete process.env[name];
  enterTestEnvironment();
  const stopping = whenAskedToStop();
  const work = withLock(path.join(testDirectory, 'lock'), 'Đang chờ một lần npm test khác…', () =>
    runSteps(steps.filter((step) => names.includes(step.name))),
  );
  const outcome = await Promise.race([work, stopping.asked]);
  if (outcome !== 'stop') return outcome;
  stopChildren();
  await Promise.race([work.catch(() => {}), new Promise((resolve) => setTimeout(resolve, 20_000))]);
  return 130;
});
