import { addDays, type LegalDate } from '@/lib/dates';
import { toDbDate } from '@/lib/db-dates';
import type { Places } from './named';
import type { Writer } from './write';

/** December 2024: two teams and a post, as the review named them; no invented names. */
export async function seedCommendations({ owner, by }: Writer, places: Places, proposer: string, today: LegalDate) {
  const then = {
    ...{ unitId: places.district, form: 'Giấy khen', stage: 'AWARDED' as const, proposedBy: by },
    ...{ decidedBy: 'Chủ tịch UBND huyện Hoằng Hóa', proposedOn: toDbDate('2024-12-02') },
    ...{ decisionOn: toDbDate('2024-12-18'), awardedOn: toDbDate('2024-12-25') },
  };
  await owner.commendation.createMany({
    data: [
      {
        ...{ ...then, kind: 'COLLECTIVE', subject: 'Công an xã Hoằng Đồng', decisionNumber: '5311/QĐ-UBND' },
        merit: 'Thành tích xuất sắc trong công tác tái hòa nhập cộng đồng năm 2024',
      },
      {
        ...{ ...then, kind: 'COLLECTIVE', subject: 'Công an xã Hoằng Thái', decisionNumber: '5312/QĐ-UBND' },
        merit: 'Thành tích xuất sắc trong công tác tái hòa nhập cộng đồng năm 2024',
      },
      {
        ...{ ...then, kind: 'STAFF', subject: 'Phó Chủ tịch Hội Doanh nghiệp huyện Hoằng Hóa' },
        ...{ decisionNumber: '5313/QĐ-UBND', isExemplar: true },
        merit: 'Vận động doanh nghiệp nhận, giúp đỡ người chấp hành xong án phạt tù',
      },
      {
        ...{ unitId: places.commune('Hoằng Lộc'), kind: 'COLLECTIVE', subject: 'Tổ tự quản thôn 3' },
        ...{ merit: 'Giúp năm người có việc làm ổn định trong năm', form: 'Giấy khen', isExemplar: true },
        ...{ proposedBy: proposer, proposedOn: toDbDate(addDays(today, -6)) },
      },
    ],
  });
}

interface Session {
  form: string;
  on: LegalDate;
  place: string;
  audience: string;
  came: number | null;
}

export async function seedCampaigns(writer: Writer, places: Places, today: LegalDate): Promise<void> {
  await writeCampaign(writer, {
    ...{
      unitId: places.district,
      title: 'Đợt cao điểm: không kỳ thị người hoàn lương',
      document: 'Kế hoạch 88/KH-BCĐ',
    },
    ...{ startsOn: '2024-10-01', endsOn: '2024-12-15', closedOn: '2024-12-16' },
    closingNote: 'Các xã đã tổ chức; doanh nghiệp đăng ký nhận thêm lao động.',
    sessions: [
      { form: 'MEETING', on: '2024-10-18', place: 'Hội trường huyện', audience: 'Bí thư, trưởng thôn', came: 210 },
      { form: 'LOUDSPEAKER', on: '2024-11-05', place: 'Đài truyền thanh các xã', audience: 'Nhân dân', came: 0 },
      { form: 'SCHOOL', on: '2024-11-22', place: 'Hội Doanh nghiệp huyện', audience: 'Chủ doanh nghiệp', came: 64 },
    ],
  });
  await writeCampaign(writer, {
    ...{ unitId: places.commune('Hoằng Lộc'), title: 'Giang rộng vòng tay', document: 'Kế hoạch 41/KH-UBND' },
    ...{ startsOn: addDays(today, -50), endsOn: addDays(today, 30), closedOn: null, closingNote: null },
    sessions: [
      { form: 'MEETING', on: addDays(today, -41), place: 'Nhà văn hóa thôn 1', audience: 'Nhân dân thôn', came: 92 },
      { form: 'HOUSEHOLD', on: addDays(today, -20), place: 'Thôn 3', audience: 'Hàng xóm của người mới về', came: 17 },
      { form: 'MEETING', on: addDays(today, 5), place: 'Nhà văn hóa thôn 4', audience: 'Nhân dân thôn', came: null },
    ],
  });
}

async function writeCampaign(
  { owner, by }: Writer,
  campaign: {
    unitId: number;
    title: string;
    document: string;
    startsOn: LegalDate;
    endsOn: LegalDate;
    closedOn: LegalDate | null;
    closingNote: string | null;
    sessions: readonly Session[];
  },
): Promise<void> {
  const { sessions, startsOn, endsOn, closedOn, ...facts } = campaign;
  await owner.campaign.create({
    data: {
      ...{ ...facts, aims: 'Cộng đồng hiểu, không xa lánh; gia đình và doanh nghiệp cùng giúp.', createdBy: by },
      ...{ startsOn: toDbDate(startsOn), endsOn: toDbDate(endsOn), closedOn: closedOn ? toDbDate(closedOn) : null },
      sessions: {
        create: sessions.map(({ on, came, ...said }) => ({
          ...{ ...said, plannedOn: toDbDate(on), attendance: came, recordedBy: by },
          heldOn: came === null ? null : toDbDate(on),
        })),
      },
    },
  });
}
