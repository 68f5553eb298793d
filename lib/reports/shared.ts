import type { FigureLine, ReportFigures } from '@/lib/reports/figures';
import { indicatorsOn } from '@/lib/reports/indicators';
import type { Period } from '@/lib/reports/periods';
import type { LoanTotals } from '@/lib/reports/release';

/** What the committee's board shows of a day, in the order of its columns: null where it hides. */
export interface BoardTotals {
  inScope: number | null;
  expected: number | null;
  overdue: number | null;
  /** KEPT, LATE, NEGLECTED. */
  contact: readonly (number | null)[];
  /** A, B, C, D, none. */
  groups: readonly (number | null)[];
  /** STABLE, UNSTABLE, IN_TRAINING, NONE, UNABLE, UNKNOWN. */
  work: readonly (number | null)[];
}

interface Shared {
  unit: { id: number; name: string };
  period: Period;
  /** Null when the report is of another place than the reader's own. */
  board: BoardTotals | null;
  models: { province: number; area: number; alive: number; onPaper: number } | null;
  loans: LoanTotals | null;
}

/**
 * The numbers of a report as committee members read them: those of their own board on that day and nothing more, so that no report
 * tells what the board hides; besides them the borrowers that the signer's share holds (release.ts).
 */
export function sharedFigures({ unit, period, board, models, loans }: Shared): ReportFigures {
  const known: Record<string, number | null> = {
    ...(board ? boardValues(board) : {}),
    ...(models
      ? {
          ...{ models_province: models.province, models_area: models.area },
          ...{ models_alive: models.alive, models_on_paper: models.onPaper },
        }
      : {}),
    ...(loans ? loanValues(loans) : {}),
  };
  const rows = indicatorsOn(period.to).flatMap(({ key, version, name, unit: measure }): FigureLine[] =>
    key in known ? [{ key, version, name, unit: measure, now: known[key] ?? null, before: null }] : [],
  );
  return { period, before: period, unit: { ...unit, isCommune: false }, rows, units: [], parts: null };
}

const loanValues = ({ people, disbursed, listed, approved, late }: LoanTotals): Record<string, number> => ({
  ...{ borrowers: people, disbursed },
  ...(listed === undefined ? {} : { loans_listed: listed }),
  ...(approved === undefined ? {} : { loans_approved: approved }),
  ...(late === undefined ? {} : { loans_late: late }),
});

function boardValues({
  inScope,
  expected,
  overdue,
  contact,
  groups,
  work,
}: BoardTotals): Record<string, number | null> {
  const [a, b, c, d, none] = groups;
  const [stable, unstable, training, without, unable] = work;
  return {
    ...{ in_scope: inScope, expected, overdue, neglected: contact[2] ?? null },
    ...{ group_a: a ?? null, group_b: b ?? null, group_c: c ?? null, group_d: d ?? null, group_none: none ?? null },
    ...{ work_stable: stable ?? null, work_unstable: unstable ?? null, work_in_training: training ?? null },
    ...{ work_none: without ?? null, work_unable: unable ?? null },
  };
}
