import { z } from 'zod';
import type { CommendationStage } from '@/lib/commendations/commendation';
import { stageLabels } from '@/lib/commendations/commendation';
import { id, optionalText, pastDay, text, version } from '@/lib/fields';
import { unitField } from '@/lib/models/schema';

const chosen = z
  .union([id, z.literal('')])
  .nullish()
  .transform((v) => v || null);
const consentDay = z
  .union([pastDay('Ngày đồng ý'), z.literal('')])
  .nullish()
  .transform((v) => v || null);

export const proposeSchema = z
  .object({
    unitId: unitField,
    kind: z.enum(['COLLECTIVE', 'STAFF', 'MEMBER_OF_PUBLIC'], { error: 'Chọn đề nghị khen ai' }),
    subject: optionalText('Tên tập thể, chức vụ hoặc họ tên', 200),
    caseId: chosen,
    isExemplar: z.boolean().default(false),
    merit: text('thành tích', 1000),
    form: text('hình thức khen thưởng', 120),
    consentOn: consentDay,
    consentPaper: optionalText('Giấy đồng ý', 200),
    proposedOn: pastDay('Ngày đề nghị'),
  })
  .superRefine((v, context) => {
    const say = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    const isPublic = v.kind === 'MEMBER_OF_PUBLIC';
    if (!v.subject && !v.caseId) say('subject', 'Nhập tên tập thể, chức vụ hoặc họ tên');
    if (!isPublic && v.caseId) say('caseId', 'Chỉ người dân mới gắn với hồ sơ: bỏ chọn người này');
    if (!isPublic) return;
    // A member of the public is named with their own yes alone.
    if (!v.consentOn) say('consentOn', 'Ghi ngày người này đồng ý nêu tên');
    if (!v.consentPaper) say('consentPaper', 'Ghi giấy đồng ý: số hoặc nơi lưu');
    if (v.consentOn && v.consentOn > v.proposedOn) say('consentOn', 'Phải đồng ý trước khi đề nghị khen thưởng');
  });

const ofOne = { commendationId: id, version };
export const decideSchema = z.object({
  ...ofOne,
  decisionNumber: text('số quyết định', 60),
  decisionOn: pastDay('Ngày quyết định'),
  decidedBy: text('cơ quan quyết định', 200),
});
export const awardSchema = z.object({ ...ofOne, awardedOn: pastDay('Ngày trao') });
export const declineSchema = z.object({ ...ofOne, reason: text('lý do không khen thưởng', 500) });

const stages = Object.keys(stageLabels) as [CommendationStage, ...CommendationStage[]];
export const listCommendationsSchema = z.object({
  stage: z.enum(stages).nullish(),
  page: z.number().int().min(1).max(10_000).default(1),
});

export type ProposeForm = z.input<typeof proposeSchema>;
