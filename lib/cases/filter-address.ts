import type { CaseFilterInput } from '@/lib/cases/filter';
import { statusLabels } from '@/lib/cases/lifecycle';
import { formatDate } from '@/lib/dates';
import { difficultyLabel, groupLabels, workLabels } from '@/lib/followups/vocabulary';

/** The address of a filter, without the position in it. */
export function paramsFromFilter(filter: CaseFilterInput): URLSearchParams {
  const params = new URLSearchParams();
  if (filter.q) params.set('q', filter.q);
  if (filter.status?.length) params.set('trangthai', filter.status.join(','));
  if (filter.group?.length) params.set('nhom', filter.group.join(','));
  if (filter.work?.length) params.set('viec', filter.work.join(','));
  if (filter.communeId) params.set('xa', String(filter.communeId));
  if (filter.hamlet) params.set('thon', filter.hamlet);
  if (filter.difficulty) params.set('khokhan', filter.difficulty);
  if (filter.on) params.set('ngay', filter.on);
  if (filter.overdue) params.set('quahan', '1');
  if (typeof filter.neglected === 'boolean') params.set('khonggap', filter.neglected ? '1' : '0');
  if (filter.officerId) params.set('phutrach', filter.officerId);
  if (filter.tag) params.set('nhan', filter.tag);
  if (filter.viewId) params.set('xem', filter.viewId);
  if (filter.sort && filter.sort !== 'name') params.set('xep', filter.sort);
  if (filter.descending) params.set('giam', '1');
  return params;
}

/** Names that a filter holds as ids. */
export interface FilterNames {
  place?: string | null;
  officer?: string | null;
}

/** The filter as a sentence: "nhóm B, không có việc làm, Thôn 3". Empty when nothing is chosen. */
export function describeFilter(filter: CaseFilterInput, names: FilterNames = {}): string {
  const works = { ...workLabels, UNKNOWN: 'chưa ghi nhận việc làm' };
  return [
    filter.q && `tìm “${filter.q}”`,
    filter.status?.map((s) => statusLabels[s].toLowerCase()).join(' hoặc '),
    filter.group
      ?.map((g) => (g === 'NONE' ? 'chưa phân nhóm' : `nhóm ${g} (${groupLabels[g].toLowerCase()})`))
      .join(' hoặc '),
    filter.work?.map((w) => works[w].toLowerCase()).join(' hoặc '),
    filter.difficulty && difficultyLabel(filter.difficulty).toLowerCase(),
    filter.overdue && 'quá hạn liên hệ',
    typeof filter.neglected === 'boolean' && (filter.neglected ? 'quá lâu không gặp' : 'đã gặp trong hạn'),
    filter.hamlet,
    filter.on && `theo hồ sơ ngày ${formatDate(filter.on)}`,
    filter.communeId && (names.place ?? 'một xã không còn trong địa bàn'),
    filter.officerId && `do ${names.officer ?? 'một cán bộ không còn trong hệ thống'} phụ trách`,
    filter.tag && `nhãn “${filter.tag}”`,
  ]
    .filter(Boolean)
    .join(', ');
}
