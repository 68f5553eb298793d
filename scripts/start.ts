// npm start: everything from a fresh clone to a served app.
import { type AppServer, startApp } from './lib/app-server';
import { buildApp } from './lib/build';
import { type Database, migrateDatabase, openDatabase } from './lib/database';
import {
  type AppSettings,
  appEnvironment,
  appKey,
  enterAppEnvironment,
  settingsFromEnvironment,
} from './lib/environment';
import { removeInstance, runningInstance, writeInstance } from './lib/instance';
import { requireSameKey } from './lib/key-check';
import { main, PlainError } from './lib/plain-error';
import { isPortFree } from './lib/ports';
import { generatePrismaClient } from './lib/prisma-client';
import { stopChildren } from './lib/processes';
import { loadSecrets } from './lib/secrets';
import { seedDatabase } from './lib/seed';
import { whenAskedToStop } from './lib/stop-signal';

const log = (line: string) => console.log(line);

await main(async () => {
  const settings = settingsFromEnvironment();
  await requireFree(settings);
  const stopping = whenAskedToStop();
  const database = await openDatabase(settings.dataDir, { log });
  const served: { app?: AppServer } = {};
  try {
    const outcome = await Promise.race([stopping.asked, serve(settings, database, served)]);
    if (outcome === 'stop') log('Đang dừng…');
    else console.error(`Ứng dụng dừng đột ngột (mã ${outcome}).`);
    return outcome === 'stop' ? 0 : 1;
  } finally {
    stopChildren();
    await served.app?.stop();
    removeInstance(settings.dataDir);
    await database.close();
  }
});

/** Sets everything up, serves, and returns the exit code of the app when that ends by itself. */
async function serve(settings: AppSettings, database: Database, served: { app?: AppServer }): Promise<number> {
  const { dataDir, port, demo } = settings;
  await generatePrismaClient(log);
  log('Đang kiểm tra cấu trúc dữ liệu…');
  await migrateDatabase(database, log);
  const secrets = loadSecrets(dataDir);
  await requireSameKey(database.ownerUrl, appKey(secrets));
  log(demo !== 'none' ? 'Đang kiểm tra danh mục và dữ liệu mẫu…' : 'Đang kiểm tra danh mục…');
  const environment = appEnvironment(settings, database, secrets);
  enterAppEnvironment(environment);
  await seedDatabase({ ownerUrl: database.ownerUrl, appUrl: database.appUrl, appKey: appKey(secrets), demo, log });
  await buildApp(log);
  const app = startApp({ port, host: settings.host, environment });
  served.app = app;
  await app.ready;
  const url = `http://localhost:${port}`;
  writeInstance(dataDir, { port, url, ownerUrl: database.ownerUrl, appUrl: database.appUrl });
  log(`An Cư: ${url}`);
  return app.exited;
}

async function requireFree({ dataDir, port }: AppSettings): Promise<void> {
  const running = runningInstance(dataDir);
  if (running) {
    throw new PlainError(
      `An Cư đang chạy trên thư mục dữ liệu này: ${running.url}. Đặt DATA_DIR và PORT khác để chạy thêm.`,
    );
  }
  if (await isPortFree(port)) return;
  throw new PlainError(
    `Cổng ${port} đang có chương trình khác dùng. Hãy chọn cổng khác, ví dụ: PORT=${port + 1} npm start`,
  );
}
