import type { AnalysedRow, AnalysedSheet } from '@/lib/imports/analysis';
import type { CommuneCatalogue } from '@/lib/imports/communes';
import { isField } from '@/lib/imports/fields';
import { moneyUnitOf, sentenceUnitOf } from '@/lib/imports/header-rules';
import { valuesOfEditedRow } from '@/lib/imports/row-values';
import { type JudgedRow, judgeRow } from '@/lib/imports/rows';

/** Context of a stored analysis in which one corrected row is judged again. */
export interface RejudgeOptions {
  catalogue: CommuneCatalogue;
  sheet: Pick<AnalysedSheet, 'columns' | 'file_commune'>;
  row: Pick<AnalysedRow, 'section' | 'hidden_row'>;
}

/**
 * Judges a row again after somebody corrected its cells (the decoded text of each field). Whether it repeats another
 * row is told by markSameFile over all rows.
 */
export function rejudgeRow(cells: AnalysedRow['raw'], { catalogue, sheet, row }: RejudgeOptions): JudgedRow {
  const columns = sheet.columns ?? {};
  const sectionCommune = row.section?.commune_id ?? null;
  return judgeRow(valuesOfEditedRow(cells), {
    catalogue,
    asOf: catalogue.asOf,
    columns: new Set([...Object.keys(columns), ...Object.keys(cells)].filter(isField)),
    fileCommune: sheet.file_commune ? catalogue.byCode(sheet.file_commune.code) : null,
    sectionHamlet: row.section?.hamlet ?? null,
    sectionCommune: sectionCommune === null ? null : catalogue.byId(sectionCommune),
    sectionGroup: row.section?.group ?? null,
    loanUnit: moneyUnitOf(columns.loan?.header ?? ''),
    sentenceUnit: sentenceUnitOf(columns.sentence?.header ?? ''),
    // Stored date cells are ISO text already, so the workbook's own day count no longer matters.
    date1904: false,
    hidden: row.hidden_row === true,
  });
}
