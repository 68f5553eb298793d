import { formatNumber } from '@/lib/money';

const oneDecimal = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1, minimumFractionDigits: 1 });

/** '31,9 % (88/276)': a percentage never stands without its numerator and denominator. */
export function formatShare(part: number, whole: number): string {
  return whole === 0
    ? '0/0'
    : `${oneDecimal.format((part / whole) * 100)} % (${formatNumber(part)}/${formatNumber(whole)})`;
}
