import pg from 'pg';

/** Of every hundred people one was sentenced anew, some time after release: added to a set that has none. */
export async function addEvidence(ownerUrl: string, log: (line: string) => void): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ n: number }>('SELECT count(*)::int AS n FROM re_offence');
    if ((rows[0]?.n ?? 0) > 0) return;
    const started = Date.now();
    await client.query('BEGIN');
    // What follows from a judgment is derived once at the end, not at every row.
    await client.query('ALTER TABLE re_offence DISABLE TRIGGER course_of_re_offence');
    await client.query(
      `INSERT INTO re_offence (id, case_id, judgment_number, court, judgment_key, offence_on, in_force_on, recorded_by)
       SELECT gen_random_uuid(), x.case_id, x.n || '/2026/HS-ST', 'TAND', x.n::text, x.day - 20, x.day, (SELECT id FROM app_user WHERE username = 'do.xa')
       FROM (SELECT r.case_id, row_number() OVER (ORDER BY r.case_id) AS n, r.released_on + 30 + (abs(hashtext(r.case_id::text)) % 700) AS day FROM release_course r
         WHERE r.released_on IS NOT NULL AND abs(hashtext(r.case_id::text)) % 100 = 0) x
       WHERE x.day <= app.today()`,
    );
    await client.query('ALTER TABLE re_offence ENABLE TRIGGER course_of_re_offence');
    await client.query('SELECT app.refresh_release_courses((SELECT array_agg(case_id) FROM re_offence))');
    await client.query('COMMIT');
    await client.query('VACUUM ANALYZE re_offence');
    await client.query('VACUUM ANALYZE release_course');
    log(`  bản án mới: ${((Date.now() - started) / 1000).toFixed(1)} giây`);
  } finally {
    await client.end();
  }
}
