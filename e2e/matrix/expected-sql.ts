// The same rules in the database itself: what the runtime role reads and writes of each table when no line of the app
// stands in between. `+` the row is reached, `-` a policy says no, `n` no such right is granted to anybody, `.` cannot be
// asked. Where a table is wider here than the commands are, the comment says who else must write it.
import { expectedEvidenceFunctions, expectedSqlEvidence } from './expected-sql-evidence';
import { expectedSqlOfJobs, functionsOfJobs } from './expected-sql-jobs';
import { expectedModelFunctions, expectedSqlModels } from './expected-sql-models';
import { expectedReportFunctions, expectedSqlReports } from './expected-sql-reports';
import { expectedSqlSteering, expectedSteeringFunctions } from './expected-sql-steering';
import { row } from './notation';
import { everyone, nobody, noGrant, table } from './sql-table';

export const verbs = ['SELECT', 'INSERT', 'UPDATE', 'DELETE'] as const;
export type Verb = (typeof verbs)[number];

const seesPeople = row('P,C,O,H +----+  S +++--+  M,B,V,A,Q ------');
const police = row('P,C +----+  S +++--+  O,H,M,B,V,A,Q ------');
const communePolice = row('P,C +----+  O,H,S,M,B,V,A,Q ------');
const chief = row('C +----+  P,O,H,S,M,B,V,A,Q ------');
/** On the way to the commune of the relation; of the movers one side each is the actor's. */
const coming = row('P,C +---++  S +++-++  O,H,M,B,V,A,Q ------');
/** Who moved: the row stays readable for both communes. */
const moved = row('P,C,S ....++  O,H,M,B,V,A,Q ....--  M1,M3,A1,Q1 ....--');
/** What lies in two communes: those above both. */
const aboveBoth = row('S +++--+  P,C,O,H,M,B,V,A,Q ------');
const own = row('P,C,O,H,S,M,B,V,A,Q,M1,M3,A1,Q1 +-----');
/** One's own ways to read the register, under a role that reads it. */
const ownOfReaders = row('P,C,O,H,S +-----  M,B,V,A,Q ------');
const ownOfCommunePolice = row('P,C +-----  O,H,S,M,B,V,A,Q ------');
const administrator = row('P,C,O,H,S,M,B,V,A ------  Q +++--+  Q1 +----+');
const administratorOfPlace = row('P,C,O,H,S,M,B,V,A ----..  Q +++-..  Q1 +---..');
const anyAdministrator = row('P,C,O,H,S,M,B,V,A -.....  Q +.....');
const provinceAdministrator = row('P,C,O,H,S,M,B,V,A -.....  Q +.....  Q1 -.....');

/** The transaction office of the commune; and of what only an officer writes. */
const bank = row('B,V ++---+  P,C,O,H,S,M,A,Q ------');
const bankOfficer = row('B ++---+  V,P,C,O,H,S,M,A,Q ------');
/** A list on its way to the bank: the commune and those above it; then the bank too. */
const confirmedList = row('P,C,O,H +----+  S +++--+  B,V ++---+  M,A,Q ------');
const communeWorks = row('P,C,O +----+  H,S,M,B,V,A,Q ------');
/** Firms, vacancies, schools: whoever works with people reads them, wherever they lie. */
const everyCommune = row('P,C,O,H,S ++++++  M,B,V,A,Q ------');
const needWriters = row('P,C,O +----+  S +++--+  H,M,B,V,A,Q ------');
const chair = row('H +----+  P,C,O,S,M,B,V,A,Q ------');

/** Kept by the province that drafted it. */
const provinceOwn = row('P,C,O,H,S,M,B,V,A ..--..  Q ..+-..  Q1 ..--..');

const trail = row('P,C,O,H +----+  S +++--+  A +++-+-  A1 +---+-  M,B,V,Q ------');
/** Written by the police with the case: superior police too, because they import lists for the communes of their area. */
const sharedWithCommune = table(seesPeople, police, police, noGrant);
/** Field work: superior police read it, only the commune's own police write it. */
const fieldWork = table(police, communePolice, communePolice, noGrant);
/** Came with an imported list: superior police add it, only the commune's own police correct it. */
const importedPolicePapers = table(police, police, communePolice, noGrant);

