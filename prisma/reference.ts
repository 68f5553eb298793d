import { toDbDate, toDbDateOrNull } from '@/lib/db-dates';
import type { PrismaClient } from '@/lib/generated/prisma/client';
import type { UnitKind } from '@/lib/generated/prisma/enums';
import { publicHolidays } from '@/lib/law/holidays';
import { legalBases } from '@/lib/law/legal-bases';
import { loanRuleKeys, loanRules } from '@/lib/loans/rules';
import { startCriteria, startCriterionReason, startDay, startTypeSource, startTypes } from '@/lib/models/start-types';
import { definitionRows } from '@/lib/reports/indicators';
import { estimatedPlace } from '@/lib/units/coordinates';
import { hoangHoaDistrict, hoangHoaUnits, thanhHoaProvince } from '@/lib/units/hoang-hoa';

/** Older than our records: the day is not claimed, only "before everything else". */
const beforeRecords = '1945-09-02';

interface UnitRow {
  kind: UnitKind;
  code: string;
  name: string;
  form: string;
  parentId: number | null;
  validFrom: string | null;
  validTo: string | null;
}

/** Finds or adds a unit by kind, code and first day; what administrators changed since stays as it is. */
export async function ensureUnit(db: PrismaClient, row: UnitRow): Promise<number> {
  const { kind, code } = row;
  const validFrom = toDbDate(row.validFrom ?? beforeRecords);
  const unit = await db.unit.upsert({
    where: { kind_code_validFrom: { kind, code, validFrom } },
    create: { ...row, validFrom, validTo: toDbDateOrNull(row.validTo) },
    update: {},
  });
  return unit.id;
}

/** The units of Hoằng Hóa through time, public holidays and legal bases. */
export async function seedReference(db: PrismaClient): Promise<void> {
  await seedUnits(db);
  await db.holiday.createMany({
    data: publicHolidays.map((h) => ({ ...h, date: toDbDate(h.date) })),
    skipDuplicates: true,
  });
  await db.legalBasis.createMany({
    data: legalBases.map((b) => ({ ...b, validFrom: toDbDateOrNull(b.validFrom), validTo: toDbDateOrNull(b.validTo) })),
    skipDuplicates: true,
  });
  await db.$executeRaw`SELECT app.refresh_units()`;
  await seedLendingRules(db);
  await seedModelReference(db);
  await seedIndicators(db);
}

/** What the numbers of reports mean. A changed meaning is a new version beside the old one, which reports of before still name. */
async function seedIndicators(db: PrismaClient): Promise<void> {
  const rows = definitionRows().map((row) => ({
    ...row,
    ...{ validFrom: toDbDate(row.validFrom), validTo: toDbDateOrNull(row.validTo) },
  }));
  await db.reportIndicator.createMany({ data: rows, skipDuplicates: true });
  // On file since before it was followed by another.
  for (const { key, version, validTo } of rows.filter((row) => row.validTo !== null))
    await db.reportIndicator.updateMany({ where: { key, version }, data: { validTo } });
}

/** Types of model and what they are evaluated by: start values that administrators change. */
async function seedModelReference(db: PrismaClient): Promise<void> {
  const validFrom = toDbDate(startDay);
  await db.modelType.createMany({
    data: startTypes.map((type) => ({ ...type, validFrom, source: startTypeSource })),
    skipDuplicates: true,
  });
  if ((await db.modelCriterion.count()) > 0) return;
  await db.modelCriterion.createMany({
    data: startCriteria.map((c, n) => ({ ...c, position: n + 1, validFrom, reason: startCriterionReason })),
  });
}

/** The first version of each rule of lending, so that the database itself can hold an officer's limit. */
async function seedLendingRules(db: PrismaClient): Promise<void> {
  const known = new Set((await db.lendingRule.findMany({ select: { key: true } })).map((r) => r.key));
  await db.lendingRule.createMany({
    data: loanRuleKeys
      .filter((key) => !known.has(key))
      .map((key) => {
        const { value, validFrom, clause, source, isVerified } = loanRules[key];
        const reason = isVerified ? 'Theo văn bản' : 'Mức khởi đầu, cần đối chiếu văn bản gốc';
        return { key, value: BigInt(value), validFrom: toDbDate(validFrom), clause, source, reason };
      }),
  });
}

async function seedUnits(db: PrismaClient): Promise<void> {
  const province = await ensureUnit(db, {
    ...thanhHoaProvince,
    form: 'tỉnh',
    parentId: null,
    validFrom: null,
    validTo: null,
  });
  const district = await ensureUnit(db, { ...hoangHoaDistrict, form: 'huyện', parentId: province, validFrom: null });
  const ids = new Map<string, number>();
  for (const unit of hoangHoaUnits) {
    const parentId = unit.validTo === null ? province : district;
    const id = await ensureUnit(db, { ...pick(unit), parentId });
    ids.set(unit.key, id);
    const place = estimatedPlace(unit.name);
    if (place) await db.unit.updateMany({ where: { id, lat: null }, data: place });
  }
  const pairs = hoangHoaUnits.flatMap((unit) =>
    unit.predecessorKeys.flatMap((key) => {
      const [unitId, predecessorId] = [ids.get(unit.key), ids.get(key)];
      return unitId && predecessorId ? [{ unitId, predecessorId }] : [];
    }),
  );
  await db.unitPredecessor.createMany({ data: pairs, skipDuplicates: true });
  await seedAreas(
    db,
    province,
    hoangHoaUnits.filter((u) => u.validTo === null).flatMap((u) => ids.get(u.key) ?? []),
  );
}

const pick = ({ code, name, kind, unitType, validFrom, validTo }: (typeof hoangHoaUnits)[number]) => ({
  code,
  name,
  kind,
  form: unitType,
  validFrom,
  validTo,
});

/** The committee's area and the bank's transaction office kept the old district's name over the eight new communes. */
async function seedAreas(db: PrismaClient, parentId: number, communes: number[]): Promise<void> {
  const areas = [
    { kind: 'AREA', code: 'KV-HOANGHOA', name: 'Hoằng Hóa', form: 'khu vực' },
    { kind: 'BANK_OFFICE', code: 'PGD-HOANGHOA', name: 'Hoằng Hóa', form: 'Phòng giao dịch NHCSXH' },
  ] as const;
  for (const area of areas) {
    const unitId = await ensureUnit(db, { ...area, parentId, validFrom: '2025-07-01', validTo: null });
    const covered = await db.unitCoverage.count({ where: { unitId } });
    if (covered === 0) await db.unitCoverage.createMany({ data: communes.map((communeId) => ({ unitId, communeId })) });
  }
}
