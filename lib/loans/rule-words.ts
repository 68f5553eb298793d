import { formatDate } from '@/lib/dates';
import { dayOfRule, type RuleUnit } from '@/lib/loans/rules';
import { formatDong, formatNumber } from '@/lib/money';

/** A rule's value as people say it: '100.000.000 đ', '6,6 %', '5 năm'. */
export function ruleValueInWords(value: number, unit: RuleUnit): string {
  const words = {
    dong: formatDong(value),
    months: `${formatNumber(value)} tháng`,
    days: `${formatNumber(value)} ngày`,
    years: `${formatNumber(value)} năm`,
    percent: `${formatNumber(value)} %`,
    basisPoints: `${String(value / 100).replace('.', ',')} %/năm`,
    times: `${formatNumber(value)} lần`,
    date: unit === 'date' ? formatDate(dayOfRule(value)) : '',
  } as const satisfies Record<RuleUnit, string>;
  return words[unit];
}

/** How the value is typed. */
export const ruleUnitHints = {
  dong: 'Số đồng, ví dụ 100000000',
  months: 'Số tháng',
  days: 'Số ngày',
  years: 'Số năm',
  percent: 'Phần trăm, số nguyên',
  basisPoints: 'Phần vạn một năm: 660 là 6,6 %/năm',
  times: 'Số lần',
  date: 'Ngày viết liền năm, tháng, ngày: 20260301',
} as const satisfies Record<RuleUnit, string>;
