import { describe, expect, it } from 'vitest';
import { sentencesOf } from '@/lib/reports/sentences';
import { sharedFigures } from '@/lib/reports/shared';

const unit = { id: 1, name: 'huyện Hoằng Hóa' };
const period = { from: '2024-01-01', to: '2024-12-25' };

describe('what committee members read of a report', () => {
  it('are the numbers of their own board, with what it hides hidden', () => {
    const figures = sharedFigures({
      ...{ unit, period },
      board: {
        inScope: 20,
        expected: null,
        overdue: null,
        contact: [12, null, null],
        groups: [9, 7, null, null, 0],
        work: [5, null, 0, null, 0, 6],
      },
      models: { province: 146, area: 3, alive: 3, onPaper: 0 },
      loans: null,
    });
    const value = (key: string) => figures.rows.find((row) => row.key === key)?.now;
    expect([value('in_scope'), value('group_a'), value('group_c'), value('expected')]).toEqual([20, 9, null, null]);
    // Nothing else is there at all, and nothing of the time before to subtract from.
    expect(figures.rows.some(({ key }) => key.startsWith('arrived') || key.startsWith('needs') || key === 'owed')).toBe(
      false,
    );
    expect(figures.rows.every(({ before }) => before === null)).toBe(true);
    const said = Object.values(sentencesOf(figures)).flat().join(' ');
    expect(said).not.toMatch(/nhóm C|nhóm D|quá hạn/);
  });

  it('are none when the report is of another place', () => {
    expect(sharedFigures({ unit, period, board: null, models: null, loans: null }).rows).toEqual([]);
  });

  it('hold the steps of a loan that were shared, and those alone', () => {
    const loans = { people: 31, disbursed: 2_690_000_000, listed: 36, late: 0 };
    const { rows } = sharedFigures({ unit, period, board: null, models: null, loans });
    expect(rows.map(({ key, now }) => [key, now])).toEqual([
      ['loans_listed', 36],
      ['borrowers', 31],
      ['disbursed', 2_690_000_000],
      ['loans_late', 0],
    ]);
  });

  it('hold the borrowers that were shared', () => {
    const loans = { people: 31, disbursed: 2_690_000_000 };
    const figures = sharedFigures({ unit, period, board: null, models: null, loans });
    expect(sentencesOf(figures).II).toEqual([
      'Đến nay có 31 người được vay vốn theo Quyết định 22/2023/QĐ-TTg, tổng số tiền giải ngân 2.690.000.000 đ (Hai tỷ sáu trăm chín mươi triệu đồng).',
    ]);
  });
});
