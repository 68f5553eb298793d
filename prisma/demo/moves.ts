import { addDays, type LegalDate } from '@/lib/dates';
import type { PrismaClient } from '@/lib/generated/prisma/client';
import { doSearchStep, openSearch } from '@/lib/searches/commands';
import { receiveTransfer } from '@/lib/transfers/answers';
import { proposeTransfer, sendTransfer } from '@/lib/transfers/commands';
import { must, type Played, type Staff } from './play';

interface Move {
  caseId: string;
  from: Staff;
  to: Staff;
  on: LegalDate;
}

const reasons = ['Về ở cùng nhà vợ', 'Làm công nhân, thuê trọ gần xưởng', 'Về ở với con trai', 'Nhận đất nuôi tôm'];
const reasonOf = (caseId: string) => reasons[caseId.charCodeAt(caseId.length - 1) % reasons.length] ?? '';

/** The officer proposes that the person goes to another commune; nothing is signed yet. */
export async function proposeMove(owner: PrismaClient, { caseId, from, to, on }: Move) {
  const { version } = await owner.case.findUniqueOrThrow({ where: { id: caseId }, select: { version: true } });
  const proposal = { caseId, version, toUnitId: to.chief.unitId, hamlet: 'Thôn 1', reason: reasonOf(caseId) };
  const { transferId } = must(await proposeTransfer(from.officer, proposal));
  return { transferId, played: [{ caseId, action: 'transfer.propose', on }] };
}

/** Signed as well: the other commune's chief has the snapshot and the days to answer. */
export async function sendOff(owner: PrismaClient, move: Move) {
  const { transferId, played } = await proposeMove(owner, move);
  must(await sendTransfer(move.from.chief, { transferId, version: 1, sentOn: move.on }));
  return { transferId, played: [...played, { caseId: move.caseId, action: 'transfer.send', on: move.on }] };
}

/** The whole way: sent, arrived two days later, received the day after. */
export async function moveOver(owner: PrismaClient, move: Move): Promise<Played[]> {
  const { transferId, played } = await sendOff(owner, move);
  const [arrivedOn, answeredOn] = [addDays(move.on, 2), addDays(move.on, 3)];
  must(await receiveTransfer(move.to.chief, { transferId, version: 2, arrivedOn, answeredOn }));
  return [...played, { caseId: move.caseId, action: 'transfer.receive', on: answeredOn }];
}

/** Nobody meets the person any more: the family was asked, the hamlet is next. */
export async function lookFor(officer: Staff['officer'], caseId: string, on: LegalDate): Promise<Played[]> {
  const known = 'Hai lần đến không gặp; hàng xóm nói đi làm xa từ đầu tháng.';
  const { searchId } = must(await openSearch(officer, { caseId, openedOn: on, known }));
  const doneOn = addDays(on, 2);
  const note = 'Mẹ cho biết đi làm ở tỉnh ngoài, chưa rõ địa chỉ.';
  must(await doSearchStep(officer, { searchId, version: 1, position: 1, doneOn, result: 'CLUE', note }));
  return [
    { caseId, action: 'search.open', on },
    { caseId, action: 'search.step', on: doneOn },
  ];
}
