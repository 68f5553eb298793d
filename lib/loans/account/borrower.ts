import { conflict, invalid, Refused } from '@/lib/access/outcome';
import type { LegalDate } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { fromDbDate } from '@/lib/db-dates';
import { trainingOf } from '@/lib/loans/applications/load';
import type { Beneficiary } from '@/lib/loans/cap-lock';
import { owedBy } from '@/lib/loans/exposure';
import { releaseWindow } from '@/lib/loans/release-window';
import type { LoanRules } from '@/lib/loans/rules';
import { standingOf } from '@/lib/loans/standing';
import { establishmentSchema } from '@/lib/loans/stored';
import { checkAmount, checkEstablishmentAmount } from '@/lib/loans/terms';
import { isLoanPurpose } from '@/lib/loans/vocabulary';

/** The application with whom it is for, as paying out asks it. */
export const findApplication = (tx: Tx, applicationId: string) =>
  tx.loanApplication.findUnique({
    where: { id: applicationId },
    include: { listRow: { include: { list: true } }, savingsGroup: true, loan: { select: { id: true } } },
  });
export type Application = NonNullable<Awaited<ReturnType<typeof findApplication>>>;

/** Whose loans are counted together: the person's, of an establishment its own. */
export const beneficiaryOf = ({ borrowerKind, listRow }: Application): Beneficiary => ({
  rowId: listRow.id,
  caseId: listRow.caseId,
  cccdIndex: listRow.cccdIndex,
  employerId: borrowerKind === 'EMPLOYER' ? (listRow.list.employerId ?? listRow.listId) : null,
});

/** Điều 6: what is owed and what goes out now stay within the cap. The caller holds lockLoanCap. */
export async function refuseOverCap(tx: Tx, application: Application, amount: number, rules: LoanRules): Promise<void> {
  const { purpose } = application;
  if (!isLoanPurpose(purpose)) throw new Refused(invalid({ form: 'Hồ sơ vay không rõ mục đích' }));
  const outstanding = await owedBy(tx, beneficiaryOf(application), purpose);
  const sentence =
    application.borrowerKind === 'EMPLOYER'
      ? checkEstablishmentAmount({ amount, outstanding, workers: workersOf(application) }, rules)
      : checkAmount({ purpose, amount, outstanding, training: trainingOf(application) }, rules);
  if (sentence !== null) throw new Refused(invalid({ amount: sentence }, sentence));
}

/** All who work there, as its list said on the day (decision 0014). */
const workersOf = ({ listRow }: Application): number => establishmentSchema.parse(listRow.list.establishment).workforce;

const goneWords = {
  MOVED:
    'Người này đã chuyển khỏi địa bàn của phòng giao dịch: chưa giải ngân. Hỏi Công an xã nơi lập danh sách trước.',
  ENDED: 'Công an xã đã kết thúc quản lý người này: chưa giải ngân. Hỏi Công an xã nơi lập danh sách trước.',
} as const;

/** Before money goes out for the first time: they still live here, and the five years have not passed (Điều 3 khoản 2a). */
export async function refuseWhoMayNotBorrow(
  tx: Tx,
  { caseId, listRow }: Application,
  on: LegalDate,
  rules: LoanRules,
): Promise<void> {
  const standing = (await standingOf(tx, caseId))?.standing;
  if (standing === 'MOVED' || standing === 'ENDED') throw new Refused(conflict(goneWords[standing]));
  const release = { releaseOn: fromDbDate(listRow.releaseOn), releasePrecision: listRow.releasePrecision };
  const window = releaseWindow(release, rules, on);
  if (window.state !== 'NOT_MET') return;
  const sentence = `${window.fact}; ${window.cure ?? ''} (${window.clause}).`;
  throw new Refused(invalid({ happenedOn: sentence }, sentence));
}
