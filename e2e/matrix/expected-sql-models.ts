// Models, campaigns and commendations in the database itself (see expected-sql.ts).
import { row } from './notation';
import { everyone, nobody, noGrant, table } from './sql-table';

const provinceAdministrator = row('P,C,O,H,S,M,B,V,A -.....  Q +.....  Q1 -.....');
/** Who answers for a place it touches, the committee included. */
const reads = row('P,C,O,H +----+  S +++--+  M ++---+  M1 +----+  M3 +++--+  B,V,A,Q ------');
const seesPeople = row('P,C,O,H +----+  S +++--+  M,B,V,A,Q ------');
/** A commune's staff their own unit's, the police above all inside their area. */
const writes = seesPeople;

const decides = row('C,H +----+  S +++--+  P,O,M,B,V,A,Q ------');

export const expectedSqlModels = {
  model_type: table(everyone, provinceAdministrator, provinceAdministrator, noGrant),
  model_criterion: table(everyone, provinceAdministrator, provinceAdministrator, noGrant),
  programme_model: table(reads, writes, writes, noGrant),
  'programme_model#count only': table(reads, nobody, nobody, noGrant),
  // A step once taken stays, and so do money and evaluations.
  model_event: table(reads, writes, noGrant, noGrant),
  model_board_member: table(reads, writes, writes, noGrant),
  // The committee reads how many members there are, and no list of them.
  model_member: table(seesPeople, writes, writes, noGrant),
  'model_member#in another name': table(seesPeople, nobody, writes, noGrant),
  // Somebody of the register: for those alone who see the file.
  'model_member#of the register': table(seesPeople, writes, writes, noGrant),
  model_activity: table(reads, writes, writes, noGrant),
  model_attendance: table(seesPeople, writes, noGrant, writes),
  model_money: table(reads, writes, noGrant, noGrant),
  model_evaluation: table(reads, writes, noGrant, noGrant),
  campaign: table(reads, writes, writes, noGrant),
  campaign_session: table(reads, writes, writes, noGrant),
  commendation: table(reads, writes, decides, noGrant),
  'commendation#decided at once': table(reads, nobody, decides, noGrant),
  'commendation#of the register': table(seesPeople, writes, decides, noGrant),
} as const;

export const expectedModelFunctions = {
  sees_models: { runtime: true, definer: false },
  // Units that share a place with the actor's, and those whose models the actor writes.
  touching_units: { runtime: true, definer: true },
  written_units: { runtime: true, definer: true },
  // A number of the province by level, for whoever sees models at all.
  province_models_on: { runtime: true, definer: true },
  end_memberships: { runtime: false, definer: true },
  sessions_held: { runtime: true, definer: true },
  // Numbers of the models the actor reads.
  area_models_on: { runtime: true, definer: true },
  count_members: { runtime: false, definer: true },
  last_activity: { runtime: false, definer: true },
} as const;
