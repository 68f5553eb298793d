// One size of the world, measured in a process of its own: lib's database client is bound to the first database it meets.
import { readFileSync, writeFileSync } from 'node:fs';
import pg from 'pg';
import { signIn } from '@/e2e/matrix/http';
import { addDays, todayInVietnam } from '@/lib/dates';
import { createClient, db } from '@/lib/db';
import { actorOf } from '@/prisma/demo/actors';
import { startApp } from '../lib/app-server';
import { appEnvironment, enterAppEnvironment } from '../lib/environment';
import { main } from '../lib/plain-error';
import { freePort } from '../lib/ports';
import { loadSecrets } from '../lib/secrets';
import { benchPassword } from './data-set';
import { firstLoadScripts } from './first-load';
import { measureLoanFile } from './loan-file';
import { alone, getter, replayed, statementsOf, together } from './measure';
import type { BenchResult, SceneResult } from './report';
import type { BenchUser } from './scene';
import { emptyPage, pagesWithScripts, scenes } from './scenes';
import type { SupportIds } from './support-scenes';
import { openBenchWorld } from './world';
import { measureBulk, measureImport, measureReport } from './writes';

const log = (line: string) => console.log(line);

await main(async () => {
  const [people, file, extent] = [Number(process.argv[2]), process.argv[3] ?? '', process.argv[4] ?? 'whole'];
  const { dataDir, database } = await openBenchWorld(people, log);
  try {
    const secrets = loadSecrets(dataDir);
    const port = await freePort();
    const base = `http://localhost:${port}`;
    const settings = { dataDir, port, host: '127.0.0.1', demo: 'none' as const };
    const environment = { ...appEnvironment(settings, database, secrets), NEXTAUTH_URL: base, SIGN_IN_LIMIT: '100000' };
    enterAppEnvironment(environment);
    const app = startApp({ port, host: settings.host, environment });
    try {
      await app.ready;
      const result = await measure({ base, pid: app.pid, people, ...database, isWhole: extent === 'whole' });
      writeFileSync(file, JSON.stringify(result));
    } finally {
      await app.stop();
    }
  } finally {
    await db().$disconnect();
    await database.close();
  }
  return 0;
});

interface Bench {
  base: string;
  pid: number;
  people: number;
  ownerUrl: string;
  appUrl: string;
  isWhole: boolean;
}

async function measure(bench: Bench): Promise<BenchResult> {
  const owner = createClient(bench.ownerUrl, 1);
  const sql = new pg.Client({ connectionString: bench.ownerUrl });
  await sql.connect();
  try {
    return await measureWith(bench, owner, sql);
  } finally {
    await sql.end();
    await owner.$disconnect();
  }
}

async function measureWith(
  { base, pid, people, appUrl, isWhole }: Bench,
  owner: ReturnType<typeof createClient>,
  sql: pg.Client,
): Promise<BenchResult> {
  const sessions = new Map<BenchUser, Awaited<ReturnType<typeof signIn>>>();
  const session = async (user: BenchUser) => {
    const known = sessions.get(user) ?? (await signIn(base, user, benchPassword));
    sessions.set(user, known);
    return known;
  };
  const get = async (user: BenchUser) => getter(base, (await session(user)).cookie);
  const ids = await sql.query<{ id: string }>(
    `SELECT c.id FROM case_file c JOIN unit u ON u.id = c.commune_id WHERE u.code = 'B00001' AND c.status = 'MANAGED' ORDER BY c.id`,
  );
  const caseId = ids.rows[0]?.id ?? '';

  const emptyGet = await get(emptyPage.user);
  const empty = {
    ...(await alone(() => emptyGet(emptyPage.path))),
    perSecond: isWhole ? await together(() => emptyGet(emptyPage.path)) : 0,
  };
  log(`  trang trống: ${empty.p50.toFixed(1)} ms`);
  const measured: SceneResult[] = [];
  const lent = await sql.query<{ id: string }>(
    `SELECT l.id FROM loan l JOIN unit u ON u.id = l.commune_id WHERE u.code = 'B00001' ORDER BY l.contract_number LIMIT 1`,
  );
  // The small country, where few firms are, is there for the police's own pages.
  const support = isWhole ? await supportIds(sql) : null;
  for (const scene of scenes({ caseId, loanId: lent.rows[0]?.id ?? '', support })) {
    if (!isWhole && scene.user !== 'do.xa') continue;
    const ask = await get(scene.user);
    const actor = await actorOf(owner, scene.user);
    const statements = await statementsOf(() => scene.reads(actor));
    const page = await alone(() => ask(scene.path));
    const plain = await replayed(appUrl, statements);
    const perSecond = isWhole ? await together(() => ask(scene.path)) : 0;
    measured.push({ key: scene.key, title: scene.title, limit: scene.limit, page, sql: plain, perSecond });
    log(`  ${scene.title}: ${page.p50.toFixed(1)} ms (SQL ${plain.p50.toFixed(1)} ms), ${perSecond.toFixed(0)}/giây`);
  }
  const result: BenchResult = { people, empty, scenes: measured };
  if (isWhole) {
    const officer = await session('do.xa');
    result.followUp = await measureFollowUp(
      base,
      officer.cookie,
      ids.rows.map((r) => r.id),
    );
    log(`  ghi một lần liên hệ: ${result.followUp.p50.toFixed(1)} ms`);
    result.bulk = await measureBulk(await actorOf(owner, 'do.xa1000'), await manyIds(sql));
    log(`  làm ${result.bulk.files} hồ sơ: ${result.bulk.seconds.toFixed(1)} giây`);
    const province = await sql.query<{ id: number }>(`SELECT id FROM unit WHERE code = 'B02' AND kind = 'PROVINCE'`);
    const superior = await actorOf(owner, 'do.nuoc');
    result.reportSeconds = await attempted('sơ kết của một tỉnh', () =>
      measureReport(superior, province.rows[0]?.id ?? 0),
    );
    if (result.reportSeconds) log(`  sơ kết của một tỉnh: ${result.reportSeconds.toFixed(1)} giây`);
    const importer = await actorOf(owner, 'do.xa');
    result.import = await attempted('nhập 10.000 dòng', () => measureImport(importer, 'Đo 1', 10_000));
    if (result.import) log(`  nhập 10.000 dòng: ${result.import.rowsPerSecond.toFixed(0)} dòng/giây`);
    const bank = await actorOf(owner, 'do.nganhang');
    result.loanFile = await attempted('đối chiếu Mẫu 31', () => measureLoanFile(bank, sql));
    if (result.loanFile)
      log(`  đối chiếu Mẫu 31: ${result.loanFile.rows} dòng trong ${result.loanFile.seconds.toFixed(1)} giây`);
    result.scripts = {};
    for (const { user, path } of pagesWithScripts(caseId))
      result.scripts[path.replace(caseId, '…')] = await firstLoadScripts(await get(user), path);
    result.peakMemoryMb = peakMemory(pid);
  }
  return result;
}

