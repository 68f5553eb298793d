import { describe, expect, it } from 'vitest';
import { concludeReOffending, concludeStable } from '@/lib/evidence/conclusion';
import { type EffectRow, effectOf, isReOffendingShownToAll, isShownToAll } from '@/lib/evidence/effect';

const stable = (months: 6 | 12, members: [number, number], others: [number, number]): EffectRow[] => [
  { measure: `STABLE_${months}`, isMember: true, days: 0, n: members[1], k: members[0] },
  { measure: `STABLE_${months}`, isMember: false, days: 0, n: others[1], k: others[0] },
];
const time = (isMember: boolean, days: number, k: number, n: number): EffectRow => ({
  ...{ measure: 'TIME', isMember, days, k, n },
});
const sixMonths = (rows: EffectRow[]) => {
  const [first] = effectOf(rows).stable;
  if (!first) throw new Error('no six months');
  return first;
};

describe('stability of members against people like them', () => {
  it.each([
    // Newcombe 1998: 56/70 less 48/80 is +20,0 from +5,2 to +33,4.
    [[56, 70], [48, 80], 'BETTER', '20,0 điểm phần trăm (khoảng tin cậy 95 %: từ +5,2 đến +33,4)'],
    [[48, 80], [56, 70], 'WORSE', 'thấp hơn người giống họ 20,0 điểm phần trăm'],
    [[20, 40], [17, 40], 'UNCLEAR', 'Không kết luận là mô hình có tác dụng, cũng không kết luận là không'],
    [[20, 20], [0, 20], 'TOO_FEW', 'mới có 20 cặp so sánh, cần ít nhất 30 cặp'],
    [[0, 0], [0, 0], 'TOO_FEW', 'mới có 0 cặp'],
  ] as const)('%j against %j: %s', (members, others, verdict, words) => {
    const found = concludeStable(sixMonths(stable(6, [...members], [...others])));
    expect(found.verdict).toBe(verdict);
    expect(found.words).toContain(words);
  });

  it('is shown to those who see no small number only when no part is one to four', () => {
    expect(isShownToAll(sixMonths(stable(6, [20, 40], [17, 40])))).toBe(true);
    expect(isShownToAll(sixMonths(stable(6, [38, 40], [17, 40])))).toBe(false);
    expect(isShownToAll(sixMonths(stable(6, [3, 40], [17, 40])))).toBe(false);
    expect(isShownToAll(sixMonths(stable(6, [0, 40], [40, 40])))).toBe(true);
  });
});

describe('re-offending of members against people like them', () => {
  const of = (rows: EffectRow[]) => effectOf(rows).reOffending;

  it('says nothing of few pairs or few judgments', () => {
    const few = of([time(true, 400, 0, 20), time(false, 300, 9, 20)]);
    expect(concludeReOffending(few)).toMatchObject({ verdict: 'TOO_FEW' });
    const rare = of([time(true, 400, 0, 60), time(false, 300, 4, 4), time(false, 400, 0, 56)]);
    expect(concludeReOffending(rare).words).toContain('mới có 4 bản án mới, cần ít nhất 10');
  });

  it('compares over time by the log-rank test', () => {
    const alike = of([time(true, 300, 6, 6), time(true, 400, 0, 54), time(false, 300, 6, 6), time(false, 400, 0, 54)]);
    expect(concludeReOffending(alike).verdict).toBe('UNCLEAR');
    const better = of([
      time(true, 300, 2, 2),
      time(true, 400, 0, 98),
      time(false, 200, 18, 18),
      time(false, 400, 0, 82),
    ]);
    expect(concludeReOffending(better)).toMatchObject({ verdict: 'BETTER' });
    expect(concludeReOffending(better).words).toContain('p < 0,001');
    expect(better.membersAfterYear).toBeCloseTo(0.98, 9);
    expect(better.othersAfterYear).toBeCloseTo(0.82, 9);
    expect(isReOffendingShownToAll(better)).toBe(false);
  });

  it('tells of one year only where somebody was watched so long', () => {
    expect(of([time(true, 200, 0, 40), time(false, 200, 0, 40)]).membersAfterYear).toBeNull();
  });
});
