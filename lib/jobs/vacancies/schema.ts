import { z } from 'zod';
import { todayInVietnam } from '@/lib/dates';
import { id, optionalDay, optionalNote, text, version } from '@/lib/fields';
import { conditionKeys, tradeKeys } from '@/lib/jobs/trades';
import { contractKeys } from '@/lib/jobs/vacancies/vacancy';
import { optionalMoneyField } from '@/lib/loans/fields';

export const tradeField = z.enum(tradeKeys, { error: 'Chọn nghề' });
/** Check boxes of one name: none chosen is nothing, one alone may come as a text. */
export const chosen = <const T extends readonly [string, ...string[]]>(keys: T) =>
  z
    .union([z.array(z.enum(keys)), z.enum(keys).transform((one) => [one]), z.literal(false).transform(() => [])])
    .nullish()
    .transform((v) => [...new Set(v ?? [])]);
export const monthsOf = (label: string) =>
  z
    .union([
      z.literal(''),
      z.coerce
        .number({ error: `${label}: nhập số tháng` })
        .int(`${label}: nhập số tháng chẵn`)
        .min(0, `${label}: nhập số tháng`)
        .max(600, `${label}: quá nhiều`),
    ])
    .nullish()
    .transform((v) => v || 0);

const unitId = z.coerce.number({ error: 'Chọn nơi làm việc' }).int().positive('Chọn nơi làm việc').max(2_147_483_647);

const fields = {
  title: text('tên công việc', 120),
  trade: tradeField,
  communeId: unitId,
  description: optionalNote('Mô tả', 1000),
  experienceMonths: monthsOf('Kinh nghiệm'),
  payFrom: optionalMoneyField('Lương từ'),
  payTo: optionalMoneyField('Lương đến'),
  contract: z.enum(contractKeys, { error: 'Chọn loại hợp đồng' }),
  places: z.coerce
    .number({ error: 'Nhập số người cần tuyển' })
    .int('Số người là số nguyên')
    .min(1, 'Cần tuyển ít nhất 1 người')
    .max(5_000, 'Số người quá lớn'),
  closesOn: optionalDay('Tuyển đến ngày').refine(
    (v) => v === null || v >= todayInVietnam(),
    'Ngày này đã qua: chọn ngày còn tuyển, hoặc để trống',
  ),
  conditions: chosen(conditionKeys),
  needsPoliceCheck: z.boolean().nullish().transform(Boolean),
};
const hasPayInOrder = (v: { payFrom: number | null; payTo: number | null }) =>
  v.payFrom === null || v.payTo === null || v.payTo >= v.payFrom;
const payOrder = { message: 'Lương đến phải từ lương khởi điểm trở lên', path: ['payTo'] };

export const openVacancySchema = z.object({ employerId: id, ...fields }).refine(hasPayInOrder, payOrder);
export const changeVacancySchema = z.object({ vacancyId: id, version, ...fields }).refine(hasPayInOrder, payOrder);
export const closeVacancySchema = z.object({ vacancyId: id, version, reason: text('lý do', 300) });
export const readVacancySchema = z.object({ vacancyId: id });

export type OpenVacancyForm = z.input<typeof openVacancySchema>;
export type ChangeVacancyForm = z.input<typeof changeVacancySchema>;
export type CloseVacancyForm = z.input<typeof closeVacancySchema>;
