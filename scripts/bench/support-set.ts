import pg from 'pg';
import { tradeKeys } from '@/lib/jobs/trades';
import { hashPassword } from '@/lib/password';
import { benchPassword } from './data-set';

/** For a million people: models, memberships, firms, vacancies, placements; and how many look for work. Smaller sets have their share. */
const sizes = {
  models: 5_000,
  members: 200_000,
  firms: 50_000,
  vacancies: 100_000,
  placements: 300_000,
  seekers: 400_000,
};

/** Added to a set that has none: an officer of the measured commune, and what supports people over the whole country. */
export async function addSupport(ownerUrl: string, people: number, log: (line: string) => void): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ n: number }>('SELECT count(*)::int AS n FROM employer');
    if ((rows[0]?.n ?? 0) > 0) return;
    const started = Date.now();
    await client.query('BEGIN');
    const share = (n: number) => Math.max(20, Math.round((n * people) / 1_000_000));
    await client.query(
      `WITH u AS (INSERT INTO app_user (id, username, display_name) VALUES (gen_random_uuid(), 'do.ubnd', 'do.ubnd') RETURNING id),
         c AS (INSERT INTO credential (user_id, password_hash, must_change) SELECT id, $1, false FROM u)
       INSERT INTO assignment (id, user_id, role, unit_id, valid_from)
       SELECT gen_random_uuid(), u.id, 'COMMUNE_OFFICER', t.id, '2020-01-01' FROM u, unit t WHERE t.code = 'B00001'`,
      [await hashPassword(benchPassword)],
    );
    // What triggers keep is counted once at the end, not at every row.
    await client.query(
      'ALTER TABLE placement DISABLE TRIGGER count_filled; ALTER TABLE model_member DISABLE TRIGGER count_members',
    );
    for (const sql of statements(share)) await client.query(sql);
    await client.query(
      'ALTER TABLE placement ENABLE TRIGGER count_filled; ALTER TABLE model_member ENABLE TRIGGER count_members',
    );
    await client.query('COMMIT');
    for (const table of [
      'employer',
      'vacancy',
      'job_profile',
      'placement',
      'placement_check',
      'programme_model',
      'model_member',
    ])
      await client.query(`VACUUM ANALYZE ${table}`);
    log(`  việc làm và mô hình: ${((Date.now() - started) / 1000).toFixed(1)} giây`);
  } finally {
    await client.end();
  }
}

const trades = `(ARRAY[${tradeKeys.map((key) => `'${key}'`).join(',')}])`;
const trade = (n: string) => `${trades}[1 + (${n})::int % ${tradeKeys.length}]`;
// The divisor stands apart from the rows it chooses among: else every pair of rows is tried.
const places = '(SELECT count(*) FROM place)';
const author = `(SELECT id FROM app_user WHERE username = 'do.ubnd')`;

