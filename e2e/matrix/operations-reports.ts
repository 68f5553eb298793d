import {
  draftReport,
  dropReport,
  receiveReport,
  refreshReport,
  returnReport,
  submitReport,
  writeReport,
} from '../../lib/reports/commands';
import { mergeReports } from '../../lib/reports/merging';
import {
  exportReport,
  getReport,
  getReportChoices,
  getSignedFile,
  getStanding,
  listReports,
} from '../../lib/reports/queries';
import { signReport } from '../../lib/reports/signing';
import { toldLoans } from '../../lib/reports/told-loans';
import { asks, holds, inDays, type Operation, type Target } from './operation';
import { freshPeriod } from './report-world';

const report = ({ report: { reportId } }: Target) => ({ reportId, version: 1 });
const id = ({ report: { reportId } }: Target) => ({ reportId });
const tab = ({ account }: Target) => ({
  tab: account.role === 'SUPERIOR_POLICE' ? ('received' as const) : ('own' as const),
});
const words = (text: string) => ({ text, isAlone: false });
const texts = { I: words('Một'), II: words(''), III: words(''), IV: words(''), V: words('') };
const ofOffice = ({ account }: Target) => account.role === 'COMMUNE_OFFICER' || account.role === 'COMMUNE_CHAIR';
const shows = (value: unknown, t: Target) => holds(value, t.report.reportId);

const signs = asks(signReport, (t) => ({ ...report(t), signedOn: inDays(0), signerName: 'Người Ký', isShared: true }));
const drafted = { on: 'reportDraft', wrongState: 'signedReport' } as const;

export const reportCommands: readonly Operation[] = [
  {
    name: 'report.draft',
    cell: 'report.create',
    on: 'unit',
    // Which units there are is no secret; a report is written for those the actor answers for.
    reads: (outcome) => (!outcome.ok && outcome.kind === 'invalid' && 'unitId' in outcome.fields ? 'a' : null),
    ...asks(draftReport, (t) => ({
      ...{ unitId: t.unit.id, issuer: ofOffice(t) ? ('COMMITTEE' as const) : ('POLICE' as const), period: 'AD_HOC' },
      ...freshPeriod(Number(t.fresh)),
    })),
  },
  { name: 'report.write', cell: 'report.change', ...drafted, ...asks(writeReport, (t) => ({ ...report(t), texts })) },
  {
    name: 'report.write',
    as: 'of the office',
    cell: 'officeReport.change',
    on: 'officeDraft',
    ...asks(writeReport, (t) => ({ ...report(t), texts })),
  },
  { name: 'report.refresh', cell: 'report.change', ...drafted, ...asks(refreshReport, report) },
  { name: 'report.drop', cell: 'report.close', ...drafted, ...asks(dropReport, report) },
  { name: 'report.sign', cell: 'report.decide', ...drafted, ...signs },
  { name: 'report.sign', as: 'of the office', cell: 'officeReport.decide', on: 'officeDraft', ...signs },
  {
    name: 'report.submit',
    cell: 'signedReport.decide',
    on: 'signedReport',
    wrongState: 'reportDraft',
    ...asks(submitReport, report),
  },
  {
    name: 'report.receive',
    cell: 'sentReport.decide',
    on: 'sentReport',
    wrongState: 'takenReport',
    ...asks(receiveReport, report),
  },
  {
    name: 'report.return',
    cell: 'sentReport.change',
    on: 'sentReport',
    wrongState: 'takenReport',
    ...asks(returnReport, (t) => ({ ...report(t), reason: 'Thiếu số liệu' })),
  },
  { name: 'report.merge', cell: 'superiorReport.change', on: 'superiorDraft', ...asks(mergeReports, report) },
];

export const reportQueries: readonly Operation[] = [
  { name: 'report.list', cell: 'report.list', on: 'reportDraft', isList: true, ...asks(listReports, tab), shows },
  {
    name: 'report.list',
    as: 'of the office',
    cell: 'officeReport.list',
    on: 'officeDraft',
    isList: true,
    ...asks(listReports, tab),
    shows,
  },
  {
    name: 'report.list',
    as: 'sent',
    cell: 'sentReport.list',
    on: 'sentReport',
    isList: true,
    ...asks(listReports, tab),
    shows,
  },
  {
    name: 'report.told-loans',
    cell: 'toldLoans.read',
    on: 'installation',
    ...asks(toldLoans, () => ({ on: inDays(0) })),
  },
  { name: 'report.read', cell: 'report.read', on: 'reportDraft', ...asks(getReport, id) },
  { name: 'report.read', as: 'of the office', cell: 'officeReport.read', on: 'officeDraft', ...asks(getReport, id) },
  { name: 'report.read', as: 'sent', cell: 'sentReport.read', on: 'sentReport', ...asks(getReport, id) },
  { name: 'report.export', cell: 'sentReport.export', on: 'sentReport', ...asks(exportReport, id) },
  { name: 'report.signed-file', cell: 'signedFile.read', on: 'sentReport', ...asks(getSignedFile, id) },
  {
    name: 'report.choices',
    cell: 'reportChoice.list',
    on: 'installation',
    isList: true,
    ...asks(getReportChoices, () => ({})),
  },
  { name: 'report.standing', cell: 'reportStanding.read', on: 'installation', ...asks(getStanding, () => ({})) },
];
