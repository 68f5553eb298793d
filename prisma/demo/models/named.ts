import { addDays, addMonths, type LegalDate } from '@/lib/dates';
import { toDbDate } from '@/lib/db-dates';
import type { PrismaClient } from '@/lib/generated/prisma/client';
import { type Drawer, drawer } from '../people';
import { type Writer, writeActivities, writeEvaluation, writeMembers, writeModel, writeMoney } from './write';

export interface Places {
  province: number;
  district: number;
  area: number;
  /** A commune of before or after July 2025 by its name. */
  former: (name: string) => number;
  commune: (name: string) => number;
}

const handedOver: LegalDate = '2025-07-01';
const resolution = 'Nghị quyết 1686/NQ-UBTVQH15';
const begun = '2025-01-15';

/** Somebody of the register in that commune who stands well enough to help or to be helped in a model. */
async function peopleOf(owner: PrismaClient, communeId: number, skip: number, take: number) {
  const found = await owner.case.findMany({
    where: { communeId, status: 'MANAGED', currentGroup: { in: ['A', 'B'] }, mergedInto: null },
    orderBy: { number: 'asc' },
    ...{ skip, take },
  });
  return found.map(({ id }) => ({ kind: 'PERSON' as const, caseId: id, role: 'người được giúp đỡ' }));
}

const bodies = (...names: string[]) =>
  names.map((name) => ({ kind: 'ORGANISATION' as const, name, role: 'nhận giúp đỡ' }));

interface Local {
  name: string;
  former: string;
  now: string;
  surveyedOn: LegalDate;
  launchedOn: LegalDate;
  aims: string;
}

/** A self-managed model of a former commune: reviewed in December 2024, handed over in July 2025, alive to this day. */
async function writeLocal(
  writer: Writer,
  places: Places,
  draw: Drawer,
  local: Local,
  today: LegalDate,
): Promise<string> {
  const { owner } = writer;
  const [was, unitId] = [places.former(local.former), places.commune(local.now)];
  const modelId = await writeModel(writer, {
    ...{ name: local.name, typeCode: 'TU_QUAN', level: 'COMMUNE', unitId, foundedUnitId: was, aims: local.aims },
    place: `địa bàn xã ${local.former} cũ`,
    rules: 'Công an xã làm nòng cốt; mỗi đoàn thể nhận giúp người cụ thể; họp hai tháng một lần.',
    funding: 'Ngân sách xã, doanh nghiệp và nhân dân đóng góp',
    ...{
      decisionNumber: '21/QĐ-UBND',
      decisionOn: addDays(local.launchedOn, -20),
      decidedBy: `UBND xã ${local.former}`,
    },
    events: [
      { step: 'found', on: local.surveyedOn, to: 'SURVEY' },
      { step: 'plan', on: addDays(local.launchedOn, -20), to: 'PLANNED', document: 'Quyết định 21/QĐ-UBND' },
      { step: 'launch', on: local.launchedOn, to: 'RUNNING', note: 'Lễ ra mắt tại hội trường UBND xã' },
      { step: 'review', on: '2024-12-25', to: 'RUNNING', note: 'Nêu tại hội nghị sơ kết một năm của Ban chỉ đạo 138' },
      { step: 'HAND_OVER', on: handedOver, to: 'RUNNING', document: resolution },
      { step: 'review', on: '2025-12-20', to: 'RUNNING', note: 'Giữ nguyên quy chế sau khi sắp xếp địa bàn' },
    ],
  });
  const helpers = bodies('Hội Cựu chiến binh xã', 'Hội Liên hiệp Phụ nữ xã', 'Đoàn Thanh niên xã');
  const before = await writeMembers(writer, modelId, local.launchedOn, helpers);
  const people = await writeMembers(writer, modelId, begun, await peopleOf(owner, unitId, 2, 7));
  const memberIds = [...before, ...people];
  const place = `Nhà văn hóa thôn, ${local.former}`;
  const review = '2024-12-20';
  await writeActivities(writer, draw, modelId, { from: '2024-02-15', to: review, place, memberIds: before });
  await writeActivities(writer, draw, modelId, { from: begun, to: addDays(today, -9), place, memberIds });
  await writeMoney(writer, modelId, [
    ['IN', 15, '2025-02-10', 'Nhân dân và doanh nghiệp ủng hộ', 'PT-01'],
    ['OUT', 10, '2025-05-16', 'Hai hộ mua bò giống', 'PC-01'],
    ['IN', 20, '2026-01-20', 'Ngân sách xã hỗ trợ', 'PT-02'],
    ['OUT', 8, '2026-04-22', 'Học phí nghề hàn cho hai người', 'PC-02'],
  ]);
  await writeEvaluation(writer, modelId, {
    on: '2024-12-20',
    share: 0.78,
    conclusion: 'Hoạt động đều; cần thêm doanh nghiệp nhận việc.',
  });
  await writeEvaluation(writer, modelId, {
    on: '2025-12-18',
    share: 0.9,
    conclusion: 'Nề nếp sau sắp xếp địa bàn, đề nghị nhân rộng.',
  });
  await owner.modelBoardMember.createMany({
    data: ['Trưởng ban', 'Phó ban', 'Ủy viên'].map((boardRole, n) => ({
      ...{ modelId, boardRole, validFrom: toDbDate(handedOver) },
      fullName: ['Chủ tịch UBND xã', 'Trưởng Công an xã', 'Chủ tịch Hội Cựu chiến binh xã'][n] ?? '',
      position: 'ghi theo chức vụ',
    })),
  });
  return modelId;
}

