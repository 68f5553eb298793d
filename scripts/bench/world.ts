import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createClient } from '@/lib/db';
import { seedReference } from '@/prisma/reference';
import { type Database, migrateDatabase, openEmbedded } from '../lib/database';
import { removeCluster } from '../lib/embedded-postgres';
import { dataDirectory } from '../lib/paths';
import { buildDataSet, dataSetVersion } from './data-set';
import { addEvidence } from './evidence-set';
import { addLoans } from './loan-set';
import { addSupport } from './support-set';

export interface BenchWorld {
  dataDir: string;
  database: Database;
}

/** A cluster of its own for every size, built once and kept under the data directory. */
export async function openBenchWorld(people: number, log: (line: string) => void): Promise<BenchWorld> {
  const dataDir = path.join(dataDirectory(), 'bench', String(people));
  const mark = path.join(dataDir, 'data-set.txt');
  const isBuilt = existsSync(mark) && readFileSync(mark, 'utf8') === dataSetVersion;
  if (!isBuilt) await removeCluster(dataDir);
  const database = await openEmbedded(dataDir, { log });
  await migrateDatabase(database, log);
  // A set built before a table was there gets its reference rows too.
  const owner = createClient(database.ownerUrl, 1);
  await seedReference(owner);
  await owner.$disconnect();
  if (!isBuilt) {
    const started = Date.now();
    log(
      `Đang tạo bộ dữ liệu ${people.toLocaleString('vi-VN')} người, ${(people * 10).toLocaleString('vi-VN')} lần liên hệ…`,
    );
    await buildDataSet(database.ownerUrl, people, log);
    writeFileSync(mark, dataSetVersion);
    log(`Đã tạo trong ${Math.round((Date.now() - started) / 1000)} giây.`);
  }
  await addLoans(database.ownerUrl, people, log);
  await addSupport(database.ownerUrl, people, log);
  await addEvidence(database.ownerUrl, log);
  return { dataDir, database };
}
