import type { z } from 'zod';
import { invalid, Refused } from '@/lib/access/outcome';
import { formatDate, todayInVietnam } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import type { ReportUnit } from '@/lib/reports/draw';
import { hasEnded, type Period, periodOf, readPeriod } from '@/lib/reports/periods';
import type { ReportIssuer, ReportKind } from '@/lib/reports/report';
import { type draftReportSchema, freeKinds } from '@/lib/reports/schema';
import { readThroughTime } from '@/lib/settings/read';

type Asked = z.output<typeof draftReportSchema>;

/** The period that a form asks for; one that has not ended has no numbers yet. */
export async function periodAsked(
  tx: Tx,
  { period, from, to }: Pick<Asked, 'period' | 'from' | 'to'>,
): Promise<{ kind: ReportKind; period: Period }> {
  const today = todayInVietnam();
  const free = freeKinds.find((kind) => kind === period);
  if (free && from && to) {
    if (!hasEnded({ from, to }, today))
      throw new Refused(invalid({ to: 'Kỳ báo cáo chưa kết thúc: ngày cuối kỳ phải đến rồi' }));
    return { kind: free, period: { from, to } };
  }
  const regular = readPeriod(period);
  if (!regular) throw new Refused(invalid({ period: 'Chọn kỳ báo cáo trong danh sách' }));
  const cutOffDayOn = await readThroughTime(tx, 'report.cutOffDay');
  const asked = periodOf(regular.kind, regular.year, regular.nth, cutOffDayOn);
  if (!hasEnded(asked, today))
    throw new Refused(invalid({ period: `Kỳ này kết thúc ngày ${formatDate(asked.to)}: lập báo cáo từ ngày đó` }));
  return { kind: regular.kind, period: asked };
}

export interface WritableUnit extends ReportUnit {
  validFrom: string;
  validTo: string | null;
}

/** Units whose reports the actor writes: those of today first, then those that became them. */
export const writtenUnits = (tx: Tx): Promise<WritableUnit[]> => tx.$queryRaw<WritableUnit[]>`
  SELECT u.id, u.kind::text AS kind, u.form, u.name, u.heir_id AS "heirId", u.valid_from::text AS "validFrom", u.valid_to::text AS "validTo"
  FROM unit u WHERE u.id = ANY ((SELECT app.report_units())::int[])
  ORDER BY u.valid_to IS NOT NULL, u.kind <> 'PROVINCE', u.name COLLATE "vi-x-icu", u.id`;

/** Whose paper the actor writes. */
export async function writtenSides(tx: Tx): Promise<ReportIssuer[]> {
  const rows = await tx.$queryRaw<{ side: ReportIssuer }[]>`SELECT unnest(app.report_sides())::text AS side`;
  return rows.map(({ side }) => side);
}

/** The unit of a report: one the actor writes for, and that stood when the period ended. */
export async function mustBeReported(
  tx: Tx,
  { unitId, issuer }: Pick<Asked, 'unitId' | 'issuer'>,
  { to }: Period,
): Promise<WritableUnit> {
  const unit = (await writtenUnits(tx)).find((one) => one.id === unitId);
  if (!unit)
    throw new Refused(invalid({ unitId: 'Đơn vị này không thuộc nơi lập báo cáo: chọn đơn vị trong danh sách' }));
  if (!(await writtenSides(tx)).includes(issuer))
    throw new Refused(invalid({ issuer: 'Vai trò đang dùng không lập báo cáo của cơ quan này' }));
  const name = `${unit.form} ${unit.name}`;
  if (unit.validTo && unit.validTo < to)
    throw new Refused(
      invalid({ unitId: `${name} không còn từ sau ngày ${formatDate(unit.validTo)}: chọn đơn vị ngày đó` }),
    );
  if (unit.validFrom > to)
    throw new Refused(invalid({ unitId: `${name} lập từ ngày ${formatDate(unit.validFrom)}: chọn đơn vị của kỳ đó` }));
  return unit;
}
