import { expect, it } from 'vitest';
import { writeReportSchema } from '@/lib/reports/schema';

const written = (text: string) => {
  const section = { text, isAlone: false };
  const texts = { I: section, II: section, III: section, IV: section, V: section };
  return writeReportSchema.safeParse({ reportId: '0193a2b4-7c1d-7e1f-8a2b-3c4d5e6f7081', version: 1, texts });
};
const said = (text: string) => written(text).data?.texts.I.text;
const refused = (text: string) => written(text).error?.issues[0]?.message;

it('keeps paragraphs, and nothing that could deceive a reader of the signed paper', () => {
  expect(said('  Một\r\nHai\u202E ba\u0001\n\nBốn  ')).toBe('Một\nHai ba\n\nBốn');
  expect(said('')).toBe('');
});

it.each([
  ['a section too long to be read', 'a '.repeat(10_001), 'Mỗi phần dài tối đa 20.000 ký tự'],
  ['a word that no line can hold', 'a'.repeat(200), 'Có chuỗi dài quá 200 ký tự không có dấu cách'],
  ['thousands of lines', 'a\n'.repeat(301), 'Mỗi phần có tối đa 300 dòng: hãy gộp các dòng ngắn lại'],
])('refuses %s', (_, text, words) => {
  expect(refused(text)).toBe(words);
});

it('takes what is just within', () => {
  expect(refused(`${'a'.repeat(199)} b`)).toBeUndefined();
  expect(said('a\n'.repeat(300))?.split('\n').length).toBe(300);
});
