import type { ImportAnalysis } from '@/lib/imports/analysis';
import type { RowMatch } from '@/lib/imports/stored-row';

/** The result as the truth files have it. Ids of this installation's own stay out; people found on file are named by their case. */
export function truthOf({ refused: _, ...analysis }: ImportAnalysis, matches: readonly (RowMatch | null)[]): object {
  return {
    ...analysis,
    totals: { ...analysis.totals, matches: matches.filter((m) => m !== null).length },
    rows: analysis.rows.map(({ section: _section, normalized: { commune_id: _id, ...normalized }, ...row }, index) => {
      const match = matches[index];
      const found = match && {
        case: match.caseNumber,
        confidence: match.confidence,
        reasons: match.reasons,
        differs: match.differs,
      };
      return { ...row, normalized, ...(found ? { match: found } : {}) };
    }),
  };
}
