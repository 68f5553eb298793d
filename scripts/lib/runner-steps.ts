import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { buildApp } from './build';
import { requireChromium } from './chromium';
import { root, testDirectory } from './paths';
import { codeOf } from './plain-error';
import { generatePrismaClient } from './prisma-client';
import { runNode } from './processes';
import { startTestApp } from './test-app';
import { type Count, oneCheck, type Step } from './test-steps';

const log = (line: string) => console.log(`   ${line}`);

/** What follows `--` is for the runner: npm test -- --only unit -- lib/dates */
export function runnerSteps(runnerArguments: string[]): Step[] {
  const vitest = (project: string) => () => runVitest(project, runnerArguments);
  return [
    { name: 'unit', title: 'Kiểm thử quy tắc', run: vitest('unit') },
    { name: 'database', title: 'Kiểm thử với PostgreSQL', run: vitest('database') },
    {
      name: 'build',
      title: 'Bản dựng sản xuất',
      run: oneCheck(async () => {
        await generatePrismaClient();
        await buildApp();
        return undefined;
      }),
    },
    { name: 'e2e', title: 'Kiểm thử trên trình duyệt', run: () => runPlaywright(runnerArguments) },
  ];
}

type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
};

async function runVitest(project: string, args: string[]): Promise<Count> {
  await generatePrismaClient();
  const file = path.join(testDirectory, `${project}.json`);
  rmSync(file, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const options = ['run', '--project', project, '--passWithNoTests', ...reporters, ...args];
  // What was asked for, so that the set-up prepares no more than that (test-template.ts).
  const env = { TEST_FILES: JSON.stringify(args.filter((arg) => !arg.startsWith('-'))) };
  const { code } = await runNode('vitest/vitest.mjs', options, { show: true, env });
  const report: VitestReport | undefined = readReport(file);
  if (!report) return { passed: 0, failed: code === 0 ? 0 : 1 };
  // A file that cannot even be loaded has no tests in it to fail.
  const broken = report.testResults.filter(
    (one) => one.status === 'failed' && one.assertionResults.length === 0,
  ).length;
  return atLeastOne(code, { passed: report.numPassedTests, failed: report.numFailedTests + broken });
}

type PlaywrightReport = { stats: { expected: number; unexpected: number; flaky: number } };

async function runPlaywright(args: string[]): Promise<Count> {
  await requireChromium(log);
  const file = path.join(testDirectory, 'e2e.json');
  rmSync(file, { force: true });
  const app = await startTestApp(log);
  try {
    const options = ['test', '--pass-with-no-tests', ...args];
    const { code } = await runNode('@playwright/test/cli.js', options, {
      show: true,
      env: { ...app.environment, NO_COLOR: '', FORCE_COLOR: '0' },
    });
    const report: PlaywrightReport | undefined = readReport(file);
    if (!report) return { passed: 0, failed: code === 0 ? 0 : 1 };
    const { expected, flaky, unexpected } = report.stats;
    return atLeastOne(code, { passed: expected, failed: unexpected + flaky });
  } finally {
    await app.stop();
  }
}

/** A runner that failed for a reason of its own (a broken set-up) must not look like success. */
function atLeastOne(code: number, count: Count): Count {
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}

function readReport<T>(file: string): T | undefined {
  try {
    return JSON.parse(readFileSync(path.resolve(root, file), 'utf8'));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}
