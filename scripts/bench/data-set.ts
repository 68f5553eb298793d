import pg from 'pg';
import { hashPassword } from '@/lib/password';
import { nameColumns } from '@/lib/people/columns';
import { drawer, drawPerson } from '@/prisma/demo/people';

export const benchPassword = 'do-toc-do-an-cu';
/** Raised when the set is to be built anew; tables that came later are added by migration. */
export const dataSetVersion = '1';
/** The measured commune is the same in a small and in a large country. */
export const peopleOfMeasuredCommune = 300;
const [provinces, communes] = [34, 3_321];
const followUpsEach = 10;

type Client = pg.Client;

/** 34 provinces, 3,321 communes and one unit over all of them; the measured commune is the first. */
async function addUnits(client: Client): Promise<void> {
  await client.query(`
    INSERT INTO unit (kind, code, name, form, valid_from)
    SELECT 'PROVINCE', 'B' || lpad(n::text, 2, '0'), 'Đo ' || n, 'tỉnh', '1945-09-02' FROM generate_series(1, ${provinces}) n;
    INSERT INTO unit (kind, code, name, form, parent_id, valid_from)
    SELECT 'COMMUNE', 'B' || lpad(n::text, 5, '0'), 'Đo ' || n, 'xã', p.id, '1945-09-02'
    FROM generate_series(1, ${communes}) n JOIN unit p ON p.kind = 'PROVINCE' AND p.code = 'B' || lpad((1 + n % ${provinces})::text, 2, '0');
    INSERT INTO unit (kind, code, name, form, parent_id, valid_from)
    SELECT 'COMMUNE', 'B-LON', 'Đo Lớn', 'xã', p.id, '1945-09-02' FROM unit p WHERE p.code = 'B03';
    INSERT INTO unit (kind, code, name, form, valid_from) VALUES ('AREA', 'B-CN', 'Cả nước', 'khu vực', '1945-09-02');
    INSERT INTO unit_coverage (unit_id, commune_id)
    SELECT a.id, c.id FROM unit a, unit c WHERE a.code = 'B-CN' AND c.kind = 'COMMUNE' AND c.code LIKE 'B%';
    SELECT app.refresh_units();`);
}

/** A commune that is large enough for an act on a thousand files. */
const peopleOfLargeCommune = 1_200;

/** Who is measured: each role at a commune, its province and the country. */
export const benchAccounts = [
  { username: 'do.xa', role: 'COMMUNE_POLICE', code: 'B00001' },
  { username: 'do.xa1000', role: 'COMMUNE_POLICE', code: 'B-LON' },
  { username: 'do.bcd.xa', role: 'COMMITTEE_MEMBER', code: 'B00001' },
  { username: 'do.bcd.tinh', role: 'COMMITTEE_MEMBER', code: 'B02' },
  { username: 'do.bcd.nuoc', role: 'COMMITTEE_MEMBER', code: 'B-CN' },
  { username: 'do.nuoc', role: 'SUPERIOR_POLICE', code: 'B-CN' },
  { username: 'do.nganhang', role: 'BANK_OFFICER', code: 'B-CN' },
] as const;

async function addAccounts(client: Client): Promise<void> {
  const hash = await hashPassword(benchPassword);
  for (const { username, role, code } of benchAccounts) {
    await client.query(
      `WITH u AS (INSERT INTO app_user (id, username, display_name) VALUES (gen_random_uuid(), $1, $1) RETURNING id),
         c AS (INSERT INTO credential (user_id, password_hash, must_change) SELECT id, $2, false FROM u)
       INSERT INTO assignment (id, user_id, role, unit_id, valid_from)
       SELECT gen_random_uuid(), u.id, $3::"Role", t.id, '2020-01-01' FROM u, unit t WHERE t.code = $4`,
      [username, hash, role, code],
    );
  }
}

async function addNames(client: Client): Promise<number> {
  const draw = drawer(1);
  const names = new Map(
    Array.from({ length: 20_000 }, () => drawPerson(draw).person.fullName).map((n) => [n, nameColumns(n)]),
  );
  await client.query(
    `CREATE UNLOGGED TABLE bench_name (name_no int PRIMARY KEY, full_name text, name_key text, search_key text, sort_key text)`,
  );
  const rows = [...names.values()].map((c, n) => ({
    name_no: n,
    full_name: c.fullName,
    name_key: c.nameKey,
    search_key: c.searchKey,
    sort_key: c.sortKey,
  }));
  await client.query(`INSERT INTO bench_name SELECT * FROM jsonb_populate_recordset(NULL::bench_name, $1::jsonb)`, [
    JSON.stringify(rows),
  ]);
  return rows.length;
}

