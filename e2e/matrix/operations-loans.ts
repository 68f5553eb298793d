import { listApprovals } from '../../lib/loans/applications/approvals';
import { approveApplication } from '../../lib/loans/applications/approve';
import { listApplications } from '../../lib/loans/applications/board';
import {
  appraiseApplication,
  endApplication,
  recordStep,
  returnToAppraisal,
} from '../../lib/loans/applications/commands';
import { getApplication, startApplication } from '../../lib/loans/applications/queries';
import { getFunnel } from '../../lib/loans/applications/read-funnel';
import { receiveApplication } from '../../lib/loans/applications/receive';
import { changeGroup, createGroup } from '../../lib/loans/groups/commands';
import { listGroups } from '../../lib/loans/groups/queries';
import { addLine, changeLine, draftList, dropList, removeLine } from '../../lib/loans/lists/commands';
import { decideList, signList } from '../../lib/loans/lists/decide';
import { draftEstablishmentList } from '../../lib/loans/lists/establishment';
import { getEligibility, getLoanList, listCandidates, listLoanLists } from '../../lib/loans/lists/queries';
import { printApplication, printLoanList } from '../../lib/loans/papers/queries';
import { asks, holds, inDays, type Operation, type Target } from './operation';

const list = ({ lending: { listId, listVersion } }: Target) => ({ listId, version: listVersion });
const application = ({ lending: { applicationId } }: Target) => ({ applicationId, version: 1 });
const showsList = (value: unknown, t: Target) => holds(value, t.lending.listId);
const showsApplication = (value: unknown, t: Target) => holds(value, t.lending.applicationId);
const line = {
  ...({ confirmedNoSocialEvils: 'yes', obeysLawReason: 'Không vi phạm', purpose: 'BUSINESS' } as const),
  ...({ amount: '10 triệu', borrowerKind: 'SELF', note: 'Đề nghị xem xét' } as const),
};
const money = { amount: '10 triệu', termMonths: '12' } as const;
const group = (code: string) => ({ code, name: 'Tổ Thôn Đông', organisation: '12' as const, transactionDay: '15' });

export const loanCommands: readonly Operation[] = [
  {
    name: 'loan-list.draft',
    cell: 'loanList.create',
    on: 'installation',
    isList: true,
    ...asks(draftList, () => ({})),
  },
  {
    name: 'loan-list.draft-establishment',
    cell: 'loanList.create',
    on: 'installation',
    isList: true,
    ...asks(draftEstablishmentList, (t) => ({
      ...{ kind: 'SME', name: `Cơ sở ${t.fresh}`, registrationNumber: t.fresh, representativeName: 'Lê Văn Chủ' },
      ...{ workforce: '10', workforceOn: '2026-08-01', plan: 'Mở xưởng', amount: '100 triệu' },
    })),
  },
  {
    name: 'loan-list.add',
    cell: 'loanList.change',
    on: 'draftList',
    wrongState: 'droppedList',
    ...asks(addLine, (t) => ({ ...list(t), caseId: t.person.caseId, ...line })),
  },
  {
    name: 'loan-list.change',
    cell: 'loanList.change',
    on: 'listedDraft',
    wrongState: 'droppedList',
    ...asks(changeLine, (t) => ({ ...list(t), rowId: t.lending.rowId, ...line })),
  },
  {
    name: 'loan-list.remove',
    cell: 'loanList.change',
    on: 'listedDraft',
    wrongState: 'droppedList',
    ...asks(removeLine, (t) => ({ ...list(t), rowId: t.lending.rowId })),
  },
  {
    name: 'loan-list.drop',
    cell: 'loanList.close',
    on: 'listedDraft',
    wrongState: 'droppedList',
    ...asks(dropList, list),
  },
  {
    name: 'loan-list.sign',
    cell: 'loanList.decide',
    on: 'listedDraft',
    wrongState: 'droppedList',
    ...asks(signList, (t) => ({ ...list(t), signedOn: inDays(0) })),
  },
  {
    name: 'loan-list.decide',
    cell: 'signedList.decide',
    on: 'signedList',
    wrongState: 'returnedList',
    ...asks(decideList, (t) => ({
      ...{ ...list(t), decidedOn: inDays(0), rows: [{ rowId: t.lending.rowId, outcome: 'CONFIRMED' as const }] },
    })),
  },
  {
    name: 'loan-application.receive',
    cell: 'loanApplication.create',
    on: 'confirmedLine',
    ...asks(receiveApplication, (t) => ({
      ...{ rowId: t.lending.rowId, receivedOn: inDays(0), borrowerKind: 'SELF', savingsGroupId: t.lending.groupId },
      ...{ purpose: 'BUSINESS', plan: 'Nuôi bò', ...money },
    })),
  },
  {
    name: 'loan-application.record',
    cell: 'loanApplication.change',
    on: 'submitted',
    wrongState: 'appraised',
    ...asks(recordStep, (t) => ({ ...application(t), paper: 'communeConfirmed' as const, on: inDays(0) })),
  },
  {
    name: 'loan-application.appraise',
    cell: 'loanApplication.change',
    on: 'submitted',
    wrongState: 'appraised',
    ...asks(appraiseApplication, (t) => ({
      ...{ ...application(t), ...money, appraisedOn: inDays(0), hasOtherDebt: 'no' as const, note: 'Khả thi' },
    })),
  },
  {
    name: 'loan-application.approve',
    cell: 'loanApplication.decide',
    on: 'appraised',
    wrongState: 'submitted',
    ...asks(approveApplication, (t) => ({ ...application(t), ...money, approvedOn: inDays(0) })),
  },
  {
    name: 'loan-application.return',
    cell: 'loanApplication.decide',
    on: 'appraised',
    wrongState: 'submitted',
    ...asks(returnToAppraisal, (t) => ({ ...application(t), reason: 'Chưa rõ đầu ra' })),
  },
  {
    name: 'loan-application.end',
    cell: 'loanApplication.close',
    on: 'submitted',
    wrongState: 'endedApplication',
    ...asks(endApplication, (t) => ({ ...application(t), endedOn: inDays(0), reason: 'WITHDRAWN' as const, note: '' })),
  },
  {
    name: 'savings-group.create',
    cell: 'savingsGroup.create',
    on: 'unit',
    // Which communes there are is no secret; a group is written for those of the office.
    reads: (outcome) => (!outcome.ok && outcome.kind === 'invalid' && 'communeId' in outcome.fields ? 'a' : null),
    ...asks(createGroup, (t) => ({ communeId: t.unit.id, ...group(t.fresh.padStart(7, '0').slice(-7)) })),
  },
  {
    name: 'savings-group.change',
    cell: 'savingsGroup.change',
    on: 'submitted',
    ...asks(changeGroup, (t) => ({ groupId: t.lending.groupId, version: 1, ...group(t.lending.groupCode) })),
  },
];

