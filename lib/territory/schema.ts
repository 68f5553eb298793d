import { z } from 'zod';
import { day, id, text, version } from '@/lib/fields';
import { cleanText } from '@/lib/text';
import { unitCode, unitForm, unitIdSchema, unitName } from '@/lib/units/schema';

const mostCommunes = 200;

/** Hamlets as people write them: one a line, or with commas between. */
const hamlets = z
  .string()
  .max(8_000, 'Danh sách thôn quá dài')
  .default('')
  .transform((v) => [
    ...new Set(
      v
        .split(/[\n,;]/)
        .map(cleanText)
        .filter(Boolean),
    ),
  ]);

const sources = z
  .union([z.array(unitIdSchema).max(mostCommunes), unitIdSchema, z.literal(false)], 'Chọn xã trong danh sách')
  .transform((v) => (v === false ? [] : [...new Set([v].flat())]))
  .pipe(z.array(z.number()).min(1, 'Chọn ít nhất một xã'));

const newCommune = z.object({
  code: unitCode,
  name: unitName,
  form: unitForm,
  parentId: unitIdSchema,
  sourceIds: sources,
  hamlets,
});

export const draftReorganisationSchema = z.object({
  decision: text('số, ngày của nghị quyết hoặc quyết định', 300),
  effectiveOn: day('Có hiệu lực từ ngày'),
  communes: z.array(newCommune).min(1, 'Thêm ít nhất một đơn vị mới').max(mostCommunes, 'Tối đa 200 đơn vị mới'),
});

export const reorganisationSchema = z.object({ reorganisationId: id });
export const decideReorganisationSchema = reorganisationSchema.extend({ version });

/** The plan as it is kept. */
export const storedPlan = z.object({
  communes: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      form: z.string(),
      parentId: z.number(),
      sourceIds: z.array(z.number()),
      hamlets: z.array(z.string()),
    }),
  ),
});

/** What moved. */
export const storedOutcome = z.object({ people: z.number(), assignments: z.number(), lists: z.number() });
export type ReorganisationOutcome = z.output<typeof storedOutcome>;
