// Directives, conferences and tasks in the database itself (see expected-sql.ts).
import { row } from './notation';
import { nobody, noGrant, table } from './sql-table';

const reads = row('P,C,O,H +----+  S +++--+  M ++---+  M1 +----+  M3 +++--+  B,V,A,Q ------');
const steers = row('C,O,H +----+  S +++--+  M ++---+  M1 +----+  M3 +++--+  P,B,V,A,Q ------');
/** What is done of a task of the police is theirs to write. */
const desk = row('P,C +----+  O,H,S,M,B,V,A,Q ------');
/** One's own, whoever one is. */
const own = row('P,C,O,H,S,M,B,V,A,Q,M1,M3,A1,Q1 +-----');
/** Of one's own unit alone: these rows are of communes. */
const ownUnit = row('C,O,H +----+  M1 +----+  P,S,M,M3,B,V,A,Q ------');

export const expectedSqlSteering = {
  directive: table(reads, ownUnit, steers, noGrant),
  conference: table(reads, ownUnit, steers, noGrant),
  // What is over stays as it was.
  'conference#closed': table(reads, nobody, nobody, noGrant),
  conference_participant: table(reads, steers, steers, noGrant),
  contribution: table(reads, steers, noGrant, noGrant),
  conclusion: table(reads, steers, noGrant, noGrant),
  // Asked here: more time, which is the giver's; the desk's own steps are in steering.db.test.ts.
  task: table(reads, steers, steers, noGrant),
  'task#done at once': table(reads, nobody, steers, noGrant),
  'task#done': table(reads, steers, nobody, noGrant),
  task_step: table(reads, desk, noGrant, noGrant),
  digest_subscription: table(own, own, own, own),
} as const;

export const expectedSteeringFunctions = {
  steers: { runtime: true, definer: false },
  sits_at: { runtime: true, definer: false },
  task_moves: { runtime: false, definer: false },
  conference_moves: { runtime: false, definer: false },
  // Which units are whose: numbers of units, no row of a person.
  own_unit: { runtime: true, definer: true },
  acting_units: { runtime: true, definer: true },
  area_units: { runtime: false, definer: true },
  steered_units: { runtime: true, definer: true },
  overseen_units: { runtime: true, definer: true },
  task_takers: { runtime: true, definer: true },
} as const;