export const loanQueries: readonly Operation[] = [
  {
    name: 'loan-list.list',
    as: 'drafted',
    cell: 'loanList.list',
    on: 'listedDraft',
    isList: true,
    ...asks(listLoanLists, () => ({})),
    shows: showsList,
  },
  {
    name: 'loan-list.list',
    as: 'signed',
    cell: 'signedList.list',
    on: 'signedList',
    isList: true,
    ...asks(listLoanLists, () => ({})),
    shows: showsList,
  },
  {
    name: 'loan-list.read',
    as: 'drafted',
    cell: 'loanList.read',
    on: 'listedDraft',
    ...asks(getLoanList, ({ lending: { listId } }) => ({ listId })),
  },
  {
    name: 'loan-list.read',
    as: 'signed',
    cell: 'signedList.read',
    on: 'signedList',
    ...asks(getLoanList, ({ lending: { listId } }) => ({ listId })),
  },
  {
    name: 'loan-list.read',
    as: 'confirmed',
    cell: 'confirmedList.read',
    on: 'confirmedLine',
    ...asks(getLoanList, ({ lending: { listId } }) => ({ listId })),
  },
  {
    name: 'loan-list.print',
    cell: 'confirmedList.export',
    on: 'confirmedLine',
    ...asks(printLoanList, ({ lending: { listId } }) => ({ listId })),
  },
  {
    name: 'loan-list.candidates',
    cell: 'loanCandidate.list',
    on: 'draftList',
    ...asks(listCandidates, ({ lending: { listId } }) => ({ listId })),
  },
  {
    name: 'loan-list.eligibility',
    cell: 'loanCandidate.read',
    on: 'draftList',
    ...asks(getEligibility, ({ lending: { listId }, person: { caseId } }) => ({ listId, caseId })),
  },
  {
    name: 'loan-application.board',
    cell: 'loanApplication.list',
    on: 'submitted',
    isList: true,
    ...asks(listApplications, () => ({})),
    shows: showsApplication,
  },
  {
    name: 'loan-application.approvals',
    cell: 'loanApplication.list',
    on: 'appraised',
    isList: true,
    ...asks(listApprovals, () => ({})),
    shows: showsApplication,
  },
  {
    name: 'loan-application.read',
    cell: 'loanApplication.read',
    on: 'submitted',
    ...asks(getApplication, ({ lending: { applicationId } }) => ({ applicationId })),
  },
  {
    name: 'loan-application.print',
    cell: 'loanApplication.export',
    on: 'submitted',
    ...asks(printApplication, ({ lending: { applicationId } }) => ({ applicationId })),
  },
  {
    name: 'loan-application.start',
    cell: 'confirmedLine.read',
    on: 'confirmedLine',
    ...asks(startApplication, ({ lending: { rowId } }) => ({ rowId })),
  },
  {
    name: 'loan-application.funnel',
    cell: 'loanFunnel.read',
    on: 'installation',
    isList: true,
    ...asks(getFunnel, () => ({})),
  },
  {
    name: 'savings-group.list',
    cell: 'savingsGroup.list',
    on: 'submitted',
    isList: true,
    ...asks(listGroups, () => ({})),
    shows: (value, t) => holds(value, t.lending.groupId),
  },
];
