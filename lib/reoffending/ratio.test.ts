import { expect, it } from 'vitest';
import { ratiosFor } from '@/lib/reoffending/ratio';

const years = [
  { year: 2023, people: 0, events: 0 },
  { year: 2024, people: 276, events: 2 },
  { year: 2025, people: 340, events: 7 },
];

it('tells police every year in which somebody was under care, the newest first', () => {
  expect(ratiosFor(years, { isProtected: false })).toEqual([
    { year: 2025, people: 340, events: 7 },
    { year: 2024, people: 276, events: 2 },
  ]);
});

it('hides from the others a small year, with what would give it away', () => {
  const shown = ratiosFor(years, { isProtected: true });
  expect(shown.map((r) => r.events)).toEqual([null, null]);
});
