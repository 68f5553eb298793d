import { createHash } from 'node:crypto';
import type { Actor } from '@/lib/access/actor';
import { done, type Outcome } from '@/lib/access/outcome';
import type { LegalDate } from '@/lib/dates';
import { analyseApart } from '@/lib/imports/analyse-apart.server';
import type { ColumnOverrides } from '@/lib/imports/columns';
import { matchList, prepareList } from '@/lib/imports/queries';
import type { ImportRefusal } from '@/lib/imports/refusal';
import type { Reading } from '@/lib/imports/store';

export interface ListFile {
  unitId: number;
  asOf: LegalDate;
  fileName: string;
  bytes: Uint8Array;
}

export type ListReading = (Reading & { refused: false }) | ImportRefusal;

/**
 * Reads a list and looks for its people in the actor's part of the register. Nothing is written, and no transaction is
 * open while the file is read: a slow file keeps nobody else waiting for a connection.
 */
export async function readList(
  actor: Actor,
  file: ListFile,
  { corrected = {}, mayNameColumns = false }: { corrected?: ColumnOverrides; mayNameColumns?: boolean } = {},
): Promise<Outcome<ListReading>> {
  const prepared = await prepareList(actor, { unitId: file.unitId, asOf: file.asOf });
  if (!prepared.ok) return prepared;
  const { units, communeCode, remembered } = prepared.value;
  const columnOverrides = { ...remembered, ...corrected };
  const options = { asOf: file.asOf, units, unitCode: communeCode, columnOverrides, mayNameColumns };
  const analysis = await analyseApart(file.bytes, { fileName: file.fileName, options });
  if (analysis.refused) return done(analysis);
  const matches = await matchList(actor, { asOf: file.asOf, rows: analysis.rows });
  return matches.ok ? done({ refused: false, analysis, matches: matches.value }) : matches;
}

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
