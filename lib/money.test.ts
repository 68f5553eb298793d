import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDong, type MoneyUnit, parseMoney } from '@/lib/money';
import { dongInWords, numberInWords, parseNumberWords } from '@/lib/number-words';

const amount = (dong: number, unitGuessed = false) => ({ kind: 'amount', dong, unitGuessed });

describe('parseMoney', () => {
  test.each<[string | number, MoneyUnit | null, object]>([
    ['100.000.000', null, amount(100_000_000)],
    ['100.000.000 đồng', null, amount(100_000_000)],
    ['50,000,000đ', null, amount(50_000_000)],
    ['50 000 000', null, amount(50_000_000)],
    [100_000_000, null, amount(100_000_000)],
    ['80 triệu', null, amount(80_000_000)],
    ['80tr', null, amount(80_000_000)],
    ['80tr5', null, amount(80_500_000)],
    ['100 trđ', null, amount(100_000_000)],
    ['1,2 tỷ', null, amount(1_200_000_000)],
    ['0,1 tỷ', null, amount(100_000_000)],
    ['1 tỷ 200 triệu', null, amount(1_200_000_000)],
    ['tám mươi triệu đồng', null, amount(80_000_000)],
    ['đã vay 50 triệu', null, amount(50_000_000)],
    [60, 'million', amount(60_000_000)],
    ['60.000.000', 'million', amount(60_000_000)],
    ['100 triệu', 'million', amount(100_000_000)],
    [50_000, 'thousand', amount(50_000_000)],
    [100, null, amount(100_000_000, true)],
    [100, 'dong', amount(100_000_000, true)],
    ['100.000', null, amount(100_000_000, true)],
    [0, null, { kind: 'none' }],
    ['-', null, { kind: 'none' }],
    ['Không', null, { kind: 'none' }],
    ['', null, { kind: 'none' }],
    ['đã trả hết', null, { kind: 'unreadable' }],
    ['80 triệu 90 triệu', null, { kind: 'unreadable' }],
    ['12/05/2024', null, { kind: 'unreadable' }],
    [-5, null, { kind: 'unreadable' }],
  ])('%j under %s', (text, headerUnit, expected) => expect(parseMoney(text, { headerUnit })).toEqual(expected));

  test('what is written can be read', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_000_000, max: 9_000_000_000_000 }), (dong) => {
        expect(parseMoney(formatDong(dong))).toEqual(amount(dong));
        expect(parseMoney(dongInWords(dong))).toEqual(amount(dong));
      }),
    );
  });
});

test('numbers in words', () => {
  expect(formatDong(2_690_000_000)).toBe('2.690.000.000 đ');
  expect(dongInWords(2_690_000_000)).toBe('Hai tỷ sáu trăm chín mươi triệu đồng');
  expect(numberInWords(100_005_015)).toBe('Một trăm triệu không trăm linh năm nghìn không trăm mười lăm');
  expect(numberInWords(21)).toBe('Hai mươi mốt');
  expect(parseNumberWords('hai mươi nhăm')).toBe(25);
  expect(parseNumberWords('đã trả hết')).toBeNull();
});
