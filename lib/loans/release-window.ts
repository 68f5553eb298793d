import { daysBetween, earliestDay, formatDate, type LegalDate, latestDay } from '@/lib/dates';
import { condition, sources } from '@/lib/loans/condition';
import type { Condition, IndividualFacts } from '@/lib/loans/eligibility-types';
import type { LoanRules } from '@/lib/loans/rules';
import { lastDayToBorrow } from '@/lib/loans/terms';

const knownLength = { DAY: 10, MONTH: 7, YEAR: 4 } as const;

type Release = Pick<IndividualFacts, 'releaseOn' | 'releasePrecision'>;

/**
 * Điều 3 khoản 2a: at most five years from the end of the sentence to the loan. Exactly five years to the day are still
 * within; a date known by month or year is unknown where its first and last day would answer differently.
 */
export function releaseWindow({ releaseOn, releasePrecision }: Release, rules: LoanRules, on: LegalDate): Condition {
  const { clause } = rules['window.years'];
  const found = { source: sources.certificate, clause };
  if (releaseOn === null) {
    const fact = 'Chưa biết ngày chấp hành xong án phạt tù';
    return condition('window', 'UNKNOWN', { ...found, fact, cure: 'Bổ sung ngày ghi trên giấy chứng nhận' });
  }
  const known = releaseOn.slice(0, knownLength[releasePrecision]);
  const fact = `Chấp hành xong ${formatDate(known)}`;
  if (earliestDay(known) > on) {
    const cure = `còn ${daysBetween(on, earliestDay(known))} ngày mới chấp hành xong`;
    return condition('window', 'NOT_MET', { ...found, fact, cure });
  }
  const first = lastDayToBorrow(earliestDay(known), rules);
  const last = lastDayToBorrow(latestDay(known), rules);
  const until = (day: LegalDate) => `${fact}, được vay đến hết ${formatDate(day)}`;
  if (on <= first) {
    const cure = on === first ? 'còn 0 ngày: hôm nay là ngày cuối cùng' : `còn ${daysBetween(on, first)} ngày`;
    return condition('window', 'MET', { ...found, fact: until(first), cure });
  }
  if (on > last) {
    return condition('window', 'NOT_MET', {
      ...found,
      fact: until(last),
      cure: `đã quá ${daysBetween(last, on)} ngày`,
    });
  }
  const between = `${fact}: hạn vay từ ${formatDate(first)} đến ${formatDate(last)}, tùy ngày`;
  const cure = 'Bổ sung đủ ngày, tháng, năm ghi trên giấy chứng nhận';
  return condition('window', 'UNKNOWN', { ...found, fact: between, cure });
}
