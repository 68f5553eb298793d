// The same rules in the database itself: what the runtime role reads and writes of each table when no line of the app
// stands in between. `+` the row is reached, `-` a policy says no, `n` no such right is granted to anybody, `.` cannot be
// asked. Where a table is wider here than the commands are, the comment says who else must write it.
import { row } from './notation';

export const verbs = ['SELECT', 'INSERT', 'UPDATE', 'DELETE'] as const;
export type Verb = (typeof verbs)[number];

const everyone = row('P,C,O,H,S,M,B,V,A,Q ++++++');
const nobody = row('P,C,O,H,S,M,B,V,A,Q ------');
const noGrant = row('P,C,O,H,S,M,B,V,A,Q nnnnnn');
const seesPeople = row('P,C,O,H +----+  S +++--+  M,B,V,A,Q ------');
const police = row('P,C +----+  S +++--+  O,H,M,B,V,A,Q ------');
const communePolice = row('P,C +----+  O,H,S,M,B,V,A,Q ------');
const chief = row('C +----+  P,O,H,S,M,B,V,A,Q ------');
const own = row('P,C,O,H,S,M,B,V,A,Q,M1,M3,A1,Q1 +-----');
const ownOfCommunePolice = row('P,C +-----  O,H,S,M,B,V,A,Q ------');
const administrator = row('P,C,O,H,S,M,B,V,A ------  Q +++--+  Q1 +----+');
const administratorOfPlace = row('P,C,O,H,S,M,B,V,A ----..  Q +++-..  Q1 +---..');
const anyAdministrator = row('P,C,O,H,S,M,B,V,A -.....  Q +.....');
const provinceAdministrator = row('P,C,O,H,S,M,B,V,A -.....  Q +.....  Q1 -.....');

const table = (
  SELECT: ReturnType<typeof row>,
  INSERT: ReturnType<typeof row>,
  UPDATE: ReturnType<typeof row>,
  DELETE: ReturnType<typeof row>,
) => ({
  SELECT,
  INSERT,
  UPDATE,
  DELETE,
});
/** Written by the police with the case: superior police too, because they import lists for the communes of their area. */
const sharedWithCommune = table(seesPeople, police, police, noGrant);
/** Field work: superior police read it, only the commune's own police write it. */
const fieldWork = table(police, communePolice, communePolice, noGrant);
/** Came with an imported list: superior police add it, only the commune's own police correct it. */
const importedPolicePapers = table(police, police, communePolice, noGrant);

