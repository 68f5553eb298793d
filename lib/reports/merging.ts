import { conflict, Refused } from '@/lib/access/outcome';
import { command } from '@/lib/command';
import type { LegalDate } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { toDbDate } from '@/lib/db-dates';
import { communesOn } from '@/lib/reports/draw';
import type { ReportPart } from '@/lib/reports/figures';
import { unitKeys } from '@/lib/reports/indicators';
import { aboutReport, changeReport, loadReport, periodOfReport, reportRaced } from '@/lib/reports/load';
import { canMergeReports } from '@/lib/reports/policy';
import type { ReportIssuer, ReportKind } from '@/lib/reports/report';
import { reportSchema } from '@/lib/reports/schema';
import { type PartState, stateOf } from '@/lib/reports/standing';
import { readContent, readSignedOf } from '@/lib/reports/stored';

/**
 * Puts what the communes reported for the same period beside the unit's own numbers, as an annex: what was signed and received, who
 * has sent and who has not. Done again it takes in what came since.
 */
export const mergeReports = command({
  name: 'report.merge',
  input: reportSchema,
  load: ({ tx, input }) => loadReport(tx, input.reportId),
  can: canMergeReports,
  run: async ({ tx, input, target }) => {
    const content = await readContent(tx, target.id);
    if (!content) throw new Refused(conflict(reportRaced));
    const below = await reportsBelow(tx, target.unitId, { ...target, ...periodOfReport(target) });
    const received = below.flatMap(({ reportId, state }) => (state === 'IN' && reportId ? [reportId] : []));
    if (received.length === 0)
      throw new Refused(
        conflict('Chưa nhận báo cáo nào của xã cho kỳ này. Nhận báo cáo ở mục Nhận được rồi tổng hợp.'),
      );
    await changeReport(tx, target, input.version, {});
    const parts = await partsOf(tx, below);
    await tx.reportContent.update({
      where: { reportId: target.id },
      data: { figures: { ...content.figures, parts } },
    });
    await tx.report.updateMany({ where: { id: { in: received } }, data: { mergedInto: target.id } });
    const reason = `${received.length}/${below.length} đơn vị`;
    return { value: { reportId: target.id, received: received.length }, audit: { ...aboutReport(target), reason } };
  },
});

interface Wanted {
  issuer: ReportIssuer;
  kind: ReportKind;
  from: LegalDate;
  to: LegalDate;
}

export interface Below {
  id: number;
  name: string;
  state: PartState;
  /** Of a commune that has sent one. */
  reportId: string | null;
  submittedOn: Date | null;
}

/** The communes of a unit on the last day of the period, each with its report or without. */
export async function reportsBelow(tx: Tx, unitId: number, { issuer, kind, from, to }: Wanted): Promise<Below[]> {
  const communes = await communesOn(tx, unitId, to);
  const reports = await tx.report.findMany({
    where: {
      ...{ issuer, kind, periodFrom: toDbDate(from), periodTo: toDbDate(to) },
      ...{ unitId: { in: communes.map(({ id }) => id) }, status: { in: ['SUBMITTED', 'RETURNED', 'RECEIVED'] } },
    },
  });
  return communes.map(({ id, name }) => {
    const report = reports.find((one) => one.unitId === id);
    const [reportId, submittedOn] = [report?.id ?? null, report?.submittedOn ?? null];
    return { id, name, state: stateOf(report?.status), reportId, submittedOn };
  });
}

async function partsOf(tx: Tx, below: readonly Below[]): Promise<ReportPart[]> {
  const signed = await readSignedOf(
    tx,
    below.flatMap(({ reportId }) => reportId ?? []),
  );
  return below.map(({ id, name, state, reportId }) => {
    const rows = state === 'IN' && reportId ? (signed.get(reportId)?.figures.rows ?? []) : [];
    const values = Object.fromEntries(unitKeys.map((key) => [key, rows.find((row) => row.key === key)?.now ?? null]));
    return { id, name, state, values: state === 'IN' ? values : {} };
  });
}
