import { describe, expect, it } from 'vitest';
import { workLabels } from '@/lib/followups/vocabulary';
import { adjustedSince } from '@/lib/reports/figures';
import { hidden, review, someFigures } from '@/lib/reports/fixture-figures';
import { indicators, isBanks } from '@/lib/reports/indicators';
import { emptyTexts, paragraphsOf } from '@/lib/reports/sections';
import { difference, partTable, tablesOf, themesOf, unitTable } from '@/lib/reports/tables';

describe('tables of a report', () => {
  it('stand by theme, each number with the one before it', () => {
    const [managed, groups] = tablesOf(review);
    expect(managed?.rows.slice(0, 2)).toEqual([
      ['Người trong diện quản lý', 'người', '276', '249', '+27'],
      ['Mới tiếp nhận', 'người', '31', '28', '+3'],
    ]);
    expect(groups?.title).toBe('Phân nhóm');
    expect(tablesOf(review).map((t) => t.title)).toHaveLength(5);
    // A list of noughts would hide what matters.
    expect(tablesOf(review).flatMap((t) => t.rows.map((row) => row[0]))).not.toContain('Khó khăn: chưa có nghề');
    expect(tablesOf(hidden)).toEqual([]);
    // Nothing of the time before, no columns for it; nothing of the bank's, no row for it.
    const alone = {
      ...review,
      rows: review.rows.map((r) => ({ ...r, before: null, now: isBanks(r.key) ? null : r.now })),
    };
    expect(tablesOf(alone)[0]?.columns.map((c) => c.label)).toEqual(['Chỉ tiêu', 'Đơn vị tính', 'Kỳ này']);
    expect(tablesOf(alone)[3]?.rows.at(-1)).toEqual(['Được giải ngân trong kỳ', 'người', '0']);
  });

  it('have one place for every number: one of no theme would be told nowhere', () => {
    expect(indicators.filter(({ key }) => themesOf(key).length !== 1).map(({ key }) => key)).toEqual([]);
    expect(themesOf('unheard_of')).toEqual([]);
  });

  it('leave out what is nought, not what is hidden', () => {
    const names = (unable: number | null) =>
      tablesOf(someFigures({ work_unable: unable, work_none: 7 }, { work_unable: null })).flatMap((t) =>
        t.rows.filter(([name]) => name === workLabels.UNABLE).map((row) => row[2]),
      );
    expect([names(0), names(null), names(6)]).toEqual([[], ['–'], ['6']]);
  });

  it('tell "0" from "chưa báo cáo"', () => {
    const values = { in_scope: 0, group_a: 0, group_b: 0, group_c: 0, group_d: 0, group_none: 0, overdue: 0 };
    const [table] = partTable({
      ...review,
      parts: [
        { id: 1, name: 'xã Một', state: 'IN', values },
        { id: 2, name: 'xã Hai', state: 'MISSING', values: {} },
        { id: 3, name: 'xã Ba', state: 'WAITING', values: {} },
        { id: 4, name: 'xã Bốn', state: 'IN', values: { ...values, in_scope: 12 } },
        { id: 5, name: 'xã Năm', state: 'RETURNED', values: {} },
      ],
    });
    expect(table?.title).toBe('Tổng hợp báo cáo của 2/5 đơn vị');
    expect(table?.rows[0]?.[2]).toBe('0');
    expect(table?.rows[1]?.slice(1, 4)).toEqual(['xã Hai (chưa báo cáo)', '–', '–']);
    expect(table?.rows[2]?.[1]).toBe('xã Ba (đã gửi, chưa nhận)');
    expect(table?.rows[4]?.slice(1, 3)).toEqual(['xã Năm (đã trả lại, chưa gửi lại)', '–']);
    expect(table?.total?.[2]).toBe('12');
    expect(unitTable(review)).toEqual([]);
  });

  it.each([
    [5, 3, '+2'],
    [3, 5, '−2'],
    [3, 3, '0'],
    [null, 3, '–'],
  ])('%s after %s: %s', (now, before, words) => {
    expect(difference({ now, before })).toBe(words);
  });
});

it('what differs by now stands beside what was signed', () => {
  const signed = someFigures({ in_scope: 12, arrived: 2 });
  expect(adjustedSince(signed, signed.rows)).toEqual([]);
  expect(adjustedSince(signed, someFigures({ in_scope: 13, arrived: 2 }).rows)).toEqual([
    { key: 'in_scope', name: 'Người trong diện quản lý', unit: 'người', signed: 12, live: 13 },
  ]);
});

it('own words stand after the sentences, or alone', () => {
  const texts = { ...emptyTexts, III: { text: 'Ưu điểm.\n\nTồn tại.', isAlone: false } };
  expect(paragraphsOf('III', ['Câu viết sẵn.'], texts)).toEqual(['Câu viết sẵn.', 'Ưu điểm.', 'Tồn tại.']);
  const alone = { ...texts, III: { ...texts.III, isAlone: true } };
  expect(paragraphsOf('III', ['Câu viết sẵn.'], alone)).toEqual(['Ưu điểm.', 'Tồn tại.']);
});
