import { conflict, forbidden, invalid, Refused } from '@/lib/access/outcome';
import { command } from '@/lib/command';
import type { LegalDate } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { toDbDate } from '@/lib/db-dates';
import type { LoanApplication } from '@/lib/generated/prisma/client';
import { dayProblem } from '@/lib/loans/applications/days';
import { decisionOn } from '@/lib/loans/applications/decide';
import { beneficiaryOf, loadLine, refuseIfGone } from '@/lib/loans/applications/line';
import {
  aboutApplication,
  applicationRaced,
  changeApplication,
  daysOf,
  loadApplication,
  withRules,
} from '@/lib/loans/applications/load';
import { canApprove, mayApproveAmount } from '@/lib/loans/applications/policy';
import { refuseAgainstLaw } from '@/lib/loans/applications/proof';
import { approveSchema } from '@/lib/loans/applications/schema';
import { lockLoanCap } from '@/lib/loans/cap-lock';
import { formatDong } from '@/lib/money';

/** The second person's word. From here on amount and term stand, and count against the beneficiary's cap. */
export const approveApplication = command({
  name: 'loan-application.approve',
  input: approveSchema,
  load: ({ tx, input }) => loadWithCap(tx, input.applicationId),
  can: (actor, { application }) => canApprove(actor, application),
  run: async ({ tx, actor, input, target: { application: target, line } }) => {
    const { approvedOn, amount, termMonths, version } = input;
    refuseBeyondAppraisal(target, input);
    const problem = dayProblem(daysOf(target), 'approved', approvedOn);
    if (problem) throw new Refused(invalid({ approvedOn: problem }));
    const limit = await readOfficerLimit(tx, approvedOn);
    if (!mayApproveAmount(actor, amount, limit).allowed)
      throw new Refused(
        forbidden(
          `Cán bộ được phê duyệt đến ${formatDong(limit)}. Khoản ${formatDong(amount)} cần người giữ vai trò phê duyệt.`,
        ),
      );
    await refuseIfGone(tx, line);
    const decision = await decisionOn(tx, target, approvedOn, {
      amount,
      termMonths,
      hasOtherDebt: target.hasOtherDebt,
    });
    refuseAgainstLaw(decision.line, decision.asked, decision.proof);
    await changeApplication(tx, target, {
      actor,
      version,
      data: {
        approvedBy: actor.userId,
        approvedOn: toDbDate(approvedOn),
        approvedAmount: BigInt(amount),
        approvedTermMonths: termMonths,
        rules: withRules(target.rules, 'approved', decision.rules),
      },
      step: { stage: 'APPROVED', on: approvedOn },
    });
    const changes = [
      { field: 'loanAmount', before: formatDong(Number(target.appraisedAmount)), after: formatDong(amount) },
      { field: 'loanTerm', before: `${target.appraisedTermMonths} tháng`, after: `${termMonths} tháng` },
    ];
    return { value: { applicationId: target.id }, audit: { ...aboutApplication(target), changes } };
  },
});

/**
 * The beneficiary is taken before any row, as whoever pays out does: of two approvals for one person the second counts
 * the first, and nobody waits for each other.
 */
async function loadWithCap(tx: Tx, applicationId: string) {
  const seen = await tx.loanApplication.findUnique({ where: { id: applicationId }, select: { listRowId: true } });
  const line = seen && (await loadLine(tx, seen.listRowId));
  if (!line) return null;
  await lockLoanCap(tx, beneficiaryOf(line));
  const application = await loadApplication(tx, applicationId);
  return application && { application, line };
}

function refuseBeyondAppraisal(target: LoanApplication, said: { amount: number; termMonths: number }): void {
  const { appraisedAmount, appraisedTermMonths } = target;
  if (appraisedAmount === null || appraisedTermMonths === null) throw new Refused(conflict(applicationRaced));
  if (BigInt(said.amount) > appraisedAmount)
    throw new Refused(
      invalid({
        amount: `Không quá số tiền thẩm định (${formatDong(Number(appraisedAmount))}). Muốn cao hơn thì trả lại để thẩm định lại`,
      }),
    );
  if (said.termMonths > appraisedTermMonths)
    throw new Refused(
      invalid({
        termMonths: `Không quá thời hạn thẩm định (${appraisedTermMonths} tháng). Muốn dài hơn thì trả lại để thẩm định lại`,
      }),
    );
}

/** What an officer approves alone on a day, in đồng: the number that the database itself holds to. */
export async function readOfficerLimit(tx: Tx, on: LegalDate): Promise<number> {
  const [row] = await tx.$queryRaw<{ amount: bigint }[]>`SELECT app.officer_limit(${on}::date) AS amount`;
  return Number(row?.amount ?? 0n);
}
