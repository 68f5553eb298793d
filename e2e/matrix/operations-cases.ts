import { proposeGroup, returnGroup, signGroup } from '../../lib/assessments/commands';
import { exportTrail, readTrail } from '../../lib/audit/queries';
import { checkAddress, closeCase, correctPerson, openCase, receiveCase, reopenCase } from '../../lib/cases/commands';
import { checkDuplicates, exportCases, getCase, listCases, listHamlets, revealIdentity } from '../../lib/cases/queries';
import { getFigures } from '../../lib/committee/queries';
import { correctFollowUp, recordFollowUp, snoozeObligation } from '../../lib/followups/commands';
import { discardIntakeDraft, saveIntakeDraft } from '../../lib/intake/commands';
import { getIntakeDraft, listIntakeDrafts } from '../../lib/intake/queries';
import { takeVisits } from '../../lib/offline/queries';
import { listToday, todaySidebar } from '../../lib/worklist/queries';
import { letters } from './canaries';
import { asks, holds, inDays, type Operation, type Target } from './operation';

const person = (fullName: string) => ({
  fullName,
  sex: 'MALE' as const,
  birth: '1988',
  citizenId: '',
  phone: '',
  hamlet: 'Thôn 1',
  address: '',
});
const contact = {
  happenedOn: '2026-07-02',
  outcome: 'MET',
  place: 'Tại nhà',
  work: 'STABLE',
  difficulties: [],
  needs: ['JOB'],
};
const trail = ({ person: { number } }: Target) => ({ from: '2026-01-01', to: inDays(0), caseNumber: number });
const showsName = (value: unknown, { person: { canaries } }: Target) => holds(value, canaries.name);

export const caseCommands: readonly Operation[] = [
  {
    name: 'case.open',
    cell: 'person.create',
    on: 'installation',
    isList: true,
    ...asks(openCase, ({ fresh }) => ({
      person: person(`Trần Mới ${letters(Number(fresh))}`),
      judgment: { offence: 'Đánh bạc' },
      releaseKind: 'AMNESTY',
      noticeReceivedOn: '2026-05-04',
      expectedReleaseOn: '2026-06-01',
      isNotDuplicate: true,
    })),
  },
  {
    name: 'person.correct',
    cell: 'person.change',
    on: 'received',
    ...asks(correctPerson, (t) => ({
      caseId: t.person.caseId,
      version: 1,
      person: person(`Trần Sửa ${letters(Number(t.fresh))}`),
    })),
  },
  {
    name: 'case.address-check',
    cell: 'addressCheck.create',
    on: 'expected',
    wrongState: 'received',
    ...asks(checkAddress, (t) => ({
      caseId: t.person.caseId,
      version: 1,
      checkedOn: '2026-05-06',
      result: 'CONFIRMED',
    })),
  },
  {
    name: 'case.receive',
    cell: 'interview.create',
    on: 'expected',
    wrongState: 'managed',
    ...asks(receiveCase, (t) => ({
      caseId: t.person.caseId,
      version: 1,
      receivedOn: '2026-06-03',
      releaseOn: '2026-06-01',
      releaseKind: 'SENTENCE_COMPLETED',
      needs: ['JOB'],
      hasCommitted: true,
    })),
  },
  {
    name: 'case.close',
    cell: 'case.close',
    on: 'managed',
    wrongState: 'closed',
    ...asks(closeCase, (t) => ({ caseId: t.person.caseId, version: 1, closedOn: '2026-09-01', ground: 'EXPUNGED' })),
  },
  {
    name: 'case.reopen',
    cell: 'case.close',
    on: 'closed',
    wrongState: 'managed',
    ...asks(reopenCase, (t) => ({ caseId: t.person.caseId, version: 1, reason: 'Kết thúc nhầm hồ sơ' })),
  },
  {
    name: 'followup.record',
    cell: 'followUp.create',
    on: 'received',
    wrongState: 'expected',
    ...asks(recordFollowUp, (t) => ({ caseId: t.person.caseId, ...contact })),
  },
  {
    name: 'followup.correct',
    cell: 'followUp.change',
    on: 'received',
    wrongState: 'closed',
    ...asks(correctFollowUp, (t) => ({ followUpId: t.person.followUpId, ...contact, correctionReason: 'Ghi nhầm' })),
  },
  {
    name: 'worklist.snooze',
    cell: 'snooze.create',
    on: 'received',
    wrongState: 'closed',
    ...asks(snoozeObligation, (t) => ({
      caseId: t.person.caseId,
      obligation: 'VISIT',
      until: inDays(3),
      reason: 'Đi làm xa',
    })),
  },
  {
    name: 'assessment.propose',
    cell: 'assessment.create',
    on: 'received',
    wrongState: 'closed',
    ...asks(proposeGroup, (t) => ({ caseId: t.person.caseId, group: 'A', effectiveFrom: '2026-07-02' })),
  },
  {
    name: 'assessment.sign',
    cell: 'assessment.decide',
    on: 'managed',
    wrongState: 'received',
    ...asks(signGroup, (t) => ({ assessmentId: t.person.assessmentId, version: 1 })),
  },
  {
    name: 'assessment.return',
    cell: 'assessment.decide',
    on: 'managed',
    wrongState: 'received',
    ...asks(returnGroup, (t) => ({ assessmentId: t.person.assessmentId, version: 1, reply: 'Chưa đủ căn cứ' })),
  },
  {
    name: 'intake.draft',
    as: 'new',
    cell: 'draft.create',
    on: 'installation',
    isList: true,
    ...asks(saveIntakeDraft, (t) => ({ draftId: crypto.randomUUID(), label: `Nháp ${t.fresh}`, content: '{}' })),
  },
  {
    name: 'intake.draft',
    as: 'over an existing one',
    cell: 'draft.change',
    on: 'draft',
    isPersonal: true,
    isList: true,
    ...asks(saveIntakeDraft, (t) => ({ draftId: t.draftId, label: `Nháp ${t.fresh}`, content: '{}' })),
  },
  {
    name: 'intake.discard',
    cell: 'draft.delete',
    on: 'draft',
    isPersonal: true,
    ...asks(discardIntakeDraft, (t) => ({ draftId: t.draftId })),
  },
];

