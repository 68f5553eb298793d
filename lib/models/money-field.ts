import { z } from 'zod';
import { moneyField } from '@/lib/loans/fields';
import { parsePlainNumber } from '@/lib/money';
import { inSentence } from '@/lib/text';

/** Sums of a model are small: 200.000 is meant in đồng. Under a thousand a bare number could be anything, and is refused. */
export const smallMoneyField = (label: string) =>
  z
    .union([z.string(), z.number()], { error: `Nhập ${inSentence(label)}` })
    .transform((value) => {
      const plain =
        typeof value === 'number' ? value : parsePlainNumber(value.trim().replace(/\s*(đồng|đ|vnđ|vnd)$/i, ''));
      return plain !== null && Number.isInteger(plain) && plain >= 1000 ? `${plain} đồng` : value;
    })
    .pipe(moneyField(label));
