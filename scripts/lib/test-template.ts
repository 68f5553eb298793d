// Vitest's global setup for the project "database": one server for all workers.
import { readFileSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { dropLeftovers, prepareTemplates, startTestServer } from './test-database';
import { enterTestEnvironment } from './test-environment';

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  enterTestEnvironment();
  const { server, release } = await startTestServer();
  await dropLeftovers(server);
  const asksForDemo = await demoIsAsked(project);
  await prepareTemplates(server, (template) => template !== 'demo' || asksForDemo);
  return release;
}

/** The demo takes a minute or more to make: not for a run of files that never look at it. */
async function demoIsAsked(project: TestProject): Promise<boolean> {
  const asked: string[] = JSON.parse(process.env.TEST_FILES ?? '[]');
  const { testFiles } = await project.globTestFiles(asked);
  return testFiles.some((file) => readFileSync(file, 'utf8').includes("createTestDatabase('demo')"));
}
