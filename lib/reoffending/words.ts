import type { Curve, Milestone } from '@/lib/reoffending/curve';

/** '3,1 %' from 0.031; so many digits behind the comma. */
export const formatPercent = (share: number, digits: number): string =>
  `${new Intl.NumberFormat('vi-VN', { maximumFractionDigits: digits, minimumFractionDigits: digits }).format(share * 100)} %`;

/** The interval of those to whom it happened, from that of those to whom it did not; null where there is none. */
export const percentRange = ({ low, high }: Pick<Milestone, 'low' | 'high'>, digits: number): string | null =>
  low === null || high === null ? null : `${formatPercent(1 - high, digits)} đến ${formatPercent(1 - low, digits)}`;

/** The curve in one sentence: the latest milestone that can be told. */
export function curveSentence(curve: Curve): string {
  const digits = curve.isCoarse ? 0 : 1;
  const told = curve.milestones.findLast((m) => m.survival !== null);
  if (!told || told.survival === null)
    return curve.isCoarse
      ? 'Số bản án mới còn dưới 5 hoặc chưa đủ người theo dõi, nên chưa hiển thị đường theo thời gian.'
      : 'Chưa đủ người được theo dõi đủ lâu để ước tính.';
  const range = percentRange(told, digits);
  const share = formatPercent(1 - told.survival, digits);
  return `Trong ${told.months} tháng từ ngày về, ước tính ${share} có bản án mới${range ? ` (khoảng tin cậy 95 %: ${range})` : ', chưa có ai'}.`;
}
