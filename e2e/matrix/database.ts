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

/** One text for the whole content of the database: two equal texts mean that nothing was written in between. */
export async function watchEverything(owner: Owner): Promise<() => Promise<string>> {
  const tables = await owner.rows<{ t: string }>(
    `SELECT tablename AS t FROM pg_tables WHERE schemaname = 'public' AND tablename <> ALL ($1) ORDER BY 1`,
    [unwatched],
  );
  const parts = tables.map(
    ({ t }) =>
      `SELECT '${t}' AS t, count(*)::text || ':' || coalesce(sum(hashtextextended(x::text, 0)::numeric), 0)::text AS n FROM ${name(t)} x`,
  );
  const sql = `SELECT string_agg(t || ' ' || n, E'\\n' ORDER BY t) AS print FROM (${parts.join(' UNION ALL ')}) all_tables`;
  return async () => (await owner.rows<{ print: string }>(sql))[0]?.print ?? '';
}

/** The tables whose content differs between two prints. */
export function tablesBetween(before: string, after: string): string[] {
  const known = new Set(before.split('\n'));
  return after
    .split('\n')
    .filter((line) => !known.has(line))
    .map((line) => line.split(' ')[0] ?? '');
}
