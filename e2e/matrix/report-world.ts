// Reports in the commune of the relation, written as the app writes them: drafted, signed, sent, of its police or its people's
// committee; or the draft of its province with one report below that was received.
import type { Values } from './database';
import type { Relation } from './notation';
import { officerOf } from './people';
import { communeOf, type Unit, type World } from './world';

export const reportKinds = [
  'reportDraft',
  'officeDraft',
  'signedReport',
  'sentReport',
  'takenReport',
  'superiorDraft',
] as const;
export type ReportKind = (typeof reportKinds)[number];

export interface ReportIds {
  reportId: string;
  /** What its author wrote. */
  words: string;
}

const day = 86_400_000;
const later = (from: string, days: number) => new Date(Date.parse(from) + days * day).toISOString().slice(0, 10);
/** A period that no other report has. */
export const freshPeriod = (n: number) => ({
  from: later('2025-07-05', n % 400),
  to: later('2026-08-10', Math.floor(n / 400) % 80),
});

const nothing = { text: '', isAlone: false };
const figures = (unit: Unit, { from, to }: { from: string; to: string }) => ({
  ...{ period: { from, to }, before: { from, to }, unit: { id: unit.id, name: unit.name, isCommune: true } },
  rows: [{ key: 'in_scope', version: 1, name: 'Người trong diện', unit: 'người', now: 9, before: 9 }],
  ...{ units: [], parts: null },
});

interface NewReport {
  unit: Unit;
  by: string;
  words: string;
  period: { from: string; to: string };
  issuer?: 'POLICE' | 'COMMITTEE';
  status: 'DRAFT' | 'SIGNED' | 'SUBMITTED' | 'RECEIVED';
  isShared?: boolean;
}

/** One report with its numbers and words; signed ones with what was signed, and shared with the committee if it was. */
export async function writeReport({ owner }: Pick<World, 'owner'>, report: NewReport): Promise<string> {
  const { unit, by, words, period, issuer = 'POLICE', status, isShared = false } = report;
  const reportId = crypto.randomUUID();
  const isSigned = status !== 'DRAFT';
  const signed: Values = { number: 1, year: 2026, signed_on: '2026-11-01', signed_by: by };
  await owner.add('report', {
    ...{ id: reportId, unit_id: unit.id, issuer, kind: 'AD_HOC', period_from: period.from, period_to: period.to },
    ...{ status, drafted_by: by, is_shared: isShared, ...(isSigned ? signed : {}) },
  });
  const texts = JSON.stringify({
    I: { text: words, isAlone: false },
    II: nothing,
    III: nothing,
    IV: nothing,
    V: nothing,
  });
  const numbers = JSON.stringify(figures(unit, period));
  await owner.add('report_content', { report_id: reportId, figures: numbers, texts });
  if (!isSigned) return reportId;
  await owner.add('report_signing', {
    ...{ id: crypto.randomUUID(), report_id: reportId, nth: 1, ...signed, signer_name: 'Người Ký' },
    ...{ figures: numbers, texts, file: Buffer.from(words), sha256: 'x' },
  });
  if (isShared) await owner.add('report_share', { id: crypto.randomUUID(), report_id: reportId, nth: 1, texts });
  return reportId;
}

export async function addReport(world: World, relation: Relation, kind: ReportKind): Promise<ReportIds> {
  const { units } = world;
  const commune = communeOf(units, relation);
  const { userId: by } = await officerOf(world, commune);
  const words = `Nhận xét ma trận ${world.next()}`;
  const period = freshPeriod(world.next());
  if (kind === 'superiorDraft') {
    const province = commune === units.Z ? units.provinceB : units.provinceA;
    await writeReport(world, { unit: commune, by, words, period, status: 'RECEIVED' });
    return { reportId: await writeReport(world, { unit: province, by, words, period, status: 'DRAFT' }), words };
  }
  const status = {
    reportDraft: 'DRAFT',
    officeDraft: 'DRAFT',
    signedReport: 'SIGNED',
    sentReport: 'SUBMITTED',
    takenReport: 'RECEIVED',
  } as const;
  const isSent = kind === 'sentReport' || kind === 'takenReport';
  const issuer = kind === 'officeDraft' ? 'COMMITTEE' : 'POLICE';
  const report = { unit: commune, by, words, period, issuer, status: status[kind], isShared: isSent } as const;
  return { reportId: await writeReport(world, report), words };
}
