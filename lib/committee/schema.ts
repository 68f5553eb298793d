import { z } from 'zod';
import { pastDay } from '@/lib/fields';
import { firstOf, type SearchParams } from '@/lib/page-props';

/** The boundaries a figure of the past is read on: those of its day, or those of today. */
export const boundaryLabels = { NOW: 'địa giới hiện nay', THEN: 'địa giới ngày đó' } as const;
export type Boundaries = keyof typeof boundaryLabels;

/** Which figures: of a day, compared with an earlier one, on which boundaries, of the whole area or one unit of it. */
export const figuresSchema = z.object({
  on: pastDay('Ngày số liệu').nullish(),
  since: pastDay('So với ngày').nullish(),
  boundaries: z.enum(['NOW', 'THEN']).default('NOW'),
  within: z.number().int().positive().max(2_147_483_647).nullish(),
});

export type FiguresInput = z.input<typeof figuresSchema>;

/** Reads the address; a day that is not understood or lies ahead is left out rather than failing the page. */
export function figuresFromParams(params: SearchParams): FiguresInput {
  const dayOf = (value: string) => figuresSchema.shape.on.safeParse(value).data ?? null;
  const unit = Number(firstOf(params.donvi) ?? '');
  return {
    on: dayOf(firstOf(params.ngay) ?? ''),
    since: dayOf(firstOf(params.so) ?? ''),
    boundaries: (firstOf(params.diagioi) ?? '') === 'cu' ? 'THEN' : 'NOW',
    within: Number.isInteger(unit) && unit > 0 && unit <= 2_147_483_647 ? unit : null,
  };
}

/** The address of figures; what is asked by default is left out. */
export function paramsFromFigures(asked: FiguresInput): URLSearchParams {
  const params = new URLSearchParams();
  if (asked.on) params.set('ngay', asked.on);
  if (asked.since) params.set('so', asked.since);
  if (asked.boundaries === 'THEN') params.set('diagioi', 'cu');
  if (asked.within) params.set('donvi', String(asked.within));
  return params;
}
