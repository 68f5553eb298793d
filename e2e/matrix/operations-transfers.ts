import { closeSearch, doSearchStep, openSearch } from '../../lib/searches/commands';
import { getSearch } from '../../lib/searches/queries';
import { receiveTransfer, returnTransfer } from '../../lib/transfers/answers';
import { moveAway, moveBack } from '../../lib/transfers/away';
import { proposeTransfer, sendTransfer, withdrawTransfer } from '../../lib/transfers/commands';
import { countIncoming, transferPlaces } from '../../lib/transfers/places';
import { getTransfer, listTransfers } from '../../lib/transfers/queries';
import { asks, holds, inDays, type Operation, type Target } from './operation';

const transfer = ({ person: { transferId, transferVersion } }: Target) => ({ transferId, version: transferVersion });
const search = ({ person: { searchId, searchVersion } }: Target) => ({ searchId, version: searchVersion });
const file = ({ person: { caseId } }: Target) => ({ caseId, version: 1 });
const showsMove = (value: unknown, t: Target) => holds(value, t.person.transferName);

export const transferCommands: readonly Operation[] = [
  {
    name: 'transfer.propose',
    cell: 'transfer.create',
    on: 'received',
    wrongState: 'closed',
    ...asks(proposeTransfer, (t) => ({ ...file(t), toUnitId: t.destination.id, reason: 'Về ở với vợ' })),
  },
  {
    name: 'transfer.send',
    cell: 'transfer.decide',
    on: 'proposedTransfer',
    wrongState: 'sentTransfer',
    ...asks(sendTransfer, (t) => ({ ...transfer(t), sentOn: inDays(0) })),
  },
  {
    name: 'transfer.withdraw',
    cell: 'transfer.close',
    on: 'sentTransfer',
    wrongState: 'managed',
    ...asks(withdrawTransfer, (t) => ({ ...transfer(t), reply: 'Người này ở lại' })),
  },
  {
    name: 'transfer.receive',
    cell: 'arrival.decide',
    on: 'incomingTransfer',
    ...asks(receiveTransfer, (t) => ({ ...transfer(t), arrivedOn: inDays(0) })),
  },
  {
    name: 'transfer.return',
    cell: 'arrival.close',
    on: 'incomingTransfer',
    ...asks(returnTransfer, (t) => ({ ...transfer(t), reply: 'Không thấy đến ở' })),
  },
  {
    name: 'case.move',
    cell: 'departure.create',
    on: 'received',
    wrongState: 'closed',
    ...asks(moveAway, (t) => ({ ...file(t), movedOn: '2026-09-01', destination: 'Nước ngoài' })),
  },
  {
    name: 'case.move-back',
    cell: 'departure.close',
    on: 'movedAway',
    wrongState: 'received',
    ...asks(moveBack, (t) => ({ ...file(t), movedOn: '2026-09-02' })),
  },
  {
    name: 'search.open',
    cell: 'search.create',
    on: 'received',
    wrongState: 'closed',
    ...asks(openSearch, (t) => ({ caseId: t.person.caseId, openedOn: '2026-08-20', known: 'Đã đi khỏi nhà' })),
  },
  {
    name: 'search.step',
    cell: 'search.change',
    on: 'managed',
    wrongState: 'searched',
    ...asks(doSearchStep, (t) => ({ ...search(t), position: 4, doneOn: '2026-08-20', result: 'NO_NEWS' })),
  },
  {
    name: 'search.close',
    cell: 'search.close',
    on: 'managed',
    wrongState: 'closed',
    ...asks(closeSearch, (t) => ({ ...search(t), ending: 'FOUND_HERE', conclusion: 'Vẫn ở nhà' })),
  },
  {
    name: 'search.close',
    as: 'not found',
    cell: 'search.decide',
    on: 'searched',
    wrongState: 'managed',
    ...asks(closeSearch, (t) => ({ ...search(t), ending: 'NOT_FOUND', conclusion: 'Chưa có tin' })),
  },
];

export const transferQueries: readonly Operation[] = [
  {
    name: 'transfer.list',
    as: 'going',
    cell: 'transfer.list',
    on: 'sentTransfer',
    isList: true,
    ...asks(listTransfers, () => ({})),
    shows: showsMove,
  },
  {
    name: 'transfer.list',
    as: 'coming',
    cell: 'arrival.list',
    on: 'incomingTransfer',
    isList: true,
    ...asks(listTransfers, () => ({})),
    shows: showsMove,
  },
  {
    name: 'transfer.read',
    as: 'going',
    cell: 'transfer.read',
    on: 'sentTransfer',
    ...asks(getTransfer, ({ person: { transferId } }) => ({ transferId })),
  },
  {
    name: 'transfer.read',
    as: 'coming',
    cell: 'arrival.read',
    on: 'incomingTransfer',
    ...asks(getTransfer, ({ person: { transferId } }) => ({ transferId })),
  },
  {
    name: 'transfer.places',
    cell: 'place.list',
    on: 'installation',
    isList: true,
    ...asks(transferPlaces, () => ({})),
  },
  {
    name: 'transfer.waiting',
    cell: 'place.list',
    on: 'installation',
    isList: true,
    ...asks(countIncoming, () => ({})),
  },
  {
    name: 'search.read',
    cell: 'search.read',
    on: 'managed',
    ...asks(getSearch, ({ person: { caseId } }) => ({ caseId })),
  },
];
