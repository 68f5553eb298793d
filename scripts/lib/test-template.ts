// Vitest's global setup for the project "database": one server for all workers, cleared of what a killed run left behind.

import { withClient } from './roles';
import { startTestServer } from './test-database';
import { enterTestEnvironment } from './test-environment';

export default async function setup(): Promise<() => Promise<void>> {
  enterTestEnvironment();
  const { server, release } = await startTestServer();
  await withClient(server.superuserUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `SELECT datname AS name FROM pg_database WHERE datname LIKE 'ancu\\_test\\_%' OR datname LIKE 'ancu\\_template%\\_new'`,
    );
    for (const { name } of rows) await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  });
  return release;
}
