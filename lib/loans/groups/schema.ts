import { z } from 'zod';
import { id, optionalText, text, version } from '@/lib/fields';
import { type OrganisationCode, organisationLabels } from '@/lib/loans/vocabulary';

const organisations = Object.keys(organisationLabels) as [OrganisationCode, ...OrganisationCode[]];

/** The day of each month on which the bank is in the commune; nothing said: null. */
const transactionDay = z
  .union([
    z.literal(''),
    z.coerce
      .number({ error: 'Ngày giao dịch xã: nhập ngày trong tháng, từ 1 đến 31' })
      .int('Ngày giao dịch xã: nhập ngày trong tháng, từ 1 đến 31')
      .min(1, 'Ngày giao dịch xã: từ 1 đến 31')
      .max(31, 'Ngày giao dịch xã: từ 1 đến 31'),
  ])
  .nullish()
  .transform((v) => v || null);

/** A Tổ tiết kiệm và vay vốn as the bank knows it. */
export const groupFields = {
  code: z
    .string({ error: 'Nhập mã tổ' })
    .trim()
    .regex(/^\d{7}$/, 'Mã tổ có 7 chữ số'),
  name: text('tên tổ', 120),
  leaderName: optionalText('Họ tên tổ trưởng', 120),
  organisation: z.enum(organisations, { error: 'Chọn đơn vị nhận ủy thác' }),
  transactionDay,
};

export const createGroupSchema = z.object({
  communeId: z.coerce.number({ error: 'Chọn xã của tổ' }).int().positive('Chọn xã của tổ'),
  ...groupFields,
});
export const changeGroupSchema = z.object({ groupId: id, version, ...groupFields });

export type CreateGroupForm = z.input<typeof createGroupSchema>;
export type ChangeGroupForm = z.input<typeof changeGroupSchema>;
