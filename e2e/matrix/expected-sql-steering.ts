// Directives, conferences and tasks in the database itself (see expected-sql.ts).
import { row } from './notation';

const nobody = row('P,C,O,H,S,M,B,V,A,Q ------');
const noGrant = row('P,C,O,H,S,M,B,V,A,Q nnnnnn');
const reads = row('P,C,O,H +----+  S +++--+  M ++---+  M1 +----+  M3 +++--+  B,V,A,Q ------');
const steers = row('C,O,H +----+  S +++--+  M ++---+  M1 +----+  M3 +++--+  P,B,V,A,Q ------');
/** One's own, whoever one is. */
const own = row('P,C,O,H,S,M,B,V,A,Q +-----');
/** Of one's own unit alone: these rows are of communes. */
const ownUnit = row('C,O,H +----+  M1 +----+  P,S,M,M3,B,V,A,Q ------');

const table = (
  SELECT: ReturnType<typeof row>,
  INSERT: ReturnType<typeof row>,
  UPDATE: ReturnType<typeof row>,
  DELETE: ReturnType<typeof row>,
) => ({ SELECT, INSERT, UPDATE, DELETE });

export const expectedSqlSteering = {
  directive: table(reads, ownUnit, steers, noGrant),
  conference: table(reads, ownUnit, steers, noGrant),
  // What is over stays as it was.
  'conference#closed': table(reads, nobody, nobody, noGrant),
  conference_participant: table(reads, steers, steers, noGrant),
  contribution: table(reads, steers, noGrant, noGrant),
  conclusion: table(reads, steers, noGrant, noGrant),
  // Both sides write it, each its own steps: the doors tell them apart, the database that the giver says it is done.
  task: table(reads, steers, reads, noGrant),
  'task#done at once': table(reads, nobody, reads, noGrant),
  'task#done': table(reads, steers, nobody, noGrant),
  task_step: table(reads, reads, noGrant, noGrant),
  digest_subscription: table(own, own, own, own),
} as const;

export const expectedSteeringFunctions = {
  steers: { runtime: true, definer: false },
  // Which units are whose: numbers of units, no row of a person.
  own_unit: { runtime: true, definer: true },
  acting_units: { runtime: true, definer: true },
  area_units: { runtime: false, definer: true },
  steered_units: { runtime: true, definer: true },
  overseen_units: { runtime: true, definer: true },
  task_takers: { runtime: true, definer: true },
} as const;
