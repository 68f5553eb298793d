// Where a person went and who looked for them, written as the app writes it: a transfer that was returned and a search in
// every file; what is on its way, by stage.
import { type Canaries, letters } from './canaries';
import type { Relation } from './notation';
import type { Officer, Stage } from './people';
import { communeOf, neighbourOf, type Unit, type World } from './world';

interface Facts {
  relation: Relation;
  stage: Stage;
  caseId: string;
  number: string;
  here: Unit;
  before: Unit;
  canaries: Canaries;
  officer: Officer;
}

export async function addWhereabouts(world: World, facts: Facts) {
  const { relation, stage, here, before, canaries } = facts;
  const transferName = `Trần Chuyển ${letters(world.next())}`;
  // Who moved was handed over; nothing of the person's own texts is in that row, for both sides read it for good.
  if (before !== here)
    await addTransfer(world, facts, { from: before, to: here, status: 'RECEIVED', name: 'Trần Đã Chuyển' });
  const elsewhere = neighbourOf(world.units, here);
  const returned = await addTransfer(world, facts, {
    ...{ from: here, to: elsewhere, status: 'RETURNED', name: canaries.name },
    ...{ reason: canaries.transferReason, address: canaries.transferAddress, reply: canaries.transferReply },
  });
  const open = openOf(stage, here, elsewhere, communeOf(world.units, relation));
  const transferId = open ? await addTransfer(world, facts, { ...open, name: transferName }) : returned;
  const search = await addSearch(world, facts);
  return { transferId, transferVersion: open?.status === 'PROPOSED' ? 1 : open ? 2 : 3, transferName, ...search };
}

function openOf(stage: Stage, here: Unit, elsewhere: Unit, there: Unit) {
  if (stage === 'proposedTransfer') return { from: here, to: elsewhere, status: 'PROPOSED' };
  if (stage === 'sentTransfer') return { from: here, to: elsewhere, status: 'SENT' };
  return stage === 'incomingTransfer' ? { from: here, to: there, status: 'SENT' } : null;
}

interface Move {
  from: Unit;
  to: Unit;
  status: string;
  name: string;
  reason?: string;
  address?: string;
  reply?: string;
}

async function addTransfer({ owner }: World, { caseId, number, officer }: Facts, move: Move): Promise<string> {
  const id = crypto.randomUUID();
  const isSent = move.status !== 'PROPOSED';
  const isAnswered = isSent && move.status !== 'SENT';
  await owner.add('case_transfer', {
    ...{ id, case_id: caseId, from_unit_id: move.from.id, to_unit_id: move.to.id, status: move.status, number },
    ...{ full_name: move.name, reason: move.reason ?? 'Về ở với vợ', address: move.address ?? null },
    ...{ birth_date: '1988-06-08', birth_precision: 'DAY', release_precision: 'DAY', proposed_by: officer.userId },
    ...(isSent ? { sent_by: officer.userId, sent_on: '2026-08-20', due_on: '2099-01-01' } : {}),
    ...(isAnswered
      ? { answered_by: officer.userId, answered_on: '2026-08-21', answered_at: new Date('2026-08-21') }
      : {}),
    reply: move.reply ?? null,
    version: isAnswered ? 3 : isSent ? 2 : 1,
  });
  return id;
}

/** Open at the fourth step where the file is full, with all steps done where it is to be ended; else one that stopped. */
async function addSearch({ owner }: World, { stage, caseId, canaries, officer }: Facts) {
  const searchId = crypto.randomUUID();
  const isOpen = stage === 'managed' || stage === 'searched';
  // One that stopped early never came up to the superior police.
  const step = stage === 'searched' ? 5 : stage === 'received' ? 2 : 4;
  await owner.add('contact_search', {
    ...{
      id: searchId,
      case_id: caseId,
      opened_on: '2026-08-01',
      opened_by: officer.userId,
      known: canaries.searchKnown,
    },
    ...{ step, version: step, status: isOpen ? 'OPEN' : 'STOPPED', closed_on: isOpen ? null : '2026-08-15' },
  });
  for (const position of [1, 2, 3, 4]) {
    const done = { done_on: '2026-08-03', done_by: officer.userId, result: 'NO_NEWS', note: canaries.searchNote };
    await owner.add('search_step', {
      ...{ search_id: searchId, position, due_on: '2026-08-31' },
      ...(position < step ? done : {}),
    });
  }
  return { searchId, searchVersion: step };
}
