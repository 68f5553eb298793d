import type { RowDecision } from '@/lib/generated/prisma/enums';
import type { AnalysedRow } from '@/lib/imports/analysis';
import type { Verdict } from '@/lib/imports/codes';
import type { MatchConfidence } from '@/lib/imports/duplicates';
import type { Placement } from '@/lib/imports/placement';
import { sealer } from '@/lib/sealer';

/** Someone already on file who may be the person of a row. */
export interface RowMatch {
  personId: string;
  caseId: string | null;
  caseNumber: string | null;
  fullName: string;
  birth: string;
  place: string;
  confidence: MatchConfidence;
  reasons: string[];
  differs: string[];
}

/** What the sealed part of a row holds: the row as the file has it, and whom it may be about. */
export interface StoredRow extends AnalysedRow {
  match?: RowMatch;
  /** Cells were corrected here, so they differ from the file. */
  corrected?: true;
}

export const sealRow = (row: StoredRow): Uint8Array<ArrayBuffer> => sealer().seal(JSON.stringify(row));

export function openRow(sealed: Uint8Array): StoredRow {
  const row: StoredRow = JSON.parse(sealer().open(sealed));
  return row;
}

/** The cells a person corrects: in Unicode, whatever the file was written in. */
export const cellsOf = (row: StoredRow): AnalysedRow['raw'] => row.decoded ?? row.raw;

/** The file's findings and the register's own together; a place the actor may not write to is an error. */
export function judgedInPlace(row: StoredRow, placement: Placement): { verdict: Verdict; codes: string[] } {
  const problem = placement.problemOf(row.normalized.commune_id);
  return problem ? { verdict: 'error', codes: [...row.codes, problem] } : { verdict: row.verdict, codes: row.codes };
}

/**
 * What happens to a row unless somebody decides otherwise: the same person is linked and never entered twice; a
 * probable match waits for a decision, and so does a row that repeats another of its own file.
 */
export function usualDecision(verdict: string, match: RowMatch | undefined): RowDecision {
  if (match?.confidence === 'certain') return 'LINK';
  if (match?.confidence === 'probable' || verdict === 'duplicate') return 'SKIP';
  return 'IMPORT';
}
