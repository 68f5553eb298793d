import { describe, expect, it } from 'vitest';
import { addWorkingDays } from '@/lib/law/deadlines';
import { publicHolidays } from '@/lib/law/holidays';

const holidays = new Set(publicHolidays.map((h) => h.date));

describe('three working days for the address check (Điều 8 Thông tư 10/2024)', () => {
  it.each([
    ['2026-11-23', '2026-11-26', 'Monday → Thursday'],
    ['2026-11-25', '2026-11-30', 'Wednesday → over the weekend to Monday'],
    ['2026-11-27', '2026-12-02', 'Friday → Wednesday'],
    ['2026-11-28', '2026-12-02', 'Saturday counts nothing'],
    ['2026-04-29', '2026-05-06', 'over 30/4 and 1/5'],
    ['2026-02-13', '2026-02-25', 'over Tết Bính Ngọ'],
    ['2026-08-28', '2026-09-07', 'over 31/8–2/9'],
    ['2024-12-31', '2025-01-06', 'over New Year'],
  ])('notice of %s is due on %s (%s)', (from, due) => {
    expect(addWorkingDays(from, 3, holidays)).toBe(due);
  });
});
