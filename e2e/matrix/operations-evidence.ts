import { getContext } from '../../lib/committee/context';
import { correctFigure, enterFigure, withdrawFigure } from '../../lib/crime/commands';
import { listContextFigures } from '../../lib/crime/queries';
import { getModelEffect } from '../../lib/evidence/queries';
import { listOutliers } from '../../lib/outliers/queries';
import { recordReOffence, withdrawReOffence } from '../../lib/reoffending/commands';
import { getReOffenceFigures, getReOffences } from '../../lib/reoffending/queries';
import { asks, holds, inDays, type Operation, type Target } from './operation';

const figure = (t: Target, year: number) => ({
  ...{ indicator: 'DRUGS' as const, kind: 'COUNT' as const, value: '12', numerator: '', denominator: '' },
  ...{ periodFrom: `${year}-01-01`, periodTo: `${year}-12-31`, source: `Báo cáo ${t.fresh}`, sourceOn: '2026-01-05' },
});
/** No two of them of one year. */
const freshYear = (t: Target) => 1900 + (Number(t.fresh) % 120);

export const evidenceCommands: readonly Operation[] = [
  {
    name: 'reoffence.record',
    cell: 'reOffence.create',
    on: 'received',
    wrongState: 'expected',
    ...asks(recordReOffence, (t) => ({
      ...{ caseId: t.person.caseId, judgmentNumber: `${t.fresh}/2026/HSST`, court: 'TAND khu vực 1' },
      ...{ offenceOn: '2026-06-20', inForceOn: '2026-08-20' },
    })),
  },
  {
    name: 'reoffence.withdraw',
    cell: 'reOffence.close',
    on: 'reOffence',
    wrongState: 'withdrawnReOffence',
    ...asks(withdrawReOffence, (t) => ({ reOffenceId: t.reOffenceId, version: 1, reason: 'Nhầm người' })),
  },
  {
    name: 'context-figure.enter',
    cell: 'contextFigure.create',
    on: 'installation',
    ...asks(enterFigure, (t) => figure(t, freshYear(t))),
  },
  {
    name: 'context-figure.correct',
    cell: 'contextFigure.change',
    on: 'contextFigure',
    wrongState: 'withdrawnFigure',
    ...asks(correctFigure, (t) => ({
      ...figure(t, freshYear(t)),
      ...{ figureId: t.contextFigureId, version: 1, reason: 'Báo cáo bổ sung' },
    })),
  },
  {
    name: 'context-figure.withdraw',
    cell: 'contextFigure.close',
    on: 'contextFigure',
    wrongState: 'withdrawnFigure',
    ...asks(withdrawFigure, (t) => ({ figureId: t.contextFigureId, version: 1, reason: 'Nhầm kỳ' })),
  },
];

export const evidenceQueries: readonly Operation[] = [
  {
    name: 'reoffence.of-case',
    cell: 'reOffence.read',
    on: 'managed',
    ...asks(getReOffences, ({ person: { caseId } }) => ({ caseId })),
  },
  {
    name: 'reoffence.figures',
    cell: 'reOffenceFigures.read',
    on: 'managed',
    isList: true,
    ...asks(getReOffenceFigures, () => ({})),
  },
  {
    name: 'evidence.model-effect',
    cell: 'modelEffect.read',
    on: 'managed',
    isList: true,
    ...asks(getModelEffect, () => ({})),
  },
  { name: 'outlier.list', cell: 'outlier.read', on: 'managed', isList: true, ...asks(listOutliers, () => ({})) },
  {
    name: 'context-figure.list',
    cell: 'contextFigure.list',
    on: 'contextFigure',
    isList: true,
    ...asks(listContextFigures, () => ({})),
    shows: (value, t) => holds(value, t.contextFigureId),
  },
  {
    name: 'committee.context',
    cell: 'committeeContext.read',
    on: 'managed',
    isList: true,
    ...asks(getContext, () => ({ on: inDays(0) })),
  },
];
