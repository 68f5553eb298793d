import { z } from 'zod';
import { day, id, optionalDay, optionalNote, optionalText, pastDay, text, version } from '@/lib/fields';
import { needKeys } from '@/lib/followups/vocabulary';
import { helperOrganisationKeys, stepKindKeys } from '@/lib/needs/need';

const optionalId = z
  .union([id, z.literal('')])
  .nullish()
  .transform((v) => v || null);

const planFields = {
  ownerId: optionalId,
  dueOn: optionalDay('Hạn'),
  detail: optionalText('Nội dung', 300),
};

export const addNeedSchema = z.object({
  caseId: id,
  kind: z.enum(needKeys, { error: 'Chọn loại nhu cầu' }),
  ...planFields,
});

export const planNeedSchema = z.object({ needId: id, version, ...planFields });

export const takeNeedStepSchema = z.object({
  needId: id,
  takenOn: pastDay('Ngày làm'),
  kind: z.enum(stepKindKeys, { error: 'Chọn việc đã làm' }),
  note: optionalNote('Ghi chú', 1000),
});

export const closeNeedSchema = z.object({
  needId: id,
  version,
  closedOn: pastDay('Ngày kết thúc'),
  outcome: z.enum(['MET', 'PARTLY', 'UNMET', 'NO_LONGER'], { error: 'Chọn kết quả' }),
  outcomeNote: optionalNote('Ghi chú', 1000),
});

export const assignHelperSchema = z.object({
  caseId: id,
  fullName: text('họ tên người giúp đỡ', 120),
  organisation: z.enum(helperOrganisationKeys, { error: 'Chọn tổ chức' }),
  position: optionalText('Chức vụ', 120),
  phone: optionalText('Số điện thoại', 20),
  validFrom: day('Từ ngày'),
});

export const endHelperSchema = z.object({
  helperId: id,
  version,
  validTo: pastDay('Đến ngày'),
  endReason: text('lý do thôi giúp đỡ', 300),
});

export type AddNeedForm = z.input<typeof addNeedSchema>;
export type PlanNeedForm = z.input<typeof planNeedSchema>;
export type TakeNeedStepForm = z.input<typeof takeNeedStepSchema>;
export type CloseNeedForm = z.input<typeof closeNeedSchema>;
export type AssignHelperForm = z.input<typeof assignHelperSchema>;
export type EndHelperForm = z.input<typeof endHelperSchema>;
