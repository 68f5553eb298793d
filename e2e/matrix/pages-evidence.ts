import { row } from './notation';
import type { PageRule } from './pages';

const figures = row('P,C,O,H,S,M +.....  B,V,A,Q r.....');
const page = (address: string, title: string): PageRule => ({
  route: `/(app)/ban-chi-dao/${address}/page`,
  path: () => `/ban-chi-dao/${address}`,
  ...{ rule: figures, on: 'managed', holds: [], isTitle: true },
  shows: () => title,
});

/** Counts alone: nobody of the register on any of them. */
export const evidencePages: readonly PageRule[] = [
  page('tai-pham', 'Tái phạm'),
  page('hieu-qua-mo-hinh', 'Hiệu quả mô hình'),
  page('khac-thuong', 'Khác thường'),
  page('toi-pham', 'Tội phạm'),
];
