import { conflict, invalid, Refused } from '@/lib/access/outcome';
import { command } from '@/lib/command';
import { formatDate, type LegalDate } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { toDbDate, toDbDateOrNull } from '@/lib/db-dates';
import { planOf, writePlan } from '@/lib/units/import-units';
import {
  canChangeUnit,
  canCoverUnit,
  canCreateUnit,
  canImportUnits,
  codeIsTaken,
  mayPrecede,
  parentProblem,
} from '@/lib/units/policy';
import { changeUnitSchema, coverUnitSchema, createUnitSchema, importUnitsSchema } from '@/lib/units/schema';
import { factsOf, findUnitTarget, refreshCoverage } from '@/lib/units/unit-target';

const validity = (from: LegalDate, to: LegalDate | null) => `${formatDate(from)} – ${to ? formatDate(to) : 'nay'}`;

/** A new unit under one of the administrator's own; the merger it came from is told by its predecessors. */
export const createUnit = command({
  name: 'unit.create',
  input: createUnitSchema,
  load: ({ tx, input }) => findUnitTarget(tx, input.parentId),
  can: canCreateUnit,
  run: async ({ tx, input: { predecessorIds, ...input }, target: parent }) => {
    const problem = parentProblem(input, factsOf(parent));
    if (problem) throw new Refused(invalid({ parentId: problem }));
    await requireFreeCode(tx, input, null);
    const predecessors = await tx.unit.findMany({ where: { id: { in: predecessorIds } } });
    if (
      predecessors.length !== new Set(predecessorIds).size ||
      !predecessors.every((p) => mayPrecede(factsOf(p), input))
    ) {
      throw new Refused(invalid({ predecessorIds: 'Đơn vị trước khi sáp nhập phải cùng loại và có trước đơn vị này' }));
    }
    const unit = await tx.unit.create({
      data: { ...input, validFrom: toDbDate(input.validFrom), validTo: toDbDateOrNull(input.validTo) },
    });
    await tx.unitPredecessor.createMany({ data: predecessors.map((p) => ({ unitId: unit.id, predecessorId: p.id })) });
    await refreshCoverage(tx);
    const changes = [
      { field: 'unitName', after: `${unit.form} ${unit.name}` },
      { field: 'validity', after: validity(input.validFrom, input.validTo) },
      { field: 'predecessors', after: predecessors.map((p) => p.name).join(', ') || null },
    ];
    return { value: { unitId: unit.id }, audit: { subject: `${unit.form} ${unit.name} (${unit.code})`, changes } };
  },
});

/** Another name or other dates. Parent, kind and code never change: that would be another unit. */
export const changeUnit = command({
  name: 'unit.change',
  input: changeUnitSchema,
  load: ({ tx, input }) => findUnitTarget(tx, input.unitId),
  can: canChangeUnit,
  run: async ({ tx, input, target }) => {
    const before = factsOf(target);
    const { name, form, validFrom, validTo } = input;
    await requireFreeCode(tx, { ...before, name, validFrom, validTo }, target.id);
    const changed = await tx.unit.updateMany({
      where: { id: target.id, version: input.version },
      data: { name, form, validFrom: toDbDate(validFrom), validTo: toDbDateOrNull(validTo), version: { increment: 1 } },
    });
    if (changed.count === 0) throw new Refused(conflict());
    await refreshCoverage(tx);
    const changes = [
      { field: 'unitName', before: `${target.form} ${target.name}`, after: `${form} ${name}` },
      { field: 'validity', before: validity(before.validFrom, before.validTo), after: validity(validFrom, validTo) },
    ];
    return { value: { unitId: target.id }, audit: { subject: `${form} ${name} (${target.code})`, changes } };
  },
});

/** Which communes an area or a bank office answers for. */
export const coverUnit = command({
  name: 'unit.cover',
  input: coverUnitSchema,
  load: ({ tx, input }) => findUnitTarget(tx, input.unitId),
  can: canCoverUnit,
  run: async ({ tx, input, target }) => {
    const chosen = input.withPredecessors ? await withPredecessors(tx, input.communeIds) : input.communeIds;
    const mine = await scopeCommunes(tx);
    if (chosen.some((id) => !mine.has(id)))
      throw new Refused(invalid({ communeIds: 'Có xã không thuộc địa bàn bạn quản trị' }));
    const before = await coverageNames(tx, target.id);
    const bumped = await tx.unit.updateMany({
      where: { id: target.id, version: input.version },
      data: { version: { increment: 1 } },
    });
    if (bumped.count === 0) throw new Refused(conflict());
    await tx.$executeRaw`SELECT app.set_coverage(${target.id}::int, ${chosen}::int[])`;
    const changes = [{ field: 'coverage', before, after: await coverageNames(tx, target.id) }];
    return {
      value: { unitId: target.id, communes: new Set(chosen).size },
      audit: { subject: `${target.form} ${target.name} (${target.code})`, changes },
    };
  },
});

/** A whole list at once: every row is right, or nothing is written. */
export const importUnits = command({
  name: 'unit.import',
  input: importUnitsSchema,
  load: ({ tx, input }) => planOf(tx, input.csv),
  can: canImportUnits,
  run: async ({ tx, target: plan }) => {
    const wrong = plan.rows.filter((r) => r.verdict === 'error').length;
    if (plan.problem || wrong > 0)
      throw new Refused(invalid({ csv: plan.problem ?? `Còn ${wrong} dòng chưa đúng; chưa ghi dòng nào` }));
    const counts = await writePlan(tx, plan);
    return { value: counts, audit: { reason: `thêm ${counts.created}, sửa ${counts.changed} đơn vị` } };
  },
});

async function requireFreeCode(tx: Tx, unit: Parameters<typeof codeIsTaken>[0], ownId: number | null): Promise<void> {
  const same = await tx.unit.findMany({
    where: { kind: unit.kind, code: unit.code, ...(ownId ? { id: { not: ownId } } : {}) },
  });
  if (!codeIsTaken(unit, same.map(factsOf))) return;
  const problem = `Mã ${unit.code} đang thuộc đơn vị khác trong thời gian này`;
  throw new Refused(invalid({ [ownId ? 'validTo' : 'code']: problem }));
}

async function scopeCommunes(tx: Tx): Promise<Set<number>> {
  const [row] = await tx.$queryRaw<{ ids: number[] }[]>`SELECT app.scope_communes() AS ids`;
  return new Set(row?.ids ?? []);
}

async function withPredecessors(tx: Tx, ids: number[]): Promise<number[]> {
  const rows = await tx.$queryRaw<{ id: number }[]>`
    WITH RECURSIVE back AS (SELECT unnest(${ids}::int[]) AS id
      UNION SELECT p.predecessor_id FROM back b JOIN unit_predecessor p ON p.unit_id = b.id)
    SELECT id FROM back`;
  return rows.map((r) => r.id);
}

async function coverageNames(tx: Tx, unitId: number): Promise<string | null> {
  const rows = await tx.unitCoverage.findMany({
    where: { unitId },
    include: { commune: true },
    orderBy: { commune: { name: 'asc' } },
  });
  return rows.map((r) => `${r.commune.name} (${r.commune.code})`).join(', ') || null;
}
