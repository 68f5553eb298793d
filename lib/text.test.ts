import { describe, expect, test } from 'vitest';
import {
  asSentence,
  cleanText,
  givenNameSortKey,
  hasControlCharacters,
  inSentence,
  nameKey,
  searchKey,
  splitGivenName,
  titleCaseName,
} from '@/lib/text';

describe('nameKey', () => {
  test.each([
    ['Hoà', 'Hòa'],
    ['Thuỷ', 'Thủy'],
    ['Thuý', 'Thúy'],
    ['NGÔ VĂN HOÁ', 'Ngô Văn Hóa'],
    ['Hòa', 'Hòa'.normalize('NFD')],
    ['Ngô\u00A0Văn  An', ' Ngô Văn An '],
    ['Ng\u200Bô', 'Ngô'],
  ])('%s = %s', (a, b) => expect(nameKey(a)).toBe(nameKey(b)));

  test.each([
    ['Phú', 'Phụ'],
    ['Quý', 'Quỳ'],
    ['Đông', 'Đồng'],
    ['Thanh', 'Thành'],
    ['Le Van An', 'Lê Văn An'],
    ['Đạt', 'Dạt'],
  ])('%s ≠ %s', (a, b) => expect(nameKey(a)).not.toBe(nameKey(b)));
});

test('cleanText removes what cannot be seen and keeps every letter', () => {
  expect(cleanText('\uFEFF Lê\u00A0 Văn\tAn\u202Egnp\u0000 ')).toBe('Lê Văn Angnp');
  expect(cleanText('a'.repeat(5))).toBe('aaaaa');
  expect(hasControlCharacters('a\u202Eb')).toBe(true);
  expect(hasControlCharacters('Lê Văn\nAn')).toBe(false);
});

test('searchKey forgives accents, đ included', () => {
  expect(searchKey('  ĐẶNG Đức  Ứng ')).toBe('dang duc ung');
});

test('titleCaseName keeps the tone where the writer put it', () => {
  expect(titleCaseName('NGÔ VĂN HOÀ')).toBe('Ngô Văn Hoà');
  expect(titleCaseName("h'hen niê")).toBe("H'Hen Niê");
});

test('names sort by given name, then họ, then đệm', () => {
  expect(splitGivenName('Lê Thị Thanh Thuỷ')).toEqual({ given: 'Thuỷ', familyAndMiddle: 'Lê Thị Thanh' });
  const names = ['Lê Đức', 'Lê Duy', 'Lê Ân', 'Lê Ăn', 'Lê Ánh', 'Trần An', 'Lê An', 'Lê Đạt', 'Lê Dũng'];
  const collator = new Intl.Collator('vi');
  const sorted = [...names].sort((a, b) => collator.compare(givenNameSortKey(a), givenNameSortKey(b)));
  expect(sorted).toEqual(['Lê An', 'Trần An', 'Lê Ánh', 'Lê Ăn', 'Lê Ân', 'Lê Dũng', 'Lê Duy', 'Lê Đạt', 'Lê Đức']);
});

describe('a label in a message', () => {
  test.each([
    ['Ngày ký', 'ngày ký', 'Ngày ký'],
    ['Đến ngày', 'đến ngày', 'Đến ngày'],
    ['Áp dụng từ ngày', 'áp dụng từ ngày', 'Áp dụng từ ngày'],
    ['Số CCCD', 'số CCCD', 'Số CCCD'],
    ['CCCD', 'CCCD', 'CCCD'],
    ['lý do', 'lý do', 'Lý do'],
    ['đơn vị phát biểu', 'đơn vị phát biểu', 'Đơn vị phát biểu'],
    ['', '', ''],
  ])('%s is %s inside a sentence and %s at its beginning', (label, inside, atStart) => {
    expect([inSentence(label), asSentence(label)]).toEqual([inside, atStart]);
  });
});
