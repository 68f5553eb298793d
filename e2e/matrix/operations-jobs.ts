import { changeEmployer, closeEmployer, registerEmployer } from '../../lib/employers/commands';
import { importEmployers, previewEmployers } from '../../lib/employers/import';
import { exportEmployers, getEmployer, listEmployers } from '../../lib/employers/queries';
import { addContact, endContact, recordVisit, signCommitment, stateWorkforce } from '../../lib/employers/records';
import {
  closePlacement,
  endWork,
  recordCheck,
  recordHiring,
  recordInterview,
  startWork,
} from '../../lib/jobs/placements/commands';
import { getPlacementCalendar } from '../../lib/jobs/placements/queries';
import { answerFitness, referPerson } from '../../lib/jobs/placements/refer';
import { giveConsent, saveProfile, withdrawConsent } from '../../lib/jobs/profiles/commands';
import { getJobFile, printIntroduction } from '../../lib/jobs/profiles/queries';
import { changeVacancy, closeVacancy, openVacancy } from '../../lib/jobs/vacancies/commands';
import { importVacancies, previewVacancies } from '../../lib/jobs/vacancies/import';
import {
  exportVacancies,
  getVacancy,
  listVacancies,
  suggestForVacancy,
  vacancyPlaceChoices,
} from '../../lib/jobs/vacancies/queries';
import { asks, holds, inDays, type Operation, type Target } from './operation';

const today = inDays(0);
const ofEmployer = ({ job }: Target) => ({ employerId: job.employerId });
const employer = (name: string) =>
  ({ kind: 'SME', name, workforce: '12', workforceOn: today, isAnother: true }) as const;
const vacancy = (t: Target, title: string) =>
  ({ title, trade: 'GARMENT', communeId: t.account.unit.id, contract: 'SEASONAL', places: '5' }) as const;
const ofPlacement = ({ job }: Target) => ({ placementId: job.placementId, version: 1 });

