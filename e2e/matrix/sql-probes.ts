// How each table is asked in plain SQL about a record of a given place: the row that is there, one that would be added
// beside it, and a column to write.
import type { Values } from './database';
import { evidenceProbes } from './evidence-probes';
import type { SqlTable } from './expected-sql';
import { jobProbes } from './job-probes';
import type { JobRows } from './job-rows';
import { loanProbes } from './loan-probes';
import type { LoanRows } from './loan-rows';
import { modelProbes } from './model-probes';
import type { ModelRows } from './model-rows';
import type { Target } from './operation';
import { reportProbes } from './report-probes';
import type { ReportRows } from './report-rows';
import { type SteeringRows, steeringProbes } from './steering-probes';
import { supportProbes } from './support-probes';
import type { Account } from './world';

export interface Facts {
  account: Account;
  target: Target;
  /** A person who came with an import. */
  imported: Target['person'];
  /** A person without a waiting proposal, to whom one may be added. */
  quiet: Target['person'];
  /** People on the way from and to the commune, and one who is looked for with every step done. */
  sent: Target['person'];
  coming: Target['person'];
  searched: Target['person'];
  /** Rows of lists and loans about the person, in their commune. */
  loans: LoanRows;
  /** Rows of jobs about the person, and of a firm there. */
  jobs: JobRows;
  /** Rows of models of that commune. */
  models: ModelRows;
  /** Reports of that commune. */
  reports: ReportRows;
  /** Rows of directives, conferences and tasks of that commune. */
  steering: SteeringRows;
}

export interface Probe {
  /** The row that is asked about. */
  key: (facts: Facts) => Values;
  /** A row of that place, not there yet. */
  add: (facts: Facts) => Values;
  /** Set to itself, or to this value. */
  write: string;
  value?: string;
  /** The row belongs to a person, not to a place: strangers find their own the same way. */
  isPersonal?: true;
}

const uuid = () => crypto.randomUUID();
const ofCase = ({ target }: Facts): Values => ({ case_id: target.person.caseId });
const child =
  (more: (facts: Facts) => Values) =>
  (facts: Facts): Values => ({ id: uuid(), case_id: facts.quiet.caseId, ...more(facts) });
const by = ({ account }: Facts): Values => ({ recorded_by: account.userId });

const addPerson = ({ target, imported }: Facts, batch: string | null): Values => ({
  id: uuid(),
  commune_id: imported.commune.id,
  full_name: `Trần Thêm ${target.fresh}`,
  name_key: 'x',
  search_key: 'x',
  sort_key: 'x',
  import_batch_id: batch,
});
const addCase = ({ target, imported }: Facts, batch: string | null): Values => ({
  id: uuid(),
  number: `HS-2026-9${target.fresh}`,
  person_id: imported.personId,
  commune_id: imported.commune.id,
  sort_key: 'x',
  status: 'EXPECTED',
  difficulties: [],
  import_batch_id: batch,
});
const addResidence = ({ imported, quiet }: Facts, isImported: boolean): Values => {
  const person = isImported ? imported : quiet;
  return { id: uuid(), person_id: person.personId, commune_id: person.commune.id, valid_from: '2026-08-02' };
};
const addAssessment =
  (status: string) =>
  ({ quiet, account }: Facts): Values => ({
    id: uuid(),
    case_id: quiet.caseId,
    group: 'A',
    difficulties: [],
    effective_from: '2026-08-01',
    status,
    proposed_by: account.userId,
  });
const addEntry =
  (more: (facts: Facts) => Values) =>
  (facts: Facts): Values => ({
    actor_id: facts.account.userId,
    actor_name: facts.account.displayName,
    assignment_id: facts.account.assignmentId,
    role: facts.account.role,
    unit_id: facts.account.unit.id,
    action: 'matrix.probe',
    outcome: 'DONE',
    fields: [],
    ...more(facts),
  });
const entry = (more: (facts: Facts) => Values): Probe => ({
  key: ({ target }) => ({ id: target.person.auditEntryId }),
  add: addEntry(more),
  write: 'reason',
});

const figureOf = (more: Values): Probe => ({
  key: ({ target }) => ({ place_id: target.person.commune.id }),
  add: ({ target }) => ({ place_id: target.person.commune.id, heir_id: target.person.commune.id, part: 0, ...more }),
  write: 'part',
});