export const caseQueries: readonly Operation[] = [
  { name: 'case.read', cell: 'case.read', on: 'managed', ...asks(getCase, (t) => ({ caseId: t.person.caseId })) },
  {
    name: 'case.list',
    cell: 'case.list',
    on: 'managed',
    isList: true,
    ...asks(listCases, () => ({ limit: 20_000 })),
    shows: showsName,
  },
  {
    name: 'case.list',
    as: 'by name without accents',
    cell: 'person.list',
    on: 'managed',
    isList: true,
    ...asks(listCases, (t) => ({
      q: t.person.canaries.name.replaceAll('ễ', 'e').replaceAll('ử', 'u').replaceAll('í', 'i'),
    })),
    shows: showsName,
  },
  {
    name: 'case.list',
    as: 'by identity number',
    cell: 'person.list',
    on: 'managed',
    isList: true,
    ...asks(listCases, (t) => ({ q: t.person.canaries.wholeNumber })),
    shows: showsName,
  },
  {
    name: 'case.list',
    as: 'by case number',
    cell: 'person.list',
    on: 'managed',
    isList: true,
    ...asks(listCases, (t) => ({ q: t.person.number })),
    shows: showsName,
  },
  {
    name: 'case.list',
    as: 'by commune',
    cell: 'person.list',
    on: 'managed',
    isList: true,
    ...asks(listCases, (t) => ({ communeId: t.person.commune.id, limit: 20_000 })),
    shows: showsName,
  },
  {
    name: 'case.export',
    cell: 'case.export',
    on: 'managed',
    isList: true,
    ...asks(exportCases, () => ({})),
    shows: showsName,
  },
  {
    name: 'case.export',
    as: 'by case number',
    cell: 'person.export',
    on: 'managed',
    isList: true,
    ...asks(exportCases, (t) => ({ q: t.person.number })),
    shows: showsName,
  },
  {
    name: 'person.reveal',
    cell: 'identityNumber.read',
    on: 'managed',
    ...asks(revealIdentity, (t) => ({ caseId: t.person.caseId })),
  },
  {
    name: 'hamlet.list',
    cell: 'hamlet.list',
    on: 'managed',
    isList: true,
    ...asks(listHamlets, () => ({})),
    shows: (value, t) => holds(value, t.person.canaries.hamlet),
  },
  {
    name: 'person.check-duplicates',
    cell: 'duplicate.list',
    on: 'managed',
    isList: true,
    ...asks(checkDuplicates, (t) => ({
      person: { ...person(t.person.canaries.name), birth: '08/06/1988', citizenId: t.person.canaries.wholeNumber },
    })),
    shows: showsName,
  },
  {
    name: 'committee.figures',
    cell: 'figures.read',
    on: 'managed',
    isList: true,
    ...asks(getFigures, () => ({})),
    // The row of the person's commune; a committee never gets the name itself (checked with the canaries).
    shows: (value, t) => holds(value, t.person.commune.name),
  },
  {
    name: 'worklist.list',
    cell: 'worklist.list',
    on: 'managed',
    isList: true,
    ...asks(listToday, () => ({ bucket: 'all' as const })),
    shows: showsName,
  },
  {
    name: 'worklist.take',
    cell: 'worklist.export',
    on: 'managed',
    isList: true,
    ...asks(takeVisits, () => ({})),
    shows: showsName,
  },
  {
    name: 'worklist.sidebar',
    cell: 'snooze.list',
    on: 'managed',
    isList: true,
    ...asks(todaySidebar, () => ({})),
    shows: (value, t) => holds(value, t.person.canaries.snoozeReason),
  },
  {
    name: 'intake.drafts',
    cell: 'draft.list',
    on: 'draft',
    isPersonal: true,
    isList: true,
    ...asks(listIntakeDrafts, () => ({})),
    shows: (value, t) => holds(value, t.draftId),
  },
  {
    name: 'intake.read',
    cell: 'draft.read',
    on: 'draft',
    isPersonal: true,
    ...asks(getIntakeDraft, (t) => ({ draftId: t.draftId })),
  },
  {
    name: 'audit.read',
    cell: 'auditTrail.list',
    on: 'managed',
    isList: true,
    ...asks(readTrail, (t) => trail(t)),
    shows: (value) => holds(value, 'worklist.snooze'),
  },
  {
    name: 'audit.export',
    cell: 'auditTrail.export',
    on: 'managed',
    isList: true,
    ...asks(exportTrail, (t) => trail(t)),
    shows: (value) => holds(value, 'worklist.snooze'),
  },
];