export const jobCommands: readonly Operation[] = [
  {
    name: 'employer.register',
    cell: 'employer.create',
    on: 'installation',
    isList: true,
    ...asks(registerEmployer, (t) => employer(`Cơ sở ${t.fresh}`)),
  },
  {
    name: 'employer.change',
    cell: 'employer.change',
    on: 'firm',
    wrongState: 'closedFirm',
    ...asks(changeEmployer, (t) => ({ ...ofEmployer(t), version: 1, ...employer(t.job.employerName) })),
  },
  {
    name: 'employer.close',
    cell: 'employer.close',
    on: 'firm',
    wrongState: 'closedFirm',
    ...asks(closeEmployer, (t) => ({ ...ofEmployer(t), version: 1, closedOn: today, reason: 'Nghỉ' })),
  },
  {
    name: 'employer.add-contact',
    cell: 'employerRecord.create',
    on: 'firm',
    wrongState: 'closedFirm',
    ...asks(addContact, (t) => ({ ...ofEmployer(t), fullName: 'Lê Thị Mới' })),
  },
  {
    name: 'employer.end-contact',
    cell: 'employerRecord.close',
    on: 'firm',
    wrongState: 'closedFirm',
    ...asks(endContact, (t) => ({ contactId: t.job.contactId })),
  },
  {
    name: 'employer.state-workforce',
    cell: 'employerRecord.create',
    on: 'firm',
    wrongState: 'closedFirm',
    ...asks(stateWorkforce, (t) => ({
      ...{ ...ofEmployer(t), statedOn: today, workforce: '10', reintegrated: '1', evidence: 'Bảng lương' },
    })),
  },
  {
    name: 'employer.commit',
    cell: 'employerRecord.create',
    on: 'firm',
    wrongState: 'closedFirm',
    ...asks(signCommitment, (t) => ({ ...ofEmployer(t), signedOn: today, content: 'Nhận hai người' })),
  },
  {
    name: 'employer.visit',
    cell: 'employerRecord.create',
    on: 'firm',
    wrongState: 'closedFirm',
    ...asks(recordVisit, (t) => ({ ...ofEmployer(t), visitedOn: today, purpose: 'Hỏi nhu cầu' })),
  },
  {
    name: 'vacancy.open',
    cell: 'vacancy.create',
    on: 'firm',
    wrongState: 'closedFirm',
    ...asks(openVacancy, (t) => ({ ...ofEmployer(t), ...vacancy(t, `Việc ${t.fresh}`) })),
  },
  {
    name: 'vacancy.change',
    cell: 'vacancy.change',
    on: 'firm',
    wrongState: 'closedVacancy',
    ...asks(changeVacancy, (t) => ({ vacancyId: t.job.vacancyId, version: 1, ...vacancy(t, t.job.vacancyTitle) })),
  },
  {
    name: 'vacancy.close',
    cell: 'vacancy.close',
    on: 'firm',
    wrongState: 'closedVacancy',
    ...asks(closeVacancy, (t) => ({ vacancyId: t.job.vacancyId, version: 1, reason: 'Đủ người' })),
  },
  {
    name: 'employer.import',
    cell: 'jobSheet.create',
    on: 'installation',
    isList: true,
    ...asks(importEmployers, (t) => ({
      rows: [{ row: 2, cells: { name: `Xưởng ${t.fresh}`, kind: 'Hợp tác xã', workforce: '7' } }],
    })),
  },
  {
    name: 'vacancy.import',
    cell: 'jobSheet.create',
    on: 'installation',
    isList: true,
    ...asks(importVacancies, (t) => ({
      rows: [
        {
          row: 2,
          cells: {
            ...{ title: `Thợ ${t.fresh}`, trade: 'CARPENTRY', employerName: t.job.employerName },
            ...{ places: '1', contract: 'SEASONAL' },
          },
        },
      ],
    })),
  },
  {
    name: 'job-profile.save',
    cell: 'jobProfile.change',
    on: 'received',
    wrongState: 'closed',
    ...asks(saveProfile, (t) => ({
      caseId: t.person.caseId,
      version: 0,
      isSeeking: 'yes' as const,
      trades: ['STONE' as const],
    })),
  },
  {
    name: 'consent.give',
    cell: 'consent.create',
    on: 'received',
    wrongState: 'closed',
    ...asks(giveConsent, (t) => ({
      ...{ caseId: t.person.caseId, fields: ['NAME' as const], givenOn: today, paper: 'Giấy ký hôm nay' },
    })),
  },
  {
    name: 'consent.withdraw',
    cell: 'consent.close',
    on: 'seeker',
    ...asks(withdrawConsent, (t) => ({ consentId: t.job.consentId, withdrawnOn: today })),
  },
  {
    name: 'placement.refer',
    cell: 'placement.create',
    on: 'seeker',
    ...asks(referPerson, (t) => ({ caseId: t.person.caseId, vacancyId: t.job.vacancyId, referredOn: today })),
  },
  {
    name: 'placement.answer',
    cell: 'placement.decide',
    on: 'asked',
    wrongState: 'referred',
    ...asks(answerFitness, (t) => ({ ...ofPlacement(t), answer: 'FIT' as const })),
  },
  {
    name: 'placement.interview',
    cell: 'placement.change',
    on: 'referred',
    wrongState: 'closedReferral',
    ...asks(recordInterview, (t) => ({ ...ofPlacement(t), on: today })),
  },
  {
    name: 'placement.hire',
    cell: 'placement.change',
    on: 'referred',
    wrongState: 'atWork',
    ...asks(recordHiring, (t) => ({ ...ofPlacement(t), on: today })),
  },
  {
    name: 'placement.start',
    cell: 'placement.change',
    on: 'hired',
    wrongState: 'referred',
    ...asks(startWork, (t) => ({ ...ofPlacement(t), on: today, contract: 'SEASONAL' as const })),
  },
  {
    name: 'placement.check',
    cell: 'placement.change',
    on: 'atWork',
    wrongState: 'hired',
    ...asks(recordCheck, (t) => ({ ...ofPlacement(t), month: 1, doneOn: today, isWorking: 'yes' as const })),
  },
  {
    name: 'placement.end',
    cell: 'placement.close',
    on: 'atWork',
    wrongState: 'hired',
    ...asks(endWork, (t) => ({ ...ofPlacement(t), on: today, reason: 'QUIT' as const })),
  },
  {
    name: 'placement.close',
    cell: 'placement.close',
    on: 'referred',
    wrongState: 'closedReferral',
    ...asks(closePlacement, (t) => ({ ...ofPlacement(t), on: today, reason: 'NOT_HIRED' as const })),
  },
];

