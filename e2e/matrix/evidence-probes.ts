// New judgments and figures of crime, as sql-probes.ts asks the others.
import type { Facts, Probe } from './sql-probes';

const uuid = () => crypto.randomUUID();

const addReOffence = ({ quiet }: Facts, recordedBy: string) => ({
  ...{ id: uuid(), case_id: quiet.caseId, judgment_number: '1', court: 'x', judgment_key: uuid() },
  ...{ offence_on: '2026-07-01', in_force_on: '2026-08-01', recorded_by: recordedBy },
});
const addFigure = ({ target }: Facts, recordedBy: string) => ({
  ...{ id: uuid(), root_id: uuid(), unit_id: target.unit.id, indicator: 'DRUGS', kind: 'COUNT', value: 1 },
  ...{
    period_from: '2025-01-01',
    period_to: '2025-12-31',
    source: 'x',
    source_on: '2026-01-05',
    recorded_by: recordedBy,
  },
});
const ofCase = ({ target }: Facts) => ({ case_id: target.person.caseId });
const ofFigure = ({ target }: Facts) => ({ id: target.contextFigureId });

export const evidenceProbes = {
  re_offence: { key: ofCase, add: (f) => addReOffence(f, f.account.userId), write: 'version' },
  're_offence#in another name': {
    key: ofCase,
    add: (f) => addReOffence(f, f.target.staff.userId),
    write: 'version',
  },
  release_course: {
    key: ofCase,
    add: ({ quiet }) => ({ case_id: quiet.caseId, commune_id: quiet.commune.id, entered_on: '2026-08-01' }),
    write: 'ended_by',
  },
  context_figure: { key: ofFigure, add: (f) => addFigure(f, f.account.userId), write: 'version' },
  'context_figure#in another name': {
    key: ofFigure,
    add: (f) => addFigure(f, f.target.staff.userId),
    write: 'version',
  },
} as const satisfies Record<string, Probe>;
