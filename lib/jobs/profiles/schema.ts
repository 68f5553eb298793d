import { z } from 'zod';
import { id, optionalChoice, optionalDay, optionalNote, pastDay, text } from '@/lib/fields';
import { consentFieldKeys, educationKeys } from '@/lib/jobs/profiles/profile';
import { conditionKeys, tradeKeys } from '@/lib/jobs/trades';
import { chosen, monthsOf } from '@/lib/jobs/vacancies/schema';
import { optionalMoneyField } from '@/lib/loans/fields';

const ofCase = { caseId: id };

export const saveProfileSchema = z.object({
  ...ofCase,
  /** 0: none yet. */
  version: z.coerce.number().int().min(0).max(2_147_483_647),
  isSeeking: z.enum(['yes', 'no'], { error: 'Chọn có đang tìm việc hay không' }),
  trades: chosen(tradeKeys).refine((v) => v.length <= 6, 'Chọn nhiều nhất 6 nghề'),
  experience: z.partialRecord(z.enum(tradeKeys), monthsOf('Kinh nghiệm')).nullish(),
  cannot: chosen(conditionKeys),
  maxDistanceKm: z
    .union([
      z.literal(''),
      z.coerce
        .number({ error: 'Quãng đường: nhập số km' })
        .int('Quãng đường: nhập số km chẵn')
        .min(1, 'Quãng đường: ít nhất 1 km')
        .max(2_000, 'Quãng đường: nhiều nhất 2.000 km, hoặc để trống nếu đi đâu cũng được'),
    ])
    .nullish()
    .transform((v) => v || null),
  payWanted: optionalMoneyField('Lương mong muốn'),
  availableFrom: optionalDay('Làm được từ ngày'),
  education: optionalChoice(educationKeys),
  note: optionalNote('Ghi chú', 600),
});

export const giveConsentSchema = z.object({
  ...ofCase,
  fields: chosen(consentFieldKeys).refine((v) => v.length > 0, 'Chọn ít nhất một điều mà người này đồng ý cho biết'),
  givenOn: pastDay('Ngày đồng ý'),
  paper: text('giấy đồng ý (số, ngày, ai giữ)', 200),
});

export const withdrawConsentSchema = z.object({
  consentId: id,
  withdrawnOn: pastDay('Ngày rút'),
  reason: optionalNote('Lý do', 300),
});

export const readJobFileSchema = z.object(ofCase);
export const printIntroductionSchema = z.object({ disclosureId: id });

export type SaveProfileForm = z.input<typeof saveProfileSchema>;
export type GiveConsentForm = z.input<typeof giveConsentSchema>;
export type WithdrawConsentForm = z.input<typeof withdrawConsentSchema>;
