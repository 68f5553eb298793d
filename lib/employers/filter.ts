import { z } from 'zod';
import { kindField } from '@/lib/employers/schema';
import { firstOf, type SearchParams } from '@/lib/page-props';

/** The most rows that one file holds. */
export const employerExportLimit = 10_000;

export const employerPlaces = { here: 'Trong địa bàn', all: 'Mọi nơi' } as const;
export type EmployerPlace = keyof typeof employerPlaces;

/** What a list of firms may ask; the same shape drives the page, the count and the export. */
export const listEmployersSchema = z.object({
  q: z.string().trim().max(100).default(''),
  where: z.enum(['here', 'all']).default('here'),
  kind: kindField.nullish(),
  withClosed: z.boolean().default(false),
  /** Where the page before ended: the sort value and id of its last row. */
  after: z.tuple([z.string().max(200), z.uuid()]).nullish(),
  limit: z.number().int().min(1).max(employerExportLimit).default(50),
});
export type EmployerFilter = z.output<typeof listEmployersSchema>;
export type EmployerFilterInput = z.input<typeof listEmployersSchema>;

const { shape } = listEmployersSchema;

/** Reads the filter from the address; what is not understood is left out rather than failing the page. */
export function employerFilterFromParams(params: SearchParams): EmployerFilterInput {
  return {
    q: (firstOf(params.q) ?? '').slice(0, 100),
    where: firstOf(params.noi) === 'all' ? 'all' : 'here',
    kind: shape.kind.safeParse(firstOf(params.loai)).data ?? null,
    withClosed: firstOf(params.dong) === 'co',
    after: shape.after.safeParse([firstOf(params.sau) ?? '', firstOf(params.sauid) ?? '']).data ?? null,
  };
}

/** The address of a filter, without its position. */
export function paramsFromEmployerFilter({ q, where, kind, withClosed }: EmployerFilterInput): URLSearchParams {
  const params = new URLSearchParams();
  if (q) params.set('q', q);
  if (where === 'all') params.set('noi', 'all');
  if (kind) params.set('loai', kind);
  if (withClosed) params.set('dong', 'co');
  return params;
}
