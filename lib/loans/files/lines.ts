import type { Tx } from '@/lib/db';
import type { LoanListRow } from '@/lib/generated/prisma/client';
import type { ConfirmedLine, LinkBasis } from '@/lib/loans/files/linked';
import type { JudgedLoanRow, LoanRow } from '@/lib/loans/files/types';
import { sealer } from '@/lib/sealer';

export interface LineIndex {
  /** The confirmed line behind a row, and how it was found. */
  of: (loan: LoanRow) => { line: ConfirmedLine; basis: LinkBasis } | null;
  ofStored: (row: LoanListRow) => ConfirmedLine;
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const indexOf = (cccd: string): string => hex(sealer().blindIndex(cccd));

export const lineOfRow = (row: LoanListRow): ConfirmedLine => ({
  id: row.id,
  caseId: row.caseId,
  name: row.fullName,
  cccd: row.cccdEncrypted ? sealer().open(row.cccdEncrypted) : null,
  kin: row.borrowerKin,
});

/** The one person that several lines are about: the newest line; null when they are about several. */
function onlyPerson(rows: readonly LoanListRow[]): LoanListRow | null {
  const [newest] = rows;
  const people = new Set(rows.map(({ cccdIndex, id }) => (cccdIndex ? hex(cccdIndex) : id)));
  return newest !== undefined && people.size === 1 ? newest : null;
}

/**
 * Confirmed lines that rows of a file may be about: by the beneficiary's number where the file has it; else by the
 * borrower's, who stands for a household of the list or is the person.
 */
export async function findLines(tx: Tx, rows: readonly JudgedLoanRow[]): Promise<LineIndex> {
  const numbers = new Set(rows.flatMap(({ loan }) => [loan.beneficiaryCccd, loan.borrowerCccd].filter(isText)));
  // One parameter for all numbers: a thousand of them in a list would take longer to send than to find.
  const ids = await tx.$queryRaw<{ id: string }[]>`
    WITH asked AS (SELECT decode(h, 'hex') AS i FROM unnest(${[...numbers].map(indexOf)}::text[]) h)
    SELECT r.id FROM asked JOIN loan_list_row r ON r.cccd_index = asked.i WHERE r.outcome = 'CONFIRMED'
    UNION SELECT r.id FROM asked JOIN loan_list_row r ON r.borrower_cccd_index = asked.i WHERE r.outcome = 'CONFIRMED'`;
  const found = await tx.loanListRow.findMany({
    where: { id: { in: ids.map(({ id }) => id) }, list: { status: 'CONFIRMED' } },
    include: { list: { select: { decidedOn: true } } },
    orderBy: [{ list: { decidedOn: { sort: 'desc', nulls: 'last' } } }, { id: 'desc' }],
  });
  const byPerson = grouped(found, ({ cccdIndex }) => cccdIndex);
  const byBorrower = grouped(found, ({ borrowerCccdIndex }) => borrowerCccdIndex);
  const person = (cccd: string) => onlyPerson(byPerson.get(indexOf(cccd)) ?? []);
  return {
    ofStored: lineOfRow,
    of: ({ beneficiaryCccd, borrowerCccd }) => {
      if (beneficiaryCccd !== null) {
        const row = person(beneficiaryCccd);
        return row && { line: lineOfRow(row), basis: 'beneficiary_cccd' };
      }
      if (borrowerCccd === null) return null;
      const own = person(borrowerCccd);
      const standsFor = (byBorrower.get(indexOf(borrowerCccd)) ?? []).filter(
        ({ cccdIndex }) => cccdIndex === null || hex(cccdIndex) !== indexOf(borrowerCccd),
      );
      const row = onlyPerson(standsFor);
      if (row) return { line: lineOfRow(row), basis: 'confirmed_list' };
      return own && { line: lineOfRow(own), basis: 'self' };
    },
  };
}

const isText = (value: string | null): value is string => value !== null;

function grouped<T>(all: readonly T[], keyOf: (one: T) => Uint8Array | null): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    if (key === null) continue;
    const known = groups.get(hex(key));
    if (known) known.push(one);
    else groups.set(hex(key), [one]);
  }
  return groups;
}
