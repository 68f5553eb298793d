import { addMonths, type LegalDate } from '@/lib/dates';
import type { EnrolmentStatus } from '@/lib/generated/prisma/enums';
import { formatDong } from '@/lib/money';

export type { EnrolmentStatus };

export const enrolmentLabels = {
  STUDYING: 'Đang học',
  COMPLETED: 'Học xong',
  DROPPED: 'Thôi học',
} as const satisfies Record<EnrolmentStatus, string>;

/** Kinds of places where a trade is learnt (Quyết định 22/2023/QĐ-TTg, Điều 5: universities, colleges, trung cấp, vocational centres). */
export const schoolKinds = {
  VOCATIONAL_CENTRE: 'Trung tâm giáo dục nghề nghiệp',
  INTERMEDIATE: 'Trường trung cấp',
  COLLEGE: 'Trường cao đẳng',
  UNIVERSITY: 'Trường đại học',
  EMPLOYER: 'Doanh nghiệp dạy nghề',
  OTHER: 'Nơi dạy nghề khác',
} as const satisfies Record<string, string>;
export type SchoolKind = keyof typeof schoolKinds;
export const schoolKindKeys = Object.keys(schoolKinds) as [SchoolKind, ...SchoolKind[]];

export const payers = {
  LOAN: 'Vay NHCSXH',
  STATE: 'Ngân sách hỗ trợ',
  SCHOOL: 'Nơi dạy miễn, giảm',
  EMPLOYER: 'Doanh nghiệp trả',
  FAMILY: 'Gia đình tự trả',
} as const satisfies Record<string, string>;
export type Payer = keyof typeof payers;
export const payerKeys = Object.keys(payers) as [Payer, ...Payer[]];

interface LoanShare {
  /** What the loan pays a month, whole đồng; null where no loan pays. */
  loanPerMonth: number | null;
  costPerMonth: number;
  /** The cap in force on the day of enrolment, whole đồng a month. */
  cap: number;
  clause: string;
}

/**
 * Why a loan cannot pay this much of a course, or null. A training loan pays at most the cap a month for a person, and no
 * more than the course costs. Source: Quyết định 22/2023/QĐ-TTg, Điều 6 (4 triệu đồng/tháng/người), Điều 5.
 */
export function loanShareProblem({ loanPerMonth, costPerMonth, cap, clause }: LoanShare): string | null {
  if (loanPerMonth === null) return null;
  if (loanPerMonth > cap) return `Vay học nghề nhiều nhất ${formatDong(cap)} một tháng (${clause})`;
  if (loanPerMonth > costPerMonth)
    return `Khóa học chỉ tốn ${formatDong(costPerMonth)} một tháng: tiền vay không thể nhiều hơn`;
  return null;
}

/** First days of the months of a course, from its first to its last day. */
export function monthsOf(startsOn: LegalDate, endsOn: LegalDate): LegalDate[] {
  const first = `${startsOn.slice(0, 7)}-01`;
  const months: LegalDate[] = [];
  for (let n = 0; ; n += 1) {
    const month = addMonths(first, n);
    if (month > endsOn) return months;
    months.push(month);
  }
}

/** Sessions attended of sessions held, in whole percent; null before any was held. */
export const attendancePercent = (held: number, attended: number): number | null =>
  held === 0 ? null : Math.round((attended * 100) / held);