export const expectedSql = {
  // Deleting is closing: the row goes only when an import brought it and its undo takes it back (the #imported rows).
  person: table(seesPeople, police, police, nobody),
  // Not even then once somebody was visited, as everyone in this world was.
  'person#imported': table(seesPeople, police, police, nobody),
  case_file: table(seesPeople, police, police, nobody),
  'case_file#imported': table(seesPeople, police, police, police),
  residence: table(seesPeople, police, police, nobody),
  'residence#imported': table(seesPeople, police, police, police),
  // A step once taken stays.
  case_event: table(seesPeople, police, noGrant, noGrant),
  certificate: sharedWithCommune,
  employment: sharedWithCommune,
  need: sharedWithCommune,
  assessment: sharedWithCommune,
  // A signature is the chief's alone, whichever way it is written.
  'assessment#signed': table(seesPeople, chief, chief, noGrant),
  assessment_note: importedPolicePapers,
  judgment: importedPolicePapers,
  offence: importedPolicePapers,
  address_check: fieldWork,
  interview: fieldWork,
  follow_up: fieldWork,
  snooze: fieldWork,
  intake_draft: table(ownOfCommunePolice, ownOfCommunePolice, ownOfCommunePolice, ownOfCommunePolice),
  // A list under import belongs to the police of the unit it is for, and of the area above.
  import_batch: table(police, police, police, noGrant),
  import_row: table(police, police, police, noGrant),
  column_memory: table(police, police, police, noGrant),
  // The trail: read by the auditor of the area where it happened, and with the file by those who see the file; written
  // in one's own name alone; never changed.
  audit_entry: table(row('P,C,O,H +----+  S +++--+  A +++-+-  A1 +---+-  M,B,V,Q ------'), everyone, noGrant, noGrant),
  'audit_entry#in another name': table(
    row('P,C,O,H +----+  S +++--+  A +++-+-  A1 +---+-  M,B,V,Q ------'),
    nobody,
    noGrant,
    noGrant,
  ),
  audit_change: table(police, nobody, noGrant, noGrant),
  command_receipt: table(own, own, own, noGrant),
  // Reference data and the directory of staff: whoever acts today reads them.
  unit: table(everyone, administratorOfPlace, administratorOfPlace, noGrant),
  unit_predecessor: table(everyone, administratorOfPlace, noGrant, noGrant),
  unit_coverage: table(everyone, noGrant, noGrant, noGrant),
  holiday: table(everyone, provinceAdministrator, noGrant, noGrant),
  setting: table(everyone, provinceAdministrator, noGrant, noGrant),
  legal_basis: table(everyone, noGrant, provinceAdministrator, noGrant),
  app_user: table(everyone, anyAdministrator, administrator, noGrant),
  assignment: table(administrator, administrator, administrator, noGrant),
  // Reached by the sign-in functions only.
  credential: table(noGrant, noGrant, noGrant, noGrant),
  session: table(noGrant, noGrant, noGrant, noGrant),
  sign_in_throttle: table(noGrant, noGrant, noGrant, noGrant),
  // Bookkeeping of the installation.
  _prisma_migrations: table(noGrant, noGrant, noGrant, noGrant),
  ancu_meta: table(noGrant, noGrant, noGrant, noGrant),
} as const;
export type SqlTable = keyof typeof expectedSql;

/** Every function of schema app: who may call it, and whether it runs with the owner's rights (then with a fixed search_path). */
export const expectedFunctions: Readonly<Record<string, { runtime: boolean; definer: boolean }>> = {
  today: { runtime: true, definer: false },
  actor_id: { runtime: true, definer: false },
  active_assignment: { runtime: true, definer: true },
  actor_role: { runtime: true, definer: false },
  scope_communes: { runtime: true, definer: true },
  scope_units: { runtime: true, definer: true },
  is_commune_police: { runtime: true, definer: false },
  is_police: { runtime: true, definer: false },
  sees_people: { runtime: true, definer: false },
  sees_figures: { runtime: true, definer: false },
  is_administrator: { runtime: true, definer: false },
  refresh_unit_coverage: { runtime: false, definer: true },
  audit_session: { runtime: false, definer: true },
  // Sign-in and sessions: the only way to password hashes and session rows.
  is_throttled: { runtime: true, definer: true },
  sign_in_candidate: { runtime: true, definer: true },
  oidc_candidate: { runtime: true, definer: true },
  sign_in_failed: { runtime: true, definer: true },
  open_session: { runtime: true, definer: true },
  session_context: { runtime: true, definer: true },
  close_session: { runtime: true, definer: true },
  session_assignments: { runtime: true, definer: true },
  switch_assignment: { runtime: true, definer: true },
  own_credential: { runtime: true, definer: true },
  change_own_password: { runtime: true, definer: true },
  is_empty: { runtime: true, definer: true },
  create_first_administrator: { runtime: true, definer: true },
  // Figures: counts by commune for those who may not name.
  commune_figures: { runtime: true, definer: true },
  commune_difficulties: { runtime: true, definer: true },
  // Administration: each asks by itself whether an administrator of that place calls.
  manages_user: { runtime: true, definer: true },
  managed_users: { runtime: true, definer: true },
  set_password: { runtime: true, definer: true },
  revoke_sessions: { runtime: true, definer: true },
  sign_in_state: { runtime: true, definer: true },
  other_administrators: { runtime: true, definer: true },
  administered_units: { runtime: true, definer: true },
  is_province_administrator: { runtime: true, definer: true },
  administrator_refresh_coverage: { runtime: true, definer: true },
  set_coverage: { runtime: true, definer: true },
};
