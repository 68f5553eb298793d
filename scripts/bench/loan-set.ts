import pg from 'pg';
import { hashPassword } from '@/lib/password';
import { benchPassword } from './data-set';

/** Of ten people one borrows; every loan has so many lines. */
const [peopleALoan, linesEach] = [10, 30];
/** The measured office answers for so many communes, the measured one among them. */
const communesOfOffice = 8;

/** Added to a set that has none: an office, its officer, and loans over the whole country with their ledgers. */
export async function addLoans(ownerUrl: string, people: number, log: (line: string) => void): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ n: number }>('SELECT count(*)::int AS n FROM loan');
    if ((rows[0]?.n ?? 0) > 0) return;
    const started = Date.now();
    await addOffice(client);
    for (const sql of statements(Math.floor(people / peopleALoan))) await client.query(sql);
    await client.query('VACUUM ANALYZE loan; ');
    await client.query('VACUUM ANALYZE loan_event');
    await client.query('VACUUM ANALYZE loan_check');
    log(`  khoản vay: ${((Date.now() - started) / 1000).toFixed(1)} giây`);
  } finally {
    await client.end();
  }
}

async function addOffice(client: pg.Client): Promise<void> {
  await client.query(`
    INSERT INTO unit (kind, code, name, form, valid_from) VALUES ('BANK_OFFICE', 'B-PGD', 'Đo', 'Phòng giao dịch NHCSXH', '1945-09-02');
    INSERT INTO unit_coverage (unit_id, commune_id)
    SELECT o.id, c.id FROM unit o, (SELECT id FROM unit WHERE code ~ '^B0000[0-9]$' ORDER BY code LIMIT ${communesOfOffice}) c WHERE o.code = 'B-PGD';
    SELECT app.refresh_units();`);
  await client.query(
    `WITH u AS (INSERT INTO app_user (id, username, display_name) VALUES (gen_random_uuid(), 'do.pgd', 'do.pgd') RETURNING id),
       c AS (INSERT INTO credential (user_id, password_hash, must_change) SELECT id, $1, false FROM u)
     INSERT INTO assignment (id, user_id, role, unit_id, valid_from)
     SELECT gen_random_uuid(), u.id, 'BANK_OFFICER', t.id, '2020-01-01' FROM u, unit t WHERE t.code = 'B-PGD'`,
    [await hashPassword(benchPassword)],
  );
}

const statements = (loans: number): string[] => [
  `CREATE TEMP TABLE borrower AS SELECT c.id AS case_id, c.commune_id, c.sort_key, p.full_name, p.search_key, row_number() OVER (ORDER BY c.number) AS n,
     gen_random_uuid() AS loan_id, app.today() - 100 - (row_number() OVER (ORDER BY c.number) % 900)::int AS signed_on
   FROM case_file c JOIN person p ON p.id = c.person_id WHERE c.status = 'MANAGED' ORDER BY abs(hashtext(c.number)) LIMIT ${loans}`,
  `INSERT INTO savings_group (id, commune_id, code, name, organisation, transaction_day)
   SELECT gen_random_uuid(), u.id, lpad((row_number() OVER (ORDER BY u.id, k))::text, 7, '0'), 'Tổ ' || k, (10 + k)::text, 1 + (u.id % 27)
   FROM unit u, generate_series(1, 4) k WHERE u.kind = 'COMMUNE' AND u.code LIKE 'B%'`,
  `INSERT INTO loan (id, contract_number, customer_code, case_id, commune_id, office_id, borrower_kind, borrower_name, beneficiary_name, sort_key, search_key,
     organisation, savings_group_id, fund, purpose, approved_amount, term_months, signed_on, due_on, rate_basis_points, overdue_percent, instalments,
     created_by, is_imported, disbursed, first_disbursed_on, in_time, overdue, current_due_on, next_due_on, next_amount, late_after, last_event_on, overdue_by_instalment)
   SELECT b.loan_id, '66' || lpad(b.n::text, 14, '0'), lpad(b.n::text, 10, '0'), b.case_id, b.commune_id, o.id, 'SELF', b.full_name, b.full_name, b.sort_key, b.search_key,
     g.organisation, g.id, CASE WHEN b.n % 3 = 0 THEN 'LOCAL' ELSE 'CENTRAL' END, 'BUSINESS', 100000000, 60, b.signed_on, b.signed_on + 1825, 660, 130,
     jsonb_build_array(jsonb_build_object('dueOn', b.signed_on + 730, 'principal', 50000000), jsonb_build_object('dueOn', b.signed_on + 1825, 'principal', 50000000)),
     u.id, true, 100000000, b.signed_on, CASE WHEN b.n % 12 = 0 THEN 85000000 ELSE 95000000 END, CASE WHEN b.n % 12 = 0 THEN 10000000 ELSE 0 END,
     b.signed_on + 1825, greatest(b.signed_on + 730, app.today() + (b.n % 60)::int), 45000000,
     CASE WHEN b.n % 12 = 0 THEN app.today() - (b.n % 150)::int ELSE b.signed_on + 1825 END, app.today() - (b.n % 80)::int, false
   FROM borrower b JOIN unit o ON o.code = 'B-PGD' JOIN app_user u ON u.username = 'do.pgd'
     JOIN LATERAL (SELECT id, organisation FROM savings_group g WHERE g.commune_id = b.commune_id ORDER BY g.code OFFSET b.n % 4 LIMIT 1) g ON true`,
  `INSERT INTO loan_event (id, loan_id, kind, happened_on, principal, interest, recorded_by)
   SELECT gen_random_uuid(), b.loan_id, CASE k WHEN 0 THEN 'DISBURSEMENT' ELSE 'REPAYMENT' END::"LoanEventKind",
     b.signed_on + k * (app.today() - b.signed_on) / ${linesEach}, CASE k WHEN 0 THEN 100000000 WHEN 12 THEN 5000000 ELSE 0 END, CASE k WHEN 0 THEN 0 ELSE 400000 END, u.id
   FROM borrower b, generate_series(0, ${linesEach - 1}) k, app_user u WHERE u.username = 'do.pgd' ORDER BY b.loan_id, k`,
  `INSERT INTO loan_check (id, loan_id, event_id, due_on) SELECT gen_random_uuid(), e.loan_id, e.id, app.today() + (b.n % 40)::int - 10
   FROM borrower b JOIN loan_event e ON e.loan_id = b.loan_id AND e.kind = 'DISBURSEMENT' WHERE b.n % 25 = 0`,
  'DROP TABLE borrower',
];
