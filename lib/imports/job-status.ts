import type { WorkStatus } from '@/lib/followups/vocabulary';
import { searchKey } from '@/lib/text';

export interface ListedJob {
  status: WorkStatus;
  /** As written; null when the cell only says that there is none. */
  occupation: string | null;
}

const HELD = /tam giam|tam giu|co so giao duc|cai nghien|thi hanh an/;
const NO_JOB =
  /^(khong|chua|ko|k) ?(co )?(viec( lam)?|nghe( nghiep)?|cong viec)( on dinh)?$|^that nghiep|^o nha$|^khong$|^(khong|chua) (co )?(viec|nghe)/;
const UNSTABLE_WHOLE = /(khong|chua|thieu) on dinh|^(khong|chua) (co )?viec lam on dinh/;
const UNABLE = /mat suc lao dong|(khong con|het|mat) (kha nang|suc) lao dong|gia yeu|khuyet tat|nghi huu|om dau/;
const TRAINING = /hoc nghe|dang hoc|hoc viec|dao tao nghe|sinh vien|hoc sinh/;
const UNSTABLE =
  /thoi vu|theo mua|mua vu|tu do|lam thue|phu ho|phu giup|cuu van|boc vac|viec vat|tam thoi|bap benh|lam muon|ai goi|vang mat/;

/**
 * What a list's job cell means. A named trade counts as steady work; words of season, day labour or help at home as
 * unsteady; the cell of a person who is held says where they are, so they have no work now.
 */
export function readListedJob(text: string | null): ListedJob | null {
  if (text === null) return null;
  const key = searchKey(text)
    .replace(/[.;,]+$/, '')
    .trim();
  if (key === '') return null;
  if (UNABLE.test(key)) return { status: 'UNABLE', occupation: null };
  if (TRAINING.test(key)) return { status: 'IN_TRAINING', occupation: text };
  if (UNSTABLE_WHOLE.test(key)) return { status: 'UNSTABLE', occupation: null };
  if (NO_JOB.test(key)) return { status: 'NONE', occupation: null };
  if (HELD.test(key)) return { status: 'NONE', occupation: null };
  return { status: UNSTABLE.test(key) ? 'UNSTABLE' : 'STABLE', occupation: text.slice(0, 200) };
}