/** Numbers that look drawn and are the same in every run. */
const spread = (salt: number, below: number) => `(abs(hashint4(n * 31 + ${salt})::bigint) % ${below})::int`;
const group = (salt: number) =>
  `CASE WHEN ${spread(salt, 100)} < 32 THEN 'A' WHEN ${spread(salt, 100)} < 86 THEN 'B' WHEN ${spread(salt, 100)} < 96 THEN 'C' ELSE 'D' END::"Group"`;
const work = (salt: number) =>
  `(ARRAY['STABLE', 'UNSTABLE', 'NONE', 'IN_TRAINING', 'UNABLE'])[1 + ${spread(salt, 5)}]::"WorkStatus"`;

/** One statement a table; what happened to a person is spread over the time since their release. */
function statements(people: number, names: number, officer: string): [string, string][] {
  const by = `'${officer}'::uuid`;
  return [
    [
      'người',
      `CREATE UNLOGGED TABLE bench_person AS
       SELECT n, gen_random_uuid() AS person_id, gen_random_uuid() AS case_id, u.id AS commune_id, d.*, app.today() - 40 - ${spread(7, 1400)} AS received_on
       FROM generate_series(1, ${people}) n
       JOIN unit u ON u.kind = 'COMMUNE' AND u.code = CASE WHEN n <= ${peopleOfMeasuredCommune} THEN 'B00001' WHEN n <= ${peopleOfMeasuredCommune + peopleOfLargeCommune} THEN 'B-LON'
         ELSE 'B' || lpad((2 + n % ${communes - 1})::text, 5, '0') END
       JOIN bench_name b ON b.name_no = ${spread(3, names)} CROSS JOIN LATERAL (SELECT b.full_name, b.name_key, b.search_key, b.sort_key) d`,
    ],
    [
      'nhân thân',
      `INSERT INTO person (id, commune_id, full_name, name_key, search_key, sort_key, sex, birth_date, cccd_index, cccd_last4, hamlet, phone)
       SELECT person_id, commune_id, full_name, name_key, search_key, sort_key, 'MALE', date '1970-01-01' + ${spread(9, 12000)},
         decode(md5(n::text) || md5('x' || n), 'hex'), lpad(${spread(4, 10000)}::text, 4, '0'), 'Thôn ' || 1 + n % 9, '0912345678' FROM bench_person`,
    ],
    [
      'nơi ở',
      `INSERT INTO residence (id, person_id, commune_id, heir_id, hamlet, valid_from) SELECT gen_random_uuid(), person_id, commune_id, commune_id, 'Thôn 1', received_on FROM bench_person`,
    ],
    [
      'hồ sơ',
      `INSERT INTO case_file (id, number, person_id, commune_id, sort_key, status, release_on, received_on, created_at, closed_on, closing_ground)
       SELECT case_id, 'HS-DO-' || n, person_id, commune_id, sort_key, CASE WHEN n % 50 = 0 THEN 'CLOSED' WHEN n % 25 = 1 THEN 'RECEIVED' ELSE 'MANAGED' END::"CaseStatus",
         received_on - 2, received_on, received_on, CASE WHEN n % 50 = 0 THEN app.today() - 20 END, CASE WHEN n % 50 = 0 THEN 'EXPUNGED' END FROM bench_person`,
    ],
    [
      'bước',
      `INSERT INTO case_event (id, case_id, from_status, to_status, happened_on, recorded_at, recorded_by, assignment_id)
       SELECT gen_random_uuid(), case_id, s.was::"CaseStatus", s.now::"CaseStatus", s.day, s.day + time '08:00', ${by}, ${by} FROM bench_person p CROSS JOIN LATERAL (VALUES
         (NULL, 'RECEIVED', received_on), ('RECEIVED', 'MANAGED', received_on + 20), ('MANAGED', 'CLOSED', app.today() - 20)) s(was, now, day)
       WHERE (s.now <> 'MANAGED' OR n % 25 <> 1) AND (s.now <> 'CLOSED' OR n % 50 = 0)`,
    ],
    [
      'phân nhóm',
      `INSERT INTO assessment (id, case_id, "group", difficulties, effective_from, status, proposed_by, decided_by, decided_at)
       SELECT gen_random_uuid(), case_id, CASE k WHEN 0 THEN ${group(11)} ELSE ${group(12)} END, ARRAY['NO_JOB'], received_on + 20 + k * (app.today() - received_on - 20) / 2,
         'SIGNED', ${by}, ${by}, received_on + 20 FROM bench_person, generate_series(0, 1) k WHERE n % 25 <> 1`,
    ],
    [
      'việc làm',
      `INSERT INTO employment (id, case_id, status, occupation, valid_from, recorded_by)
       SELECT gen_random_uuid(), case_id, CASE k WHEN 0 THEN ${work(13)} ELSE ${work(14)} END, 'Phụ hồ', received_on + k * (app.today() - received_on) / 3, ${by} FROM bench_person, generate_series(0, 1) k`,
    ],
    [
      'án',
      `WITH j AS (INSERT INTO judgment (id, case_id, number, sentence_months) SELECT gen_random_uuid(), case_id, n || '/HSST', 24 FROM bench_person RETURNING id)
       INSERT INTO offence (id, judgment_id, name) SELECT gen_random_uuid(), id, 'Trộm cắp tài sản' FROM j`,
    ],
    [
      'giấy chứng nhận',
      `INSERT INTO certificate (case_id, kind, number) SELECT case_id, 'SENTENCE_COMPLETED', n || '/GCN' FROM bench_person`,
    ],
    [
      'phỏng vấn',
      `INSERT INTO interview (id, case_id, held_on, recorded_by) SELECT gen_random_uuid(), case_id, received_on, ${by} FROM bench_person`,
    ],
    [
      'lần liên hệ',
      `INSERT INTO follow_up (id, root_id, case_id, happened_on, outcome, place, present, work, difficulties, needs, note, next_visit_on, recorded_by, recorded_at, assignment_id)
       SELECT f.id, f.id, case_id, day, CASE WHEN (n + k) % 9 = 0 THEN 'NOT_MET' ELSE 'MET' END::"FollowUpOutcome", 'Tại nhà', ARRAY['SELF'], ${work(15)},
         CASE WHEN (n + k / 4) % 3 = 0 THEN ARRAY['NO_JOB', 'NO_CAPITAL'] ELSE ARRAY['HARDSHIP'] END, '{}', 'Gia đình tạo điều kiện, còn khó khăn về vốn', day + 30 + (n + k) % 40, ${by}, day + time '10:00', ${by}
       FROM bench_person, generate_series(1, ${followUpsEach}) k, LATERAL (SELECT gen_random_uuid() AS id, received_on + k * (app.today() - received_on) / ${followUpsEach + 1} AS day) f`,
    ],
    [
      'nhật ký',
      `INSERT INTO audit_entry (at, actor_id, actor_name, role, action, outcome, subject, case_id, commune_id, fields)
       SELECT received_on + k * 30, ${by}, 'do.xa', 'COMMUNE_POLICE', 'followup.record', 'DONE', 'HS-DO-' || n, case_id, commune_id, '{}'
       FROM bench_person, generate_series(1, 2) k`,
    ],
  ];
}

