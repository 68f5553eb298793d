import { describe, expect, it } from 'vitest';
import { exclusionOf, matchOf, type Seeker, type Work } from '@/lib/jobs/matching/match';

const today = '2026-11-26';
const seeker: Seeker = {
  trades: ['GARMENT'],
  experience: { GARMENT: 14 },
  cannot: [],
  maxDistanceKm: null,
  payWanted: null,
  availableFrom: null,
};
const work: Work = {
  trade: 'GARMENT',
  experienceMonths: 0,
  conditions: [],
  payFrom: null,
  payTo: null,
  closesOn: null,
};
const near = { km: 6, band: 1 };
const words = (s: Partial<Seeker>, w: Partial<Work>, d = near) =>
  matchOf({ ...seeker, ...s }, { ...work, ...w }, d, today)?.reasons.map((r) => r.text);
const order = (s: Partial<Seeker>, w: Partial<Work>, d: { km: number | null; band: number } = near) =>
  matchOf({ ...seeker, ...s }, { ...work, ...w }, d, today)?.order ?? Number.NEGATIVE_INFINITY;

describe('the reasons of a suggestion', () => {
  it('says the trade with its experience, the way and the closing day', () => {
    expect(words({}, { closesOn: '2026-12-30' })).toEqual([
      'cùng nghề: may mặc (14 tháng)',
      'cách 6 km',
      'đăng tuyển đến 30/12',
      'làm được ngay',
    ]);
  });

  it.each<[string, Partial<Seeker>, Partial<Work>, string]>([
    ['too little experience', {}, { experienceMonths: 24 }, 'cơ sở cần 2 năm kinh nghiệm'],
    ['another trade done before', { trades: ['WELDING'] }, {}, 'đã làm may mặc (14 tháng)'],
    ['nothing asked', { trades: ['WELDING'], experience: {} }, {}, 'may mặc, không cần kinh nghiệm'],
    [
      'pay as wanted',
      { payWanted: 7_000_000 },
      { payFrom: 6_500_000, payTo: 8_000_000 },
      'lương đạt mong muốn (7.000.000 đ)',
    ],
    [
      'pay below',
      { payWanted: 9_000_000 },
      { payFrom: 6_500_000, payTo: 8_000_000 },
      'lương thấp hơn mong muốn (9.000.000 đ)',
    ],
    ['available later', { availableFrom: '2026-12-10' }, {}, 'làm được từ 10/12/2026'],
  ])('%s', (_, s, w, text) => {
    expect(words(s, w)).toContain(text);
  });

  it.each([
    [{ km: 0, band: 0 }, 'cùng xã'],
    [{ km: null, band: 1 }, 'cùng huyện cũ'],
    [{ km: null, band: 2 }, 'cùng tỉnh'],
    [{ km: null, band: 3 }, 'tỉnh khác'],
    [{ km: 41, band: 2 }, 'cách 41 km'],
  ])('distance %o is "%s"', (distance, text) => {
    expect(matchOf(seeker, work, distance, today)?.reasons.map((r) => r.text)).toContain(text);
  });
});

describe('what is not suggested', () => {
  it.each<[string, Partial<Seeker>, Partial<Work>, { km: number | null; band: number }, string]>([
    [
      'a condition they cannot meet',
      { cannot: ['HEIGHTS', 'MACHINES'] },
      { conditions: ['HEIGHTS'] },
      near,
      'không làm được: trên cao',
    ],
    ['closed yesterday', {}, { closesOn: '2026-11-25' }, near, 'đã hết hạn tuyển 25/11/2026'],
    [
      'free only after it closes',
      { availableFrom: '2026-12-31' },
      { closesOn: '2026-12-30' },
      near,
      'chỉ làm được từ 31/12/2026, sau khi hết hạn tuyển',
    ],
    ['too far', { maxDistanceKm: 5 }, {}, near, 'cách 6 km, xa hơn 5 km'],
    ['another province and a limit', { maxDistanceKm: 100 }, {}, { km: null, band: 3 }, 'ở quá xa'],
    ['somewhere in the province and a short limit', { maxDistanceKm: 10 }, {}, { km: null, band: 2 }, 'ở quá xa'],
  ])('%s', (_, s, w, distance, why) => {
    expect(exclusionOf({ ...seeker, ...s }, { ...work, ...w }, distance, today)).toBe(why);
    expect(matchOf({ ...seeker, ...s }, { ...work, ...w }, distance, today)).toBeNull();
  });

  it('the last day of a vacancy, and exactly the longest way, are still suggested', () => {
    expect(exclusionOf({ ...seeker, maxDistanceKm: 6 }, { ...work, closesOn: today }, near, today)).toBeNull();
  });
});

describe('the order', () => {
  it('trade before way, experience before none, near before far, paid as wanted before less', () => {
    expect(order({}, {})).toBeGreaterThan(order({}, { trade: 'STONE' }));
    expect(order({ experience: { GARMENT: 30 } }, {})).toBeGreaterThan(order({}, {}));
    expect(order({}, {}, { km: 2, band: 1 })).toBeGreaterThan(order({}, {}, { km: 20, band: 1 }));
    expect(order({}, {}, { km: null, band: 1 })).toBeGreaterThan(order({}, {}, { km: null, band: 2 }));
    expect(order({ payWanted: 6_000_000 }, { payFrom: 6_000_000 })).toBeGreaterThan(
      order({ payWanted: 6_000_000 }, { payFrom: 5_000_000 }),
    );
    // Their own trade ten kilometres away is still before another one next door.
    expect(order({}, {}, { km: 10, band: 1 })).toBeGreaterThan(order({}, { trade: 'STONE' }, { km: 1, band: 1 }));
  });
});
