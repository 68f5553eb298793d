import type { Count } from '@/lib/committee/suppression';
import { type FunnelLimits, funnelLimits, type Standing, standingOf } from '@/lib/statistics/funnel';

/** What units are compared by. `isGood`: the higher the better. `who`: the office that can change it. */
export const indicators = {
  OVERDUE: {
    label: 'Quá hạn liên hệ',
    of: 'người trong diện quá hạn liên hệ',
    isGood: false,
    who: 'Công an xã',
    next: 'Sắp lại lịch thăm, gặp trước những người quá hạn lâu nhất.',
  },
  GROUP_A: {
    label: 'Tạm ổn định (nhóm A)',
    of: 'người trong diện ở nhóm A',
    isGood: true,
    who: 'Công an xã cùng UBND xã',
    next: 'Xem lại việc phân nhóm và những khó khăn ghi ở nhóm B; hỏi cách làm của xã có tỷ lệ cao.',
  },
  NO_WORK: {
    label: 'Không có việc làm',
    of: 'người trong diện không có việc làm',
    isGood: false,
    who: 'UBND xã',
    next: 'Đối chiếu với tin tuyển dụng và các khóa học đang mở gần đó.',
  },
  OPEN_NEEDS: {
    label: 'Còn nhu cầu chưa đáp ứng',
    of: 'người trong diện còn nhu cầu chưa đáp ứng',
    isGood: false,
    who: 'UBND xã',
    next: 'Giao người lo từng nhu cầu và hẹn ngày xong.',
  },
} as const satisfies Record<string, { label: string; of: string; isGood: boolean; who: string; next: string }>;
export type Indicator = keyof typeof indicators;
export const indicatorKeys = Object.keys(indicators) as [Indicator, ...Indicator[]];

/** A unit's part and whole; null is hidden. */
export interface UnitShare {
  unitId: number;
  unitName: string;
  part: Count;
  whole: Count;
}

export interface Placed extends UnitShare {
  part: number;
  whole: number;
  standing: Standing;
  /** On the good side of its limits, or on the other. */
  isGood: boolean;
  words: string;
}

export interface Funnel {
  indicator: Indicator;
  /** The share of all units together, 0 to 1; null: hidden or nobody. */
  share: number | null;
  units: Placed[];
  /** Units whose numbers are too small to be shown. */
  hidden: number;
  /** The limits for some sizes, to draw the funnel by. */
  limits: { size: number; limits: FunnelLimits }[];
}

const one = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1, minimumFractionDigits: 1 });
const percent = (share: number) => `${one.format(share * 100)} %`;

/** Where the units stand among each other. `total` is of all of them, also of those that are hidden. */
export function funnelOf(
  indicator: Indicator,
  units: readonly UnitShare[],
  total: { part: Count; whole: Count },
): Funnel {
  const share = total.part === null || !total.whole ? null : total.part / total.whole;
  const shown = units.flatMap((u) => (u.part === null || !u.whole ? [] : [{ ...u, part: u.part, whole: u.whole }]));
  const largest = Math.max(0, ...shown.map((u) => u.whole));
  return {
    indicator,
    share,
    units:
      share === null
        ? []
        : shown.map((unit) => place(indicator, unit, share)).sort((a, b) => order(a) - order(b) || b.whole - a.whole),
    hidden: units.filter((u) => u.part === null || u.whole === null).length,
    limits: share === null ? [] : sizesTo(largest).map((size) => ({ size, limits: funnelLimits(size, share) })),
  };
}

/** Who must act first, then whom to learn from, then everybody else. */
const order = ({ standing, isGood }: Placed) =>
  standing === 'WITHIN' ? 4 : (standing === 'FAR' ? 0 : 2) + Number(isGood);

function place(indicator: Indicator, unit: UnitShare & { part: number; whole: number }, share: number): Placed {
  const standing = standingOf(unit.part, unit.whole, share);
  const own = unit.part / unit.whole;
  const isGood = own > share === indicators[indicator].isGood;
  return { ...unit, standing, isGood, words: wordsOf(indicator, { ...unit, standing, isGood }, share) };
}

function wordsOf(
  indicator: Indicator,
  { part, whole, standing, isGood }: Pick<Placed, 'part' | 'whole' | 'standing' | 'isGood'>,
  share: number,
): string {
  const { of, who, next } = indicators[indicator];
  const own = `${percent(part / whole)} (${part}/${whole}) ${of}, so với ${percent(share)} của cả địa bàn`;
  if (standing === 'WITHIN') return `${own}: trong khoảng mà ngẫu nhiên cũng có thể tạo ra, chưa nói được là khác.`;
  const limit = standing === 'FAR' ? '99,8 %' : '95 %';
  if (isGood) return `${own}: tốt hơn giới hạn ${limit}. Đáng hỏi cách làm để các xã khác học.`;
  return standing === 'FAR'
    ? `${own}: vượt giới hạn ${limit}, khó chỉ do ngẫu nhiên. ${who} làm trước: ${next}`
    : `${own}: vượt giới hạn ${limit}, nên xem lại. Cứ 20 đơn vị thì khoảng một vượt mức này chỉ do ngẫu nhiên. ${who}: ${next}`;
}

/** Up to forty sizes from one to a little beyond the largest unit. */
function sizesTo(largest: number): number[] {
  const end = Math.max(5, Math.ceil(largest * 1.08));
  const step = Math.max(1, Math.ceil(end / 40));
  const sizes = Array.from({ length: Math.ceil(end / step) }, (_, i) => 1 + i * step);
  return sizes.at(-1) === end ? sizes : [...sizes, end];
}
