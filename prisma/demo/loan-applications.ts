import type { Actor } from '@/lib/access/actor';
import { addDays, type LegalDate } from '@/lib/dates';
import type { LoanApplication, PrismaClient } from '@/lib/generated/prisma/client';
import { recordUseCheck } from '@/lib/loans/account/checks';
import { recordRepayment } from '@/lib/loans/account/commands';
import { disburseLoan } from '@/lib/loans/account/disburse';
import { approveApplication } from '@/lib/loans/applications/approve';
import { appraiseApplication, endApplication, recordStep } from '@/lib/loans/applications/commands';
import { receiveApplication } from '@/lib/loans/applications/receive';
import { must } from './play';

const plans = [
  'Nuôi tôm thẻ chân trắng trên 2 sào ao của gia đình',
  'Mở tiệm sửa xe máy tại nhà',
  'Mua bò giống và làm chuồng trại',
  'Mua máy may công nghiệp, nhận hàng gia công',
  'Trồng cây ăn quả trên đất vườn',
  'Mua xe ba gác chở hàng',
  'Mở quán ăn sáng tại chợ xã',
  'Nuôi vịt đẻ trứng',
] as const;

/** Who goes how far: from papers that came in yesterday to money paid out in two parts. */
const ways = [
  'submitted',
  'submitted',
  'reviewed',
  'appraised',
  'approved',
  'disbursed',
  'twoTranches',
  'ended',
] as const;
type Way = (typeof ways)[number];

/** Applications in every state, of people whom the communes confirmed and who have no loan. */
export async function leaveApplications(
  owner: PrismaClient,
  bank: Actor,
  approver: Actor,
  today: LegalDate,
): Promise<void> {
  const lines = await owner.loanListRow.findMany({
    where: {
      ...{ outcome: 'CONFIRMED', loans: { none: {} }, applications: { none: {} }, list: { kind: 'INDIVIDUAL' } },
      case: { status: { in: ['RECEIVED', 'MANAGED'] } },
    },
    orderBy: [{ list: { draftedAt: 'asc' } }, { position: 'asc' }],
    take: ways.length,
  });
  for (const [n, way] of ways.entries()) {
    const line = lines[n];
    if (!line) throw new Error('demo: too few confirmed people to lend to');
    await go({
      owner,
      bank,
      approver,
      today,
      way,
      rowId: line.id,
      plan: plans[n] ?? plans[0],
      isSelf: !line.borrowerName,
      n,
    });
  }
  // One of the long-standing loans was paid in this week, as on every day of the bank in the commune.
  const running = await owner.loan.findFirst({
    where: { isOpen: true, overdue: 0, inTime: { gt: 0 } },
    orderBy: { signedOn: 'asc' },
  });
  if (running) must(await recordRepayment(bank, { loanId: running.id, happenedOn: today, principal: '1.000.000' }));
}

interface Going {
  owner: PrismaClient;
  bank: Actor;
  approver: Actor;
  today: LegalDate;
  way: Way;
  rowId: string;
  plan: string;
  isSelf: boolean;
  n: number;
}

async function go({ owner, bank, approver, today, way, rowId, plan, isSelf, n }: Going): Promise<void> {
  const began = way === 'submitted' ? addDays(today, -1 - n) : addDays(today, way === 'twoTranches' ? -60 : -16);
  const { applicationId } = must(
    await receiveApplication(bank, {
      ...{ rowId, receivedOn: began, borrowerKind: isSelf ? 'SELF' : 'HOUSEHOLD' },
      ...{ savingsGroupId: 'NEW', groupCode: String(2_600_300 + n), groupName: `Tổ Thôn ${n + 1}` },
      ...{ groupOrganisation: String(11 + (n % 4)) as '11', groupDay: 5 + n, plan },
      ...{ purpose: 'BUSINESS', amount: n % 2 === 0 ? '80.000.000' : '100.000.000', termMonths: '60' },
      ...{ courseMonths: '', disbursementMonths: '' },
    }),
  );
  const now = (): Promise<LoanApplication> => owner.loanApplication.findUniqueOrThrow({ where: { id: applicationId } });
  const at = async () => ({ applicationId, version: (await now()).version });
  if (way === 'submitted') return;
  must(await recordStep(bank, { ...(await at()), paper: 'groupMet', on: addDays(began, 3) }));
  must(await recordStep(bank, { ...(await at()), paper: 'communeConfirmed', on: addDays(began, 5) }));
  if (way === 'reviewed') return;
  if (way === 'ended') {
    const because = { reason: 'WITHDRAWN' as const, note: 'Gia đình đã có nguồn vốn khác' };
    must(await endApplication(bank, { ...(await at()), endedOn: addDays(began, 6), ...because }));
    return;
  }
  const amount = n % 2 === 0 ? '80.000.000' : '90.000.000';
  const appraised = { appraisedOn: addDays(began, 7), amount, termMonths: '60', hasOtherDebt: 'no' as const };
  must(
    await appraiseApplication(bank, { ...(await at()), ...appraised, note: 'Phương án khả thi, có nhân lực tại nhà' }),
  );
  if (way === 'appraised') return;
  must(
    await approveApplication(approver, { ...(await at()), approvedOn: addDays(began, 9), amount, termMonths: '60' }),
  );
  must(await recordStep(bank, { ...(await at()), paper: 'notice', on: addDays(began, 10) }));
  if (way === 'approved') return;
  const pay = async (happenedOn: LegalDate, part: string, paidOutBefore: number) =>
    must(await disburseLoan(bank, { applicationId, happenedOn, amount: part, fund: 'CENTRAL', paidOutBefore }));
  if (way === 'disbursed') {
    await pay(addDays(began, 12), amount, 0);
    return;
  }
  await pay(addDays(began, 12), '50.000.000', 0);
  await pay(addDays(began, 40), '30.000.000', 50_000_000);
  const check = await owner.loanCheck.findFirstOrThrow({
    where: { loan: { applicationId } },
    orderBy: { dueOn: 'asc' },
  });
  const { id: checkId, version, loanId } = check;
  must(await recordUseCheck(bank, { loanId, checkId, version, doneOn: addDays(began, 38), result: 'AS_PLANNED' }));
}
