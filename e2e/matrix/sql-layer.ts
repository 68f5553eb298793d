// Plain SQL as the runtime role, with an actor set the way the doors set it, and everything rolled back.
import pg from 'pg';
import { insertStatement, type Values } from './database';
import type { Verb } from './expected-sql';
import type { Facts, Probe } from './sql-probes';

const name = (identifier: string) => pg.escapeIdentifier(identifier);

function where(key: Values, from = 1): { sql: string; values: unknown[] } {
  const columns = Object.keys(key);
  return { sql: columns.map((c, i) => `${name(c)} = $${i + from}`).join(' AND '), values: columns.map((c) => key[c]) };
}

export function statementFor(
  verb: Verb,
  table: string,
  probe: Probe,
  facts: Facts,
): { sql: string; values: unknown[] } {
  if (verb === 'INSERT') return insertStatement(table, probe.add(facts));
  const key = where(probe.key(facts));
  const column = name(probe.write);
  if (verb === 'SELECT') return { sql: `SELECT 1 FROM ${name(table)} WHERE ${key.sql}`, values: key.values };
  if (verb === 'DELETE') return { sql: `DELETE FROM ${name(table)} WHERE ${key.sql}`, values: key.values };
  const value = probe.value ? pg.escapeLiteral(probe.value) : column;
  return { sql: `UPDATE ${name(table)} SET ${column} = ${value} WHERE ${key.sql}`, values: key.values };
}

export interface Identity {
  userId: string | null;
  assignmentId: string | null;
}

export interface Runtime {
  /** Runs inside one transaction as that actor; nothing stays. */
  as: <T>(identity: Identity, work: () => Promise<T>) => Promise<T>;
  /** `+` at least one row or a row added, `-` none, `n` no right at all; anything else in words. */
  attempt: (sql: string, values: readonly unknown[]) => Promise<string>;
  rows: (sql: string) => Promise<pg.QueryResultRow[]>;
  end: () => Promise<void>;
}

/** A duplicate is found out only after the policies have let the row through. */
const unique = '23505';

export async function connectRuntime(url: string): Promise<Runtime> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return {
    async as(identity, work) {
      await client.query('BEGIN');
      try {
        const { userId, assignmentId } = identity;
        if (userId) await client.query(`SELECT set_config('app.actor_id', $1, true)`, [userId]);
        if (assignmentId) await client.query(`SELECT set_config('app.assignment_id', $1, true)`, [assignmentId]);
        return await work();
      } finally {
        await client.query('ROLLBACK');
      }
    },
    async attempt(sql, values) {
      await client.query('SAVEPOINT attempt');
      try {
        const { rowCount } = await client.query(sql, [...values]);
        return rowCount ? '+' : '-';
      } catch (error) {
        if (!(error instanceof pg.DatabaseError)) throw error;
        if (error.code === unique) return '+';
        if (error.code !== '42501') return `${error.code} ${error.message}`;
        return error.message.startsWith('permission denied') ? 'n' : '-';
      } finally {
        await client.query('ROLLBACK TO SAVEPOINT attempt');
      }
    },
    rows: async (sql) => (await client.query(sql)).rows,
    end: () => client.end(),
  };
}
