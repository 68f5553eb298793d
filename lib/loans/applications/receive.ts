import type { z } from 'zod';
import { conflict, invalid, Refused } from '@/lib/access/outcome';
import { command } from '@/lib/command';
import { formatDate } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { fromDbDate, toDbDate } from '@/lib/db-dates';
import { applicationNumber } from '@/lib/loans/applications/application';
import { borrowerOf } from '@/lib/loans/applications/borrower';
import { type BankLine, beneficiaryOf, loadLine, refuseIfGone } from '@/lib/loans/applications/line';
import { aboutApplication, addStep, trainingOf, withRules } from '@/lib/loans/applications/load';
import { canReceiveApplication } from '@/lib/loans/applications/policy';
import { prove } from '@/lib/loans/applications/proof';
import { newGroup, receiveSchema } from '@/lib/loans/applications/schema';
import { exposureOf } from '@/lib/loans/exposure';
import { addGroup } from '@/lib/loans/groups/group';
import { readLoanRules } from '@/lib/loans/read-rules';
import { toStored } from '@/lib/loans/stored';
import { formatDong } from '@/lib/money';
import { takeTurns } from '@/lib/take-turns';

type Said = z.output<typeof receiveSchema>;

/**
 * The papers of a confirmed line come in: 01/TD of a household, the plan of an establishment. The proof is made with
 * what the bank knows and kept as it stood; what is against the law is shown by it and refused when it is decided.
 */
export const receiveApplication = command({
  name: 'loan-application.receive',
  input: receiveSchema,
  load: ({ tx, input }) => loadLine(tx, input.rowId),
  can: (actor) => canReceiveApplication(actor),
  run: async ({ tx, actor, input, target }) => {
    await refuseIfTaken(tx, target);
    await refuseIfGone(tx, target);
    refuseEarly(target, input);
    const { line, list } = target;
    const group = await groupOf(tx, target, input);
    const rules = await readLoanRules(tx, input.receivedOn);
    const { purpose, plan, amount, termMonths, receivedOn } = input;
    const outstanding = await exposureOf(tx, beneficiaryOf(target), { purpose, except: null });
    const hasOtherDebt = input.hasOtherDebt === null ? null : input.hasOtherDebt === 'yes';
    const asked = { purpose, amount, termMonths, training: trainingOf(input), hasOtherDebt, outstanding };
    const proof = await prove(tx, target, asked, { rules, on: receivedOn });
    const number = await nextApplicationNumber(tx, receivedOn.slice(0, 4));
    const { id } = await tx.loanApplication.create({
      data: {
        ...borrowerOf(target, input),
        number,
        listRowId: line.id,
        caseId: line.caseId,
        communeId: list.communeId,
        officeId: actor.unitId,
        savingsGroupId: group?.id ?? null,
        organisation: group?.organisation ?? null,
        purpose,
        plan,
        amount: BigInt(amount),
        termMonths,
        courseMonths: purpose === 'TRAINING' ? input.courseMonths : null,
        disbursementMonths: purpose === 'TRAINING' ? input.disbursementMonths : null,
        receivedOn: toDbDate(receivedOn),
        hasOtherDebt,
        proof: toStored(proof),
        rules: withRules({}, 'received', rules),
        createdBy: actor.userId,
      },
    });
    await addStep(tx, actor, id, { stage: 'SUBMITTED', on: receivedOn });
    const changes = [
      { field: 'loanAmount', after: formatDong(amount) },
      { field: 'loanTerm', after: `${termMonths} tháng` },
      { field: 'savingsGroup', after: group?.name ?? null },
    ];
    const about = aboutApplication({ number, communeId: list.communeId });
    return { value: { applicationId: id }, audit: { ...about, changes } };
  },
});

/** One application runs for a line; an establishment has one for its whole list, on the first line. */
async function refuseIfTaken(tx: Tx, { line, list, workers }: BankLine): Promise<void> {
  const first = workers[0]?.id;
  if (list.kind === 'ESTABLISHMENT' && first !== line.id)
    throw new Refused(conflict('Cơ sở có một hồ sơ vay cho cả danh sách. Hãy nhận hồ sơ ở dòng đầu của danh sách.'));
  // Two clicks at once: the second waits here, then finds what the first has written.
  await takeTurns(tx, 'loan-application', line.id);
  const open = await tx.loanApplication.findFirst({ where: { listRowId: line.id, stage: { not: 'ENDED' } } });
  if (open) throw new Refused(conflict(`Dòng này đã có hồ sơ vay ${open.number}. Hãy mở hồ sơ đó để làm tiếp.`));
  const loan = await tx.loan.findFirst({ where: { listRowId: line.id } });
  if (loan) throw new Refused(conflict('Dòng này đã có khoản vay. Muốn vay nữa thì cần có tên trong danh sách mới.'));
}

function refuseEarly({ list }: BankLine, { receivedOn }: Said): void {
  const confirmed = fromDbDate(list.decidedOn);
  if (confirmed && receivedOn < confirmed)
    throw new Refused(
      invalid({ receivedOn: `Ngày nhận 01/TD phải từ ngày UBND xã xác nhận danh sách (${formatDate(confirmed)})` }),
    );
}

/** The group that is chosen, or written with the papers; an establishment borrows without one (Điều 4). */
async function groupOf(tx: Tx, { list, establishment }: BankLine, said: Said) {
  if (establishment || !said.savingsGroupId) return null;
  if (said.savingsGroupId !== newGroup) {
    const known = await tx.savingsGroup.findUnique({ where: { id: said.savingsGroupId } });
    if (known) return known;
    throw new Refused(invalid({ savingsGroupId: 'Không thấy tổ này: chọn tổ khác hoặc thêm tổ mới' }));
  }
  const group = {
    communeId: list.communeId,
    code: said.groupCode ?? '',
    name: said.groupName ?? '',
    leaderName: said.groupLeader,
    organisation: said.groupOrganisation ?? '',
    transactionDay: said.groupDay,
  };
  return addGroup(tx, group, 'groupCode');
}

async function nextApplicationNumber(tx: Tx, year: string): Promise<string> {
  const [row] = await tx.$queryRaw<{ n: bigint }[]>`SELECT nextval('loan_application_number') AS n`;
  return applicationNumber(row?.n ?? 0n, year);
}
