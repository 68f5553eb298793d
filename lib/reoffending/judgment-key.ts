import { searchKey } from '@/lib/text';

const plain = (text: string) => searchKey(text).replace(/[^a-z0-9]+/g, '');

/** One judgment under one key however it is typed: "12/2026/HS-ST" and "12 / 2026 / HSST" of the same court are one. */
export const judgmentKey = (number: string, court: string): string =>
  `${plain(number)}|${plain(court).replace(/^toaannhandan|^tand/, '')}`;
