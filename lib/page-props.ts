/** The part of an address behind the question mark, as a page is given it. */
export type SearchParams = Record<string, string | string[] | undefined>;

/** Of a name that an address may hold several times, the first value. */
export const firstOf = (value: string | string[] | undefined): string | undefined => [value].flat()[0];

/** What a page is given: the address's own parts. */
export interface PageProps<P extends string = never> {
  params: Promise<Record<P, string>>;
  searchParams: Promise<SearchParams>;
}
