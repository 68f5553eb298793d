import { z } from 'zod';
import { day, id, optionalDay, optionalNote, optionalText, pastDay, text, version } from '@/lib/fields';
import { countField } from '@/lib/models/count-field';
import { type ActivityKind, activityKinds, plainSteps } from '@/lib/models/model';
import { smallMoneyField } from '@/lib/models/money-field';

const keysOf = <T extends string>(labels: Readonly<Record<T, unknown>>, error: string) =>
  z.enum(Object.keys(labels) as [T, ...T[]], { error });

export const unitField = z.coerce.number({ error: 'Chọn đơn vị' }).int().positive('Chọn đơn vị').max(2_147_483_647);
/** A model that this one works with; nothing chosen: null. */
const otherModel = z
  .union([id, z.literal('')])
  .nullish()
  .transform((v) => v || null);

const facts = {
  typeCode: z.string({ error: 'Chọn loại mô hình' }).trim().min(1, 'Chọn loại mô hình').max(40),
  name: text('tên mô hình', 300),
  place: optionalText('Địa điểm', 200),
  aims: optionalNote('Mục tiêu', 4000),
  rules: optionalNote('Quy chế phối hợp', 4000),
  funding: optionalNote('Nguồn kinh phí', 2000),
  decisionNumber: optionalText('Số quyết định', 60),
  decisionOn: optionalDay('Ngày quyết định'),
  decidedBy: optionalText('Cơ quan quyết định', 200),
  integratedWith: otherModel,
};

export const createModelSchema = z.object({
  unitId: unitField,
  ...facts,
  surveyedOn: pastDay('Ngày khảo sát'),
});
export const changeModelSchema = z.object({ modelId: id, version, ...facts });

const ofModel = { modelId: id, version };
const step = {
  happenedOn: pastDay('Ngày thực hiện'),
  document: optionalText('Văn bản', 200),
  note: optionalNote('Ghi chú', 2000),
};

export const takeStepSchema = z
  .object({ ...ofModel, step: z.enum(plainSteps, { error: 'Chọn việc' }), ...step })
  .refine((v) => v.step !== 'stop' || v.note !== null, { message: 'Ghi lý do dừng mô hình', path: ['note'] });

export const replicateSchema = z.object({
  ...ofModel,
  unitId: unitField,
  name: text('tên mô hình mới', 300),
  place: optionalText('Địa điểm', 200),
  ...step,
});
export const mergeSchema = z.object({
  ...ofModel,
  intoId: z.uuid({ error: 'Chọn mô hình nhận sáp nhập' }),
  ...step,
});

export const addBoardMemberSchema = z.object({
  ...ofModel,
  fullName: text('họ và tên', 120),
  position: optionalText('Chức vụ', 160),
  boardRole: text('vai trò trong ban điều hành', 80),
  validFrom: pastDay('Từ ngày'),
});
export const endBoardMemberSchema = z.object({ ...ofModel, boardMemberId: id, validTo: pastDay('Đến ngày') });

export const addMemberSchema = z
  .object({
    ...ofModel,
    kind: z.enum(['PERSON', 'EMPLOYER', 'ORGANISATION', 'VOLUNTEER'], { error: 'Chọn loại thành viên' }),
    caseId: otherModel,
    employerId: otherModel,
    name: optionalText('Tên', 160),
    role: optionalText('Vai trò', 120),
    joinedOn: pastDay('Ngày tham gia'),
    leftOn: z
      .union([pastDay('Ngày thôi tham gia'), z.literal('')])
      .nullish()
      .transform((v) => v || null),
    leaveReason: optionalText('Lý do thôi', 300),
  })
  .superRefine((v, context) => {
    const say = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    if (v.kind === 'PERSON' && !v.caseId) say('caseId', 'Chọn người trong danh sách');
    if (v.kind === 'EMPLOYER' && !v.employerId) say('employerId', 'Chọn doanh nghiệp, cơ sở trong danh sách');
    if ((v.kind === 'ORGANISATION' || v.kind === 'VOLUNTEER') && !v.name) say('name', 'Nhập tên');
    if (v.leftOn && v.leftOn < v.joinedOn) say('leftOn', 'Ngày thôi tham gia phải từ ngày tham gia trở đi');
    if (v.leftOn && !v.leaveReason) say('leaveReason', 'Ghi lý do thôi tham gia');
  });
export const endMemberSchema = z.object({
  memberId: id,
  version,
  leftOn: pastDay('Ngày thôi tham gia'),
  leaveReason: text('lý do thôi tham gia', 300),
});

const activity = {
  kind: keysOf<ActivityKind>(activityKinds, 'Chọn loại hoạt động'),
  title: text('nội dung hoạt động', 300),
  plannedOn: day('Ngày dự kiến'),
  place: optionalText('Địa điểm', 200),
};
export const planActivitySchema = z.object({ ...ofModel, ...activity });
export const holdActivitySchema = z.object({
  activityId: id,
  version,
  heldOn: pastDay('Ngày tổ chức'),
  place: optionalText('Địa điểm', 200),
  result: text('kết quả', 2000),
  attendance: countField('Số người dự', 100_000),
  /** Members who came. */
  memberIds: z
    // One box alone comes as its value, none as false.
    .union([z.array(id), id.transform((one) => [one]), z.literal(false), z.literal('')])
    .nullish()
    .transform((v) => v || []),
});

export const recordMoneySchema = z.object({
  ...ofModel,
  direction: z.enum(['IN', 'OUT'], { error: 'Chọn thu hoặc chi' }),
  amount: smallMoneyField('Số tiền'),
  happenedOn: pastDay('Ngày thu, chi'),
  source: text('nguồn thu hoặc nội dung chi', 300),
  voucher: optionalText('Số chứng từ', 60),
});
export const reverseMoneySchema = z.object({
  modelId: id,
  moneyId: id,
  happenedOn: pastDay('Ngày hủy'),
  reason: text('lý do hủy', 300),
});

export const evaluateSchema = z
  .object({
    ...ofModel,
    periodFrom: day('Kỳ đánh giá từ ngày'),
    periodTo: pastDay('Kỳ đánh giá đến ngày'),
    evaluatedOn: pastDay('Ngày đánh giá'),
    scores: z
      .array(
        z.object({
          criterionId: z.coerce.number().int().positive(),
          points: countField('Điểm', 1000),
        }),
      )
      .min(1, 'Chưa có tiêu chí nào: quản trị thêm tiêu chí trước')
      .max(50),
    conclusion: text('kết luận', 2000),
  })
  .refine((v) => v.periodTo >= v.periodFrom, {
    message: 'Kỳ đánh giá phải kết thúc sau khi bắt đầu',
    path: ['periodTo'],
  });

export type CreateModelForm = z.input<typeof createModelSchema>;
export type ChangeModelForm = z.input<typeof changeModelSchema>;
export type TakeStepForm = z.input<typeof takeStepSchema>;
export type ReplicateForm = z.input<typeof replicateSchema>;
export type MergeForm = z.input<typeof mergeSchema>;
export type AddMemberForm = z.input<typeof addMemberSchema>;
export type HoldActivityForm = z.input<typeof holdActivitySchema>;
export type EvaluateForm = z.input<typeof evaluateSchema>;
