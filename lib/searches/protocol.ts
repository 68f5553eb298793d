import { addDays, type LegalDate } from '@/lib/dates';
import type { SearchResult, SearchStatus } from '@/lib/generated/prisma/enums';
import type { SettingKey } from '@/lib/settings/known-settings';
import type { Settings } from '@/lib/settings/read';

export type { SearchResult, SearchStatus };

export interface ProtocolStep {
  label: string;
  /** Who is asked, in words for the officer. */
  ask: string;
  /** Within how many days of the beginning. */
  within: SettingKey;
}

/**
 * Tìm người mất liên lạc: whom to ask, in this order. An internal procedure: no legal source was seen, so that
 * the days are settings (lib/settings/known-settings.ts) and no clause is cited.
 */
export const protocol = [
  {
    label: 'Hỏi gia đình, người thân',
    ask: 'Bố mẹ, vợ chồng, anh chị em, người đại diện gia đình; gọi các số điện thoại đã có',
    within: 'search.familyDays',
  },
  {
    label: 'Hỏi thôn, người giúp đỡ, nơi làm việc',
    ask: 'Trưởng thôn, người được phân công giúp đỡ, chủ sử dụng lao động, nơi học nghề',
    within: 'search.localDays',
  },
  {
    label: 'Hỏi Công an xã nơi có thể đến',
    ask: 'Công an xã nơi có người thân, nơi từng làm thuê, nơi tạm trú được nhắc tới',
    within: 'search.policeDays',
  },
  {
    label: 'Báo cáo Công an cấp trên',
    ask: 'Báo cáo kết quả ba bước trên và đề nghị phối hợp xác minh',
    within: 'search.reportDays',
  },
] as const satisfies readonly ProtocolStep[];

export const lastStep = protocol.length;
export const procedureNote = 'Quy trình nội bộ của phần mềm, chưa thấy văn bản quy định; số ngày đổi được ở Thiết đặt.';

/** When each step is due, from the day the search began. */
export const dueDays = (openedOn: LegalDate, settings: Settings): { position: number; dueOn: LegalDate }[] =>
  protocol.map((step, index) => ({ position: index + 1, dueOn: addDays(openedOn, settings[step.within]) }));

export const searchResultLabels = {
  NO_NEWS: 'Chưa có tin',
  CLUE: 'Có tin, chưa gặp',
  LOCATED: 'Biết nơi ở',
} as const satisfies Record<SearchResult, string>;

export const searchStatusLabels = {
  OPEN: 'Đang tìm',
  FOUND_HERE: 'Còn ở địa bàn',
  FOUND_ELSEWHERE: 'Đã đi nơi khác',
  NOT_FOUND: 'Chưa tìm thấy',
  STOPPED: 'Dừng vì hồ sơ kết thúc',
} as const satisfies Record<SearchStatus, string>;

/** How staff end a search, and who may: that somebody was not found is the chief's word, after every step. */
export const searchEndings = {
  FOUND_HERE: { label: 'Còn ở địa bàn, ghi một lần liên hệ', needsAllSteps: false, byChief: false },
  FOUND_ELSEWHERE: { label: 'Đã đi nơi khác, làm chuyển địa bàn', needsAllSteps: false, byChief: false },
  NOT_FOUND: { label: 'Chưa tìm thấy (Trưởng Công an xã ký)', needsAllSteps: true, byChief: true },
} as const satisfies Partial<Record<SearchStatus, { label: string; needsAllSteps: boolean; byChief: boolean }>>;
export type SearchEnding = keyof typeof searchEndings;
export const endingKeys = Object.keys(searchEndings) as [SearchEnding, ...SearchEnding[]];
