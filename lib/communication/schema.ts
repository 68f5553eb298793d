import { z } from 'zod';
import { type SessionForm, sessionForms } from '@/lib/communication/campaign';
import { day, id, optionalNote, optionalText, pastDay, text, version } from '@/lib/fields';
import { countField } from '@/lib/models/count-field';
import { unitField } from '@/lib/models/schema';

const facts = {
  title: text('tên đợt tuyên truyền', 200),
  aims: optionalNote('Mục tiêu', 2000),
  document: optionalText('Văn bản', 200),
  startsOn: day('Từ ngày'),
  endsOn: day('Đến ngày'),
};
const inOrder = (days: { startsOn: string; endsOn: string }) => days.endsOn >= days.startsOn;
const outOfOrder = { message: 'Ngày kết thúc phải từ ngày bắt đầu trở đi', path: ['endsOn'] };

export const openCampaignSchema = z.object({ unitId: unitField, ...facts }).refine(inOrder, outOfOrder);
const ofCampaign = { campaignId: id, version };
export const changeCampaignSchema = z.object({ ...ofCampaign, ...facts }).refine(inOrder, outOfOrder);
export const closeCampaignSchema = z.object({
  ...ofCampaign,
  closedOn: pastDay('Ngày kết thúc'),
  closingNote: text('kết quả của đợt', 2000),
});

const forms = Object.keys(sessionForms) as [SessionForm, ...SessionForm[]];
export const planSessionSchema = z.object({
  ...ofCampaign,
  form: z.enum(forms, { error: 'Chọn hình thức' }),
  plannedOn: day('Ngày dự kiến'),
  place: text('địa điểm', 200),
  audience: text('người nghe', 200),
  materials: optionalText('Tài liệu', 300),
});
export const holdSessionSchema = z.object({
  sessionId: id,
  version,
  heldOn: pastDay('Ngày tổ chức'),
  attendance: countField('Số người dự', 1_000_000),
  note: optionalNote('Ghi chú', 1000),
});
export const listCampaignsSchema = z.object({ page: z.number().int().min(1).max(10_000).default(1) });

export type OpenCampaignForm = z.input<typeof openCampaignSchema>;
export type ChangeCampaignForm = z.input<typeof changeCampaignSchema>;
