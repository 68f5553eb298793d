import { z } from 'zod';
import { tradeKeys } from '@/lib/jobs/trades';
import { firstOf, type SearchParams } from '@/lib/page-props';

export const coursePlaces = { all: 'Mọi nơi', here: 'Trong địa bàn' } as const;

export const listCoursesSchema = z.object({
  where: z.enum(['all', 'here']).default('all'),
  trade: z.enum(tradeKeys).nullish(),
  /** Of one school alone. */
  schoolId: z.uuid().nullish(),
  page: z.number().int().min(1).max(10_000).default(1),
});
export type CourseFilter = z.output<typeof listCoursesSchema>;

const { shape } = listCoursesSchema;

/** Reads the filter from the address; what is not understood is left out rather than failing the page. */
export function courseFilterFromParams(params: SearchParams): CourseFilter {
  return {
    where: firstOf(params.noi) === 'here' ? 'here' : 'all',
    trade: shape.trade.safeParse(firstOf(params.nghe)).data ?? null,
    schoolId: shape.schoolId.safeParse(firstOf(params.truong)).data ?? null,
    page: shape.page.safeParse(Number(firstOf(params.trang) ?? 1)).data ?? 1,
  };
}

/** The address of a filter, without its page. */
export function paramsFromCourseFilter({ where, trade, schoolId }: CourseFilter): URLSearchParams {
  const params = new URLSearchParams();
  if (where === 'here') params.set('noi', where);
  if (trade) params.set('nghe', trade);
  if (schoolId) params.set('truong', schoolId);
  return params;
}
