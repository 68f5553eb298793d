import { earliestDay, type LegalDate, type PartialDate, todayInVietnam } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { fromDbDate, toDbDate, toDbDateOrNull } from '@/lib/db-dates';
import type { LoanImport } from '@/lib/generated/prisma/client';
import type { DatePrecision } from '@/lib/generated/prisma/enums';
import { isUsable } from '@/lib/loans/files/linked';
import { settleRows } from '@/lib/loans/files/records';
import { openFileRow } from '@/lib/loans/files/store';
import { isLoanRow, type ListRow } from '@/lib/loans/files/types';
import { paperProof, toStored } from '@/lib/loans/stored';
import { identityColumns } from '@/lib/people/columns';

export interface TakenList {
  /** People on a confirmed list now who were on none before. */
  listed: number;
  /** Already on a confirmed list with the same representative. */
  known: number;
  /** Lists made, one for each commune. */
  lists: number;
  /** Of those listed, how many were found among the people of the register. */
  linked: number;
}

interface Line {
  id: string;
  listed: ListRow;
  rowId: string;
}

/** A list confirmed on paper becomes one confirmed list for each commune. Who is on a confirmed list already is not listed again. */
export async function takeList(tx: Tx, file: LoanImport, actorId: string): Promise<TakenList> {
  const stored = await tx.loanImportRow.findMany({ where: { importId: file.id }, orderBy: { position: 'asc' } });
  const result: TakenList = { listed: 0, known: 0, lists: 0, linked: 0 };
  const byCommune = new Map<number, Line[]>();
  const known = await listedAlready(tx);
  const found: { rowId: string; lineId: string }[] = [];
  for (const record of stored) {
    const row = openFileRow(record.sealed);
    if (isLoanRow(row) || !isUsable(row) || row.listed.communeId === null) continue;
    const before = known.get(keyOf(indexesOf(row.listed)));
    if (before !== undefined) {
      found.push({ rowId: record.id, lineId: before });
      result.known += 1;
      continue;
    }
    const line = { id: crypto.randomUUID(), listed: row.listed, rowId: record.id };
    byCommune.set(row.listed.communeId, [...(byCommune.get(row.listed.communeId) ?? []), line]);
    found.push({ rowId: record.id, lineId: line.id });
  }
  const on = fromDbDate(file.asOf) ?? todayInVietnam();
  for (const [communeId, lines] of byCommune) {
    result.linked += await addList(tx, { communeId, lines, on, actorId });
    result.lists += 1;
    result.listed += lines.length;
  }
  const lineOf = new Map(found.map(({ rowId, lineId }) => [rowId, lineId]));
  await settleRows(
    tx,
    stored.map(({ id, verdict, codes, decision, linkBasis, loanId, differences, explanation }) => ({
      ...{ id, verdict, codes, decision, differences, explanation },
      ...{ link_basis: linkBasis, list_row_id: lineOf.get(id) ?? null, loan_id: loanId },
    })),
  );
  return result;
}

interface Indexes {
  person: Uint8Array | null;
  borrower: Uint8Array | null;
}

const hex = (bytes: Uint8Array | null): string => (bytes ? Buffer.from(bytes).toString('hex') : '');
const keyOf = ({ person, borrower }: Indexes): string =>
  person ? `${hex(person)} ${hex(borrower)}` : 'without a number';

/** Who stands for the household; nobody when the person borrows themselves. */
const standIn = ({ representative, cccd }: ListRow) =>
  representative !== null && representative.cccd !== null && representative.cccd === cccd ? null : representative;

const indexesOf = (listed: ListRow): Indexes => ({
  person: identityColumns({ cccd: listed.cccd, oldId: null }).cccdIndex,
  borrower: identityColumns({ cccd: standIn(listed)?.cccd ?? null, oldId: null }).cccdIndex,
});

async function listedAlready(tx: Tx): Promise<Map<string, string>> {
  const lines = await tx.loanListRow.findMany({
    where: { outcome: 'CONFIRMED', cccdIndex: { not: null }, list: { status: 'CONFIRMED' } },
    select: { id: true, cccdIndex: true, borrowerCccdIndex: true },
  });
  return new Map(lines.map((r) => [keyOf({ person: r.cccdIndex, borrower: r.borrowerCccdIndex }), r.id]));
}

const dated = (date: PartialDate | null): { on: Date | null; precision: DatePrecision } => ({
  on: toDbDateOrNull(date && earliestDay(date)),
  precision: date === null || date.length === 10 ? 'DAY' : date.length === 7 ? 'MONTH' : 'YEAR',
});

async function addList(
  tx: Tx,
  { communeId, lines, on, actorId }: { communeId: number; lines: readonly Line[]; on: LegalDate; actorId: string },
): Promise<number> {
  const list = await tx.loanList.create({
    data: {
      ...{ kind: 'INDIVIDUAL', communeId, status: 'CONFIRMED', isFromPaper: true, draftedBy: actorId },
      decidedOn: toDbDate(on),
    },
  });
  await tx.loanListRow.createMany({
    data: lines.map(({ id, listed }, index) => ({
      id,
      listId: list.id,
      position: index + 1,
      ...columnsOf(listed, on),
    })),
  });
  const [row] = await tx.$queryRaw<{ linked: number }[]>`SELECT app.link_paper_list(${list.id}::uuid) AS linked`;
  return row?.linked ?? 0;
}

function columnsOf(listed: ListRow, on: LegalDate) {
  const identity = identityColumns({ cccd: listed.cccd, oldId: null });
  const representative = standIn(listed);
  const borrower = identityColumns({ cccd: representative?.cccd ?? null, oldId: null });
  const [birth, release] = [dated(listed.birth), dated(listed.release)];
  return {
    fullName: listed.name ?? '',
    sex: listed.sex,
    birthDate: birth.on,
    birthPrecision: birth.precision,
    cccdEncrypted: identity.cccdEncrypted,
    cccdIndex: identity.cccdIndex,
    cccdLast4: identity.cccdLast4,
    address: listed.address,
    phone: listed.phone,
    certificate: listed.certificate,
    releaseOn: release.on,
    releasePrecision: release.precision,
    borrowerName: representative?.name ?? null,
    borrowerKin: representative?.relation ?? null,
    borrowerCccdEncrypted: borrower.cccdEncrypted,
    borrowerCccdIndex: borrower.cccdIndex,
    borrowerCccdLast4: borrower.cccdLast4,
    note: listed.note,
    proof: toStored(paperProof(on)),
    outcome: 'CONFIRMED' as const,
  };
}
