import { addDays, type LegalDate } from '@/lib/dates';
import { toDbDate } from '@/lib/db-dates';
import type { PrismaClient, Unit } from '@/lib/generated/prisma/client';
import type { TaskDesk, TaskStatus } from '@/lib/generated/prisma/enums';

interface Writer {
  owner: PrismaClient;
  by: string;
}

interface Given {
  to: number;
  desk: TaskDesk;
  content: string;
  due: LegalDate;
  status: TaskStatus;
  /** What came of it, and where it can be seen. */
  result?: readonly [note: string, evidence: string];
  endedOn?: LegalDate;
}

/** What the review of 25/12/2024 concluded and what became of it, the meetings since, and the documents worked by. */
export async function seedSteering(owner: PrismaClient, today: LegalDate): Promise<void> {
  const units = await owner.unit.findMany();
  const idOf = (kind: Unit['kind'], name: string, stands = true) => {
    const found = units.find((u) => u.kind === kind && u.name === name && (u.validTo === null) === stands);
    if (!found) throw new Error(`demo: no ${kind} ${name}`);
    return found.id;
  };
  const { id: by } = await owner.user.findUniqueOrThrow({ where: { username: 'bcd.hoanghoa' } });
  const writer = { owner, by };
  const former = (name: string) => idOf('COMMUNE', name, false);
  await seedDirectives(writer, idOf('DISTRICT', 'Hoằng Hóa', false), idOf('PROVINCE', 'Thanh Hóa'));
  await seedReview(writer, idOf('DISTRICT', 'Hoằng Hóa', false), former, today);
  await seedMeetings(writer, idOf('AREA', 'Hoằng Hóa'), (name) => idOf('COMMUNE', name), today);
}

async function seedDirectives({ owner, by }: Writer, district: number, province: number): Promise<void> {
  const plan = { kind: 'PLAN' as const, recordedBy: by };
  const next = await owner.directive.create({
    data: {
      ...{ ...plan, unitId: province, number: '36/KH-BCĐ', issuer: 'Ban chỉ đạo 138 tỉnh Thanh Hóa' },
      title: 'Kế hoạch công tác tái hòa nhập cộng đồng hai năm 2025–2026',
      ...{ issuedOn: toDbDate('2025-01-15'), inForceFrom: toDbDate('2025-01-15') },
    },
  });
  await owner.directive.createMany({
    data: [
      {
        ...{ unitId: province, kind: 'DECISION', number: '22/2023/QĐ-TTg', issuer: 'Thủ tướng Chính phủ' },
        title: 'Về tín dụng đối với người chấp hành xong án phạt tù',
        ...{ issuedOn: toDbDate('2023-08-17'), inForceFrom: toDbDate('2023-10-10'), recordedBy: by },
      },
      {
        ...{ ...plan, unitId: district, number: '88/KH-BCĐ', issuer: 'Ban chỉ đạo 138 huyện Hoằng Hóa' },
        title: 'Kế hoạch công tác tái hòa nhập cộng đồng năm 2024',
        ...{ issuedOn: toDbDate('2024-01-10'), inForceFrom: toDbDate('2024-01-10'), endedOn: toDbDate('2025-01-14') },
        ...{ endReason: 'Được thay thế bằng 36/KH-BCĐ', successorId: next.id },
      },
      {
        ...{ unitId: province, kind: 'COORDINATION_RULES', number: '05/QCPH', issuer: 'Các bên ký' },
        title: 'Quy chế phối hợp giúp người chấp hành xong án phạt tù vay vốn và có việc làm',
        parties: ['Công an tỉnh', 'Ngân hàng Chính sách xã hội tỉnh', 'Hiệp hội Doanh nghiệp tỉnh'],
        ...{ issuedOn: toDbDate('2025-04-02'), inForceFrom: toDbDate('2025-04-02'), recordedBy: by },
      },
    ],
  });
}

