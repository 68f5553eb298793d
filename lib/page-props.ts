/** What a page is given: the address's own parts. */
export interface PageProps<P extends string = never> {
  params: Promise<Record<P, string>>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}