/** Whose ways to read the register are asked about. */
const readerOf = ({ account, target }: Facts): string =>
  target.relation === 'own' ? account.userId : target.staff.userId;

const addTransfer =
  (more: Values) =>
  ({ account, target, quiet }: Facts): Values => ({
    ...{ id: uuid(), case_id: quiet.caseId, from_unit_id: quiet.commune.id, to_unit_id: target.destination.id },
    ...{ number: 'HS', full_name: 'x', reason: 'x', birth_precision: 'DAY', release_precision: 'DAY' },
    ...{ proposed_by: account.userId, ...more },
  });
const addSearch =
  (more: Values) =>
  (facts: Facts): Values => ({
    ...{
      id: uuid(),
      case_id: facts.quiet.caseId,
      opened_on: '2026-08-01',
      opened_by: facts.account.userId,
      known: 'x',
    },
    ...more,
  });
const stepOf = (position: number): Probe => ({
  key: ({ target }) => ({ search_id: target.person.searchId, position }),
  add: ({ target }) => ({ search_id: target.person.searchId, position: 9, due_on: '2026-08-01' }),
  write: 'note',
});
type Which = (target: Target) => Target['files'];
const pairProbe = (which: Which, people: (facts: Facts) => [string, string]): Probe => ({
  key: ({ target }) => ({ id: which(target).pairId }),
  add: (facts) => {
    const [person_a = '', person_b = ''] = people(facts).sort();
    return { id: uuid(), person_a, person_b, commune_a: 0, commune_b: 0, score: 1, reasons: [], origin: 'TYPED' };
  },
  write: 'reason',
});
const mergeProbe = (which: Which): Probe => ({
  key: ({ target }) => ({ id: which(target).mergeId }),
  // There is a proposal already: that is found out after the policies have let it through.
  add: ({ target, account }) => ({
    id: uuid(),
    pair_id: which(target).pairId,
    kept_case_id: which(target).kept.caseId,
    gone_case_id: which(target).gone.caseId,
    kept_number: '',
    gone_number: '',
    kept_commune_id: 0,
    gone_commune_id: 0,
    versions: '{1,1,1,1}',
    sealed: new Uint8Array(1),
    reason: 'x',
    proposed_by: account.userId,
  }),
  write: 'answer',
});

