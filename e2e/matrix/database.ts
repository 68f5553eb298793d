// The matrix prepares and inspects its world as the owner of the database, in plain SQL: not one line of the app's own
// reading or writing stands between a check and what is stored.
import pg from 'pg';

export type Cell = string | number | boolean | Date | Uint8Array | null | readonly string[];
export type Values = Readonly<Record<string, Cell>>;

export interface Owner {
  rows: <T extends pg.QueryResultRow>(sql: string, values?: readonly unknown[]) => Promise<T[]>;
  /** Adds one row and gives the whole row back. */
  add: (table: string, values: Values) => Promise<pg.QueryResultRow>;
  end: () => Promise<void>;
}

const name = (identifier: string) => pg.escapeIdentifier(identifier);

export function insertStatement(table: string, values: Values): { sql: string; values: unknown[] } {
  const columns = Object.keys(values);
  const marks = columns.map((_, i) => `$${i + 1}`).join(', ');
  return {
    sql: `INSERT INTO ${name(table)} (${columns.map(name).join(', ')}) VALUES (${marks})`,
    values: columns.map((c) => values[c]),
  };
}

export async function connectOwner(url: string): Promise<Owner> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return {
    rows: async (sql, values = []) => (await client.query(sql, [...values])).rows,
    add: async (table, values) => {
      const statement = insertStatement(table, values);
      const { rows } = await client.query(`${statement.sql} RETURNING *`, statement.values);
      const [row] = rows;
      if (!row) throw new Error(`nothing was added to ${table}`);
      return row;
    },
    end: () => client.end(),
  };
}

/** Tables that a refusal may touch: its own line in the trail, the spent key, the session's last moment. */
const unwatched = [
  'audit_entry',
  'audit_change',
  'command_receipt',
  'session',
  'sign_in_throttle',
  '_prisma_migrations',
  'ancu_meta',
];

/**
 * One text a moment, a line a table: two equal texts mean that no row of the database was written in between. Every table
 * notes its own writes (a row trigger, in the writer's transaction: what is rolled back is not noted), which does not grow
 * with what is in them. In a schema of its own, so that the database under test has not one table more.
 */
export async function watchEverything(owner: Owner): Promise<() => Promise<string>> {
  const tables = await owner.rows<{ t: string }>(
    `SELECT tablename AS t FROM pg_tables WHERE schemaname = 'public' AND tablename <> ALL ($1) ORDER BY 1`,
    [unwatched],
  );
  await owner.rows('CREATE SCHEMA matrix');
  await owner.rows(
    'CREATE TABLE matrix.written (n bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, what text NOT NULL)',
  );
  await owner.rows(`CREATE FUNCTION matrix.note() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = matrix, pg_temp
    AS $$ BEGIN INSERT INTO matrix.written (what) VALUES (TG_TABLE_NAME); RETURN NULL; END $$`);
  for (const { t } of tables)
    await owner.rows(
      `CREATE TRIGGER matrix_note AFTER INSERT OR UPDATE OR DELETE ON ${name(t)} FOR EACH ROW EXECUTE FUNCTION matrix.note()`,
    );
  // What was written since the last look is added to what was known: counting it all at every look takes longer each time.
  const totals = new Map<string, number>();
  let last = '0';
  return async () => {
    const fresh = await owner.rows<{ what: string; n: number; last: string }>(
      'SELECT what, count(*)::int AS n, max(n)::text AS last FROM matrix.written WHERE n > $1 GROUP BY what',
      [last],
    );
    for (const { what, n } of fresh) totals.set(what, (totals.get(what) ?? 0) + n);
    last = fresh.map((row) => row.last).reduce((a, b) => (BigInt(b) > BigInt(a) ? b : a), last);
    return [...totals]
      .map(([what, n]) => `${what} ${n}`)
      .sort()
      .join('\n');
  };
}

/** The tables that were written to between two prints. */
export function tablesBetween(before: string, after: string): string[] {
  const known = new Set(before.split('\n'));
  return after
    .split('\n')
    .filter((line) => !known.has(line))
    .map((line) => line.split(' ')[0] ?? '');
}
