import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMoney } from '@/lib/money';
import { dongInWords } from '@/lib/money-words';

describe('an amount in words', () => {
  it.each([
    [0, 'Không đồng'],
    [1_000, 'Một nghìn đồng'],
    [15_000, 'Mười lăm nghìn đồng'],
    [21_000, 'Hai mươi mốt nghìn đồng'],
    [80_000_000, 'Tám mươi triệu đồng'],
    [100_000_000, 'Một trăm triệu đồng'],
    [105_000_000, 'Một trăm linh năm triệu đồng'],
    [2_690_000_000, 'Hai tỷ sáu trăm chín mươi triệu đồng'],
    [1_000_005, 'Một triệu không trăm linh năm đồng'],
    [3_014_055, 'Ba triệu không trăm mười bốn nghìn không trăm năm mươi lăm đồng'],
    [2_000_000_000_000, 'Hai nghìn tỷ đồng'],
  ])('%s', (dong, words) => expect(dongInWords(dong)).toBe(words));

  it('is read back as the same amount', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_000_000 }), (thousands) => {
        const dong = thousands * 1_000;
        expect(parseMoney(dongInWords(dong))).toEqual({ kind: 'amount', dong, unitGuessed: false });
      }),
    );
  });
});
