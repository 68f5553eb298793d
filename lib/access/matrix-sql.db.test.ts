// The authorization matrix, layer B: the same rules asked of PostgreSQL itself, as the runtime role, without the app
// (e2e/matrix/expected-sql.ts). What a door forgets, these policies must still refuse.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectOwner, type Owner } from '@/e2e/matrix/database';
import { expectedSql, type SqlTable, verbs } from '@/e2e/matrix/expected-sql';
import { addJobRows, type JobRows } from '@/e2e/matrix/job-rows';
import { addLoanRows, type LoanRows } from '@/e2e/matrix/loan-rows';
import { addModelRows, type ModelRows } from '@/e2e/matrix/model-rows';
import { answerOf, mirrored, relations } from '@/e2e/matrix/notation';
import { addPerson, type Person } from '@/e2e/matrix/people';
import { addReportRows, type ReportRows } from '@/e2e/matrix/report-rows';
import { announce } from '@/e2e/matrix/sizes';
import { connectRuntime, type Identity, type Runtime, statementFor } from '@/e2e/matrix/sql-layer';
import { type Facts, probes } from '@/e2e/matrix/sql-probes';
import { addSteeringRows, type SteeringRows } from '@/e2e/matrix/steering-probes';
import { makeTargets } from '@/e2e/matrix/targets';
import { makeWorld, type World } from '@/e2e/matrix/world';
import { createTestDatabase, type TestDatabase } from '@/scripts/lib/test-database';

let database: TestDatabase;
let owner: Owner;
let runtime: Runtime;
let world: World;
/** What each seat asks about, by seat and relation. */
const asked: Facts[] = [];
const size = { cells: 0, checks: 0 };
const tables = Object.keys(expectedSql).filter((t): t is SqlTable => t in expectedSql);
/** `person#imported` is the table person, asked about another row. */
const tableOf = (entry: SqlTable) => entry.split('#')[0] ?? entry;

beforeAll(async () => {
  database = await createTestDatabase('reference');
  owner = await connectOwner(database.ownerUrl);
  runtime = await connectRuntime(database.appUrl);
  world = await makeWorld(owner, process.env.APP_KEY ?? '');
  const targets = await makeTargets(world);
  const lent = new Map<string, Promise<LoanRows>>();
  const loansOf = (person: Person) => {
    const rows = lent.get(person.caseId) ?? addLoanRows(world, person);
    lent.set(person.caseId, rows);
    return rows;
  };
  const tried = new Map<string, Promise<JobRows>>();
  const jobsOf = async (person: Person, { employer }: LoanRows) => {
    const rows = tried.get(person.caseId) ?? addJobRows(world, person, employer);
    tried.set(person.caseId, rows);
    return rows;
  };
  const modelled = new Map<string, Promise<ModelRows>>();
  const modelsOf = (person: Person) => {
    const rows = modelled.get(person.caseId) ?? addModelRows(world, person);
    modelled.set(person.caseId, rows);
    return rows;
  };
  const reported = new Map<number, Promise<ReportRows>>();
  const reportsOf = ({ commune }: Person) => {
    const rows = reported.get(commune.id) ?? addReportRows(world, commune);
    reported.set(commune.id, rows);
    return rows;
  };
  const steered = new Map<string, Promise<SteeringRows>>();
  const steeringOf = (person: Person) => {
    const rows = steered.get(person.caseId) ?? addSteeringRows(world, person);
    steered.set(person.caseId, rows);
    return rows;
  };
  await owner.add('paper_layout', { paper: 'matrix', columns: [], reason: 'x' });
  await owner.add('setting', { key: 'matrix.probe', value: 1, valid_from: '2026-01-01', reason: 'x' });
  const arrived = new Map(
    await Promise.all(
      relations.map(async (r) => [r, await addPerson(world, r, 'received', crypto.randomUUID())] as const),
    ),
  );
  for (const account of world.accounts) {
    for (const relation of relations) {
      const target = await targets.of('managed', relation, account);
      const quiet = (await targets.of('received', relation, account)).person;
      const sent = (await targets.of('sentTransfer', relation, account)).person;
      const coming = (await targets.of('incomingTransfer', relation, account)).person;
      const searched = (await targets.of('searched', relation, account)).person;
      const loans = await loansOf(target.person);
      const jobs = await jobsOf(target.person, loans);
      const models = await modelsOf(target.person);
      const reports = await reportsOf(target.person);
      const steering = await steeringOf(target.person);
      asked.push({
        account,
        target,
        quiet,
        sent,
        coming,
        searched,
        loans,
        jobs,
        models,
        reports,
        steering,
        imported: arrived.get(relation) ?? quiet,
      });
    }
  }
  await addRest();
}, 120_000);

afterAll(async () => {
  announce('SQL', size);
  await runtime.end();
  await owner.end();
  await database.drop();
});

