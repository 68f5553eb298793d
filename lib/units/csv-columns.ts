/** The columns of a list of units; apart, so that a page can name them without carrying the reader. */
export const csvColumns = [
  'code',
  'name',
  'kind',
  'form',
  'parent_code',
  'valid_from',
  'valid_to',
  'predecessor_codes',
] as const;
