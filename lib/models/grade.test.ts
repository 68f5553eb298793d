import { expect, it } from 'vitest';
import { gradeLabel, gradeOf } from '@/lib/models/grade';

it.each([
  [100, 100, 'GOOD'],
  [85, 100, 'GOOD'],
  [84, 100, 'FAIR'],
  [70, 100, 'FAIR'],
  [69, 100, 'AVERAGE'],
  [50, 100, 'AVERAGE'],
  [49, 100, 'WEAK'],
  [0, 100, 'WEAK'],
  [17, 20, 'GOOD'],
  [0, 0, 'WEAK'],
] as const)('%d of %d is %s', (points, max, grade) => {
  expect(gradeOf(points, max)).toBe(grade);
});

it('says it in words', () => {
  expect(['GOOD', 'FAIR', 'AVERAGE', 'WEAK'].map(gradeLabel)).toEqual(['Tốt', 'Khá', 'Trung bình', 'Yếu']);
});
