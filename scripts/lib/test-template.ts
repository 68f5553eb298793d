// Vitest's global setup for the project "database": one server for all workers.
import { dropLeftovers, prepareTemplates, startTestServer } from './test-database';
import { enterTestEnvironment } from './test-environment';

export default async function setup(): Promise<() => Promise<void>> {
  enterTestEnvironment();
  const { server, release } = await startTestServer();
  await dropLeftovers(server);
  await prepareTemplates(server);
  return release;
}