async function supportIds(sql: pg.Client): Promise<SupportIds> {
  const here = `(SELECT id FROM unit WHERE code = 'B00001')`;
  const one = async (text: string) => (await sql.query<{ id: string }>(text)).rows[0]?.id ?? '';
  const vacancyId = await one(
    `SELECT v.id FROM vacancy v WHERE v.commune_id = ${here} AND v.status = 'OPEN' ORDER BY v.id LIMIT 1`,
  );
  return {
    vacancyId,
    employerId: await one(`SELECT employer_id AS id FROM vacancy WHERE id = '${vacancyId}'`),
    seekerId: await one(`SELECT p.case_id AS id FROM job_profile p WHERE p.commune_id = ${here} AND p.is_seeking
      AND NOT EXISTS (SELECT 1 FROM placement w WHERE w.case_id = p.case_id AND w.stage = 'STARTED') ORDER BY 1 LIMIT 1`),
    modelId: await one(
      `SELECT m.id FROM programme_model m WHERE m.unit_id = ${here} ORDER BY m.member_count DESC, m.id LIMIT 1`,
    ),
  };
}

/** Files of the one large commune, for an act on a thousand. */
async function manyIds(sql: pg.Client): Promise<string[]> {
  const { rows } = await sql.query<{ id: string }>(
    `SELECT c.id FROM case_file c JOIN unit u ON u.id = c.commune_id WHERE u.code = 'B-LON' AND c.status = 'MANAGED' ORDER BY c.id LIMIT 1000`,
  );
  return rows.map((r) => r.id);
}

/** Through the route by which a phone sends, whole: session, command, figures, trail. */
async function measureFollowUp(base: string, cookie: string, caseIds: readonly string[]) {
  const taken = await fetch(`${base}/api/ngoai-tuyen?may=${'b'.repeat(22)}`, { headers: { cookie } });
  const { session }: { session: string } = await taken.json();
  const today = todayInVietnam();
  const send = async (n: number) => {
    const values = {
      caseId: caseIds[n % caseIds.length],
      happenedOn: today,
      outcome: 'MET',
      present: ['SELF'],
      work: 'UNSTABLE',
      nextVisitOn: addDays(today, 30),
    };
    const response = await fetch(`${base}/api/ngoai-tuyen`, {
      method: 'POST',
      headers: { cookie, origin: base, 'content-type': 'application/json' },
      body: JSON.stringify({ session, kind: 'followUp', key: crypto.randomUUID(), values }),
    });
    const answer: { ok?: boolean } = await response.json();
    if (!answer.ok) throw new Error(JSON.stringify(answer));
  };
  return { ...(await alone(send, 100)), perSecond: await together(send, 16) };
}

/** The most memory the app's process ever held, as Linux counts it. */
function peakMemory(pid: number): number {
  const found = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(found?.[1] ?? 0) / 1024;
}

/** What does not end is told in the table as not met; the rest is measured all the same. */
async function attempted<T>(what: string, work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    log(`  ${what}: không xong (${String(error).slice(0, 300)})`);
    return undefined;
  }
}
