import { cleanText, searchKey } from '@/lib/text';

/** How a model is sorted and found. */
export const keysOfModel = ({ name, place }: { name: string; place?: string | null }) => ({
  sortKey: cleanText(name).toLowerCase(),
  searchKey: searchKey([name, place].filter(Boolean).join(' ')),
});
