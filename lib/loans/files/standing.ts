import { z } from 'zod';
import { formatDate } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import type { LoanImportRow } from '@/lib/generated/prisma/client';
import { loanFileMessage } from '@/lib/loans/files/codes';
import {
  type Difference,
  type DifferenceField,
  differenceLabels,
  reasonLabels,
  reasonOf,
} from '@/lib/loans/files/compare';
import { differencesPerPage } from '@/lib/loans/files/schema';
import { openFileRow } from '@/lib/loans/files/store';
import { isLoanRow } from '@/lib/loans/files/types';
import { formatDong } from '@/lib/money';
import { maskedCccd } from '@/lib/people/columns';

const value = z.union([z.number(), z.string()]);
const fields = z.enum(['amount', 'loanDate', 'disbursed', 'inTime', 'overdue', 'frozen', 'dueOn', 'isOpen']);
const differencesSchema = z.array(z.object({ field: fields, ours: value, theirs: value, because: z.string() }));

/** As kept with the row; read through this, never trusted. */
export const storedDifferences = (row: Pick<LoanImportRow, 'differences'>): Difference[] =>
  row.differences === null ? [] : differencesSchema.parse(row.differences);

export const wordOf = (field: DifferenceField, of: number | string): string => {
  if (typeof of === 'number') return formatDong(of);
  return field === 'isOpen' ? of : formatDate(of);
};

const notYet = { decision: 'LINK', explanation: { not: null } } as const;
export const differing = (importId: string) => ({ importId, OR: [notYet, { ...notYet, decision: 'IMPORT' as const }] });

/** How many rows of a file stand where. */
export async function standing(tx: Tx, importId: string) {
  const [row] = await tx.$queryRaw<
    Record<'fresh' | 'agreed' | 'open' | 'written' | 'waiting' | 'unlinked' | 'errors', number>[]
  >`
    SELECT count(*) FILTER (WHERE decision = 'IMPORT' AND explanation IS NULL)::int AS fresh,
      count(*) FILTER (WHERE decision = 'LINK' AND explanation IS NULL)::int AS agreed,
      count(*) FILTER (WHERE decision = 'LINK' AND explanation IS NOT NULL)::int AS open,
      count(*) FILTER (WHERE decision = 'IMPORT' AND explanation IS NOT NULL)::int AS written,
      count(*) FILTER (WHERE decision = 'SKIP' AND verdict IN ('ok', 'warning'))::int AS waiting,
      count(*) FILTER (WHERE decision <> 'SKIP' AND 'W_BENEFICIARY_UNKNOWN' = ANY (codes) AND list_row_id IS NULL)::int AS unlinked,
      count(*) FILTER (WHERE verdict = 'error')::int AS errors
    FROM loan_import_row WHERE import_id = ${importId}::uuid`;
  const groups = await tx.loanImportRow.groupBy({ by: ['explanation'], where: { importId, ...notYet }, _count: true });
  return {
    ...(row ?? { fresh: 0, agreed: 0, open: 0, written: 0, waiting: 0, unlinked: 0, errors: 0 }),
    reasons: groups.flatMap(({ explanation, _count }) => {
      const reason = reasonOf(explanation);
      return reason ? [{ reason, label: reasonLabels[reason], count: _count }] : [];
    }),
  };
}

function viewOf(row: LoanImportRow) {
  const opened = openFileRow(row.sealed);
  const loan = isLoanRow(opened) ? opened.loan : null;
  const listed = isLoanRow(opened) ? null : opened.listed;
  const reason = reasonOf(row.explanation);
  return {
    id: row.id,
    row: row.row,
    contract: row.contractNumber,
    borrower: loan?.borrowerName ?? listed?.name ?? '',
    identity: maskedCccd((loan?.borrowerCccd ?? listed?.cccd)?.slice(-4) ?? null),
    loanId: row.loanId,
    amount: loan?.amount ?? null,
    reason,
    reasonLabel: reason ? reasonLabels[reason] : null,
    isWritten: row.decision === 'IMPORT',
    listRowId: row.listRowId,
    sentences: row.codes.map(loanFileMessage),
    differences: storedDifferences(row).map(({ field, ours, theirs, because }) => ({
      label: differenceLabels[field],
      ours: wordOf(field, ours),
      theirs: wordOf(field, theirs),
      because,
    })),
  };
}
export type LoanFileRowView = ReturnType<typeof viewOf>;

const most = 200;

/** The rows somebody looks at: what differs by page, what is for nobody known, what waits, what is wrong. */
export async function rowViews(tx: Tx, importId: string, page: number) {
  const found = async (where: object, skip = 0, take = most) =>
    (await tx.loanImportRow.findMany({ where: { importId, ...where }, orderBy: { position: 'asc' }, skip, take })).map(
      viewOf,
    );
  return {
    differences: await found(differing(importId), (page - 1) * differencesPerPage, differencesPerPage),
    differing: await tx.loanImportRow.count({ where: differing(importId) }),
    unlinked: await found({ decision: { not: 'SKIP' }, codes: { has: 'W_BENEFICIARY_UNKNOWN' } }),
    waiting: await found({ decision: 'SKIP', verdict: { in: ['ok', 'warning'] } }),
    wrong: await found({ verdict: 'error' }),
  };
}

/** Confirmed lines without a loan, for a person to choose from. */
export async function lineChoices(tx: Tx) {
  const lines = await tx.loanListRow.findMany({
    where: { outcome: 'CONFIRMED', list: { status: 'CONFIRMED' }, loans: { none: {} } },
    include: { list: { include: { commune: { select: { form: true, name: true } } } } },
    orderBy: { fullName: 'asc' },
    take: 1_000,
  });
  return lines.map(({ id, fullName, cccdLast4, list: { commune } }) => ({
    value: id,
    label: `${fullName} (${maskedCccd(cccdLast4) ?? 'chưa có CCCD'}), ${commune.form} ${commune.name}`,
  }));
}
