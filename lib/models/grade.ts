/** Words for how well a model works. No text that was found fixes them or their limits: they are the product's own start values. */
export const grades = {
  GOOD: { label: 'Tốt', from: 85 },
  FAIR: { label: 'Khá', from: 70 },
  AVERAGE: { label: 'Trung bình', from: 50 },
  WEAK: { label: 'Yếu', from: 0 },
} as const;
export type Grade = keyof typeof grades;

export const gradeNote =
  'Thang Tốt, Khá, Trung bình, Yếu và các mức điểm là mức khởi đầu của phần mềm, chưa theo văn bản nào.';

/** The grade of points out of so many; nothing to score is weak. */
export function gradeOf(points: number, maxPoints: number): Grade {
  const share = maxPoints > 0 ? (points * 100) / maxPoints : 0;
  if (share >= grades.GOOD.from) return 'GOOD';
  if (share >= grades.FAIR.from) return 'FAIR';
  return share >= grades.AVERAGE.from ? 'AVERAGE' : 'WEAK';
}

export const gradeLabel = (grade: string): string =>
  Object.entries(grades).find(([key]) => key === grade)?.[1].label ?? grade;
