import { conflict, Refused } from '@/lib/access/outcome';
import { command } from '@/lib/command';
import { type LegalDate, todayInVietnam } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { toDbDate } from '@/lib/db-dates';
import { employerKeys } from '@/lib/employers/employer';
import type { LoanList } from '@/lib/generated/prisma/client';
import { type Proof, proveEstablishment } from '@/lib/loans/eligibility';
import { canDraftList } from '@/lib/loans/lists/policy';
import { draftEstablishmentSchema } from '@/lib/loans/lists/schema';
import { readLoanRules } from '@/lib/loans/read-rules';
import { type Establishment, establishmentSchema, toStored } from '@/lib/loans/stored';
import { nameKey } from '@/lib/text';

/** Mẫu 02: an establishment, its plan and its workforce; then its workers are added line by line. */
export const draftEstablishmentList = command({
  name: 'loan-list.draft-establishment',
  input: draftEstablishmentSchema,
  load: async () => ({}),
  can: (actor) => canDraftList(actor),
  run: async ({ tx, actor, input }) => {
    const { plan, amount, workforceOn, ...employer } = input;
    const known = await tx.employer.findFirst({
      where: {
        communeId: actor.unitId,
        OR: [
          { nameKey: nameKey(input.name), kind: input.kind },
          ...(input.registrationNumber ? [{ registrationNumber: input.registrationNumber }] : []),
        ],
      },
    });
    const data = { ...employer, ...employerKeys(employer), workforceOn: toDbDate(workforceOn) };
    const { id: employerId } = known
      ? await tx.employer.update({ where: { id: known.id }, data: { ...data, version: { increment: 1 } } })
      : await tx.employer.create({ data: { ...data, communeId: actor.unitId, createdBy: actor.userId } });
    const running = await tx.loanList.findFirst({ where: { employerId, status: { in: ['DRAFT', 'SIGNED'] } } });
    if (running) throw new Refused(conflict('Cơ sở này đang có một danh sách Mẫu 02 chưa xong. Hãy mở danh sách đó.'));
    const establishment: Establishment = { ...employer, workforceOn, plan, amount, proof: null };
    const { id } = await tx.loanList.create({
      data: {
        kind: 'ESTABLISHMENT',
        communeId: actor.unitId,
        employerId,
        establishment: toStored(establishment),
        draftedBy: actor.userId,
      },
    });
    return { value: { listId: id }, audit: { subject: input.name, communeId: actor.unitId } };
  },
});

/** The conditions of an establishment (Điều 3 khoản 1b, 2b), counted over the lines of its list. */
export async function proofOfEstablishment(
  tx: Tx,
  list: LoanList,
  on: LegalDate = todayInVietnam(),
): Promise<{ establishment: Establishment; proof: Proof }> {
  const establishment = establishmentSchema.parse(list.establishment);
  const qualifyingWorkers = await tx.loanListRow.count({
    where: { listId: list.id, contractFrom: { not: null }, outcome: { not: 'RETURNED' } },
  });
  const facts = {
    kind: establishment.kind,
    registrationNumber: establishment.registrationNumber,
    workforce: establishment.workforce,
    qualifyingWorkers,
    planState: list.status === 'CONFIRMED' ? ('CONFIRMED' as const) : ('DRAFTED' as const),
    amount: establishment.amount,
    termMonths: null,
    hasCollateral: null,
    otherDebtSamePurpose: null,
    outstandingSameProgramme: null,
  };
  return { establishment, proof: proveEstablishment(facts, await readLoanRules(tx, on), on) };
}
