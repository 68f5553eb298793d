import type { ContextKind } from '@/lib/generated/prisma/enums';

export type { ContextKind };

/** What a figure is about, in the words of reports. */
export const indicators = {
  REOFFENDING: 'Tái phạm của người chấp hành xong án phạt tù',
  PUBLIC_ORDER: 'Tội phạm về trật tự xã hội',
  DRUGS: 'Tội phạm về ma túy',
  ECONOMIC: 'Tội phạm về kinh tế, tham nhũng, môi trường',
  SOLVED: 'Điều tra, khám phá án',
} as const;
export type Indicator = keyof typeof indicators;
export const indicatorKeys = Object.keys(indicators) as [Indicator, ...Indicator[]];
export const isIndicator = (text: string): text is Indicator => Object.hasOwn(indicators, text);

export const kindLabels = {
  COUNT: 'Số vụ (hoặc số người)',
  CHANGE_PERCENT: 'Tăng, giảm so với cùng kỳ (%)',
  RATIO_PERCENT: 'Tỷ lệ (%)',
} as const satisfies Record<ContextKind, string>;
export const kindKeys = Object.keys(kindLabels) as [ContextKind, ...ContextKind[]];

const whole = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 0 });
const percent = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 });

/**
 * A stored value in words: '1.204', '−26 %', '+3,5 %', '0,5 %'.
 * @param value cases for COUNT, hundredths of a percent for the others.
 */
export function formatContext(kind: ContextKind, value: number): string {
  if (kind === 'COUNT') return whole.format(value);
  const sign = value < 0 ? '−' : kind === 'CHANGE_PERCENT' && value > 0 ? '+' : '';
  return `${sign}${percent.format(Math.abs(value) / 100)} %`;
}

const limits = {
  COUNT: { low: 0, high: 10_000_000, words: 'Số vụ là số nguyên từ 0 trở lên' },
  CHANGE_PERCENT: { low: -100_00, high: 1_000_00, words: 'Mức tăng, giảm từ −100 % đến 1.000 %' },
  RATIO_PERCENT: { low: 0, high: 100_00, words: 'Tỷ lệ từ 0 % đến 100 %' },
} as const satisfies Record<ContextKind, { low: number; high: number; words: string }>;

/** Reads a value as reports write it ('−26 %', '0,5', '1.204'): the stored number, or what is wrong with it. */
export function readContextValue(kind: ContextKind, text: string): { value: number } | { problem: string } {
  const { low, high, words } = limits[kind];
  const plain = text.normalize('NFKC').replace(/[\s%]/g, '').replace(/^[−–]/, '-').replace(/^\+/, '');
  const isCount = kind === 'COUNT';
  if (!(isCount ? /^(\d+|\d{1,3}(\.\d{3})+)$/ : /^-?\d+([.,]\d{1,2})?$/).test(plain))
    return { problem: `${words}; viết bằng chữ số, ví dụ ${isCount ? '1.204' : '−26 hoặc 0,5'}` };
  const value = isCount ? Number(plain.replaceAll('.', '')) : Math.round(Number(plain.replace(',', '.')) * 100);
  return value < low || value > high ? { problem: words } : { value };
}
