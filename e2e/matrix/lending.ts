// Lists of people who borrow and applications, written as the app writes them: a list in every state in the commune of a
// relation, and papers that the bank holds of a confirmed one.
import { letters } from './canaries';
import type { Relation } from './notation';
import { officerOf, type Person } from './people';
import { communeOf, type Unit, type World } from './world';

export const lendingKinds = [
  // Of the commune: empty, with one person, given up, signed, sent back.
  ...(['draftList', 'listedDraft', 'droppedList', 'signedList', 'returnedList'] as const),
  // Of the bank: a confirmed line without papers, then its application as far as it has come.
  ...(['confirmedLine', 'submitted', 'appraised', 'endedApplication'] as const),
  // Approved and not paid out; a loan that runs, with something of everything; one that is settled.
  ...(['approvedApplication', 'runningLoan', 'settledLoan'] as const),
] as const;
export type LendingKind = (typeof lendingKinds)[number];

export interface Lending {
  listId: string;
  listVersion: number;
  rowId: string;
  /** Of the line: nobody of the register but where a list is still drafted. */
  name: string;
  applicationId: string;
  number: string;
  groupId: string;
  groupCode: string;
  loanId: string;
  /** A repayment in its ledger, and the check of how the money was used. */
  eventId: string;
  checkId: string;
  commune: Unit;
}

const statuses = {
  ...({ draftList: 'DRAFT', listedDraft: 'DRAFT', droppedList: 'DROPPED', signedList: 'SIGNED' } as const),
  ...({ returnedList: 'RETURNED', confirmedLine: 'CONFIRMED', submitted: 'CONFIRMED' } as const),
  ...({ appraised: 'CONFIRMED', endedApplication: 'CONFIRMED', approvedApplication: 'CONFIRMED' } as const),
  ...({ runningLoan: 'CONFIRMED', settledLoan: 'CONFIRMED' } as const),
} as const satisfies Record<LendingKind, string>;
const proof = '{"on":"2026-08-01","outcome":"UNKNOWN","conditions":[],"rules":{}}';

export async function addLending(
  world: World,
  relation: Relation,
  kind: LendingKind,
  person: Person,
): Promise<Lending> {
  const { owner } = world;
  const serial = world.next();
  const commune = communeOf(world.units, relation);
  const { userId } = await officerOf(world, commune);
  const [listId, rowId, applicationId, groupId] = [1, 2, 3, 4].map(() => crypto.randomUUID());
  if (!listId || !rowId || !applicationId || !groupId) throw new Error('no ids');
  const [loanId, eventId, checkId] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()];
  const name = `Trần Vay ${letters(serial)}`;
  const isDecided = statuses[kind] === 'CONFIRMED' || statuses[kind] === 'RETURNED';
  await owner.add('loan_list', {
    ...{ id: listId, kind: 'INDIVIDUAL', commune_id: commune.id, status: statuses[kind], drafted_by: userId },
    ...(isDecided ? { number: serial, year: 2026, signed_on: '2026-08-20', decided_on: '2026-08-21' } : {}),
    ...(kind === 'signedList' ? { number: serial, year: 2026, signed_on: '2026-08-20' } : {}),
  });
  if (kind !== 'draftList')
    await owner.add('loan_list_row', {
      ...{ id: rowId, list_id: listId, position: 1, full_name: name, birth_precision: 'DAY', release_on: '2026-06-01' },
      ...{ release_precision: 'DAY', purpose: 'BUSINESS', amount: 10_000_000, proof },
      // Who is on a list that is still drafted is on file; a chief signs for nobody else.
      case_id: kind === 'listedDraft' || kind === 'droppedList' ? person.caseId : null,
      outcome: statuses[kind] === 'CONFIRMED' ? 'CONFIRMED' : statuses[kind] === 'RETURNED' ? 'RETURNED' : 'PENDING',
    });
  const groupCode = String(serial).padStart(7, '0').slice(-7);
  await owner.add('savings_group', {
    ...{ id: groupId, commune_id: commune.id, code: groupCode, name: `Tổ ${letters(serial)}`, organisation: '11' },
  });
  const number = `VV-2026-${serial + 10_000_000}`;
  if (isPapers(kind)) {
    const papers = { id: applicationId, number, rowId, groupId, name, commune, userId, relation };
    await addApplication(world, kind, papers);
    if (kind === 'runningLoan' || kind === 'settledLoan')
      await addAccount(world, kind === 'runningLoan', papers, { loanId, eventId, checkId });
  }
  const loan = { loanId, eventId, checkId };
  return { listId, listVersion: 1, rowId, name, applicationId, number, groupId, groupCode, ...loan, commune };
}

interface Papers {
  id: string;
  number: string;
  rowId: string;
  groupId: string;
  name: string;
  commune: Unit;
  userId: string;
  relation: Relation;
}

const stages = {
  ...({ submitted: 'SUBMITTED', appraised: 'APPRAISED', endedApplication: 'ENDED' } as const),
  ...({ approvedApplication: 'APPROVED', runningLoan: 'DISBURSED', settledLoan: 'DISBURSED' } as const),
} as const;
type PapersKind = keyof typeof stages;
const isPapers = (kind: LendingKind): kind is PapersKind => kind in stages;

const officeOf = ({ units }: World, relation: Relation): Unit =>
  relation === 'own' || relation === 'sibling' || relation === 'in' ? units.bank : units.areaZ;

