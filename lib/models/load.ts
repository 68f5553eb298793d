import { conflict, invalid, Refused } from '@/lib/access/outcome';
import type { AuditFacts } from '@/lib/audit/record';
import { formatDate, type LegalDate, todayInVietnam } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { fromDbDate, toDbDate } from '@/lib/db-dates';
import type { Prisma, ProgrammeModel } from '@/lib/generated/prisma/client';
import type { ModelTarget } from '@/lib/models/policy';
import { takeTurns } from '@/lib/take-turns';
import { nameKey, searchKey } from '@/lib/text';

const modelRaced = 'Mô hình này vừa được người khác sửa. Hãy tải lại trang để xem rồi làm tiếp.';

export type LoadedModel = ProgrammeModel & { isWritten: boolean };

/** The model as commands need it, taken before what belongs to it: hidden is null. */
export async function loadModel(tx: Tx, modelId: string): Promise<LoadedModel | null> {
  await tx.$queryRaw`SELECT 1 FROM programme_model WHERE id = ${modelId}::uuid FOR UPDATE`;
  const found = await tx.programmeModel.findUnique({ where: { id: modelId } });
  if (!found) return null;
  const [row] = await tx.$queryRaw<{ isWritten: boolean }[]>`
    SELECT ${found.unitId}::int = ANY ((SELECT app.written_units())::int[]) AS "isWritten"`;
  return { ...found, isWritten: row?.isWritten ?? false };
}

/** What a policy asks of a model, for what is loaded together with it. */
export const standing = ({ stage, isWritten, isCountOnly }: LoadedModel): ModelTarget => ({
  stage,
  isWritten,
  isCountOnly,
});

/** Changes a model only if nobody did since the caller read it. */
export async function changeModelRow(
  tx: Tx,
  model: ProgrammeModel,
  version: number,
  data: Prisma.ProgrammeModelUncheckedUpdateManyInput,
): Promise<void> {
  const changed = await tx.programmeModel.updateMany({
    where: { id: model.id, version, stage: model.stage },
    data: { ...data, version: { increment: 1 } },
  });
  if (changed.count === 0) throw new Refused(conflict(modelRaced));
}

export const aboutModel = (model: Pick<ProgrammeModel, 'name' | 'unitId'>): AuditFacts => ({
  subject: model.name,
  communeId: model.unitId,
});

interface NewEvent {
  modelId: string;
  step: string;
  fromStage: ProgrammeModel['stage'] | null;
  toStage: ProgrammeModel['stage'];
  happenedOn: LegalDate;
  document: string | null;
  note: string | null;
}

export async function addEvent(tx: Tx, recordedBy: string, { happenedOn, ...event }: NewEvent): Promise<void> {
  await tx.modelEvent.create({ data: { ...event, happenedOn: toDbDate(happenedOn), recordedBy } });
}

/** The story is told in the order of its days: nothing happens before what is already told. */
export async function refuseBefore(tx: Tx, model: ProgrammeModel, happenedOn: LegalDate): Promise<void> {
  const last = await tx.modelEvent.findFirst({ where: { modelId: model.id }, orderBy: { happenedOn: 'desc' } });
  const lastOn = fromDbDate(last?.happenedOn ?? model.surveyedOn);
  if (lastOn && happenedOn < lastOn)
    throw new Refused(
      invalid({ happenedOn: `Phải từ ngày ${formatDate(lastOn)} trở đi: đó là ngày của việc trước trong mô hình này` }),
    );
}

export interface WritableUnit {
  id: number;
  kind: string;
  name: string;
  form: string;
}

/** The units whose models the actor writes that stand today. */
export const writableUnits = (tx: Tx): Promise<WritableUnit[]> => tx.$queryRaw<WritableUnit[]>`
  SELECT u.id, u.kind::text AS kind, u.name, u.form FROM unit u
  WHERE u.id = ANY ((SELECT app.written_units())::int[]) AND u.kind IN ('PROVINCE', 'DISTRICT', 'AREA', 'COMMUNE') AND (u.valid_to IS NULL OR u.valid_to >= app.today())
  ORDER BY u.kind <> 'COMMUNE', u.name COLLATE "vi-x-icu", u.id`;

/** The unit a model, a campaign or a commendation is of: one that the actor writes for and that stands. */
export async function mustBeWritable(tx: Tx, unitId: number): Promise<WritableUnit> {
  const [unit] = await tx.$queryRaw<
    (WritableUnit & { validTo: string | null; isMine: boolean; heir: string | null })[]
  >`
    SELECT u.id, u.kind::text AS kind, u.name, u.form, u.valid_to::text AS "validTo", u.id = ANY ((SELECT app.written_units())::int[]) AS "isMine",
      (SELECT h.form || ' ' || h.name FROM unit h WHERE h.id = u.heir_id AND h.id <> u.id) AS heir
    FROM unit u WHERE u.id = ${unitId}::int AND u.kind <> 'BANK_OFFICE'`;
  if (!unit?.isMine)
    throw new Refused(invalid({ unitId: 'Đơn vị này không thuộc địa bàn phụ trách: chọn đơn vị trong danh sách' }));
  if (unit.validTo && unit.validTo < todayInVietnam()) {
    const instead = unit.heir ? ` Chọn ${unit.heir}.` : ' Chọn đơn vị hiện nay.';
    throw new Refused(
      invalid({ unitId: `${unit.form} ${unit.name} không còn từ sau ngày ${formatDate(unit.validTo)}.${instead}` }),
    );
  }
  return unit;
}

/** A type in force; those that are not counted are the security models (lồng ghép). */
export async function mustBeType(tx: Tx, typeCode: string) {
  const today = toDbDate(todayInVietnam());
  const type = await tx.modelType.findFirst({
    where: { code: typeCode, validFrom: { lte: today }, OR: [{ validTo: null }, { validTo: { gte: today } }] },
  });
  if (!type) throw new Refused(invalid({ typeCode: 'Loại mô hình này không còn dùng: chọn loại trong danh sách' }));
  return type;
}

/** A model typed twice: the same name in the same unit, while the first has not ended. Two spellings of one name (Hoà, Hòa) are one. */
export async function sameNamed(tx: Tx, unitId: number, name: string, exceptId: string | null) {
  await takeTurns(tx, 'model', unitId);
  const alike = await tx.programmeModel.findMany({
    where: { unitId, endedOn: null, searchKey: { startsWith: searchKey(name) } },
    select: { id: true, name: true },
  });
  return alike.find((m) => m.id !== exceptId && nameKey(m.name) === nameKey(name)) ?? null;
}
