// The tables of loans, as sql-probes.ts asks the others.
import type { Values } from './database';
import type { LoanRows } from './loan-rows';
import type { Facts, Probe } from './sql-probes';

const uuid = () => crypto.randomUUID();
const of =
  (which: Exclude<keyof LoanRows, 'office'>) =>
  (facts: Facts): Values => ({ id: facts.loans[which] });

const addList =
  (more: Values) =>
  ({ account, quiet, target }: Facts): Values => ({
    ...{ id: uuid(), kind: 'INDIVIDUAL', commune_id: quiet.commune.id, drafted_by: account.userId, ...more },
    ...(more.status === 'SIGNED' ? { signed_by: target.staff.userId } : {}),
  });
const addRow =
  (list: 'confirmedList' | 'draftList' | 'signedList', outcome: string) =>
  ({ loans, quiet, target }: Facts): Values => ({
    ...{ id: uuid(), list_id: loans[list], position: Number(target.fresh) % 1_000_000, case_id: quiet.caseId },
    ...{ full_name: 'x', birth_precision: 'DAY', release_precision: 'DAY', proof: '{}', outcome },
  });

export const loanProbes = {
  lending_rule: {
    key: () => ({ key: 'limit.officer' }),
    add: ({ account }) => ({
      ...{ key: 'matrix.probe', value: 1, valid_from: '2026-01-01', clause: 'x', source: 'x', reason: 'x' },
      set_by: account.userId,
    }),
    write: 'reason',
  },
  paper_layout: {
    key: () => ({ paper: 'matrix' }),
    add: ({ account }) => ({ paper: 'matrix', columns: [], reason: 'x', set_by: account.userId }),
    write: 'reason',
  },
  employer: {
    key: of('employer'),
    add: ({ account, quiet }) => ({
      ...{ id: uuid(), commune_id: quiet.commune.id, kind: 'SME', name: 'x', name_key: 'x', workforce: 1 },
      ...{ workforce_on: '2026-01-01', created_by: account.userId },
    }),
    write: 'name',
  },
  loan_list: { key: of('confirmedList'), add: addList({}), write: 'version' },
  'loan_list#draft': { key: of('draftList'), add: addList({ status: 'SIGNED' }), write: 'version' },
  // Decided upon with the name of who decides, which no write of one column can say.
  'loan_list#signed': {
    key: of('signedList'),
    add: addList({ status: 'CONFIRMED' }),
    write: 'status',
    value: 'CONFIRMED',
  },
  'loan_list#from paper': {
    key: of('paperList'),
    add: addList({ status: 'CONFIRMED', is_from_paper: true }),
    write: 'version',
  },
  loan_list_row: { key: of('confirmedRow'), add: addRow('confirmedList', 'PENDING'), write: 'note' },
  'loan_list_row#draft': { key: of('draftRow'), add: addRow('draftList', 'PENDING'), write: 'note' },
  'loan_list_row#signed': { key: of('signedRow'), add: addRow('signedList', 'PENDING'), write: 'outcome' },
  'loan_list_row#returned': { key: of('returnedRow'), add: addRow('draftList', 'CONFIRMED'), write: 'outcome' },
  savings_group: {
    key: of('group'),
    add: ({ loans, quiet, target }) => ({
      ...{ id: uuid(), commune_id: quiet.commune.id, code: `P${target.fresh}`, name: loans.group, organisation: '12' },
    }),
    write: 'name',
  },
  loan_application: {
    key: of('application'),
    add: ({ account, loans, target }) => ({
      ...{ id: uuid(), number: `P${target.fresh}`, list_row_id: loans.confirmedRow, case_id: target.person.caseId },
      ...{
        commune_id: target.person.commune.id,
        office_id: loans.office.id,
        borrower_kind: 'SELF',
        borrower_name: 'x',
      },
      ...{ purpose: 'BUSINESS', plan: 'x', amount: 1, term_months: 1, received_on: '2026-07-05', proof: '{}' },
      ...{ rules: '{}', created_by: account.userId },
    }),
    write: 'plan',
  },
  // Approved in one's own name after somebody else appraised: never by one write of the stage.
  'loan_application#approved at once': {
    key: of('application'),
    add: ({ account, loans, target }) => ({
      ...{ id: uuid(), number: `Q${target.fresh}`, list_row_id: loans.confirmedRow, case_id: target.person.caseId },
      ...{
        commune_id: target.person.commune.id,
        office_id: loans.office.id,
        borrower_kind: 'SELF',
        borrower_name: 'x',
      },
      ...{ purpose: 'BUSINESS', plan: 'x', amount: 1, term_months: 1, received_on: '2026-07-05', proof: '{}' },
      ...{ rules: '{}', created_by: account.userId, stage: 'APPROVED', approved_by: account.userId },
    }),
    write: 'stage',
    value: 'APPROVED',
  },
  application_step: {
    key: of('step'),
    add: ({ account, loans }) => ({
      ...{ id: uuid(), application_id: loans.application, stage: 'SUBMITTED', happened_on: '2026-07-05' },
      recorded_by: account.userId,
    }),
    write: 'note',
  },
  loan: {
    key: of('loan'),
    add: ({ account, loans, target }) => ({
      ...{ id: uuid(), commune_id: target.person.commune.id, office_id: loans.office.id, borrower_kind: 'SELF' },
      ...{
        borrower_name: 'x',
        sort_key: 'x',
        search_key: 'x',
        fund: 'CENTRAL',
        purpose: 'BUSINESS',
        approved_amount: 1,
      },
      ...{ term_months: 1, signed_on: '2026-07-10', due_on: '2026-08-10', rate_basis_points: 1, overdue_percent: 130 },
      ...{ instalments: '[]', is_imported: true, created_by: account.userId },
    }),
    write: 'version',
  },
  loan_event: {
    key: of('event'),
    add: ({ account, loans }) => ({
      ...{ id: uuid(), loan_id: loans.loan, kind: 'REPAYMENT', happened_on: '2026-08-10', principal: 1 },
      recorded_by: account.userId,
    }),
    write: 'principal',
  },
  'loan_event#in another name': {
    key: of('event'),
    add: ({ loans, target }) => ({
      ...{ id: uuid(), loan_id: loans.loan, kind: 'REPAYMENT', happened_on: '2026-08-10', principal: 1 },
      recorded_by: target.staff.userId,
    }),
    write: 'happened_on',
  },
  // Done with the name of who checked, which no write of one column can say.
  loan_check: {
    key: of('check'),
    add: ({ loans }) => ({ id: uuid(), loan_id: loans.loan, event_id: loans.event, due_on: '2026-08-09' }),
    write: 'note',
  },
  loan_import: {
    key: of('import'),
    add: ({ account, loans }) => ({
      ...{
        id: uuid(),
        office_id: loans.office.id,
        kind: 'MAU31',
        file_name: 'b.xlsx',
        file_hash: uuid(),
        counts: '{}',
      },
      created_by: account.userId,
    }),
    write: 'counts',
  },
  loan_import_row: {
    key: of('importRow'),
    add: ({ loans, target }) => ({
      ...{ id: uuid(), import_id: loans.import, position: Number(target.fresh) % 1_000_000, sheet: 's', row: 1 },
      ...{ verdict: 'ok', codes: [], sealed: new Uint8Array(1) },
    }),
    write: 'verdict',
  },
} satisfies Record<string, Probe>;