/** Rows that only this layer asks about. */
async function addRest(): Promise<void> {
  const { X, Y, Z, provinceA, areaX, areaY, areaT, areaZ } = world.units;
  for (const [unit, before] of [
    [X, areaX],
    [Y, areaY],
    [provinceA, areaT],
    [Z, areaZ],
  ] as const) {
    await owner.add('unit_predecessor', { unit_id: unit.id, predecessor_id: before.id });
    await owner.add('column_memory', { unit_id: unit.id, signature: 'matrix', mapping: '{}' });
  }
  const holders = new Set([...world.accounts.map((a) => a.userId), ...asked.map((f) => f.target.staff.userId)]);
  for (const { assignmentId, userId } of [...world.accounts, ...asked.map((f) => f.target.staff)])
    await owner.rows(
      `INSERT INTO digest_subscription (assignment_id, user_id, email, cadence) VALUES ($1, $2, 'x@example.vn', 'DAILY') ON CONFLICT DO NOTHING`,
      [assignmentId, userId],
    );
  for (const id of holders)
    await owner.add('command_receipt', { actor_id: id, key: 'matrix-receipt', command: 'matrix.probe' });
}

describe('each table, verb and seat', () => {
  for (const entry of tables) {
    it(entry, async () => {
      const problems: string[] = [];
      for (const facts of asked) {
        const { account, target } = facts;
        const seen = account.isStranger && !probes[entry].isPersonal ? mirrored[target.relation] : target.relation;
        await runtime.as(account, async () => {
          for (const verb of verbs) {
            const wanted = answerOf(expectedSql[entry][verb], account.seat, seen);
            if (wanted === '.') continue;
            const { sql, values } = statementFor(verb, tableOf(entry), probes[entry], facts);
            const got = await runtime.attempt(sql, values);
            size.cells++;
            size.checks++;
            const who = `${account.isStranger ? 'stranger ' : ''}${account.seat}`;
            if (got !== wanted)
              problems.push(`${verb} ${entry} · ${who} · ${target.relation}: expected ${wanted}, got ${got}`);
          }
        });
      }
      expect(problems).toEqual([]);
    }, 60_000);
  }
});

describe('who does not act', () => {
  const rowsIn = async (identity: Identity) =>
    runtime.as(identity, async () => {
      const found: string[] = [];
      for (const table of new Set(tables.map(tableOf))) {
        size.checks++;
        const got = await runtime.attempt(`SELECT 1 FROM ${table} LIMIT 1`, []);
        if (got !== '-' && got !== 'n') found.push(table);
      }
      return found;
    });
  const seat = (isStranger: boolean) => {
    const account = world.accounts.find((a) => a.seat === 'C' && a.isStranger === isStranger);
    if (!account) throw new Error('no chief');
    return account;
  };
  /** One's own account, roles, lines and receipts are read by who one is, not by the role one acts under. */
  const ownIdentity = ['assignment', 'command_receipt', 'app_user'];

  it('without an actor no table gives a row', async () => {
    expect(await rowsIn({ userId: null, assignmentId: null })).toEqual([]);
    expect(await rowsIn({ userId: null, assignmentId: seat(false).assignmentId })).toEqual([]);
  });

  it('an assignment of somebody else opens nothing', async () => {
    expect((await rowsIn({ userId: seat(false).userId, assignmentId: seat(true).assignmentId })).sort()).toEqual(
      [...ownIdentity].sort(),
    );
    expect(await rowsIn({ userId: crypto.randomUUID(), assignmentId: seat(true).assignmentId })).toEqual([]);
  });

  const endings = {
    'an ended assignment': `UPDATE assignment SET ended_at = now() WHERE id = $1`,
    'an assignment past its last day': `UPDATE assignment SET valid_to = '2025-12-31' WHERE id = $1`,
    'an assignment that has not begun': `UPDATE assignment SET valid_from = '2098-01-01', valid_to = NULL, ended_at = NULL WHERE id = $1`,
    'a disabled account': `UPDATE app_user u SET disabled_at = now() FROM assignment a WHERE a.id = $1 AND a.user_id = u.id`,
  };
  for (const [what, sql] of Object.entries(endings)) {
    it(`${what} opens nothing`, async () => {
      const chief = seat(true);
      expect(await rowsIn(chief)).toContain('person');
      await owner.rows(sql, [chief.assignmentId]);
      expect((await rowsIn(chief)).sort()).toEqual([...ownIdentity].sort());
      await owner.rows(
        `UPDATE assignment SET ended_at = NULL, valid_to = NULL, valid_from = '2025-07-01' WHERE id = $1`,
        [chief.assignmentId],
      );
      await owner.rows('UPDATE app_user SET disabled_at = NULL WHERE id = $1', [chief.userId]);
    });
  }

  it('an actor lasts no longer than the transaction', async () => {
    expect(await rowsIn(seat(false))).toContain('person');
    expect(await runtime.rows('SELECT 1 FROM person')).toEqual([]);
  });
});
