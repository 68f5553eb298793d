import type { LegalDate } from '@/lib/dates';

interface Holiday {
  date: LegalDate;
  name: string;
  source: string;
}

const labourCode = 'Bộ luật Lao động 2019, Điều 112; lịch nghỉ của cán bộ, công chức hằng năm';
const expected = 'Bộ luật Lao động 2019, Điều 112; dự kiến, chờ thông báo lịch nghỉ';

const list = (source: string, name: string, ...dates: LegalDate[]): Holiday[] =>
  dates.map((date) => ({ date, name, source }));

/** Weekdays that are no working days. Administrators add the years to come. */
export const publicHolidays: readonly Holiday[] = [
  ...list(labourCode, 'Tết Dương lịch', '2024-01-01', '2025-01-01', '2026-01-01', '2026-01-02'),
  ...list(labourCode, 'Tết Giáp Thìn', '2024-02-08', '2024-02-09', '2024-02-12', '2024-02-13', '2024-02-14'),
  ...list(labourCode, 'Tết Ất Tỵ', '2025-01-27', '2025-01-28', '2025-01-29', '2025-01-30', '2025-01-31'),
  ...list(labourCode, 'Tết Bính Ngọ', '2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'),
  ...list(labourCode, 'Giỗ Tổ Hùng Vương', '2024-04-18', '2025-04-07', '2026-04-27'),
  ...list(labourCode, 'Ngày Chiến thắng', '2024-04-29', '2024-04-30', '2025-04-30', '2026-04-30'),
  ...list(labourCode, 'Ngày Quốc tế lao động', '2024-05-01', '2025-05-01', '2025-05-02', '2026-05-01'),
  ...list(
    labourCode,
    'Quốc khánh',
    '2024-09-02',
    '2024-09-03',
    '2025-09-01',
    '2025-09-02',
    '2026-08-31',
    '2026-09-01',
    '2026-09-02',
  ),
  ...list(expected, 'Tết Dương lịch', '2027-01-01'),
  ...list(expected, 'Tết Đinh Mùi', '2027-02-04', '2027-02-05', '2027-02-08', '2027-02-09', '2027-02-10'),
  ...list(expected, 'Giỗ Tổ Hùng Vương', '2027-04-16'),
  ...list(expected, 'Ngày Chiến thắng', '2027-04-30'),
  ...list(expected, 'Ngày Quốc tế lao động', '2027-05-03'),
  ...list(expected, 'Quốc khánh', '2027-09-02', '2027-09-03'),
];
