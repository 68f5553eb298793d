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
  commune: Unit;
}

const statuses = {
  ...({ draftList: 'DRAFT', listedDraft: 'DRAFT', droppedList: 'DROPPED', signedList: 'SIGNED' } as const),
  ...({ returnedList: 'RETURNED', confirmedLine: 'CONFIRMED', submitted: 'CONFIRMED' } as const),
  ...({ appraised: 'CONFIRMED', endedApplication: 'CONFIRMED' } as const),
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
  if (kind === 'submitted' || kind === 'appraised' || kind === 'endedApplication')
    await addApplication(world, kind, { id: applicationId, number, rowId, groupId, name, commune, userId, relation });
  return { listId, listVersion: 1, rowId, name, applicationId, number, groupId, groupCode, commune };
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

async function addApplication(
  { owner, units }: World,
  kind: 'submitted' | 'appraised' | 'endedApplication',
  { id, number, rowId, groupId, name, commune, userId, relation }: Papers,
): Promise<void> {
  const lends = relation === 'own' || relation === 'sibling' || relation === 'in';
  const stage = { submitted: 'SUBMITTED', appraised: 'APPRAISED', endedApplication: 'ENDED' }[kind];
  await owner.add('loan_application', {
    ...{ id, number, list_row_id: rowId, commune_id: commune.id, office_id: (lends ? units.bank : units.areaZ).id },
    ...{ stage, borrower_kind: 'SELF', borrower_name: name, savings_group_id: groupId, organisation: '11' },
    ...{ purpose: 'BUSINESS', plan: 'Nuôi bò', amount: 10_000_000, term_months: 12, received_on: '2026-08-25' },
    ...{ group_met_on: '2026-08-26', commune_confirmed_on: '2026-08-27', proof, rules: '{}', created_by: userId },
    ...(kind === 'appraised'
      ? {
          ...{ appraised_by: userId, appraised_on: '2026-08-28', appraised_amount: 10_000_000 },
          ...{ appraised_term_months: 12, appraisal_note: 'Khả thi', has_other_debt: false },
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

/** Thrown away with everything that stands on it. */
export async function dropLending({ owner }: World, { listId, groupId }: Lending): Promise<void> {
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
  ...{ applicationId: crypto.randomUUID(), groupId: crypto.randomUUID() },
});
