import { z } from 'zod';
import { statusLabels } from '@/lib/cases/lifecycle';
import { pastDay } from '@/lib/fields';
import { difficultyKeys, groupDefinitions, workLabels } from '@/lib/followups/vocabulary';
import { firstOf, type SearchParams } from '@/lib/page-props';
import { cleanText } from '@/lib/text';

const keysOf = <T extends string>(record: Record<T, unknown>) => Object.keys(record) as [T, ...T[]];

export const groupFilter = z.enum([...keysOf(groupDefinitions), 'NONE']);
export const workFilter = z.enum([...keysOf(workLabels), 'UNKNOWN']);
export const sortKeys = ['name', 'release', 'nextVisit', 'lastContact'] as const;

/** The most rows that one file holds. */
export const exportLimit = 20_000;

/** What a list may ask; the same shape drives the page, the count and the export. */
export const listCasesSchema = z.object({
  q: z.string().trim().max(100).default(''),
  status: z.array(z.enum(keysOf(statusLabels))).default([]),
  group: z.array(groupFilter).default([]),
  work: z.array(workFilter).default([]),
  communeId: z.coerce.number().int().positive().max(2_147_483_647).nullish(),
  hamlet: z.string().max(120).nullish(),
  difficulty: z.enum(difficultyKeys).nullish(),
  /** The register as it stood at the end of this day; null is now. */
  on: pastDay('Ngày').nullish(),
  /** Past the agreed visit, or not met for longer than the setting allows: what the committee counts as overdue. */
  overdue: z.boolean().default(false),
  /** Whether nobody met the person for longer than the setting allows; null asks neither. */
  neglected: z.boolean().nullable().default(null),
  /** Who answers for the file, and a tag it bears. */
  officerId: z.uuid().nullish(),
  tag: z.string().max(60).nullish(),
  /** The saved view whose columns are shown. */
  viewId: z.uuid().nullish(),
  sort: z.enum(sortKeys).default('name'),
  descending: z.boolean().default(false),
  /** Where the page before ended: the sort value and id of its last row. */
  after: z.tuple([z.string().max(200), z.uuid()]).nullish(),
  limit: z.number().int().min(1).max(exportLimit).default(50),
});

export type CaseFilter = z.output<typeof listCasesSchema>;
export type CaseFilterInput = z.input<typeof listCasesSchema>;

const many = (value: string | string[] | undefined) =>
  (value === undefined ? [] : [value].flat().flatMap((v) => v.split(','))).filter(Boolean);

/** Reads the filter from the address; what is not understood is left out rather than failing the page. */
export function filterFromParams(params: SearchParams): CaseFilterInput {
  const keep = <T extends string>(schema: z.ZodType<T>, values: string[]) =>
    values.flatMap((v) => schema.safeParse(v).data ?? []);
  const commune = Number(firstOf(params.xa));
  return {
    q: (firstOf(params.q) ?? '').slice(0, 100),
    status: keep(listCasesSchema.shape.status.unwrap().element, many(params.trangthai)),
    group: keep(groupFilter, many(params.nhom)),
    work: keep(workFilter, many(params.viec)),
    communeId: Number.isInteger(commune) && commune > 0 && commune <= 2_147_483_647 ? commune : null,
    hamlet: cleanText(firstOf(params.thon) ?? '').slice(0, 120) || null,
    difficulty: z.enum(difficultyKeys).safeParse(firstOf(params.khokhan)).data ?? null,
    on: listCasesSchema.shape.on.safeParse(firstOf(params.ngay)).data ?? null,
    overdue: firstOf(params.quahan) === '1',
    neglected: { 0: false, 1: true }[firstOf(params.khonggap) ?? ''] ?? null,
    officerId: z.uuid().safeParse(firstOf(params.phutrach)).data ?? null,
    tag: cleanText(firstOf(params.nhan) ?? '').slice(0, 60) || null,
    viewId: z.uuid().safeParse(firstOf(params.xem)).data ?? null,
    sort: z.enum(sortKeys).safeParse(firstOf(params.xep)).data ?? 'name',
    descending: firstOf(params.giam) === '1',
    after: listCasesSchema.shape.after.safeParse([firstOf(params.sau) ?? '', firstOf(params.sauid) ?? '']).data ?? null,
  };
}
