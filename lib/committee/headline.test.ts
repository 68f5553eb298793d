import { expect, it } from 'vitest';
import { headline } from '@/lib/committee/headline';

const total = (inScope: number | null, stable: number | null, overdue: number | null) => ({
  ...{ inScope, overdue },
  groups: [stable, null, null, null, null],
});

it.each([
  ['what stands', total(276, 88, 12), '31,9 % (88/276) người tạm ổn định; 12 người quá hạn liên hệ.'],
  ['nobody late', total(276, 88, 0), '31,9 % (88/276) người tạm ổn định; không ai quá hạn liên hệ.'],
  ['a hidden number, which may be of any size, not at all', total(22, 9, null), '40,9 % (9/22) người tạm ổn định.'],
  ['a hidden group by the whole', total(22, null, 6), '22 người trong diện; 6 người quá hạn liên hệ.'],
  ['a hidden whole', total(null, null, null), 'Số người trong diện không hiển thị, để không suy ra được từng người.'],
])('tells %s', (_, now, words) => {
  expect(headline(now)).toBe(words);
});

it('tells what changed where both numbers are told', () => {
  const before = (stable: number | null) => ({ total: total(270, stable, 0), on: '2024-09-25', isProtected: false });
  expect(headline(total(276, 88, 0), before(80))).toContain(', tăng 8 so với ngày 25/09/2024;');
  expect(headline(total(276, 88, 0), before(null))).not.toContain('so với');
  expect(headline(total(276, 88, 0), before(86))).toContain(', tăng 2 so với ngày 25/09/2024;');
});

it('does not tell how few changed to who names nobody', () => {
  const before = (stable: number) => ({ total: total(270, stable, 0), on: '2024-09-25', isProtected: true });
  expect(headline(total(276, 88, 0), before(86))).toContain('người tạm ổn định, gần bằng ngày 25/09/2024;');
  expect(headline(total(276, 88, 0), before(83))).toContain(', tăng 5 so với');
});
