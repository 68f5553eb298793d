/** A register of one person and ways to analyse it; for tests. */
import { type AnalyseOptions, analyseRegister } from '@/lib/imports/analyse';
import type { AnalysedRow, ImportAnalysis } from '@/lib/imports/analysis';
import { catalogueUnits } from '@/lib/imports/fixture-units';
import { buildXlsx, type FixtureSheet, type FixtureValue } from '@/lib/imports/read/fixture-xlsx';

const units = catalogueUnits();
export const person = ['1', 'Lê Văn An', '24/11/1982', '038082003261', 'Hoằng Lộc', '09/11/2023', 'B'];
export const header = ['STT', 'Họ và tên', 'Ngày sinh', 'Số CCCD', 'Xã', 'Ngày chấp hành xong án', 'Phân loại'];

export async function analyse(sheets: FixtureSheet[], options: Partial<AnalyseOptions> = {}, date1904 = false) {
  const bytes = buildXlsx(sheets, { date1904 });
  const result = await analyseRegister(bytes, 'danh sách.xlsx', { asOf: '2024-12-15', units, ...options });
  if (result.refused) throw new Error(result.code);
  return result;
}

export const sheet = (rows: FixtureValue[][], more: Partial<FixtureSheet> = {}): FixtureSheet => ({
  name: 'DS',
  rows,
  ...more,
});
export const fieldsOf = (result: ImportAnalysis): Record<string, string> =>
  Object.fromEntries(Object.entries(result.sheets[0]?.columns ?? {}).map(([field, { col }]) => [field, col]));
export const byRow = (result: ImportAnalysis, row: number): AnalysedRow | undefined =>
  result.rows.find((r) => r.row === row);

/** One person under one header wording with one cell changed. */
export async function judged(column: number, value: FixtureValue, label?: string): Promise<AnalysedRow> {
  const labels = header.map((text, index) => (index === column && label !== undefined ? label : text));
  const cells = person.map((text, index): FixtureValue => (index === column ? value : text));
  const [row] = (await analyse([sheet([labels, cells])])).rows;
  if (row === undefined) throw new Error('no row');
  return row;
}
