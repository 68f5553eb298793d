import type { Tx } from '@/lib/db';
import { fromDbDate } from '@/lib/db-dates';
import type { Prisma } from '@/lib/generated/prisma/client';
import { findLines } from '@/lib/loans/files/lines';
import {
  isUsable,
  type LinkBasis,
  type LinkedRow,
  type LoanOnFile,
  linkBasisOf,
  mayBeSameContract,
  withBeneficiary,
} from '@/lib/loans/files/linked';
import { compareOnFile } from '@/lib/loans/files/on-file';
import { isLoanRow, type JudgedFileRow, type JudgedLoanRow, type LoanRow } from '@/lib/loans/files/types';
import { sealer } from '@/lib/sealer';

export const rowsPerRound = 1_000;

const loanParts = { commune: { select: { code: true } }, listRow: true } as const satisfies Prisma.LoanInclude;
export type FoundLoan = Prisma.LoanGetPayload<{ include: typeof loanParts }>;

/** Looks for the loans and the people that rows of a file are about, among what the actor may see. */
export async function linkRows(
  tx: Tx,
  rows: readonly JudgedFileRow[],
  /** Rows of which a person said that the loan found is the one. */
  confirmed: ReadonlySet<JudgedFileRow> = new Set(),
): Promise<LinkedRow[]> {
  const linked: LinkedRow[] = [];
  for (let from = 0; from < rows.length; from += rowsPerRound) {
    linked.push(...(await linkRound(tx, rows.slice(from, from + rowsPerRound), confirmed)));
  }
  return linked;
}

const bare = (row: JudgedFileRow): LinkedRow => ({
  ...row,
  ...{ onFile: null, isProbable: false, basis: null, line: null, comparison: null },
});

async function linkRound(
  tx: Tx,
  rows: readonly JudgedFileRow[],
  confirmed: ReadonlySet<JudgedFileRow>,
): Promise<LinkedRow[]> {
  const asked = rows.filter(isLoanRow).filter((row) => row.verdict !== 'ignored');
  if (asked.length === 0) return rows.map(bare);
  const loans = await findLoans(tx, asked);
  const lines = await findLines(tx, asked);
  const bases = await basesOf(tx, loans);
  const found = asked.map((row) => {
    const { loan, isProbable } = loanOf(row.loan, loans);
    return { row, loan, isProbable: isProbable && !confirmed.has(row) };
  });
  const comparisons = await compareOnFile(
    tx,
    found.flatMap(({ row, loan, isProbable }) =>
      loan && !isProbable && isUsable(row) ? [{ key: row, loan, row: row.loan }] : [],
    ),
  );
  const byRow = new Map(found.map((one) => [one.row, one]));
  return rows.map((row) => {
    const one = isLoanRow(row) ? byRow.get(row) : undefined;
    if (one === undefined) return bare(row);
    const { loan, isProbable } = one;
    const known = loan?.listRow ? lines.ofStored(loan.listRow) : null;
    const basis = loan ? (bases.get(loan.id) ?? null) : null;
    const byFile = lines.of(one.row.loan);
    const onFile = loan ? onFileOf(loan, basis) : null;
    return withBeneficiary({
      ...withOwnPlace(one.row, loan),
      ...{ onFile, isProbable },
      line: known ?? byFile?.line ?? null,
      basis: known ? (basis ?? byFile?.basis ?? null) : (byFile?.basis ?? null),
      comparison: comparisons.get(row) ?? null,
    });
  });
}

/** A loan stays with the commune under which it was first taken, and with the organisation that a shorter export leaves out. */
function withOwnPlace(row: JudgedLoanRow, loan: FoundLoan | null): JudgedLoanRow {
  if (loan === null) return row;
  const { organisation } = row.loan;
  const own = { communeId: loan.communeId, communeCode: loan.commune.code };
  return { ...row, loan: { ...row.loan, ...own, organisation: organisation ?? organisationOfLoan(loan) } };
}

const organisationOfLoan = ({ organisation }: FoundLoan): LoanRow['organisation'] =>
  organisation === '11' || organisation === '12' || organisation === '13' || organisation === '14'
    ? organisation
    : null;

const onFileOf = (loan: FoundLoan, basis: LinkBasis | null): LoanOnFile => ({
  id: loan.id,
  contract: loan.contractNumber,
  basis,
  hasLine: loan.listRowId !== null,
  organisation: loan.organisation,
  communeId: loan.communeId,
  communeCode: loan.commune.code,
  officeId: loan.officeId,
});

