import type { Actor } from '@/lib/access/actor';
import { all, when } from '@/lib/access/decision';
import { conflict, invalid, Refused } from '@/lib/access/outcome';
import { command } from '@/lib/command';
import { addDays, formatDate, type LegalDate } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { fromDbDate, toDbDate } from '@/lib/db-dates';
import { type Book, lineOf, loanSubject, openBook, writeLine } from '@/lib/loans/account/book';
import {
  type Application,
  beneficiaryOf,
  findApplication,
  refuseOverCap,
  refuseWhoMayNotBorrow,
} from '@/lib/loans/account/borrower';
import { newLoan } from '@/lib/loans/account/new-loan';
import { canDisburse } from '@/lib/loans/account/policy';
import { disburseSchema } from '@/lib/loans/account/schema';
import { addStep } from '@/lib/loans/applications/load';
import { lockLoanCap } from '@/lib/loans/cap-lock';
import { readLoanRules } from '@/lib/loans/read-rules';
import type { Fund } from '@/lib/loans/vocabulary';
import { formatDong } from '@/lib/money';

/**
 * Money goes out. The first tranche makes the loan from its approved application, later ones add to it; whoever approved
 * does not pay out. All loans of the person are counted while nobody else pays out to them.
 */
export const disburseLoan = command({
  name: 'loan.disburse',
  input: disburseSchema,
  load: async ({ tx, input }) => {
    const seen = await findApplication(tx, input.applicationId);
    if (!seen) return null;
    await lockLoanCap(tx, beneficiaryOf(seen));
    await tx.$queryRaw`SELECT 1 FROM loan_application WHERE id = ${seen.id}::uuid FOR UPDATE`;
    const application = await findApplication(tx, input.applicationId);
    if (!application) return null;
    return { application, book: application.loan ? await openBook(tx, application.loan.id) : null };
  },
  can: (actor, { application, book }) =>
    all(
      canDisburse(actor, { approvedBy: application.approvedBy, isOpen: book?.isOpen ?? true }),
      when(application.stage === 'APPROVED' || (application.stage === 'DISBURSED' && book !== null), 'state'),
    ),
  run: async ({ tx, actor, input, target: { application, book: known } }) => {
    const { happenedOn, amount, paidOutBefore } = input;
    const rules = await readLoanRules(tx, happenedOn);
    const disbursed = Number(known?.loan.disbursed ?? 0);
    refuseUnseen(disbursed, paidOutBefore);
    if (disbursed === 0) {
      refuseBeforeApproval(application, happenedOn);
      await refuseWhoMayNotBorrow(tx, application, happenedOn, rules);
    }
    await refuseOverCap(tx, application, amount, rules);
    const book = known ?? (await firstBook(tx, actor, application, { paidOn: happenedOn, fund: input.fund }));
    const written = await writeLine(tx, actor, book, lineOf('DISBURSEMENT', happenedOn, { principal: amount }));
    const dueOn = toDbDate(addDays(happenedOn, rules['check.days'].value));
    await tx.loanCheck.create({ data: { loanId: book.loan.id, eventId: written.eventId, dueOn } });
    if (!known) await markDisbursed(tx, actor, application, happenedOn);
    const subject = loanSubject(book.loan, application.number);
    return { value: written, audit: { subject, communeId: book.loan.communeId } };
  },
});

function refuseUnseen(disbursed: number, seen: number): void {
  if (disbursed === seen) return;
  const sentence = `Vừa có người ghi giải ngân: đến nay đã giải ngân ${formatDong(disbursed)}. Tải lại trang để xem rồi làm tiếp, tránh giải ngân hai lần.`;
  throw new Refused(conflict(sentence));
}

function refuseBeforeApproval({ approvedOn }: Application, happenedOn: LegalDate): void {
  const approved = fromDbDate(approvedOn);
  if (approved === null || happenedOn >= approved) return;
  const sentence = `Giải ngân trước ngày phê duyệt ${formatDate(approved)}.`;
  throw new Refused(invalid({ happenedOn: sentence }, sentence));
}

async function firstBook(
  tx: Tx,
  actor: Actor,
  application: Application,
  first: { paidOn: LegalDate; fund: Fund },
): Promise<Book> {
  const rules = await readLoanRules(tx, first.paidOn);
  const { id } = await tx.loan.create({ data: newLoan(actor, application, first, rules), select: { id: true } });
  const book = await openBook(tx, id);
  if (!book) throw new Error('a loan that was just made is not there');
  return book;
}

async function markDisbursed(tx: Tx, actor: Actor, { id, version }: Application, happenedOn: LegalDate): Promise<void> {
  const stage = 'DISBURSED';
  await tx.loanApplication.update({ where: { id, version }, data: { stage, version: { increment: 1 } } });
  await addStep(tx, actor, id, { stage, on: happenedOn });
}
