import { z } from 'zod';
import { cleanText } from '@/lib/text';

/** Several short texts written one a line; empty lines are left out. */
export const linesField = (label: string, most: number, length = 200) =>
  z
    .string()
    .max(most * (length + 2), `${label}: dài quá`)
    .nullish()
    .transform((v) => (v ?? '').normalize('NFC').split(/\r?\n/).map(cleanText).filter(Boolean))
    .pipe(
      z
        .array(z.string().max(length, `${label}: có dòng dài quá ${length} ký tự`))
        .max(most, `${label}: nhiều nhất ${most} dòng`),
    );