/** The conclusions of that day: documents in force go on, words against stigma, coordination rules, models renewed and carried further. */
async function seedReview(writer: Writer, district: number, former: (name: string) => number, today: LegalDate) {
  const conference = await writer.owner.conference.create({
    data: {
      ...{ unitId: district, kind: 'REVIEW', title: 'Hội nghị sơ kết một năm công tác tái hòa nhập cộng đồng' },
      ...{ heldOn: toDbDate('2024-12-25'), startsAt: '08:00', place: 'Hội trường huyện Hoằng Hóa' },
      sites: ['37 điểm cầu xã, thị trấn'],
      agenda: ['Báo cáo sơ kết', 'Tham luận của các xã, doanh nghiệp', 'Khen thưởng', 'Kết luận'],
      ...{ status: 'CLOSED', openedAt: new Date('2024-12-25T01:00:00Z'), closedAt: new Date('2024-12-25T04:30:00Z') },
      closingWords: 'Giúp một người đứng vững là giữ yên cho cả xóm.',
      createdBy: writer.by,
      participants: {
        create: [
          { organisation: 'UBND huyện Hoằng Hóa', post: 'Chủ tịch, Trưởng Ban chỉ đạo 138', part: 'CHAIR' },
          { organisation: 'Công an huyện', post: 'Trưởng Công an huyện', part: 'MEMBER' },
          { organisation: 'Hội Doanh nghiệp huyện', post: 'Phó Chủ tịch', part: 'GUEST' },
        ].map((one) => ({ ...one, part: one.part as 'CHAIR', isPresent: true, recordedBy: writer.by })),
      },
      contributions: {
        create: [
          { organisation: 'Công an xã Hoằng Đồng', topic: 'Cảm hóa, giáo dục ở thôn', recordedBy: writer.by },
          {
            organisation: 'Hội Doanh nghiệp huyện',
            topic: 'Nhận người hoàn lương vào làm việc',
            recordedBy: writer.by,
          },
        ],
      },
    },
  });
  const lately = addDays(today, -8);
  const give = (content: string, tasks: readonly Given[]) =>
    addConclusion(writer, { conferenceId: conference.id, unitId: district, on: '2024-12-25', content, tasks });
  await give('Tiếp tục thực hiện các văn bản chỉ đạo đang có hiệu lực', [
    {
      ...{ to: former('Hoằng Đồng'), desk: 'POLICE', content: 'Rà soát danh sách người trong diện', due: '2025-03-31' },
      ...{ status: 'DONE', endedOn: '2025-03-20', result: ['Đã rà soát xong', 'Báo cáo 14/BC-CAX'] },
    },
    {
      ...{ to: former('Hoằng Thái'), desk: 'POLICE', content: 'Rà soát danh sách người trong diện', due: '2025-03-31' },
      ...{ status: 'DONE', endedOn: '2025-03-28', result: ['Đã rà soát xong', 'Báo cáo 9/BC-CAX'] },
    },
  ]);
  await give('Đẩy mạnh tuyên truyền, chống kỳ thị', [
    {
      ...{ to: former('Hoằng Tiến'), desk: 'ADMINISTRATION', content: 'Mỗi thôn một buổi nói chuyện', due: lately },
      status: 'ACCEPTED',
    },
  ]);
  await give('Xây dựng quy chế phối hợp giữa Công an, ngân hàng và doanh nghiệp', [
    {
      ...{
        to: former('Hoằng Lộc'),
        desk: 'POLICE',
        content: 'Góp ý dự thảo quy chế phối hợp',
        due: addDays(today, 12),
      },
      ...{ status: 'REPORTED', result: ['Đã gửi góp ý của 6 thôn', 'Công văn 31/CV-CAX'] },
    },
  ]);
  await give('Đổi mới và nhân rộng mô hình', [
    {
      ...{ to: former('Hoằng Ngọc'), desk: 'COMMITTEE', content: 'Chọn một mô hình để nhân rộng', due: '2025-06-30' },
      ...{ status: 'CANCELLED', endedOn: '2025-07-01' },
    },
    {
      ...{
        to: former('Hoằng Phú'),
        desk: 'COMMITTEE',
        content: 'Chọn một mô hình để nhân rộng',
        due: addDays(today, 20),
      },
      status: 'ASSIGNED',
    },
  ]);
}

async function seedMeetings(writer: Writer, area: number, commune: (name: string) => number, today: LegalDate) {
  const held = addDays(today, -40);
  const [opened, closed] = [new Date(`${held}T01:00:00Z`), new Date(`${held}T03:30:00Z`)];
  const meeting = { unitId: area, kind: 'REGULAR' as const, startsAt: '08:00', createdBy: writer.by };
  const place = 'Phòng họp Ban chỉ đạo 138';
  const conference = await writer.owner.conference.create({
    data: {
      ...{ ...meeting, title: 'Giao ban quý III năm 2026', heldOn: toDbDate(held), place },
      ...{ agenda: ['Việc chưa xong', 'Số liệu quý', 'Kết luận'], status: 'CLOSED' },
      ...{ openedAt: opened, closedAt: closed },
    },
  });
  await addConclusion(writer, {
    ...{ conferenceId: conference.id, unitId: area, on: held, content: 'Không để ai quá hẹn thăm' },
    tasks: ['Hoằng Lộc', 'Hoằng Tiến', 'Hoằng Châu'].map((name, nth) => ({
      ...{ to: commune(name), desk: 'POLICE', content: 'Gặp hết những người đã quá hẹn thăm' },
      ...{
        due: addDays(today, nth * 6 - 3),
        status: (['ACCEPTED', 'ASSIGNED', 'ASSIGNED'] as const)[nth] ?? 'ASSIGNED',
      },
    })),
  });
  await writer.owner.conference.create({
    data: {
      ...{ ...meeting, title: 'Giao ban tháng 12 năm 2026', heldOn: toDbDate(addDays(today, 6)), place },
      agenda: ['Việc đã kết luận, chưa xong', 'Nổi lên từ cuộc họp trước', 'Chuẩn bị sơ kết hai năm'],
    },
  });
}

interface Concluded {
  conferenceId: string;
  unitId: number;
  on: LegalDate;
  content: string;
  tasks: readonly Given[];
}

async function addConclusion({ owner, by }: Writer, { conferenceId, unitId, on, content, tasks }: Concluded) {
  const conclusion = await owner.conclusion.create({ data: { conferenceId, content, recordedBy: by } });
  for (const { to, due, result, endedOn, ...said } of tasks) {
    const steps = stepsOf(said.status, result).map((step) => ({ ...step, recordedBy: by }));
    const isReported = said.status === 'REPORTED' || said.status === 'DONE';
    await owner.task.create({
      data: {
        ...{ ...said, unitId, ownerUnitId: to, conclusionId: conclusion.id, createdBy: by },
        ...{ assignedOn: toDbDate(on), dueOn: toDbDate(due), endedOn: endedOn ? toDbDate(endedOn) : null },
        ...{ reportedBy: isReported ? by : null, steps: { create: steps } },
      },
    });
  }
}

function stepsOf(status: TaskStatus, result: Given['result']) {
  const [note, evidence] = result ?? [];
  const reported = result ? [{ step: 'report', note, evidence }] : [];
  if (status === 'DONE') return [{ step: 'accept' }, ...reported, { step: 'confirm' }];
  if (status === 'CANCELLED') return [{ step: 'cancel', note: 'Giao lại theo xã mới sau sắp xếp' }];
  return status === 'ASSIGNED' ? [] : [{ step: 'accept' }, ...reported];
}
