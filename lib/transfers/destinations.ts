import { formatDate, type LegalDate, todayInVietnam } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { fromDbDate } from '@/lib/db-dates';
import { isValidOn } from '@/lib/units/kinds';

export interface Destination {
  id: number;
  kind: string;
  form: string;
  name: string;
  validFrom: LegalDate;
  validTo: LegalDate | null;
  /** What it became, when it is no more. */
  successors: readonly string[];
}

/** Why nobody can be handed over there, in a sentence that says where to; null when somebody can. */
export function destinationProblem(to: Destination | null, fromUnitId: number, today: LegalDate): string | null {
  if (to?.kind !== 'COMMUNE') return 'Chọn xã, phường nơi người này đến ở.';
  const name = `${to.form} ${to.name}`;
  if (to.id === fromUnitId) return `Người này đang do ${name} quản lý. Chọn xã, phường khác.`;
  if (isValidOn(to, today)) return null;
  if (to.validFrom > today) return `${name} chỉ có từ ngày ${formatDate(to.validFrom)}. Chọn đơn vị đang hoạt động.`;
  const became = to.successors.length > 0 ? ` và nay là ${to.successors.join(', ')}` : '';
  const ended = to.validTo ? ` hết hiệu lực ngày ${formatDate(to.validTo)}` : ' không còn hiệu lực';
  return `${name} đã${ended}${became}. Hãy chọn đơn vị đang hoạt động.`;
}

export async function findDestination(tx: Tx, unitId: number): Promise<Destination | null> {
  const unit = await tx.unit.findUnique({ where: { id: unitId } });
  if (!unit) return null;
  const after = await tx.unitPredecessor.findMany({
    where: { predecessorId: unitId },
    include: { unit: true },
    orderBy: { unitId: 'asc' },
  });
  return {
    ...unit,
    validFrom: fromDbDate(unit.validFrom),
    validTo: fromDbDate(unit.validTo),
    successors: after.map(({ unit: u }) => `${u.form} ${u.name}`),
  };
}

export interface Place {
  id: number;
  label: string;
}

/** Communes of a province that stand today, each with the names it was made of, so that an old name finds the new place. */
export async function communesOf(tx: Tx, provinceId: number, exceptId: number): Promise<Place[]> {
  const today = todayInVietnam();
  const rows = await tx.$queryRaw<{ id: number; form: string; name: string; former: string[] }[]>`
    SELECT u.id, u.form, u.name, ARRAY(SELECT DISTINCT f.name FROM unit_predecessor p JOIN unit f ON f.id = p.predecessor_id
      WHERE p.unit_id = u.id AND f.name <> u.name ORDER BY f.name) AS former
    FROM unit u WHERE u.kind = 'COMMUNE' AND u.province_id = ${provinceId} AND u.id <> ${exceptId}
      AND u.valid_from <= ${today}::date AND (u.valid_to IS NULL OR u.valid_to >= ${today}::date)
    ORDER BY u.name COLLATE "vi-x-icu", u.id`;
  return rows.map(({ id, form, name, former }) => ({
    id,
    label: `${form} ${name}${former.length > 0 ? ` (gồm ${former.join(', ')})` : ''}`,
  }));
}

export async function provincesToday(tx: Tx): Promise<Place[]> {
  const today = todayInVietnam();
  return tx.$queryRaw<Place[]>`
    SELECT u.id, u.form || ' ' || u.name AS label FROM unit u WHERE u.kind = 'PROVINCE'
      AND u.valid_from <= ${today}::date AND (u.valid_to IS NULL OR u.valid_to >= ${today}::date)
      AND EXISTS (SELECT 1 FROM unit c WHERE c.province_id = u.id AND c.kind = 'COMMUNE')
    ORDER BY u.name COLLATE "vi-x-icu", u.id`;
}
