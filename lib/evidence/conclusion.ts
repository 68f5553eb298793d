import { fewestEvents, fewestPairs, type ReOffenceEffect, type StableEffect } from '@/lib/evidence/effect';

export type Verdict = 'TOO_FEW' | 'UNCLEAR' | 'BETTER' | 'WORSE';

export interface Conclusion {
  verdict: Verdict;
  /** What may be said, and no more. */
  words: string;
}

/** What is said to those who see no small number: the judgement, and no number that another day could be subtracted from. */
export const verdictWords = {
  TOO_FEW: 'Chưa kết luận được: còn quá ít người để so sánh.',
  UNCLEAR: 'Chưa thấy khác biệt rõ giữa thành viên và người giống họ.',
  BETTER:
    'Thành viên khá hơn người giống họ, ngoài mức có thể do ngẫu nhiên. Đây là so sánh quan sát, không phải bằng chứng nhân quả.',
  WORSE:
    'Thành viên kém hơn người giống họ, ngoài mức có thể do ngẫu nhiên. Đây là so sánh quan sát, không phải bằng chứng nhân quả.',
} as const satisfies Record<Verdict, string>;

const one = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1, minimumFractionDigits: 1 });
/** '12,5' from 0.125. */
export const points = (share: number): string => one.format(Math.abs(share) * 100);
const pValue = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 3, minimumFractionDigits: 3 });
export const formatP = (p: number): string => (p < 0.001 ? 'p < 0,001' : `p = ${pValue.format(p)}`);

/** What the numbers allow to be said of stability; refuses where they allow nothing. */
export function concludeStable({ months, members, others, difference }: StableEffect): Conclusion {
  const pairs = Math.min(members.n, others.n);
  if (!difference || pairs < fewestPairs)
    return {
      verdict: 'TOO_FEW',
      words: `Chưa kết luận được sau ${months} tháng: mới có ${pairs} cặp so sánh, cần ít nhất ${fewestPairs} cặp. Ít người thế này thì khác biệt có thể chỉ do ngẫu nhiên.`,
    };
  const { value, low, high } = difference;
  if (low <= 0 && high >= 0)
    return {
      verdict: 'UNCLEAR',
      words: `Chưa thấy khác biệt rõ sau ${months} tháng: số liệu phù hợp với mọi khả năng từ ${signed(low)} đến ${signed(high)} điểm phần trăm. Không kết luận là mô hình có tác dụng, cũng không kết luận là không.`,
    };
  const isBetter = value > 0;
  return {
    verdict: isBetter ? 'BETTER' : 'WORSE',
    words: `Sau ${months} tháng, tỷ lệ tạm ổn định của thành viên ${isBetter ? 'cao hơn' : 'thấp hơn'} người giống họ ${points(value)} điểm phần trăm (khoảng tin cậy 95 %: từ ${signed(low)} đến ${signed(high)}). Đây là so sánh quan sát: khác biệt có thể còn do điều chưa đo được, không phải bằng chứng nhân quả.`,
  };
}

/** What the numbers allow to be said of new judgments over time. */
export function concludeReOffending({ members, others, test }: ReOffenceEffect): Conclusion {
  const events = members.events + others.events;
  if (members.n < fewestPairs || others.n < fewestPairs)
    return {
      verdict: 'TOO_FEW',
      words: `Chưa kết luận được về tái phạm: cần ít nhất ${fewestPairs} cặp so sánh, mới có ${Math.min(members.n, others.n)}.`,
    };
  if (events < fewestEvents)
    return {
      verdict: 'TOO_FEW',
      words: `Chưa kết luận được về tái phạm: cả hai bên mới có ${events} bản án mới, cần ít nhất ${fewestEvents}. Ít bản án mới là điều tốt, nhưng chưa đủ để so sánh.`,
    };
  if (test.p >= 0.05)
    return {
      verdict: 'UNCLEAR',
      words: `Chưa thấy khác biệt rõ về thời gian đến khi có bản án mới (kiểm định log-rank, ${formatP(test.p)}).`,
    };
  const isBetter = (test.observed[0] ?? 0) < (test.expected[0] ?? 0);
  return {
    verdict: isBetter ? 'BETTER' : 'WORSE',
    words: `Thành viên có bản án mới ${isBetter ? 'chậm hoặc ít hơn' : 'sớm hoặc nhiều hơn'} người giống họ (kiểm định log-rank, ${formatP(test.p)}). Đây là so sánh quan sát, không phải bằng chứng nhân quả.`,
  };
}

const signed = (share: number): string => `${share < 0 ? '−' : '+'}${points(share)}`;