/** The district's model of firms: taken over by the committee's area when the district ended. */
async function writeFirms(writer: Writer, places: Places, draw: Drawer, today: LegalDate): Promise<void> {
  const { owner } = writer;
  const modelId = await writeModel(writer, {
    ...{ name: 'Doanh nghiệp với công tác tái hòa nhập cộng đồng', typeCode: 'DOANH_NGHIEP', level: 'DISTRICT' },
    ...{ unitId: places.area, foundedUnitId: places.district },
    aims: 'Doanh nghiệp nhận, dạy nghề và giúp vốn cho người chấp hành xong án phạt tù.',
    rules: 'Hội Doanh nghiệp giới thiệu vị trí; Công an giới thiệu người; ký cam kết giữa ba bên.',
    funding: 'Hội viên đóng góp',
    ...{ decisionNumber: '4120/QĐ-UBND', decisionOn: '2023-10-30', decidedBy: 'UBND huyện Hoằng Hóa' },
    events: [
      { step: 'found', on: '2023-08-15', to: 'SURVEY' },
      { step: 'plan', on: '2023-10-30', to: 'PLANNED', document: 'Quyết định 4120/QĐ-UBND' },
      { step: 'launch', on: '2023-11-10', to: 'RUNNING', note: 'Ra mắt cùng Hội Doanh nghiệp huyện' },
      { step: 'review', on: '2024-12-25', to: 'RUNNING', note: 'Sơ kết một năm: khen thưởng ba tập thể, cá nhân' },
      { step: 'HAND_OVER', on: handedOver, to: 'RUNNING', document: resolution },
    ],
  });
  const firms = await owner.employer.findMany({ orderBy: { createdAt: 'asc' }, take: 8 });
  const before = await writeMembers(
    writer,
    modelId,
    '2023-11-10',
    bodies('Hội Doanh nghiệp Hoằng Hóa', 'Phòng giao dịch NHCSXH Hoằng Hóa'),
  );
  const others = await writeMembers(writer, modelId, begun, [
    ...firms.map(({ id }) => ({ kind: 'EMPLOYER' as const, employerId: id, role: 'nhận việc, dạy nghề' })),
    ...(await peopleOf(owner, places.commune('Hoằng Lộc'), 12, 4)),
    ...(await peopleOf(owner, places.commune('Hoằng Tiến'), 2, 3)),
  ]);
  const place = 'Trụ sở Hội Doanh nghiệp';
  await writeActivities(writer, draw, modelId, { from: '2024-01-20', to: '2024-12-20', place, memberIds: before });
  const memberIds = [...before, ...others];
  await writeActivities(writer, draw, modelId, { from: '2025-01-20', to: addDays(today, -20), place, memberIds });
  await writeMoney(writer, modelId, [
    ['IN', 120, '2024-03-15', 'Hội viên đóng góp năm 2024', 'PT-01'],
    ['OUT', 60, '2024-07-10', 'Hỗ trợ mua máy may cho hai tổ sản xuất', 'PC-01'],
    ['IN', 90, '2025-04-02', 'Hội viên đóng góp năm 2025', 'PT-02'],
    ['OUT', 75, '2026-03-11', 'Học bổng nghề cho mười người', 'PC-02'],
  ]);
  await writeEvaluation(writer, modelId, { on: '2024-12-20', share: 0.86, conclusion: 'Mô hình tiêu biểu của huyện.' });
  await writeEvaluation(writer, modelId, {
    on: '2025-12-22',
    share: 0.82,
    conclusion: 'Giữ được hội viên sau khi kết thúc cấp huyện.',
  });
}