interface FoundLoans {
  byContract: ReadonlyMap<string, FoundLoan>;
  byCustomer: ReadonlyMap<string, FoundLoan[]>;
  /** Loans that began here and have no number of the bank's yet, by their borrower. */
  unnumbered: ReadonlyMap<string, FoundLoan[]>;
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

async function findLoans(tx: Tx, rows: readonly JudgedLoanRow[]): Promise<FoundLoans> {
  const exact = rows.flatMap(({ loan }) => (loan.isContractExact && loan.contract ? [loan.contract] : []));
  const customers = rows.flatMap(({ loan }) => (!loan.isContractExact && loan.customer ? [loan.customer] : []));
  const borrowers = rows.flatMap(({ loan }) =>
    loan.borrowerCccd ? [hex(sealer().blindIndex(loan.borrowerCccd))] : [],
  );
  const ids = await tx.$queryRaw<{ id: string; how: 'exact' | 'similar' | 'own' }[]>`
    SELECT id, 'exact' AS how FROM loan WHERE contract_number = ANY (${exact}::text[])
    UNION ALL SELECT id, 'similar' FROM loan WHERE ${customers.length > 0} AND customer_code = ANY (${customers}::text[])
    UNION ALL SELECT l.id, 'own' FROM unnest(${borrowers}::text[]) h JOIN loan l ON l.borrower_cccd_index = decode(h, 'hex')
      WHERE l.contract_number IS NULL`;
  const all =
    ids.length === 0
      ? []
      : await tx.loan.findMany({ where: { id: { in: ids.map(({ id }) => id) } }, include: loanParts });
  const how = (which: (typeof ids)[number]['how']) => {
    const wanted = new Set(ids.filter((one) => one.how === which).map(({ id }) => id));
    return all.filter(({ id }) => wanted.has(id));
  };
  const [found, similar, own] = [how('exact'), how('similar'), how('own')];
  return {
    byContract: new Map(found.flatMap((loan) => (loan.contractNumber ? [[loan.contractNumber, loan]] : []))),
    byCustomer: grouped(similar, (loan) => loan.customerCode ?? ''),
    unnumbered: grouped(own, (loan) => (loan.borrowerCccdIndex ? hex(loan.borrowerCccdIndex) : '')),
  };
}

function grouped<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
}

/** By the whole number; by a number that lost digits only as a guess; a loan without a number by borrower, amount and day. */
function loanOf(row: LoanRow, loans: FoundLoans): { loan: FoundLoan | null; isProbable: boolean } {
  const { contract } = row;
  if (contract === null) return { loan: null, isProbable: false };
  if (!row.isContractExact) {
    const similar = (loans.byCustomer.get(row.customer ?? '') ?? []).filter(
      ({ contractNumber }) => contractNumber !== null && mayBeSameContract(contractNumber, row),
    );
    const [only] = similar;
    return { loan: similar.length === 1 && only ? only : null, isProbable: similar.length === 1 };
  }
  const exact = loans.byContract.get(contract);
  if (exact) return { loan: exact, isProbable: false };
  const own = row.borrowerCccd ? (loans.unnumbered.get(hex(sealer().blindIndex(row.borrowerCccd))) ?? []) : [];
  const same = own.filter(
    (loan) => Number(loan.approvedAmount) === row.amount && fromDbDate(loan.firstDisbursedOn) === row.loanDate,
  );
  const [only] = same;
  return { loan: same.length === 1 && only ? only : null, isProbable: false };
}

/** How the beneficiary of each loan was found when it was taken over; one that began here was lent on a confirmed line. */
async function basesOf(tx: Tx, loans: FoundLoans): Promise<Map<string, LinkBasis>> {
  const all = [loans.byContract, loans.byCustomer, loans.unnumbered].flatMap((one) => [...one.values()].flat());
  const bases = new Map<string, LinkBasis>();
  for (const { id, borrowerKind } of all) bases.set(id, borrowerKind === 'SELF' ? 'self' : 'confirmed_list');
  const rows = await tx.$queryRaw<{ loan_id: string; link_basis: string }[]>`
    SELECT DISTINCT ON (r.loan_id) r.loan_id, r.link_basis FROM loan_import_row r JOIN loan_import i ON i.id = r.import_id
    WHERE r.loan_id = ANY (${all.map(({ id }) => id)}::uuid[]) AND r.link_basis IS NOT NULL AND i.status = 'DONE'
    ORDER BY r.loan_id, i.created_at`;
  for (const row of rows) {
    const basis = linkBasisOf(row.link_basis);
    if (basis) bases.set(row.loan_id, basis);
  }
  return bases;
}