/** Fills an empty, migrated database. The rollups come from app.refresh_cases, as in a running installation. */
export async function buildDataSet(ownerUrl: string, people: number, log: (line: string) => void): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await addUnits(client);
    await addAccounts(client);
    const names = await addNames(client);
    const { rows } = await client.query<{ id: string }>(`SELECT id FROM app_user WHERE username = 'do.xa'`);
    for (const [what, sql] of statements(people, names, rows[0]?.id ?? '')) {
      const started = Date.now();
      await client.query(sql);
      log(`  ${what}: ${((Date.now() - started) / 1000).toFixed(1)} giây`);
    }
    await client.query('ANALYZE');
    await refreshAll(ownerUrl, client, log);
    await client.query('TRUNCATE figure_adjustment; DROP TABLE bench_person, bench_name');
    await client.query('VACUUM ANALYZE');
  } finally {
    await client.end();
  }
}

const casesARound = 1_500;

/** Two at a time, each over its own provinces, so that they never wait for each other. */
async function refreshAll(ownerUrl: string, client: Client, log: (line: string) => void): Promise<void> {
  const started = Date.now();
  const { rows } = await client.query<{ ids: string[]; half: number }>(`
    SELECT array_agg(case_id) AS ids, half FROM (
      SELECT b.case_id, u.province_id % 2 AS half, (row_number() OVER (PARTITION BY u.province_id % 2 ORDER BY u.province_id, b.commune_id) - 1) / ${casesARound} AS round
      FROM bench_person b JOIN unit u ON u.id = b.commune_id) r GROUP BY half, round ORDER BY round`);
  let done = 0;
  let told = 0;
  await Promise.all(
    [0, 1].map(async (half) => {
      const own = new pg.Client({ connectionString: ownerUrl });
      await own.connect();
      for (const [round, { ids }] of rows.filter((r) => r.half === half).entries()) {
        await own.query('SELECT app.refresh_cases($1::uuid[])', [ids]);
        // Autovacuum would get to it in a minute; until then the planner takes the tables for empty.
        if (half === 0 && (round === 0 || round % 20 === 5)) await own.query('ANALYZE case_span, figure, figure_place');
        done += ids.length;
        if (done - told < 50_000) continue;
        told = done;
        log(`  số liệu từng ngày: ${done} hồ sơ, ${Math.round((Date.now() - started) / 1000)} giây`);
      }
      await own.end();
    }),
  );
  log(`  số liệu từng ngày: ${Math.round((Date.now() - started) / 1000)} giây`);
}