const statements = (share: (n: number) => number): string[] => [
  `CREATE TEMP TABLE place AS SELECT id, (row_number() OVER (ORDER BY id) - 1)::int AS k FROM unit WHERE kind = 'COMMUNE' AND code LIKE 'B%'`,
  // A grid about ten kilometres wide a commune: distances are real ones.
  `UPDATE unit u SET lat = 10 + (p.k / 60) * 0.09, lon = 104 + (p.k % 60) * 0.09 FROM place p WHERE p.id = u.id`,
  `INSERT INTO employer (id, commune_id, kind, name, name_key, sort_key, search_key, workforce, workforce_on, created_by)
   SELECT gen_random_uuid(), p.id, 'SME', 'Cơ sở ' || n, 'co so ' || n, 'Cơ sở ' || lpad(n::text, 6, '0'), 'co so ' || n, 10 + n % 90, '2026-01-01', ${author}
   FROM generate_series(1, ${share(sizes.firms)}) n JOIN place p ON p.k = n % ${places}`,
  `CREATE TEMP TABLE firm AS SELECT id, commune_id, (row_number() OVER (ORDER BY id) - 1)::int AS k FROM employer`,
  'ANALYZE place, firm',
  `INSERT INTO vacancy (id, employer_id, commune_id, title, trade, pay_from, pay_to, contract, places, opened_on, closes_on, conditions, sort_key, search_key, created_by, status)
   SELECT gen_random_uuid(), f.id, f.commune_id, 'Việc ' || n, ${trade('n')}, 5000000 + n % 10 * 500000, 9000000 + n % 10 * 500000, 'INDEFINITE', 3, app.today() - (n % 90)::int,
     CASE WHEN n % 5 = 0 THEN app.today() + 1 + (n % 60)::int END, CASE WHEN n % 7 = 0 THEN ARRAY['NIGHT_SHIFT'] ELSE '{}' END, 'Việc ' || lpad(n::text, 6, '0'), 'viec ' || n, ${author},
     CASE WHEN n % 4 = 0 THEN 'CLOSED' ELSE 'OPEN' END::"VacancyStatus"
   FROM generate_series(1, ${share(sizes.vacancies)}) n JOIN firm f ON f.k = n % ${share(sizes.firms)}`,
  `CREATE TEMP TABLE someone AS SELECT c.id, c.commune_id, (row_number() OVER (ORDER BY hashtext(c.number)) - 1)::int AS k FROM case_file c
   WHERE c.status = 'MANAGED' ORDER BY hashtext(c.number) LIMIT ${share(sizes.seekers)}`,
  'CREATE INDEX ON someone (k); ANALYZE someone',
  `INSERT INTO job_profile (case_id, commune_id, is_seeking, trades, cannot, max_distance_km, available_from, updated_by)
   SELECT s.id, s.commune_id, s.k % 3 > 0, ARRAY[${trade('s.k')}, ${trade('s.k / 7')}], CASE WHEN s.k % 9 = 0 THEN ARRAY['NIGHT_SHIFT'] ELSE '{}' END,
     CASE WHEN s.k % 2 = 0 THEN 30 END, app.today() - 10, ${author} FROM someone s`,
  `INSERT INTO job_experience (case_id, trade, months) SELECT s.id, ${trade('s.k')}, 1 + s.k % 60 FROM someone s WHERE s.k % 2 = 0`,
  `CREATE TEMP TABLE opening AS SELECT id, employer_id, trade, (row_number() OVER (ORDER BY id) - 1)::int AS k FROM vacancy`,
  'ANALYZE opening',
  `INSERT INTO placement (id, case_id, employer_id, vacancy_id, stage, occupation, trade, contract, wage, referred_on, hired_on, started_on, ended_on, recorded_by)
   SELECT gen_random_uuid(), s.id, o.employer_id, o.id, CASE WHEN n % 3 = 0 THEN 'STARTED' ELSE 'ENDED' END::"PlacementStage", 'Công nhân', o.trade, 'INDEFINITE', 7000000,
     app.today() - 400, app.today() - 390, app.today() - 380 + (n % 200)::int, CASE WHEN n % 3 > 0 THEN app.today() - 100 END, ${author}
   FROM generate_series(0, ${share(sizes.placements) - 1}) n JOIN someone s ON s.k = n % ${share(sizes.seekers)} JOIN opening o ON o.k = n % ${share(sizes.vacancies)}`,
  `INSERT INTO placement_check (id, placement_id, case_id, month, due_on, done_on, is_working)
   SELECT gen_random_uuid(), p.id, p.case_id, m, (p.started_on + m * interval '1 month')::date, CASE WHEN m < 6 THEN (p.started_on + m * interval '1 month')::date END, CASE WHEN m < 6 THEN true END
   FROM placement p, unnest(ARRAY[1, 3, 6]) m WHERE p.stage = 'STARTED'`,
  `UPDATE vacancy v SET filled = f.n FROM (SELECT vacancy_id, count(*)::int AS n FROM placement WHERE stage IN ('HIRED', 'STARTED') GROUP BY 1) f WHERE f.vacancy_id = v.id`,
  `INSERT INTO programme_model (id, type_code, name, level, unit_id, founded_unit_id, stage, surveyed_on, launched_on, sort_key, search_key, created_by, last_activity_on)
   SELECT gen_random_uuid(), t.codes[1 + n % cardinality(t.codes)], 'Mô hình ' || n, 'COMMUNE', p.id, p.id, 'RUNNING', '2023-01-01', '2023-06-01', 'Mô hình ' || lpad(n::text, 5, '0'), 'mo hinh ' || n,
     ${author}, CASE WHEN n % 4 > 0 THEN app.today() - (n % 150)::int END
   FROM generate_series(1, ${share(sizes.models)}) n JOIN place p ON p.k = n % ${places}, (SELECT array_agg(code ORDER BY code) AS codes FROM model_type WHERE is_counted) t`,
  `CREATE TEMP TABLE model AS SELECT id, unit_id, (row_number() OVER (ORDER BY unit_id, id) - 1)::int AS k, row_number() OVER (PARTITION BY unit_id ORDER BY id) AS nth FROM programme_model`,
  'ANALYZE model',
  `INSERT INTO model_member (id, model_id, kind, case_id, joined_on, left_on, recorded_by)
   SELECT gen_random_uuid(), m.id, 'PERSON', s.id, '2024-01-01', CASE WHEN s.k % 5 = 0 THEN '2025-06-01'::date END, ${author}
   FROM someone s JOIN model m ON m.unit_id = s.commune_id AND m.nth = 1 LIMIT ${share(sizes.members)}`,
  `UPDATE programme_model m SET member_count = c.n FROM (SELECT model_id, count(*)::int AS n FROM model_member WHERE left_on IS NULL GROUP BY 1) c WHERE c.model_id = m.id`,
  'DROP TABLE place, firm, someone, opening, model',
];
