import path from 'node:path';
import { startApp } from './app-server';
import { buildApp } from './build';
import { migrateDatabase, openEmbedded } from './database';
import { removeCluster } from './embedded-postgres';
import { appEnvironment, enterAppEnvironment } from './environment';
import { testDirectory } from './paths';
import { freePort } from './ports';
import { generatePrismaClient } from './prisma-client';
import { loadSecrets } from './secrets';
import { seedDatabase } from './seed';

/** The production build with fresh demo data, on its own database and port; `environment` is for the specs in e2e/. */
export async function startTestApp(log: (line: string) => void) {
  const dataDir = path.join(testDirectory, 'e2e');
  await removeCluster(dataDir);
  await generatePrismaClient(log);
  await buildApp(log);
  const database = await openEmbedded(dataDir, { fast: true, log });
  try {
    await migrateDatabase(database, log);
    const secrets = loadSecrets(dataDir);
    const settings = { dataDir, port: await freePort(), host: '127.0.0.1', demo: 'world' as const };
    const url = `http://localhost:${settings.port}`;
    const environment = {
      ...appEnvironment(settings, database, secrets),
      NEXTAUTH_URL: url,
      APP_KEY: secrets.appKey,
      NEXTAUTH_SECRET: secrets.nextAuthSecret,
      SIGN_IN_LIMIT: '100000', // every spec signs in, all from one address
    };
    enterAppEnvironment(environment);
    log('Đang nạp dữ liệu mẫu…');
    const { ownerUrl, appUrl } = database;
    await seedDatabase({ ownerUrl, appUrl, appKey: secrets.appKey, demo: 'world', log });
    const app = startApp({ port: settings.port, host: settings.host, environment });
    await app.ready;
    return {
      environment: { E2E_BASE_URL: url, E2E_OWNER_URL: ownerUrl, E2E_DATA_DIR: dataDir },
      stop: async () => {
        await app.stop();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}
