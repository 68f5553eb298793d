import { conflict, Refused } from '@/lib/access/outcome';
import type { AuditFacts } from '@/lib/audit/record';
import type { Tx } from '@/lib/db';
import { fromDbDate } from '@/lib/db-dates';
import type { Prisma, Report, Unit } from '@/lib/generated/prisma/client';
import { type Period, reportName } from '@/lib/reports/periods';

export const reportRaced =
  'Báo cáo này vừa được người khác sửa, ký hoặc trả lời. Hãy tải lại trang để xem rồi làm tiếp.';

export type LoadedReport = Report & { unit: Unit; isWritten: boolean };

/** The report as commands need it, taken before what belongs to it: hidden is null. */
export async function loadReport(tx: Tx, reportId: string): Promise<LoadedReport | null> {
  await tx.$queryRaw`SELECT 1 FROM report WHERE id = ${reportId}::uuid FOR UPDATE`;
  return findReport(tx, reportId);
}

export async function findReport(tx: Tx, reportId: string): Promise<LoadedReport | null> {
  const found = await tx.report.findUnique({ where: { id: reportId }, include: { unit: true } });
  if (!found) return null;
  const [row] = await tx.$queryRaw<{ isWritten: boolean }[]>`
    SELECT ${found.unitId}::int = ANY ((SELECT app.report_units())::int[]) AS "isWritten"`;
  return { ...found, isWritten: row?.isWritten ?? false };
}

/** Changes a report only if nobody did since the caller read it. */
export async function changeReport(
  tx: Tx,
  report: Report,
  version: number,
  data: Prisma.ReportUncheckedUpdateManyInput,
): Promise<void> {
  const changed = await tx.report.updateMany({
    where: { id: report.id, version, status: report.status },
    data: { ...data, version: { increment: 1 } },
  });
  if (changed.count === 0) throw new Refused(conflict(reportRaced));
}

export const periodOfReport = (report: Pick<Report, 'periodFrom' | 'periodTo'>): Period => ({
  from: fromDbDate(report.periodFrom),
  to: fromDbDate(report.periodTo),
});

/** 'Báo cáo tháng 10 năm 2026, xã Hoằng Lộc'. */
export const reportSubject = (
  report: Pick<Report, 'kind' | 'title' | 'periodFrom' | 'periodTo'> & { unit: Unit },
): string =>
  `${report.title ?? reportName(report.kind, periodOfReport(report))}, ${report.unit.form} ${report.unit.name}`;

export const aboutReport = (report: LoadedReport): AuditFacts => ({
  subject: reportSubject(report),
  communeId: report.unitId,
});
