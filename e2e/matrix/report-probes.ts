import type { Values } from './database';
import { freshPeriod } from './report-world';
import type { Facts, Probe } from './sql-probes';

const uuid = () => crypto.randomUUID();
const add =
  (more: (facts: Facts) => Values) =>
  (facts: Facts): Values => {
    const { from, to } = freshPeriod(Number(facts.target.fresh));
    return {
      ...{ id: uuid(), unit_id: facts.target.person.commune.id, issuer: 'POLICE', kind: 'AD_HOC' },
      ...{ period_from: from, period_to: to, drafted_by: facts.account.userId, ...more(facts) },
    };
  };

export const reportProbes = {
  report_indicator: {
    key: () => ({ key: 'in_scope', version: 1 }),
    add: () => ({ key: 'x', version: 1, name: 'x', definition: 'x', unit: 'x', valid_from: '2026-01-01', source: 'x' }),
    write: 'name',
  },
  report: { key: ({ reports }) => ({ id: reports.draft }), add: add(() => ({})), write: 'version' },
  'report#of the office': {
    key: ({ reports }) => ({ id: reports.office }),
    add: add(() => ({ issuer: 'COMMITTEE' })),
    write: 'version',
  },
  'report#sent': {
    key: ({ reports }) => ({ id: reports.sent }),
    add: add(() => ({ status: 'SUBMITTED' })),
    write: 'version',
  },
  'report#signed': {
    key: ({ reports }) => ({ id: reports.draft }),
    add: add(({ account }) => ({ status: 'SIGNED', signed_by: account.userId })),
    write: 'status',
    value: 'SIGNED',
  },
  report_content: {
    key: ({ reports }) => ({ report_id: reports.draft }),
    add: ({ reports }) => ({ report_id: reports.empty, figures: '{}', texts: '{}' }),
    write: 'texts',
  },
  report_signing: {
    key: ({ reports }) => ({ report_id: reports.sent }),
    add: ({ reports, account }) => ({
      ...{ id: uuid(), report_id: reports.sent, nth: 2, number: 1, year: 2026, signed_on: '2026-11-01' },
      ...{
        signed_by: account.userId,
        signer_name: 'x',
        figures: '{}',
        texts: '{}',
        file: Buffer.from('x'),
        sha256: 'x',
      },
    }),
    write: 'sha256',
  },
  report_share: {
    key: ({ reports }) => ({ report_id: reports.sent }),
    add: ({ reports }) => ({ id: uuid(), report_id: reports.sent, nth: 2, texts: '{}' }),
    write: 'texts',
  },
} satisfies Record<string, Probe>;
