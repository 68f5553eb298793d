import { addMonths, type LegalDate } from '@/lib/dates';
import { toDbDate, toDbDateOrNull } from '@/lib/db-dates';
import type { ModelLevel, ModelStage, Prisma, PrismaClient } from '@/lib/generated/prisma/client';
import { gradeOf } from '@/lib/models/grade';
import { keysOfModel } from '@/lib/models/keys';
import type { Drawer } from '../people';

export interface Writer {
  owner: PrismaClient;
  by: string;
}

export interface Happening {
  step: string;
  on: LegalDate;
  to: ModelStage;
  document?: string;
  note?: string;
}

interface NewModel {
  name: string;
  typeCode: string;
  level: ModelLevel;
  unitId: number;
  foundedUnitId?: number;
  place?: string;
  aims?: string;
  rules?: string;
  funding?: string;
  decisionNumber?: string;
  decisionOn?: LegalDate;
  decidedBy?: string;
  parentId?: string;
  integratedWith?: string;
  events: readonly Happening[];
}

/** A model with its story so far; where it stands is what its last step says. */
export async function writeModel({ owner, by }: Writer, model: NewModel): Promise<string> {
  const { events, decisionOn, ...facts } = model;
  const stage = events.at(-1)?.to ?? 'SURVEY';
  const dayOf = (step: string) => events.find((e) => e.step === step)?.on;
  const { id } = await owner.programmeModel.create({
    data: {
      ...facts,
      ...keysOfModel(facts),
      ...{ foundedUnitId: facts.foundedUnitId ?? facts.unitId, stage, createdBy: by },
      ...{ decisionOn: toDbDateOrNull(decisionOn), surveyedOn: toDbDateOrNull(events[0]?.on) },
      launchedOn: toDbDateOrNull(dayOf('launch')),
    },
  });
  await owner.modelEvent.createMany({
    data: events.map((event, n) => ({
      ...{ modelId: id, step: event.step, toStage: event.to, fromStage: events[n - 1]?.to ?? null, recordedBy: by },
      ...{ happenedOn: toDbDate(event.on), document: event.document ?? null, note: event.note ?? null },
    })),
  });
  return id;
}

type NewMember = Pick<Prisma.ModelMemberCreateManyInput, 'kind' | 'caseId' | 'employerId' | 'name' | 'role'>;

export async function writeMembers(
  { owner, by }: Writer,
  modelId: string,
  joinedOn: LegalDate,
  members: readonly NewMember[],
): Promise<string[]> {
  const data = members.map((m) => ({
    ...{ id: crypto.randomUUID(), ...m, modelId, joinedOn: toDbDate(joinedOn), recordedBy: by },
  }));
  await owner.modelMember.createMany({ data });
  return data.map(({ id }) => id);
}

const doings = [
  ['MEETING', 'Sinh hoạt định kỳ, nghe từng người nói khó khăn', 'Ghi nhận nhu cầu, phân công người giúp từng hộ'],
  ['VISIT', 'Thăm gia đình người mới trở về', 'Động viên, hướng dẫn làm giấy tờ cư trú'],
  ['JOB', 'Giới thiệu việc làm cùng doanh nghiệp thành viên', 'Có người được nhận vào làm, có người đăng ký học nghề'],
  ['COUNSELLING', 'Tư vấn vay vốn và thủ tục xóa án tích', 'Hướng dẫn hồ sơ vay vốn theo Quyết định 22/2023/QĐ-TTg'],
  ['FUND', 'Trao vốn, con giống cho hộ khó khăn', 'Trao hỗ trợ có biên nhận, hẹn kiểm tra sau ba tháng'],
  ['COMMUNICATION', 'Tuyên truyền không kỳ thị tại nhà văn hóa thôn', 'Nhân dân đồng tình nhận giúp đỡ'],
] as const;

/** One activity every other month from a day until another, with who of the members came. */
export async function writeActivities(
  { owner, by }: Writer,
  draw: Drawer,
  modelId: string,
  { from, to, place, memberIds }: { from: LegalDate; to: LegalDate; place: string; memberIds: readonly string[] },
): Promise<void> {
  const days: LegalDate[] = [];
  for (let n = 0; ; n += 1) {
    const on = addMonths(from, n * 2);
    if (on > to) break;
    days.push(on);
  }
  const data = days.map((on, n) => {
    const [kind, title, result] = doings[n % doings.length] ?? doings[0];
    return {
      ...{ id: crypto.randomUUID(), modelId, kind, title, result, place, recordedBy: by },
      ...{ plannedOn: toDbDate(on), heldOn: toDbDate(on), attendance: memberIds.length + 4 + draw.below(20) },
    };
  });
  await owner.modelActivity.createMany({ data });
  await owner.modelAttendance.createMany({
    data: data.flatMap(({ id }) =>
      memberIds.filter(() => draw.below(4) > 0).map((memberId) => ({ activityId: id, memberId })),
    ),
  });
}

/** Points in each criterion of the start set, out of its most. */
export async function writeEvaluation(
  { owner, by }: Writer,
  modelId: string,
  { on, share, conclusion }: { on: LegalDate; share: number; conclusion: string },
): Promise<void> {
  const criteria = await owner.modelCriterion.findMany({ orderBy: { position: 'asc' } });
  const scores = criteria.map(({ id, name, maxPoints }) => ({
    ...{ criterionId: id, name, maxPoints, points: Math.round(maxPoints * share) },
  }));
  const points = scores.reduce((sum, s) => sum + s.points, 0);
  const maxPoints = scores.reduce((sum, s) => sum + s.maxPoints, 0);
  await owner.modelEvaluation.create({
    data: {
      ...{ modelId, scores, points, maxPoints, grade: gradeOf(points, maxPoints), conclusion, recordedBy: by },
      ...{ periodFrom: toDbDate(addMonths(on, -12)), periodTo: toDbDate(on), evaluatedOn: toDbDate(on) },
    },
  });
}

type Line = readonly [direction: 'IN' | 'OUT', million: number, on: LegalDate, source: string, voucher: string];

export async function writeMoney({ owner, by }: Writer, modelId: string, lines: readonly Line[]): Promise<void> {
  await owner.modelMoney.createMany({
    data: lines.map(([direction, million, on, source, voucher]) => ({
      ...{ modelId, direction, amount: BigInt(million * 1_000_000), source, voucher, recordedBy: by },
      happenedOn: toDbDate(on),
    })),
  });
}
