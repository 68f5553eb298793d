import { z } from 'zod';
import { isLegalDate, parseVietnameseDate, todayInVietnam } from '@/lib/dates';
import { day, optionalDay, text, version } from '@/lib/fields';
import { firstOf, type SearchParams } from '@/lib/page-props';
import { unitKinds } from '@/lib/units/kinds';

export const unitIdSchema = z.coerce.number({ error: 'Chọn đơn vị' }).int().positive('Chọn đơn vị').max(2_147_483_647);
export const unitKind = z.enum(unitKinds, 'Chọn loại đơn vị');
export const unitCode = text('mã đơn vị', 20).refine(
  (v) => /^[\p{L}\d][\p{L}\d.-]*$/u.test(v),
  'Mã gồm chữ, số, dấu chấm hoặc gạch, không có dấu cách',
);
export const unitName = text('tên đơn vị', 120).refine((v) => /^[\p{L}\d]/u.test(v), 'Tên bắt đầu bằng chữ hoặc số');
export const unitForm = text('cách gọi', 40).refine(
  (v) => /^\p{L}/u.test(v),
  'Cách gọi bắt đầu bằng chữ, ví dụ xã, phường',
);

const endMessage = { message: 'Ngày hết hiệu lực phải sau ngày bắt đầu', path: ['validTo'] };
const endsAfterItBegins = (v: { validFrom: string; validTo: string | null }) => !v.validTo || v.validTo >= v.validFrom;
/** A form with a single check box sends its value or false, one with several sends an array. */
const ids = (max: number) =>
  z
    .union([z.array(unitIdSchema).max(max), unitIdSchema, z.literal(false)], 'Chọn đơn vị trong danh sách')
    .default([])
    .transform((v) => (v === false ? [] : [v].flat()));

export const createUnitSchema = z
  .object({
    kind: unitKind,
    code: unitCode,
    name: unitName,
    form: unitForm,
    parentId: unitIdSchema,
    validFrom: day('Có hiệu lực từ ngày'),
    validTo: optionalDay('Đến ngày'),
    predecessorIds: ids(100),
  })
  .refine(endsAfterItBegins, endMessage);

export const changeUnitSchema = z
  .object({
    unitId: unitIdSchema,
    version,
    name: unitName,
    form: unitForm,
    validFrom: day('Có hiệu lực từ ngày'),
    validTo: optionalDay('Đến ngày'),
  })
  .refine(endsAfterItBegins, endMessage);

export const coverUnitSchema = z.object({
  unitId: unitIdSchema,
  version,
  communeIds: ids(5_000),
  /** Also the communes of earlier days that became the chosen ones, so that figures of those days can be read. */
  withPredecessors: z.boolean().default(false),
});

/** Text of a CSV file; a server action takes one megabyte. */
export const importUnitsSchema = z.object({
  csv: z.string({ error: 'Chọn tệp CSV' }).min(1, 'Chọn tệp CSV').max(700_000, 'Tệp quá dài. Hãy chia thành nhiều tệp'),
});

export const listUnitsSchema = z.object({
  q: z.string().trim().max(100).default(''),
  kind: unitKind.nullish(),
  /** Only units valid on this day; null shows every unit of all times. */
  on: z.string().refine(isLegalDate).nullish(),
  after: z.tuple([z.string().max(300), unitIdSchema]).nullish(),
  limit: z.number().int().min(1).max(500).default(100),
});

export type UnitFilter = z.output<typeof listUnitsSchema>;
export type UnitFilterInput = z.input<typeof listUnitsSchema>;

/** `ngay` absent means today, empty means all times. */
export function unitFilterFromParams(params: SearchParams): UnitFilterInput {
  const { shape } = listUnitsSchema;
  const typed = firstOf(params.ngay);
  const parsed = parseVietnameseDate(typed ?? '');
  return {
    q: (firstOf(params.q) ?? '').slice(0, 100),
    kind: shape.kind.safeParse(firstOf(params.loai)).data ?? null,
    on: typed === '' ? null : parsed.ok && parsed.precision === 'day' ? parsed.date : todayInVietnam(),
    after: shape.after.safeParse([firstOf(params.sau) ?? '', firstOf(params.sauid) ?? '']).data ?? null,
  };
}

export function paramsFromUnitFilter(filter: UnitFilterInput): URLSearchParams {
  const params = new URLSearchParams();
  if (filter.q) params.set('q', filter.q);
  if (filter.kind) params.set('loai', filter.kind);
  if (filter.on !== todayInVietnam()) params.set('ngay', filter.on ?? '');
  return params;
}