/** What the article names, and what became of it: replicated, on paper, linked, planned. */
export async function seedNamedModels(writer: Writer, places: Places, today: LegalDate): Promise<void> {
  const { owner } = writer;
  const draw = drawer(2_024_1225);
  await writeFirms(writer, places, draw, today);
  const hoangDong = await writeLocal(
    writer,
    places,
    draw,
    {
      name: 'Cảm hóa giáo dục đối tượng, phòng ngừa tội phạm và bài trừ tệ nạn xã hội trên địa bàn xã',
      ...{ former: 'Hoằng Đồng', now: 'Hoằng Hóa', surveyedOn: '2019-03-01', launchedOn: '2019-05-15' },
      aims: 'Cảm hóa, giúp đỡ người lầm lỗi; phòng ngừa tội phạm và tệ nạn xã hội.',
    },
    today,
  );
  const hoangThai = await writeLocal(
    writer,
    places,
    draw,
    {
      name: 'Quản lý, giáo dục, giúp đỡ người lầm lỗi, người đang chấp hành án tại địa phương',
      ...{ former: 'Hoằng Thái', now: 'Hoằng Lộc', surveyedOn: '2018-06-10', launchedOn: '2018-08-19' },
      aims: 'Quản lý, giáo dục, giúp đỡ người lầm lỗi, người đang chấp hành án và người đã chấp hành xong.',
    },
    today,
  );
  await owner.modelActivity.create({
    data: {
      ...{
        modelId: hoangThai,
        kind: 'VISIT',
        title: 'Thăm, tặng quà gia đình người mới trở về',
        recordedBy: writer.by,
      },
      ...{ place: 'Thôn 3', plannedOn: toDbDate(addDays(today, 6)) },
    },
  });
  const next = await writeModel(writer, {
    ...{ name: 'Quản lý, giáo dục, giúp đỡ người lầm lỗi ở Hoằng Tiến', typeCode: 'TU_QUAN', level: 'COMMUNE' },
    ...{ unitId: places.commune('Hoằng Tiến'), parentId: hoangThai, aims: 'Theo cách làm của Hoằng Thái cũ.' },
    events: [
      { step: 'plan', on: '2025-09-15', to: 'PLANNED', note: 'Nhân rộng từ mô hình ở Hoằng Lộc' },
      { step: 'launch', on: '2025-10-20', to: 'RUNNING' },
    ],
  });
  await owner.modelEvent.create({
    data: {
      ...{ modelId: hoangThai, step: 'replicate', fromStage: 'RUNNING', toStage: 'RUNNING', recordedBy: writer.by },
      ...{ happenedOn: toDbDate('2025-09-15'), note: 'Sang xã Hoằng Tiến' },
    },
  });
  const there = await writeMembers(writer, next, '2025-10-20', [
    ...bodies('Hội Nông dân xã', 'Hội Cựu chiến binh xã'),
    ...(await peopleOf(owner, places.commune('Hoằng Tiến'), 6, 4)),
  ]);
  const place = 'Nhà văn hóa thôn Tiền Phong';
  await writeActivities(writer, draw, next, { from: '2025-11-12', to: addDays(today, -12), place, memberIds: there });
  await seedOthers(writer, places, hoangDong, today);
}

async function seedOthers(writer: Writer, places: Places, hostId: string, today: LegalDate): Promise<void> {
  const { owner } = writer;
  const started = (months: number): LegalDate => addMonths(today, -months);
  const paper = await writeModel(writer, {
    ...{
      name: 'Tổ 3 trên 1 thôn Nghĩa Hòa',
      typeCode: 'TO_3_1',
      level: 'COMMUNE',
      unitId: places.commune('Hoằng Giang'),
    },
    events: [
      { step: 'found', on: started(15), to: 'SURVEY' },
      { step: 'plan', on: addDays(started(15), 20), to: 'PLANNED' },
      { step: 'launch', on: started(14), to: 'RUNNING' },
    ],
  });
  const members = await writeMembers(writer, paper, started(14), [
    ...bodies('Chi hội Cựu chiến binh thôn', 'Chi hội Phụ nữ thôn'),
    ...(await peopleOf(owner, places.commune('Hoằng Giang'), 2, 2)),
  ]);
  const once = { from: started(11), to: started(11), place: 'Nhà văn hóa thôn', memberIds: members };
  await writeActivities(writer, drawer(31), paper, once);
  await writeModel(writer, {
    ...{ name: 'Camera an ninh thôn, khu dân cư', typeCode: 'LONG_GHEP', level: 'COMMUNE' },
    ...{ unitId: places.commune('Hoằng Hóa'), integratedWith: hostId },
    events: [
      { step: 'found', on: '2023-02-01', to: 'SURVEY' },
      { step: 'plan', on: '2023-03-01', to: 'PLANNED' },
      { step: 'launch', on: '2023-04-15', to: 'RUNNING' },
    ],
  });
  const fresh = await writeModel(writer, {
    ...{ name: 'Câu lạc bộ hoàn lương Hoằng Phú', typeCode: 'CLB_HOAN_LUONG', level: 'COMMUNE' },
    unitId: places.commune('Hoằng Phú'),
    events: [
      { step: 'found', on: started(4), to: 'SURVEY' },
      { step: 'plan', on: started(3), to: 'PLANNED' },
      { step: 'launch', on: addDays(today, -25), to: 'RUNNING' },
    ],
  });
  await writeMembers(writer, fresh, addDays(today, -25), [
    ...bodies('Đoàn Thanh niên xã'),
    ...(await peopleOf(owner, places.commune('Hoằng Phú'), 2, 5)),
  ]);
  await writeModel(writer, {
    ...{ name: 'Cựu chiến binh giúp người hoàn lương', typeCode: 'CUU_CHIEN_BINH', level: 'COMMUNE' },
    ...{ unitId: places.commune('Hoằng Lộc'), aims: 'Ba hội viên nhận giúp một người.' },
    events: [
      { step: 'found', on: addDays(today, -40), to: 'SURVEY' },
      { step: 'plan', on: addDays(today, -12), to: 'PLANNED', document: 'Kế hoạch 36/KH-UBND' },
    ],
  });
}
