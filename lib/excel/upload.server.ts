import type { Actor } from '@/lib/access/actor';
import type { Decision } from '@/lib/access/decision';
import { refusalSentences } from '@/lib/access/decision';
import { done, forbidden, invalid, type Outcome } from '@/lib/access/outcome';
import type { TableRow, TableShape } from '@/lib/excel/read-table';
import { readTableForm } from '@/lib/excel/read-table.server';
import type { RowVerdict } from '@/lib/excel/verdict';
import { webFileLimit } from '@/lib/imports/schema';

export interface PreviewedTable {
  rows: TableRow[];
  verdicts: RowVerdict[];
}

interface Reading {
  shape: TableShape;
  can: (actor: Actor) => Decision;
  preview: (actor: Actor, input: { rows: TableRow[] }) => Promise<Outcome<{ verdicts: RowVerdict[] }>>;
}

/** A file from a form, read apart and judged row by row. Whoever may not enter anything has no file read. */
export async function previewForm(
  actor: Actor,
  form: FormData,
  { shape, can, preview }: Reading,
): Promise<Outcome<PreviewedTable>> {
  const decision = can(actor);
  if (!decision.allowed) return forbidden(refusalSentences[decision.reason]);
  const table = await readTableForm(form, shape, webFileLimit);
  if (!table.ok) return invalid({}, table.problem);
  const judged = await preview(actor, { rows: table.rows });
  return judged.ok ? done({ rows: table.rows, verdicts: judged.value.verdicts }) : judged;
}
