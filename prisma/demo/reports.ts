import { addDays, type LegalDate } from '@/lib/dates';
import type { PrismaClient } from '@/lib/generated/prisma/client';
import { draftReport, receiveReport, returnReport, submitReport, writeReport } from '@/lib/reports/commands';
import type { ReportTexts } from '@/lib/reports/sections';
import { signReport } from '@/lib/reports/signing';
import { communeAccounts } from './accounts';
import { actorOf } from './actors';
import { must } from './play';

const reviewDay: LegalDate = '2024-12-25';

const own = (text: string) => ({ text, isAlone: false });

/** What the committee of the district wrote on that day, as the press told it. */
const reviewTexts: ReportTexts = {
  I: own(
    'Ban Chỉ đạo 138 huyện đã chỉ đạo các ngành, các xã, thị trấn thực hiện Nghị định 49/2020/NĐ-CP và Quyết định 22/2023/QĐ-TTg.',
  ),
  II: own(
    'Các mô hình tự quản về an ninh trật tự ở Hoằng Đồng, Hoằng Thái và mô hình “Doanh nghiệp với công tác tái hòa nhập cộng đồng” của huyện được duy trì.',
  ),
  III: own(
    'Ưu điểm: các ngành, đoàn thể và doanh nghiệp cùng vào cuộc. Tồn tại: nhiều người còn thiếu việc làm, thiếu vốn, tự ti.',
  ),
  IV: own(
    'Tiếp tục thực hiện các văn bản chỉ đạo; tuyên truyền chống kỳ thị; xây dựng quy chế phối hợp; đổi mới, nhân rộng mô hình có hiệu quả.',
  ),
  V: own('Đề nghị Ngân hàng Chính sách xã hội tiếp tục bố trí vốn cho người chấp hành xong án phạt tù.'),
};

/** The review of December 2024, signed then; and reports of the communes for the last month: received, sent, returned, missing. */
export async function seedReports(owner: PrismaClient, today: LegalDate): Promise<void> {
  await seedReview(owner);
  await seedMonth(owner, today);
}

async function seedReview(owner: PrismaClient): Promise<void> {
  const police = await actorOf(owner, 'ca.tinh');
  const district = await owner.unit.findFirstOrThrow({ where: { kind: 'DISTRICT', name: 'Hoằng Hóa' } });
  const { reportId } = must(
    await draftReport(police, {
      ...{ unitId: district.id, issuer: 'COMMITTEE', period: 'INTERIM', from: '2024-01-01', to: reviewDay },
      title: 'Sơ kết một năm thực hiện công tác tái hòa nhập cộng đồng',
    }),
  );
  must(await writeReport(police, { reportId, version: 1, texts: reviewTexts }));
  const signature = { signedOn: reviewDay, signerName: 'Lê Hồng Quang', isShared: true };
  must(await signReport(police, { reportId, version: 2, ...signature }));
  const then = new Date(`${reviewDay}T09:00:00Z`);
  await owner.report.update({ where: { id: reportId }, data: { draftedAt: then } });
  await owner.reportSigning.updateMany({ where: { reportId }, data: { signedAt: then } });
}

/** In the order of the accounts: the first three received, one returned, one only drafted, the last one of all missing. */
const endings = ['received', 'received', 'received', 'sent', 'draft', 'returned', 'sent', 'missing', 'sent'] as const;

async function seedMonth(owner: PrismaClient, today: LegalDate): Promise<void> {
  const police = await actorOf(owner, 'ca.tinh');
  const lastDay = addDays(`${today.slice(0, 8)}01`, -1);
  const period = `MONTH:${lastDay.slice(0, 4)}:${Number(lastDay.slice(5, 7))}`;
  for (const [n, { key }] of communeAccounts.entries()) {
    const ending = endings[n] ?? 'missing';
    if (ending === 'missing') continue;
    const [officer, chief] = [await actorOf(owner, `ca.${key}`), await actorOf(owner, `truong.${key}`)];
    const { reportId } = must(await draftReport(officer, { unitId: officer.unitId, issuer: 'POLICE', period }));
    if (ending === 'draft') continue;
    must(await signReport(chief, { reportId, version: 1, signedOn: addDays(lastDay, 1), isShared: false }));
    must(await submitReport(chief, { reportId, version: 2 }));
    if (ending === 'received') must(await receiveReport(police, { reportId, version: 3 }));
    if (ending === 'returned')
      must(await returnReport(police, { reportId, version: 3, reason: 'Chưa có phần đánh giá tồn tại, nguyên nhân' }));
  }
}
