import { z } from 'zod';
import { tradeField } from '@/lib/jobs/vacancies/schema';
import { firstOf, type SearchParams } from '@/lib/page-props';

export const vacancyExportLimit = 10_000;

export const vacancyPlaces = { here: 'Trong địa bàn', near: 'Trong tỉnh', all: 'Mọi nơi' } as const;
export type VacancyPlace = keyof typeof vacancyPlaces;
export const vacancyShows = { open: 'Đang tuyển', filled: 'Đã đủ người', closed: 'Đã đóng', any: 'Tất cả' } as const;
export type VacancyShow = keyof typeof vacancyShows;
const placeKeys = ['here', 'near', 'all'] as const satisfies readonly VacancyPlace[];
const showKeys = ['open', 'filled', 'closed', 'any'] as const satisfies readonly VacancyShow[];

/** What the vacancy board may ask; the same shape drives the page, the count and the export. */
export const listVacanciesSchema = z.object({
  q: z.string().trim().max(100).default(''),
  where: z.enum(placeKeys).default('near'),
  show: z.enum(showKeys).default('open'),
  trade: tradeField.nullish(),
  /** Where the page before ended: the day and id of its last row. */
  after: z.tuple([z.iso.date(), z.uuid()]).nullish(),
  limit: z.number().int().min(1).max(vacancyExportLimit).default(50),
});
export type VacancyFilter = z.output<typeof listVacanciesSchema>;
export type VacancyFilterInput = z.input<typeof listVacanciesSchema>;

const { shape } = listVacanciesSchema;

/** Reads the filter from the address; what is not understood is left out rather than failing the page. */
export function vacancyFilterFromParams(params: SearchParams): VacancyFilterInput {
  return {
    q: (firstOf(params.q) ?? '').slice(0, 100),
    where: shape.where.safeParse(firstOf(params.noi)).data ?? 'near',
    show: shape.show.safeParse(firstOf(params.xem)).data ?? 'open',
    trade: shape.trade.safeParse(firstOf(params.nghe)).data ?? null,
    after: shape.after.safeParse([firstOf(params.sau) ?? '', firstOf(params.sauid) ?? '']).data ?? null,
  };
}

/** The address of a filter, without its position. */
export function paramsFromVacancyFilter({ q, where, show, trade }: VacancyFilterInput): URLSearchParams {
  const params = new URLSearchParams();
  if (q) params.set('q', q);
  if (where && where !== 'near') params.set('noi', where);
  if (show && show !== 'open') params.set('xem', show);
  if (trade) params.set('nghe', trade);
  return params;
}
