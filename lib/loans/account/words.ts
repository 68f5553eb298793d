import { daysBetween, formatDate, type LegalDate } from '@/lib/dates';
import type { LedgerEvent, LedgerState } from '@/lib/loans/ledger';
import { bucketLabels } from '@/lib/loans/vocabulary';
import { formatDong } from '@/lib/money';

/** What of a line its name does not say: amounts, which balance, which day. */
export function lineDetail({ kind, principal, interest, bucket, untilOn }: LedgerEvent): string {
  return [
    principal !== 0 && `Gốc ${formatDong(principal)}`,
    interest !== 0 && `Lãi ${formatDong(interest)}`,
    bucket && bucketLabels[bucket].toLowerCase(),
    untilOn && `${kind === 'FREEZE' ? 'đến' : 'ngày mới'} ${formatDate(untilOn)}`,
  ]
    .filter(Boolean)
    .join(' · ');
}

const left = (today: LegalDate, on: LegalDate): string => {
  const days = daysBetween(today, on);
  return days === 0 ? 'hôm nay' : `còn ${days} ngày`;
};

/** What is to be paid next, and what should have been: one or two sentences. */
export function nextSentence(state: LedgerState): string {
  const { asOf: today, arrears, next } = state;
  if (state.settledOn) return `Đã tất toán ngày ${formatDate(state.settledOn)}.`;
  if (state.disbursed === 0) return 'Chưa giải ngân.';
  if (state.balance === 0) {
    return state.interestDue > 0
      ? `Đã trả hết gốc; còn lãi ${formatDong(state.interestDue)}: thu rồi tất toán.`
      : 'Đã trả hết gốc và lãi: tất toán được.';
  }
  const sentences: string[] = [];
  if (arrears.since)
    sentences.push(
      `Đến hạn chưa trả ${formatDong(arrears.amount)}, từ ${formatDate(arrears.since)} (${arrears.days} ngày).`,
    );
  if (state.frozenUntil)
    sentences.push(`Khoanh ${formatDong(state.frozen)} đến ${formatDate(state.frozenUntil)}, không tính lãi.`);
  if (next && state.balance > state.frozen)
    sentences.push(
      `Kỳ trả gốc tới: ${formatDong(next.remaining)} ngày ${formatDate(next.dueOn)} (${left(today, next.dueOn)}).`,
    );
  return sentences.join(' ');
}