export const jobQueries: readonly Operation[] = [
  {
    name: 'employer.list',
    cell: 'employer.list',
    on: 'firm',
    isList: true,
    ...asks(listEmployers, (t) => ({ q: t.job.employerId, where: 'all' as const })),
    shows: (value, t) => holds(value, t.job.employerId),
  },
  {
    name: 'employer.export',
    cell: 'employer.export',
    on: 'firm',
    isList: true,
    ...asks(exportEmployers, (t) => ({ q: t.job.employerId, where: 'all' as const })),
    shows: (value, t) => holds(value, t.job.employerId),
  },
  { name: 'employer.read', cell: 'employer.read', on: 'firm', ...asks(getEmployer, ofEmployer) },
  {
    name: 'employer.read',
    as: 'whom to call',
    cell: 'employerRecord.read',
    on: 'firm',
    isList: true,
    ...asks(getEmployer, ofEmployer),
    shows: (value, t) => holds(value, t.job.contactName),
  },
  {
    name: 'vacancy.list',
    cell: 'vacancy.list',
    on: 'firm',
    isList: true,
    ...asks(listVacancies, (t) => ({ q: t.job.vacancyId, where: 'all' as const })),
    shows: (value, t) => holds(value, t.job.vacancyTitle),
  },
  {
    name: 'vacancy.export',
    cell: 'vacancy.export',
    on: 'firm',
    isList: true,
    ...asks(exportVacancies, (t) => ({ q: t.job.vacancyId, where: 'all' as const })),
    shows: (value, t) => holds(value, t.job.vacancyTitle),
  },
  {
    name: 'vacancy.read',
    cell: 'vacancy.read',
    on: 'firm',
    ...asks(getVacancy, (t) => ({ vacancyId: t.job.vacancyId })),
  },
  {
    name: 'vacancy.places',
    cell: 'vacancy.list',
    as: 'where work may be done',
    on: 'firm',
    isList: true,
    ...asks(vacancyPlaceChoices, () => ({})),
  },
  {
    name: 'employer.preview',
    cell: 'jobSheet.read',
    on: 'installation',
    isList: true,
    ...asks(previewEmployers, (t) => ({ rows: [{ row: 2, cells: { name: t.fresh } }] })),
  },
  {
    name: 'vacancy.preview',
    cell: 'jobSheet.read',
    on: 'installation',
    isList: true,
    ...asks(previewVacancies, (t) => ({ rows: [{ row: 2, cells: { title: t.fresh } }] })),
  },
  {
    name: 'vacancy.people',
    cell: 'jobProfile.list',
    on: 'seeker',
    isList: true,
    ...asks(suggestForVacancy, (t) => ({ vacancyId: t.job.vacancyId })),
    shows: (value, t) => holds(value, t.person.caseId),
  },
  {
    name: 'job-profile.read',
    cell: 'jobProfile.read',
    on: 'seeker',
    ...asks(getJobFile, (t) => ({ caseId: t.person.caseId })),
  },
  {
    name: 'job-profile.print',
    cell: 'consent.export',
    on: 'referred',
    ...asks(printIntroduction, (t) => ({ disclosureId: t.job.disclosureId })),
  },
  {
    name: 'placement.calendar',
    cell: 'placement.list',
    on: 'atWork',
    isList: true,
    ...asks(getPlacementCalendar, () => ({})),
    shows: (value, t) => holds(value, t.job.placementId),
  },
];
