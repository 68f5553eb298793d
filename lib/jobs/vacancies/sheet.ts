import { formatDate, todayInVietnam } from '@/lib/dates';
import type { WorkbookContent } from '@/lib/excel/write';
import { conditionLabel, tradeLabel } from '@/lib/jobs/trades';
import type { VacancyRow } from '@/lib/jobs/vacancies/list';
import { contractLabels, vacancyState } from '@/lib/jobs/vacancies/vacancy';

/** The labels of the columns: those of the file that comes in are the same. */
export const vacancyColumns = {
  title: 'Công việc',
  trade: 'Nghề',
  employerName: 'Cơ sở',
  registrationNumber: 'Mã số thuế',
  communeName: 'Nơi làm việc',
  contract: 'Hợp đồng',
  experienceMonths: 'Kinh nghiệm (tháng)',
  payFrom: 'Lương từ (đồng)',
  payTo: 'Lương đến (đồng)',
  places: 'Số người cần tuyển',
  closesOn: 'Tuyển đến ngày',
  conditions: 'Điều kiện làm việc',
} as const;

/** The vacancy board as a workbook; corrected and added to, it comes back in. */
export const vacancySheet = ({ rows }: { rows: readonly VacancyRow[] }, today = todayInVietnam()): WorkbookContent => ({
  sheetName: 'Tin tuyển dụng',
  columns: [
    ...Object.values(vacancyColumns).map((label) => ({ label, width: Math.max(16, label.length + 4) })),
    { label: 'Đã nhận', width: 10 },
    { label: 'Tình trạng', width: 14 },
  ],
  rows: rows.map((row) => [
    ...[row.title, tradeLabel(row.trade), row.employerName, row.registrationNumber, row.communeName],
    ...[contractLabels[row.contract], row.experienceMonths, row.payFrom, row.payTo, row.places],
    ...[row.closesOn && formatDate(row.closesOn), row.conditions.map(conditionLabel).join('; ')],
    ...[row.filled, vacancyState(row.status, row.closesOn, today)],
  ]),
});
