import { z } from 'zod';
import { inSentence } from '@/lib/text';

/** A whole number that must be said: an empty field is no zero. */
export const countField = (label: string, most: number) =>
  z
    .union(
      [
        z.number(),
        z
          .string()
          .trim()
          .min(1, `Nhập ${inSentence(label)}`),
      ],
      {
        error: `Nhập ${inSentence(label)}`,
      },
    )
    .transform(Number)
    .pipe(
      z
        .number({ error: `${label}: nhập bằng chữ số` })
        .int(`${label} là số nguyên`)
        .min(0, `${label} từ 0`)
        .max(most, `${label} quá lớn`),
    );
