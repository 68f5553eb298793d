import { z } from 'zod';
import { day, id, optionalNote, text, version } from '@/lib/fields';
import {
  type ConferenceKind,
  conferenceKinds,
  type ParticipantPart,
  partLabels,
} from '@/lib/steering/conferences/conference';
import { linesField } from '@/lib/steering/lines-field';
import { assignmentFields } from '@/lib/steering/tasks/schema';

const kinds = Object.keys(conferenceKinds) as [ConferenceKind, ...ConferenceKind[]];
const parts = Object.keys(partLabels) as [ParticipantPart, ...ParticipantPart[]];

const facts = {
  title: text('tên hội nghị', 200),
  heldOn: day('Ngày họp'),
  startsAt: z
    .string({ error: 'Nhập giờ họp' })
    .trim()
    .regex(/^([01]?\d|2[0-3])[:hg.][0-5]\d$/, 'Viết giờ như 08:00')
    .transform((v) => v.replace(/[hg.]/, ':').padStart(5, '0')),
  place: text('địa điểm', 200),
  sites: linesField('Điểm cầu', 60),
  agenda: linesField('Chương trình', 30, 300),
};

export const planConferenceSchema = z.object({
  kind: z.enum(kinds, { error: 'Chọn loại hội nghị' }),
  ...facts,
});
const ofConference = { conferenceId: id, version };
export const changeConferenceSchema = z.object({ ...ofConference, ...facts });
export const openConferenceSchema = z.object(ofConference);
export const cancelConferenceSchema = z.object({ ...ofConference, cancelReason: text('lý do', 300) });
export const closeConferenceSchema = z.object({ ...ofConference, closingWords: optionalNote('Lời kết luận', 4000) });
export const addParticipantSchema = z.object({
  conferenceId: id,
  organisation: text('cơ quan, đơn vị', 200),
  post: text('chức vụ', 200),
  part: z.enum(parts, { error: 'Chọn vai trò trong hội nghị' }),
});
export const markPresenceSchema = z.object({
  conferenceId: id,
  participantId: id,
  version,
  isPresent: z.boolean({ error: 'Chọn có mặt hoặc vắng' }),
});
export const addContributionSchema = z.object({
  conferenceId: id,
  organisation: text('đơn vị phát biểu', 200),
  topic: text('nội dung tham luận', 300),
  content: optionalNote('Tóm tắt', 4000),
});

/** A conclusion, with the tasks that come of it: one for each unit. */
export const concludeSchema = z.object({ conferenceId: id, conclusion: text('kết luận', 1000), ...assignmentFields });

export const listConferencesSchema = z.object({ page: z.number().int().min(1).max(10_000).default(1) });

export type PlanConferenceForm = z.input<typeof planConferenceSchema>;