export const expectedSql = {
  ...expectedSqlModels,
  ...expectedSqlReports,
  ...expectedSqlSteering,
  ...expectedSqlEvidence,
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
  // The commune's officer sees to needs as the police do; superior police bring them with a list.
  need: table(seesPeople, needWriters, needWriters, noGrant),
  need_step: table(seesPeople, communeWorks, noGrant, noGrant),
  helper: table(seesPeople, communeWorks, communeWorks, noGrant),
  // Places that teach and their courses are no personal data: every commune reads them.
  training_school: table(everyCommune, communeWorks, noGrant, noGrant),
  course: table(everyCommune, communeWorks, communeWorks, noGrant),
  enrolment: table(seesPeople, communeWorks, communeWorks, noGrant),
  attendance: table(seesPeople, communeWorks, communeWorks, noGrant),
  // Said once, by an import.
  difficulty_note: table(seesPeople, police, noGrant, noGrant),
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
  // A plan comes with an import too; only the commune's own police end it.
  visit_plan: importedPolicePapers,
  // Derived: read with the case, written by app.refresh_cases alone; figures are read through app.figures_on alone.
  case_span: table(seesPeople, noGrant, noGrant, noGrant),
  figure: table(noGrant, noGrant, noGrant, noGrant),
  figure_place: table(noGrant, noGrant, noGrant, noGrant),
  figure_adjustment: table(noGrant, noGrant, noGrant, noGrant),
  figure_cover: table(noGrant, noGrant, noGrant, noGrant),
  // Set by the commune's police on many files at once. Who answers for a file is shared with the commune's staff.
  case_tag: fieldWork,
  case_officer: table(seesPeople, communePolice, communePolice, noGrant),
  bulk_action: table(communePolice, communePolice, communePolice, noGrant),
  bulk_row: table(communePolice, communePolice, communePolice, noGrant),
  // The police of both sides read a transfer; whoever answers for the person proposes; the chiefs decide while it is open.
  case_transfer: table(police, communePolice, nobody, noGrant),
  'case_transfer#on its way': table(police, nobody, chief, noGrant),
  // Received is written by app.receive_transfer alone, whoever asks.
  'case_transfer#coming': table(coming, nobody, nobody, noGrant),
  'case_transfer#moved': table(moved, nobody, nobody, noGrant),
  // Looked for: superior police read what came up to them; what has ended stays as it ended.
  contact_search: table(police, communePolice, communePolice, noGrant),
  'contact_search#early': table(communePolice, nobody, nobody, noGrant),
  'contact_search#not found': table(police, nobody, chief, noGrant),
  search_step: table(police, communePolice, communePolice, noGrant),
  'search_step#done': table(police, communePolice, nobody, noGrant),
  // A pair is seen by those who see both people, and answered within the commune by its police, across by those above.
  duplicate_pair: table(police, police, communePolice, noGrant),
  'duplicate_pair#across': table(aboveBoth, aboveBoth, aboveBoth, noGrant),
  // A merge is proposed and never written again but by the functions that ask who signs; each side's police see it.
  file_merge: table(police, communePolice, noGrant, noGrant),
  'file_merge#across': table(police, aboveBoth, noGrant, noGrant),
  merge_row: table(police, noGrant, noGrant, noGrant),
  // A file that was merged into another is nobody's to see or to write, and none is born so.
  'person#merged': table(nobody, nobody, nobody, nobody),
  'case_file#merged': table(nobody, nobody, nobody, nobody),
  list_columns: table(ownOfReaders, ownOfReaders, ownOfReaders, ownOfReaders),
  list_view: table(ownOfReaders, ownOfReaders, ownOfReaders, ownOfReaders),
  intake_draft: table(ownOfCommunePolice, ownOfCommunePolice, ownOfCommunePolice, ownOfCommunePolice),
  // A list under import belongs to the police of the unit it is for, and of the area above.
  import_batch: table(police, police, police, noGrant),
  import_row: table(police, police, police, noGrant),
  column_memory: table(police, police, police, noGrant),
  // The trail: read by the auditor of the area where it happened, and with the file by those who see the file; written
  // in one's own name and role alone, about no case but one that is seen; never changed.
  audit_entry: table(trail, everyone, noGrant, noGrant),
  'audit_entry#about a case': table(trail, seesPeople, noGrant, noGrant),
  'audit_entry#in another name': table(trail, nobody, noGrant, noGrant),
  'audit_entry#in another role': table(trail, nobody, noGrant, noGrant),
  'audit_entry#at another time': table(trail, noGrant, noGrant, noGrant),
  audit_change: table(police, nobody, noGrant, noGrant),
  command_receipt: table(own, own, own, noGrant),
  // Reference data and the directory of staff: whoever acts today reads them.
  unit: table(everyone, administratorOfPlace, administratorOfPlace, noGrant),
  unit_predecessor: table(everyone, administratorOfPlace, noGrant, noGrant),
  // Carrying out is app.carry_out_reorganisation alone.
  reorganisation: table(provinceOwn, provinceOwn, provinceOwn, noGrant),
  unit_coverage: table(everyone, noGrant, noGrant, noGrant),
  holiday: table(everyone, provinceAdministrator, noGrant, noGrant),
  setting: table(everyone, provinceAdministrator, noGrant, noGrant),
  legal_basis: table(everyone, noGrant, provinceAdministrator, noGrant),
  app_user: table(everyone, anyAdministrator, administrator, noGrant),
  assignment: table(administrator, administrator, administrator, noGrant),
  // Rules of lending and the columns of papers: read by whoever acts, added to by a province's administrator.
  lending_rule: table(everyone, provinceAdministrator, noGrant, noGrant),
  paper_layout: table(everyone, provinceAdministrator, noGrant, noGrant),
  ...expectedSqlOfJobs,
  // A list is the police's while it is drafted, the chair's to decide once it is signed, the bank's to read when it is confirmed.
  loan_list: table(confirmedList, communePolice, nobody, noGrant),
  'loan_list#draft': table(police, nobody, communePolice, noGrant),
  'loan_list#signed': table(seesPeople, nobody, nobody, noGrant),
  'loan_list#from paper': table(confirmedList, bankOfficer, nobody, noGrant),
  loan_list_row: table(confirmedList, nobody, nobody, nobody),
  'loan_list_row#draft': table(police, communePolice, communePolice, communePolice),
  'loan_list_row#signed': table(seesPeople, nobody, chair, nobody),
  'loan_list_row#returned': table(seesPeople, nobody, nobody, nobody),
  // The bank's own. The ledger is added to in one's own name and never changed.
  savings_group: table(bank, bank, bank, noGrant),
  loan_application: table(bank, bank, bank, noGrant),
  'loan_application#approved at once': table(bank, nobody, nobody, noGrant),
  application_step: table(bank, bank, noGrant, noGrant),
  loan: table(bank, bankOfficer, bank, noGrant),
  loan_event: table(bank, bank, noGrant, noGrant),
  'loan_event#in another name': table(bank, nobody, noGrant, noGrant),
  loan_check: table(bank, bank, nobody, noGrant),
  loan_import: table(bank, bankOfficer, bankOfficer, noGrant),
  loan_import_row: table(bank, bankOfficer, bankOfficer, noGrant),
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
  ...expectedModelFunctions,
  ...expectedReportFunctions,
  ...expectedSteeringFunctions,
  ...expectedEvidenceFunctions,
  today: { runtime: true, definer: false },
  actor_id: { runtime: true, definer: false },
  active_assignment: { runtime: true, definer: true },
  actor_role: { runtime: true, definer: false },
  scope_communes: { runtime: true, definer: true },
  scope_units: { runtime: true, definer: true },
  units_within: { runtime: false, definer: true },
  is_commune_police: { runtime: true, definer: false },
  is_police: { runtime: true, definer: false },
  sees_people: { runtime: true, definer: false },
  sees_figures: { runtime: true, definer: false },
  smallest_shown: { runtime: true, definer: false },
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
  // Figures of any day, for the actor's own area, for those who may not name.
  figures_on: { runtime: true, definer: true },
  figure_changes_since: { runtime: true, definer: true },
  figure_scope: { runtime: false, definer: true },
  figure_sources: { runtime: false, definer: true },
  refresh_figure_cover: { runtime: false, definer: true },
  // From the history to the figures. Calling refresh_cases tells nothing and changes nothing that the history does not say.
  refresh_cases: { runtime: true, definer: true },
  case_days: { runtime: false, definer: true },
  case_spans: { runtime: false, definer: true },
  span_measures: { runtime: false, definer: false },
  apply_figures: { runtime: false, definer: true },
  lock_figures: { runtime: false, definer: true },
  show_today: { runtime: false, definer: true },
  neglect_settings: { runtime: false, definer: true },
  newer: { runtime: false, definer: false },
  newest: { runtime: false, definer: false },
  // Asks the scope by itself, because the policies would keep the index of words from being used.
  people_named: { runtime: true, definer: true },
  // Which unit answers for a place today.
  heir_of: { runtime: false, definer: true },
  province_of: { runtime: false, definer: true },
  refresh_units: { runtime: false, definer: true },
  name_heir: { runtime: false, definer: true },
  // Closing is the chief's, whichever way it is written.
  chief_closes: { runtime: false, definer: false },
  // Whom a file may be given to: the names of the commune's own police.
  commune_officers: { runtime: true, definer: true },
  // Reorganisation: counts and names of staff for an administrator of that place, no row of a person.
  reorganisation_effect: { runtime: true, definer: true },
  reorganisation_staff: { runtime: true, definer: true },
  carry_out_reorganisation: { runtime: true, definer: true },
  reorganisation_parts: { runtime: false, definer: true },
  reorganised_into: { runtime: false, definer: true },
  // Moving a person to the receiving commune: asks by itself whether the receiving chief calls; and from when on it may be.
  receive_transfer: { runtime: true, definer: true },
  earliest_arrival: { runtime: true, definer: true },
  next_stay_from: { runtime: false, definer: true },
  // Duplicates and merging: each asks by itself who acts, and note_duplicates answers nothing.
  kept_file: { runtime: true, definer: true },
  note_duplicates: { runtime: true, definer: true },
  merge_identity: { runtime: true, definer: true },
  consent_merge: { runtime: true, definer: true },
  refuse_merge: { runtime: true, definer: true },
  carry_out_merge: { runtime: true, definer: true },
  rows_since_merge: { runtime: true, definer: true },
  undo_merge: { runtime: true, definer: true },
  place_pair: { runtime: false, definer: true },
  move_pairs: { runtime: false, definer: true },
  place_merge: { runtime: false, definer: true },
  pair_grounds: { runtime: false, definer: false },
  find_pairs: { runtime: false, definer: true },
  tell_file: { runtime: false, definer: true },
  merged_tables: { runtime: false, definer: false },
  merged_columns: { runtime: false, definer: false },
  goes_with_contact: { runtime: false, definer: false },
  // Loans: who the bank is, what an officer approves alone, and the two signs across the wall, which ask by themselves who calls.
  is_bank: { runtime: true, definer: false },
  scope_with_former: { runtime: true, definer: true },
  officer_limit: { runtime: true, definer: false },
  signed_row_stands: { runtime: false, definer: false },
  two_persons_approve: { runtime: false, definer: false },
  link_paper_list: { runtime: true, definer: true },
  loan_signs: { runtime: true, definer: true },
  borrower_standing: { runtime: true, definer: true },
  owed_elsewhere: { runtime: true, definer: true },
  ...functionsOfJobs,
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
  administrator_refresh_cases: { runtime: true, definer: true },
  set_coverage: { runtime: true, definer: true },
  // Support: who may see to a need, counts for those who see figures, how many learn where; each asks by itself who calls.
  supports_people: { runtime: true, definer: false },
  supporting_staff: { runtime: true, definer: true },
  need_figures: { runtime: true, definer: true },
  course_learners: { runtime: true, definer: true },
  limited_position: { runtime: false, definer: false },
};
