import { formatDate } from '@/lib/dates';
import type { ImportRow } from '@/lib/generated/prisma/client';
import type { RowDecision } from '@/lib/generated/prisma/enums';
import type { AnalysedSheet } from '@/lib/imports/analysis';
import { FIELD_LABELS, type Field, isField } from '@/lib/imports/fields';
import { findingMessage } from '@/lib/imports/findings';
import { cellText, decisionProblem } from '@/lib/imports/repair';
import { cellsOf, openRow } from '@/lib/imports/stored-row';

export interface RowView {
  id: string;
  sheet: string;
  row: number;
  verdict: string;
  sentences: string[];
  name: string;
  birth: string;
  identity: string;
  place: string;
  group: string | null;
  isCorrected: boolean;
  decision: RowDecision;
  match: { sentence: string; caseId: string | null } | null;
  caseId: string | null;
  /** What may be decided of it; empty when nothing may. */
  choices: RowDecision[];
  /** The cells to correct; null when the row may not be corrected. */
  cells: { field: Field; label: string; text: string }[] | null;
}

/** Fields of a row's sheet in the order of its columns, so that the grid reads like the file. */
export function fieldsOfSheet(sheet: AnalysedSheet | undefined): Field[] {
  const columns = Object.entries(sheet?.columns ?? {});
  const order = (letters: string) => letters.padStart(3, ' ');
  return columns
    .sort(([, a], [, b]) => order(a.col).localeCompare(order(b.col)))
    .flatMap(([field]) => (isField(field) && field !== 'stt' ? [field] : []));
}

export function rowView(record: ImportRow, sheets: readonly AnalysedSheet[], mayRepair: boolean): RowView {
  const row = openRow(record.sealed);
  const { normalized } = row;
  const cells = cellsOf(row);
  const sheet = sheets.find((s) => s.role === 'data' && (s.name ?? '') === record.sheet);
  const written = (...fields: Field[]) =>
    fields
      .map((field) => cellText(cells[field]))
      .filter(Boolean)
      .join(' ');
  const other = row.duplicate_of ?? row.conflicts_with;
  return {
    id: record.id,
    sheet: record.sheet,
    row: record.row,
    verdict: record.verdict,
    sentences: [
      ...record.codes.map(findingMessage),
      ...(other
        ? [`Xem dòng ${other.row}${other.sheet && other.sheet !== record.sheet ? ` của “${other.sheet}”` : ''}.`]
        : []),
    ],
    name: normalized.name ?? (written('name', 'ho_dem', 'dem', 'ten') || 'Chưa có tên'),
    birth: normalized.dob ? formatDate(normalized.dob) : written('dob', 'dob_year', 'yob_m', 'yob_f') || 'chưa rõ',
    identity: normalized.cccd ?? normalized.old_id ?? (written('cccd') || '–'),
    place: [normalized.hamlet, normalized.commune_name ?? written('commune', 'address')].filter(Boolean).join(', '),
    group: normalized.group,
    isCorrected: row.corrected === true,
    decision: record.decision,
    match: record.matchNote ? { sentence: record.matchNote, caseId: row.match?.caseId ?? null } : null,
    caseId: record.caseId,
    choices:
      mayRepair && record.verdict !== 'error'
        ? (['IMPORT', 'LINK', 'SKIP'] as const).filter((d) => decisionProblem(record, d) === null)
        : [],
    cells: mayRepair
      ? [...new Set([...fieldsOfSheet(sheet), ...Object.keys(cells).filter(isField)])]
          .filter((f) => f !== 'stt')
          .map((field) => ({ field, label: FIELD_LABELS[field], text: cellText(cells[field]) }))
      : null,
  };
}