export const probes: Readonly<Record<SqlTable, Probe>> = {
  person: { key: ({ target }) => ({ id: target.person.personId }), add: (f) => addPerson(f, null), write: 'phone' },
  'person#imported': {
    key: ({ imported }) => ({ id: imported.personId }),
    add: (f) => addPerson(f, uuid()),
    write: 'phone',
  },
  case_file: { key: ({ target }) => ({ id: target.person.caseId }), add: (f) => addCase(f, null), write: 'status' },
  'case_file#imported': {
    key: ({ imported }) => ({ id: imported.caseId }),
    add: (f) => addCase(f, uuid()),
    write: 'status',
  },
  residence: {
    key: ({ target }) => ({ person_id: target.person.personId }),
    add: (f) => addResidence(f, false),
    write: 'hamlet',
  },
  'residence#imported': {
    key: ({ imported }) => ({ person_id: imported.personId }),
    add: (f) => addResidence(f, true),
    write: 'hamlet',
  },
  case_event: {
    key: ofCase,
    add: child((f) => ({
      ...by(f),
      to_status: 'RECEIVED',
      happened_on: '2026-08-01',
      assignment_id: f.account.assignmentId,
    })),
    write: 'reason',
  },
  certificate: { key: ofCase, add: ({ imported }) => ({ case_id: imported.caseId, kind: 'AMNESTY' }), write: 'number' },
  employment: {
    key: ofCase,
    add: child((f) => ({ ...by(f), status: 'STABLE', valid_from: '2026-08-01' })),
    write: 'occupation',
  },
  need: { key: ofCase, add: child((f) => ({ ...by(f), kind: 'JOB', noted_on: '2026-08-01' })), write: 'detail' },
  assessment: { key: ofCase, add: addAssessment('PROPOSED'), write: 'version' },
  'assessment#signed': { key: ofCase, add: addAssessment('SIGNED'), write: 'status', value: 'SIGNED' },
  assessment_note: {
    key: ({ target }) => ({ assessment_id: target.person.assessmentId }),
    add: ({ imported }) => ({ assessment_id: imported.assessmentId, reasons: [] }),
    write: 'note',
  },
  judgment: { key: ofCase, add: child(() => ({ number: '1/HSST' })), write: 'number' },
  offence: {
    key: ({ target }) => ({ judgment_id: target.person.judgmentId }),
    add: ({ target }) => ({ id: uuid(), judgment_id: target.person.judgmentId, name: 'Đánh bạc' }),
    write: 'name',
  },
  address_check: {
    key: ofCase,
    add: child((f) => ({ ...by(f), due_on: '2026-08-01', checked_on: '2026-08-01', result: 'CONFIRMED' })),
    write: 'note',
  },
  interview: { key: ofCase, add: child((f) => ({ ...by(f), held_on: '2026-08-01' })), write: 'note' },
  follow_up: {
    key: ofCase,
    add: child((f) => ({
      ...by(f),
      root_id: uuid(),
      happened_on: '2026-08-01',
      outcome: 'MET',
      present: [],
      difficulties: [],
      needs: [],
      assignment_id: f.account.assignmentId,
    })),
    write: 'is_current',
  },
  snooze: {
    key: ofCase,
    add: child((f) => ({ obligation: 'NEGLECT', until: '2099-01-01', reason: 'x', snoozed_by: f.account.userId })),
    write: 'reason',
  },
  visit_plan: {
    key: ofCase,
    add: child((f) => ({ planned_on: '2099-01-01', set_on: '2026-08-01', set_by: f.account.userId })),
    write: 'ended_at',
  },
  difficulty_note: {
    key: ofCase,
    add: child((f) => ({ ...by(f), noted_on: '2026-08-01', difficulties: [] })),
    write: 'noted_on',
  },
  case_span: {
    key: ofCase,
    add: ({ quiet }) => ({
      case_id: quiet.caseId,
      from_day: '2026-08-01',
      commune_id: quiet.commune.id,
      heir_id: quiet.commune.id,
      status: 'RECEIVED',
      difficulties: [],
      is_overdue: false,
    }),
    write: 'is_overdue',
  },
  figure: figureOf({ day: '2026-08-01' }),
  figure_place: figureOf({}),
  figure_cover: {
    key: ({ target }) => ({ unit_id: target.person.commune.id }),
    add: ({ target, account }) => ({
      unit_id: target.person.commune.id,
      place_id: account.unit.id,
      is_province: false,
    }),
    write: 'is_province',
  },
  figure_adjustment: {
    key: ({ target }) => ({ commune_id: target.person.commune.id }),
    add: ({ target }) => ({
      commune_id: target.person.commune.id,
      heir_id: target.person.commune.id,
      from_day: '2026-08-01',
      cases: 1,
    }),
    write: 'cases',
  },
  case_tag: { key: ofCase, add: child((f) => ({ tag: uuid(), set_by: f.account.userId })), write: 'ended_at' },
  case_officer: {
    key: ofCase,
    // One at a time: what is added has ended.
    add: child((f) => ({ officer_id: f.account.userId, set_by: f.account.userId, ended_at: new Date() })),
    write: 'ended_at',
  },
  bulk_action: {
    key: ({ target }) => ({ id: target.bulkId }),
    add: ({ account, target }) => ({
      id: uuid(),
      unit_id: target.person.commune.id,
      kind: 'TAG',
      value: '{}',
      problems: '[]',
      created_by: account.userId,
    }),
    write: 'done',
  },
  bulk_row: {
    key: ({ target }) => ({ bulk_id: target.bulkId }),
    add: ({ target }) => ({
      bulk_id: target.bulkId,
      position: Number(target.fresh),
      case_id: target.person.caseId,
      outcome: 'READY',
      before: '{}',
      after: '{}',
    }),
    write: 'reason',
  },
  case_transfer: {
    key: ({ target }) => ({ id: target.person.transferId }),
    add: addTransfer({}),
    write: 'reply',
  },
  'case_transfer#on its way': {
    key: ({ sent }) => ({ id: sent.transferId }),
    add: addTransfer({ status: 'SENT' }),
    write: 'status',
    value: 'WITHDRAWN',
  },
  'case_transfer#coming': {
    key: ({ coming }) => ({ id: coming.transferId }),
    add: (f) => addTransfer({ proposed_by: f.target.staff.userId })(f),
    write: 'status',
    value: 'RECEIVED',
  },
  'case_transfer#moved': {
    key: ({ target }) => ({ case_id: target.person.caseId, status: 'RECEIVED' }),
    add: addTransfer({ status: 'RECEIVED' }),
    write: 'reply',
  },
  contact_search: {
    key: ({ target }) => ({ id: target.person.searchId }),
    add: addSearch({}),
    write: 'conclusion',
  },
  'contact_search#early': {
    key: ({ quiet }) => ({ id: quiet.searchId }),
    add: addSearch({ status: 'STOPPED' }),
    write: 'conclusion',
  },
  'contact_search#not found': {
    key: ({ searched }) => ({ id: searched.searchId }),
    add: addSearch({ status: 'NOT_FOUND' }),
    write: 'status',
    value: 'NOT_FOUND',
  },
  search_step: stepOf(4),
  'search_step#done': stepOf(1),
  duplicate_pair: pairProbe(
    ({ files }) => files,
    ({ imported, quiet }) => [imported.personId, quiet.personId],
  ),
  'duplicate_pair#across': pairProbe(
    ({ across }) => across,
    ({ imported, target }) => [imported.personId, target.across.gone.personId],
  ),
  file_merge: mergeProbe(({ files }) => files),
  'file_merge#across': mergeProbe(({ across }) => across),
  merge_row: {
    key: ({ target }) => ({ merge_id: target.files.mergeId }),
    add: ({ target }) => ({ merge_id: target.files.mergeId, table_name: 'need', row_id: uuid(), change: 'MOVED' }),
    write: 'change',
  },
  'person#merged': {
    key: ({ target }) => ({ id: target.mergedFiles.gone.personId }),
    add: (f) => ({ ...addPerson(f, null), merged_into: f.target.person.personId }),
    write: 'phone',
  },
  'case_file#merged': {
    key: ({ target }) => ({ id: target.mergedFiles.gone.caseId }),
    add: (f) => ({ ...addCase(f, null), merged_into: f.target.person.caseId }),
    write: 'status',
  },
  list_columns: {
    key: (f) => ({ user_id: readerOf(f) }),
    add: (f) => ({ user_id: readerOf(f), columns: ['name'] }),
    write: 'updated_at',
    isPersonal: true,
  },
  list_view: {
    key: ({ target }) => ({ id: target.viewId }),
    add: (f) => ({ id: uuid(), user_id: readerOf(f), name: uuid(), filter: '{}', columns: ['name'] }),
    write: 'name',
    isPersonal: true,
  },
  intake_draft: {
    key: ({ target }) => ({ id: target.draftId }),
    add: ({ account, target }) => ({
      id: uuid(),
      user_id: target.relation === 'own' ? account.userId : target.staff.userId,
      unit_id: target.relation === 'own' ? account.unit.id : target.person.commune.id,
      label: 'Nháp',
      sealed: new Uint8Array(1),
    }),
    write: 'label',
    isPersonal: true,
  },
  import_batch: {
    key: ({ target }) => ({ id: target.batchId }),
    add: ({ account, target }) => ({
      id: uuid(),
      unit_id: target.unit.id,
      as_of: '2026-07-01',
      file_name: 'a.xlsx',
      file_hash: 'x',
      file_codes: [],
      sheets: '[]',
      totals: '{}',
      created_by: account.userId,
    }),
    write: 'file_name',
  },
  import_row: {
    key: ({ target }) => ({ id: target.rowId }),
    add: ({ target }) => ({
      id: uuid(),
      batch_id: target.batchId,
      position: 2,
      sheet: 'Sheet1',
      row: 6,
      verdict: 'ok',
      codes: [],
      sealed: new Uint8Array(1),
    }),
    write: 'verdict',
  },
  column_memory: {
    key: ({ target }) => ({ unit_id: target.unit.id, signature: 'matrix' }),
    add: ({ target }) => ({ unit_id: target.unit.id, signature: `s${target.fresh}`, mapping: '{}' }),
    write: 'mapping',
  },
  audit_entry: entry(() => ({})),
  'audit_entry#about a case': entry(({ target }) => ({
    case_id: target.person.caseId,
    commune_id: target.person.commune.id,
  })),
  'audit_entry#in another name': entry(({ target }) => ({ actor_id: target.staff.userId })),
  'audit_entry#in another role': entry(({ account }) => ({
    role: account.role === 'AUDITOR' ? 'ADMINISTRATOR' : 'AUDITOR',
  })),
  'audit_entry#at another time': entry(() => ({ at: '2026-01-01' })),
  audit_change: {
    key: ({ target }) => ({ entry_id: target.person.auditEntryId }),
    add: ({ target }) => ({ entry_id: target.person.auditEntryId, field: 'x', case_id: target.person.caseId }),
    write: 'after',
  },
  command_receipt: {
    key: ({ account, target }) => ({
      actor_id: target.relation === 'own' ? account.userId : target.staff.userId,
      key: 'matrix-receipt',
    }),
    add: ({ account, target }) => ({
      actor_id: target.relation === 'own' ? account.userId : target.staff.userId,
      key: `matrix-${uuid()}`,
      command: 'matrix.probe',
    }),
    write: 'command',
    isPersonal: true,
  },
  unit: {
    key: ({ target }) => ({ id: target.unit.id }),
    add: ({ target }) => ({
      kind: 'AREA',
      code: `S${target.fresh}`,
      name: 'Khu',
      form: 'khu vực',
      parent_id: target.unit.id,
      valid_from: '2026-01-01',
    }),
    write: 'name',
  },
  unit_predecessor: {
    key: ({ target }) => ({ unit_id: target.unit.id }),
    add: ({ target }) => ({ unit_id: target.area.id, predecessor_id: target.unit.id }),
    write: 'predecessor_id',
  },
  reorganisation: {
    key: ({ target }) => ({ id: target.reorganisation.id }),
    add: ({ account, target }) => ({
      id: uuid(),
      unit_id: target.provinceId,
      decision: 'x',
      effective_on: '2026-01-01',
      plan: '{}',
      created_by: account.userId,
    }),
    write: 'version',
  },
  unit_coverage: {
    key: ({ target }) => ({ unit_id: target.area.id }),
    add: ({ target, account }) => ({ unit_id: target.area.id, commune_id: account.unit.id }),
    write: 'commune_id',
  },
  holiday: {
    key: () => ({ date: '2026-09-02' }),
    add: () => ({ date: '2190-01-01', name: 'x', source: 'x' }),
    write: 'name',
  },
  setting: {
    key: () => ({ key: 'matrix.probe' }),
    add: () => ({ key: 'matrix.probe', value: 1, valid_from: '2026-01-01', reason: 'x' }),
    write: 'reason',
  },
  legal_basis: {
    key: ({ target }) => ({ key: target.legalBasis }),
    add: () => ({ key: uuid(), number: 'x', title: 'x', source: 'x' }),
    write: 'replaced_by',
  },
  app_user: {
    key: ({ target }) => ({ id: target.staff.userId }),
    add: () => ({ id: uuid(), username: uuid(), display_name: 'x' }),
    write: 'display_name',
  },
  assignment: {
    key: ({ target }) => ({ id: target.staff.assignmentId }),
    add: ({ target }) => ({
      id: uuid(),
      user_id: target.staff.userId,
      role: 'COMMUNE_OFFICER',
      unit_id: target.unit.id,
      valid_from: '2026-01-01',
    }),
    write: 'valid_to',
  },
  credential: {
    key: ({ target }) => ({ user_id: target.staff.userId }),
    add: ({ target }) => ({ user_id: target.staff.userId, password_hash: 'x' }),
    write: 'password_hash',
  },
  session: {
    key: ({ target }) => ({ user_id: target.staff.userId }),
    add: ({ target }) => ({ id: uuid(), user_id: target.staff.userId, expires_at: '2099-01-01' }),
    write: 'revoked_at',
  },
  sign_in_throttle: {
    key: () => ({ key: 'matrix' }),
    add: () => ({ key: 'matrix2', starts_at: '2026-01-01', attempts: 1 }),
    write: 'attempts',
  },
  _prisma_migrations: {
    key: () => ({ id: 'x' }),
    add: () => ({ id: 'x', checksum: 'x', migration_name: 'x' }),
    write: 'logs',
  },
  ...loanProbes,
  ...supportProbes,
  ...jobProbes,
  ...modelProbes,
  ...reportProbes,
  ...steeringProbes,
  ...evidenceProbes,
  ancu_meta: { key: () => ({ key: 'security' }), add: () => ({ key: 'matrix', value: 'x' }), write: 'value' },
};
