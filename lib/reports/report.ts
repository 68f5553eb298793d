import type { ReportIssuer, ReportKind, ReportStatus } from '@/lib/generated/prisma/enums';

export type { ReportIssuer, ReportKind, ReportStatus };

export const issuerLabels = {
  POLICE: 'Công an',
  COMMITTEE: 'UBND, Ban chỉ đạo 138',
} as const satisfies Record<ReportIssuer, string>;

export const kindLabels = {
  MONTH: 'Báo cáo tháng',
  QUARTER: 'Báo cáo quý',
  HALF_YEAR: 'Báo cáo 6 tháng',
  YEAR: 'Báo cáo năm',
  INTERIM: 'Báo cáo sơ kết',
  FINAL: 'Báo cáo tổng kết',
  AD_HOC: 'Báo cáo đột xuất',
} as const satisfies Record<ReportKind, string>;

export const statusLabels = {
  DRAFT: 'Đang soạn',
  SIGNED: 'Đã ký, chưa gửi',
  SUBMITTED: 'Đã gửi, chờ nhận',
  RETURNED: 'Bị trả lại',
  RECEIVED: 'Đã nhận',
  DROPPED: 'Đã bỏ',
} as const satisfies Record<ReportStatus, string>;

export type ReportStep = 'write' | 'drop' | 'sign' | 'submit' | 'answer';

/**
 * What can happen next. A report is signed before it goes up, since only the head of a unit speaks for it; one that was
 * returned is mended and signed anew. The same table stands in the database (app.report_step).
 */
export const reportSteps = {
  DRAFT: ['write', 'drop', 'sign'],
  SIGNED: ['submit'],
  SUBMITTED: ['answer'],
  RETURNED: ['write', 'sign'],
  RECEIVED: [],
  DROPPED: [],
} as const satisfies Record<ReportStatus, readonly ReportStep[]>;

export const canTakeReportStep = (status: ReportStatus, step: ReportStep): boolean => {
  const steps: readonly ReportStep[] = reportSteps[status];
  return steps.includes(step);
};

/** Its numbers are those that were signed, not those of today. */
export const isFrozen = (status: ReportStatus): boolean =>
  status === 'SIGNED' || status === 'SUBMITTED' || status === 'RECEIVED';

/** '03/2026'; null as long as nobody signed. */
export const reportNumber = ({ number, year }: { number: number | null; year: number | null }): string | null =>
  number === null || year === null ? null : `${String(number).padStart(2, '0')}/${year}`;
