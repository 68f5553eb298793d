import { z } from 'zod';
import { organisationLabels } from '@/lib/loans/vocabulary';
import { firstOf, type SearchParams } from '@/lib/page-props';

export const loanShows = {
  open: 'Đang vay',
  late: 'Quá hạn',
  frozen: 'Khoanh nợ',
  settled: 'Đã tất toán',
  all: 'Tất cả',
} as const;
export type LoanShow = keyof typeof loanShows;

export const loanSorts = { name: 'Tên người vay', late: 'Quá hạn lâu nhất', balance: 'Dư nợ lớn nhất' } as const;
export type LoanSort = keyof typeof loanSorts;

const keysOf = <T extends string>(labels: Readonly<Record<T, string>>) => z.enum(Object.keys(labels) as [T, ...T[]]);

/** The most rows that one file holds. */
export const loanExportLimit = 20_000;

/** What a list of loans may ask; the same shape drives the page, the count and the export. */
export const listLoansSchema = z.object({
  q: z.string().trim().max(100).default(''),
  show: keysOf(loanShows).default('open'),
  communeId: z.number().int().positive().max(2_147_483_647).nullish(),
  groupId: z.uuid().nullish(),
  organisation: keysOf(organisationLabels).nullish(),
  sort: keysOf(loanSorts).default('name'),
  /** Where the page before ended: the sort value and id of its last row. */
  after: z.tuple([z.string().max(200), z.uuid()]).nullish(),
  limit: z.number().int().min(1).max(loanExportLimit).default(50),
});
export type LoanFilter = z.output<typeof listLoansSchema>;
export type LoanFilterInput = z.input<typeof listLoansSchema>;

const { shape } = listLoansSchema;

/** Reads the filter from the address; what is not understood is left out rather than failing the page. */
export function loanFilterFromParams(params: SearchParams): LoanFilterInput {
  return {
    q: (firstOf(params.q) ?? '').slice(0, 100),
    show: shape.show.safeParse(firstOf(params.xem)).data ?? 'open',
    communeId: shape.communeId.safeParse(Number(firstOf(params.xa) || Number.NaN)).data ?? null,
    groupId: shape.groupId.safeParse(firstOf(params.to)).data ?? null,
    organisation: shape.organisation.safeParse(firstOf(params.hoi)).data ?? null,
    sort: shape.sort.safeParse(firstOf(params.xep)).data ?? 'name',
    after: shape.after.safeParse([firstOf(params.sau) ?? '', firstOf(params.sauid) ?? '']).data ?? null,
  };
}

/** The address of a filter, without its position. */
export function paramsFromLoanFilter(filter: LoanFilterInput): URLSearchParams {
  const params = new URLSearchParams();
  const put = (key: string, value: string | number | null | undefined, none = '') => {
    if (value !== null && value !== undefined && String(value) !== none) params.set(key, String(value));
  };
  put('q', filter.q);
  put('xem', filter.show, 'open');
  put('xa', filter.communeId);
  put('to', filter.groupId);
  put('hoi', filter.organisation);
  put('xep', filter.sort, 'name');
  return params;
}
