import { describe, expect, it } from 'vitest';
import { funnelOf, type UnitShare } from '@/lib/outliers/indicators';

const unit = (unitId: number, part: number | null, whole: number | null): UnitShare => ({
  ...{ unitId, unitName: `Xã ${unitId}`, part, whole },
});
const units = [unit(1, 30, 60), unit(2, 20, 100), unit(3, 2, 4), unit(4, 5, 100), unit(5, null, null), unit(6, 0, 0)];
const total = { part: 60, whole: 270 };

describe('units among each other', () => {
  const funnel = funnelOf('OVERDUE', units, total);
  const of = (id: number) => funnel.units.find((u) => u.unitId === id);

  it('are called far off only beyond what chance could do, and small ones seldom are', () => {
    expect(of(1)).toMatchObject({ standing: 'FAR', isGood: false });
    expect(of(2)).toMatchObject({ standing: 'WITHIN' });
    // Half of four people: nobody is shamed for it.
    expect(of(3)).toMatchObject({ standing: 'WITHIN' });
    expect(of(4)).toMatchObject({ standing: 'FAR', isGood: true });
  });

  it('come with the reason and who must act; the good side with praise', () => {
    expect(of(1)?.words).toContain('50,0 % (30/60) người trong diện quá hạn liên hệ, so với 22,2 % của cả địa bàn');
    expect(of(1)?.words).toContain('vượt giới hạn 99,8 %');
    expect(of(1)?.words).toContain('Công an xã làm trước');
    expect(of(4)?.words).toContain('Đáng hỏi cách làm');
    expect(of(3)?.words).toContain('chưa nói được là khác');
  });

  it('begin with those that must act, leave out hidden and empty ones and say how many are hidden', () => {
    expect(funnel.units.map((u) => u.unitId)).toEqual([1, 4, 2, 3]);
    expect(funnel.hidden).toBe(1);
  });

  it('turn round where more is better', () => {
    const good = funnelOf('GROUP_A', units, total);
    expect(good.units.find((u) => u.unitId === 1)).toMatchObject({ standing: 'FAR', isGood: true });
    expect(good.units.find((u) => u.unitId === 4)).toMatchObject({ standing: 'FAR', isGood: false });
  });

  it('say nothing where the whole is hidden', () => {
    expect(funnelOf('OVERDUE', units, { part: null, whole: 270 })).toMatchObject({
      share: null,
      units: [],
      limits: [],
    });
  });

  it('are drawn with limits that narrow with size', () => {
    const widths = funnel.limits.map(({ limits }) => limits.high998 - limits.low998);
    expect(widths[0]).toBeGreaterThan(widths.at(-1) ?? 1);
    expect(funnel.limits.length).toBeLessThanOrEqual(42);
  });
});
