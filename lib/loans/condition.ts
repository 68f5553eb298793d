import type { Condition, ConditionKey, ConditionState } from '@/lib/loans/eligibility-types';

/** What every condition of the programme is called. */
const labels = {
  certificate: 'Có giấy chứng nhận chấp hành xong án phạt tù hoặc giấy chứng nhận đặc xá',
  list: 'Có tên trong danh sách Mẫu 01 do Công an xã lập, UBND xã xác nhận',
  residence: 'Về cư trú và đang được quản lý tại xã',
  law: 'Chấp hành pháp luật',
  socialEvils: 'Không tham gia tệ nạn xã hội',
  window: 'Còn trong thời gian được vay kể từ khi chấp hành xong án phạt tù',
  need: 'Có nhu cầu vay vốn',
  doubleCredit: 'Không còn dư nợ chương trình khác của NHCSXH cho cùng mục đích',
  cap: 'Số tiền vay trong mức tối đa',
  term: 'Thời hạn vay trong mức tối đa',
  legal: 'Cơ sở thuộc loại được vay và hoạt động hợp pháp',
  workforce: 'Đủ tỷ lệ lao động là người chấp hành xong án phạt tù có hợp đồng lao động',
  plan: 'Phương án vay vốn được UBND xã nơi thực hiện xác nhận (Mẫu 02)',
  capPerWorker: 'Số tiền vay trong mức tối đa tính theo số lao động',
  collateral: 'Có bảo đảm tiền vay khi vay trên mức phải bảo đảm',
} as const satisfies Record<ConditionKey, string>;

export const sources = {
  caseFile: 'Hồ sơ quản lý của Công an xã',
  certificate: 'Giấy chứng nhận trong hồ sơ',
  assessment: 'Phân nhóm đã ký của Công an xã',
  police: 'Xác nhận của Công an xã',
  list: 'Danh sách Mẫu 01',
  plan: 'Mẫu 02',
  application: 'Giấy đề nghị vay vốn',
  bank: 'Tra cứu của NHCSXH',
  establishment: 'Đăng ký kinh doanh và hợp đồng lao động của cơ sở',
} as const;

/** One condition with what was found about it. */
export const condition = (
  key: ConditionKey,
  state: ConditionState,
  found: { fact: string; source: string; clause: string; cure?: string | null },
): Condition => ({
  key,
  label: labels[key],
  state,
  fact: found.fact,
  source: found.source,
  clause: found.clause,
  cure: found.cure ?? null,
});

/** What an unknown, a yes and a no mean for a condition that a yes meets. */
export const stateOf = (answer: boolean | null): ConditionState =>
  answer === null ? 'UNKNOWN' : answer ? 'MET' : 'NOT_MET';

/** Picks the words for an answer. */
export const say = (answer: boolean | null, words: { yes: string; no: string; unknown: string }): string =>
  answer === null ? words.unknown : answer ? words.yes : words.no;