async function addApplication(
  world: World,
  kind: PapersKind,
  { id, number, rowId, groupId, name, commune, userId, relation }: Papers,
): Promise<void> {
  const { owner } = world;
  const stage = stages[kind];
  const isApproved = stage === 'APPROVED' || stage === 'DISBURSED';
  await owner.add('loan_application', {
    ...{ id, number, list_row_id: rowId, commune_id: commune.id, office_id: officeOf(world, relation).id },
    ...{ stage, borrower_kind: 'SELF', borrower_name: name, savings_group_id: groupId, organisation: '11' },
    ...{ purpose: 'BUSINESS', plan: 'Nuôi bò', amount: 10_000_000, term_months: 12, received_on: '2026-08-25' },
    ...{ group_met_on: '2026-08-26', commune_confirmed_on: '2026-08-27', proof, rules: '{}', created_by: userId },
    ...(kind === 'appraised'
      ? {
          ...{ appraised_by: userId, appraised_on: '2026-08-28', appraised_amount: 10_000_000 },
          ...{ appraised_term_months: 12, appraisal_note: 'Khả thi', has_other_debt: false },
        }
      : {}),
    // By a colleague who sits at none of the seats: anybody of them may pay out.
    ...(isApproved
      ? {
          ...{ approved_by: userId, approved_on: '2026-08-28', approved_amount: 10_000_000 },
          approved_term_months: 12,
        }
      : {}),
    ...(kind === 'endedApplication' ? { ended_on: '2026-08-28', end_reason: 'WITHDRAWN' } : {}),
  });
  for (const [n, reached] of (stage === 'SUBMITTED' ? ['SUBMITTED'] : ['SUBMITTED', stage]).entries())
    await owner.add('application_step', {
      ...{ id: crypto.randomUUID(), application_id: id, stage: reached, recorded_by: userId },
      happened_on: n === 0 ? '2026-08-25' : '2026-08-28',
    });
}

/** A loan of ten million, of which something is frozen and something was paid back; or all of it, and settled. */
async function addAccount(
  world: World,
  isOpen: boolean,
  { id, rowId, groupId, name, commune, userId, relation }: Papers,
  { loanId, eventId, checkId }: Pick<Lending, 'loanId' | 'eventId' | 'checkId'>,
): Promise<void> {
  const { owner } = world;
  const rest: Record<string, string | number | boolean> = isOpen
    ? { in_time: 8_000_000, frozen: 1_000_000, late_after: '2027-08-28' }
    : { is_open: false };
  await owner.add('loan', {
    ...{ id: loanId, application_id: id, list_row_id: rowId, commune_id: commune.id, savings_group_id: groupId },
    ...{ office_id: officeOf(world, relation).id, borrower_kind: 'SELF', borrower_name: name, organisation: '11' },
    ...{ beneficiary_name: name, sort_key: name, search_key: loanId, fund: 'CENTRAL', purpose: 'BUSINESS' },
    ...{ approved_amount: 10_000_000, approved_by: userId, term_months: 12, signed_on: '2026-08-28' },
    ...{ due_on: '2027-08-28', rate_basis_points: 660, overdue_percent: 130, overdue_by_instalment: true },
    ...{ instalments: '[{"dueOn":"2027-08-28","principal":10000000}]', created_by: userId, disbursed: 9_900_000 },
    ...{ first_disbursed_on: '2026-08-28', current_due_on: '2027-08-28', last_event_on: '2026-09-05', ...rest },
  });
  const line = (values: Record<string, string | number>) =>
    owner.add('loan_event', { id: crypto.randomUUID(), loan_id: loanId, recorded_by: userId, ...values });
  const paidOut = crypto.randomUUID();
  await line({ id: paidOut, kind: 'DISBURSEMENT', happened_on: '2026-08-28', principal: 9_900_000 });
  await line({ id: eventId, kind: 'REPAYMENT', happened_on: '2026-09-02', principal: 900_000 });
  if (isOpen) await line({ kind: 'FREEZE', happened_on: '2026-09-05', principal: 1_000_000, until_on: '2027-03-05' });
  else {
    await line({ kind: 'WRITE_OFF', happened_on: '2026-09-05', principal: 9_000_000, interest: settledInterest });
    await line({ kind: 'SETTLEMENT', happened_on: '2026-09-05' });
  }
  await owner.add('loan_check', { id: checkId, loan_id: loanId, event_id: paidOut, due_on: '2026-09-27' });
}

/** 9.900.000 over five days and 9.000.000 over three at 6,6 % a year of 365 days, in whole đồng. */
const settledInterest = 13_833;

/** Thrown away with everything that stands on it. */
export async function dropLending({ owner }: World, { listId, groupId }: Lending): Promise<void> {
  await owner.rows('DELETE FROM loan WHERE list_row_id IN (SELECT id FROM loan_list_row WHERE list_id = $1)', [listId]);
  await owner.rows(
    'DELETE FROM loan_application WHERE list_row_id IN (SELECT id FROM loan_list_row WHERE list_id = $1)',
    [listId],
  );
  await owner.rows('DELETE FROM loan_list WHERE id = $1', [listId]);
  await owner.rows('DELETE FROM savings_group WHERE id = $1', [groupId]);
}

export const missingLending = (lending: Lending): Lending => ({
  ...lending,
  ...{ listId: crypto.randomUUID(), rowId: crypto.randomUUID() },
  ...{ applicationId: crypto.randomUUID(), groupId: crypto.randomUUID(), loanId: crypto.randomUUID() },
  ...{ eventId: crypto.randomUUID(), checkId: crypto.randomUUID() },
});
