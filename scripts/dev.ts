// npm run dev: the database as in `npm start`, the app with `next dev`, which shows a change as soon as a file is saved.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { migrateDatabase, openDatabase } from './lib/database';
import { appEnvironment, appKey, enterAppEnvironment, settingsFromEnvironment } from './lib/environment';
import { requireSameKey } from './lib/key-check';
import { root } from './lib/paths';
import { main } from './lib/plain-error';
import { generatePrismaClient } from './lib/prisma-client';
import { loadSecrets } from './lib/secrets';
import { seedDatabase } from './lib/seed';
import { buildServiceWorker } from './lib/service-worker';
import { whenAskedToStop } from './lib/stop-signal';

const log = (line: string) => console.log(line);

await main(async () => {
  const settings = settingsFromEnvironment();
  const stopping = whenAskedToStop();
  const database = await openDatabase(settings.dataDir, { log });
  try {
    await generatePrismaClient(log);
    await migrateDatabase(database, log);
    const secrets = loadSecrets(settings.dataDir);
    await requireSameKey(database.ownerUrl, appKey(secrets));
    const { ownerUrl, appUrl } = database;
    const environment = appEnvironment(settings, database, secrets);
    enterAppEnvironment(environment);
    await seedDatabase({ ownerUrl, appUrl, appKey: appKey(secrets), demo: settings.demo, log });
    await buildServiceWorker();
    const next = path.join(root, 'node_modules', 'next', 'dist', 'bin', 'next');
    const app = spawn(process.execPath, [next, 'dev', '--port', String(settings.port), '--hostname', settings.host], {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...environment, NODE_ENV: 'development' },
    });
    const exited = new Promise<'exit'>((resolve) => app.on('exit', () => resolve('exit')));
    await Promise.race([stopping.asked, exited]);
    app.kill('SIGTERM');
    await exited;
    return 0;
  } finally {
    await database.close();
  }
});
