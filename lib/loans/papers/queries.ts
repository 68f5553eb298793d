import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { todayInVietnam } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { fromDbDate } from '@/lib/db-dates';
import { id } from '@/lib/fields';
import type { LoanListRow } from '@/lib/generated/prisma/client';
import { readLoan } from '@/lib/loans/account/read';
import { applicationView } from '@/lib/loans/applications/view';
import { listSubject } from '@/lib/loans/lists/load';
import { canReadLists } from '@/lib/loans/lists/policy';
import { purposeOf } from '@/lib/loans/lists/view';
import { applicationPaper } from '@/lib/loans/papers/application-paper';
import {
  isPaperColumnKey,
  type ListPaper,
  listPapers,
  type PaperColumnKey,
  type PaperLine,
} from '@/lib/loans/papers/columns';
import { listPaper } from '@/lib/loans/papers/list-paper';
import { statementPaper } from '@/lib/loans/papers/statement-paper';
import { canOpenLoans } from '@/lib/loans/policy';
import { establishmentSchema } from '@/lib/loans/stored';
import { query } from '@/lib/query';
import { sealer } from '@/lib/sealer';
import { userNames } from '@/lib/users/names';

/** The columns a paper is printed with today. */
export async function readPaperColumns(tx: Tx, paper: ListPaper): Promise<readonly PaperColumnKey[]> {
  const newest = await tx.paperLayout.findFirst({ where: { paper }, orderBy: [{ setAt: 'desc' }, { id: 'desc' }] });
  const chosen = newest?.columns.filter(isPaperColumnKey) ?? [];
  return chosen.length > 0 ? chosen : listPapers[paper].columns;
}

const opened = (sealed: Uint8Array | null) => (sealed ? sealer().open(sealed) : null);

const paperLine = (row: LoanListRow): PaperLine => ({
  position: row.position,
  fullName: row.fullName,
  birthDate: fromDbDate(row.birthDate),
  birthPrecision: row.birthPrecision,
  cccd: opened(row.cccdEncrypted),
  address: row.address,
  phone: row.phone,
  certificate: row.certificate,
  releaseOn: fromDbDate(row.releaseOn),
  releasePrecision: row.releasePrecision,
  borrowerName: row.borrowerName,
  borrowerKin: row.borrowerKin,
  borrowerCccd: opened(row.borrowerCccdEncrypted),
  purpose: purposeOf(row.purpose),
  amount: row.amount === null ? null : Number(row.amount),
  contractFrom: fromDbDate(row.contractFrom),
  note: row.note,
});

/** A list as a paper, with whole numbers of identity: those who sign and receive it need them. Printing is recorded. */
export const printLoanList = query({
  name: 'loan-list.print',
  input: z.object({ listId: id }),
  can: canReadLists,
  run: async ({ tx, input }) => {
    const found = await tx.loanList.findUnique({
      where: { id: input.listId },
      include: { commune: { include: { parent: true } }, rows: { orderBy: { position: 'asc' } } },
    });
    if (!found) return null;
    const names = await userNames(tx, [found.draftedBy, found.signedBy, found.decidedBy]);
    const nameOf = (who: string | null) => (who ? (names[who] ?? null) : null);
    const { commune } = found;
    const columns = await readPaperColumns(tx, found.kind === 'INDIVIDUAL' ? 'mau01' : 'mau02');
    const paper = listPaper(
      {
        kind: found.kind,
        number: found.number,
        year: found.year,
        commune: {
          form: commune.form,
          name: commune.name,
          above: commune.parent && `${commune.parent.form} ${commune.parent.name}`,
        },
        draftedBy: nameOf(found.draftedBy) ?? '',
        signedBy: nameOf(found.signedBy),
        signedOn: fromDbDate(found.signedOn),
        decidedBy: nameOf(found.decidedBy),
        decidedOn: fromDbDate(found.decidedOn),
        establishment: found.establishment === null ? null : establishmentSchema.parse(found.establishment),
        lines: found.rows.filter((row) => row.outcome !== 'RETURNED').map(paperLine),
      },
      columns,
      todayInVietnam(),
    );
    return { paper, subject: listSubject(found), communeId: found.communeId };
  },
  audit: ({ subject, communeId }) => ({ subject, communeId }),
});

const bankOf = (actor: Actor) => ({ office: `${actor.unitForm} ${actor.unitName}`, place: actor.unitName });

/** Sao kê of one loan. */
export const printStatement = query({
  name: 'loan.print',
  input: z.object({ loanId: id }),
  can: canOpenLoans,
  run: async ({ tx, actor, input }) => {
    const loan = await readLoan(tx, actor, input.loanId);
    return loan && { paper: statementPaper(loan, bankOf(actor)), subject: loan.subject, communeId: loan.communeId };
  },
  audit: ({ subject, communeId }) => ({ subject, communeId }),
});

/** An application with its proof, to be signed and kept. */
export const printApplication = query({
  name: 'loan-application.print',
  input: z.object({ applicationId: id }),
  can: canOpenLoans,
  run: async ({ tx, actor, input }) => {
    const found = await tx.loanApplication.findUnique({
      where: { id: input.applicationId },
      include: {
        steps: { orderBy: { recordedAt: 'asc' } },
        listRow: { include: { list: true } },
        savingsGroup: true,
        commune: true,
      },
    });
    if (!found) return null;
    const today = todayInVietnam();
    const names = await userNames(tx, [found.appraisedBy, found.approvedBy]);
    const view = {
      ...applicationView(found, names, today),
      communeName: `${found.commune.form} ${found.commune.name}`,
      list: { subject: listSubject(found.listRow.list) },
    };
    const paper = applicationPaper(view, bankOf(actor), today);
    return { paper, subject: found.number, communeId: found.communeId };
  },
  audit: ({ subject, communeId }) => ({ subject, communeId }),
});
