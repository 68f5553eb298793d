import { conflict, invalid, Refused } from '@/lib/access/outcome';
import { command } from '@/lib/command';
import { formatDate, type LegalDate, todayInVietnam } from '@/lib/dates';
import { toDbDate } from '@/lib/db-dates';
import type { LoanApplication } from '@/lib/generated/prisma/client';
import { endReasonLabels } from '@/lib/loans/applications/application';
import { dayProblem, missingBeforeAppraisal, papersToRecord } from '@/lib/loans/applications/days';
import { decisionOn } from '@/lib/loans/applications/decide';
import {
  aboutApplication,
  applicationRaced,
  changeApplication,
  daysOf,
  loadApplication,
  withRules,
} from '@/lib/loans/applications/load';
import { canAppraise, canEnd, canRecordPaper, canReturn } from '@/lib/loans/applications/policy';
import { refuseAgainstLaw } from '@/lib/loans/applications/proof';
import { appraiseSchema, endSchema, recordPaperSchema, returnSchema } from '@/lib/loans/applications/schema';
import { formatDong } from '@/lib/money';

const columns = { groupMet: 'groupMetOn', communeConfirmed: 'communeConfirmedOn', notice: 'noticeOn' } as const;

/** 03/TD of the group, 03/TD confirmed by the commune, 04/TD: each not before the paper before it. */
export const recordStep = command({
  name: 'loan-application.record',
  input: recordPaperSchema,
  load: ({ tx, input }) => loadApplication(tx, input.applicationId),
  can: (actor, target) => canRecordPaper(actor, target),
  run: async ({ tx, actor, input, target }) => {
    const { paper, on, version } = input;
    if (!papersToRecord(target.stage, target.borrowerKind).includes(paper))
      throw new Refused(conflict(applicationRaced));
    const days = daysOf(target);
    if (paper === 'communeConfirmed' && days.groupMet === null)
      throw new Refused(invalid({ on: 'Ghi ngày Tổ họp bình xét (03/TD) trước, rồi đến ngày UBND xã xác nhận' }));
    const problem = dayProblem(days, paper, on);
    if (problem) throw new Refused(invalid({ on: problem }));
    await changeApplication(tx, target, { actor, version, data: { [columns[paper]]: toDbDate(on) } });
    const before = days[paper];
    const changes = [{ field: paper, before: before && formatDate(before), after: formatDate(on) }];
    return { value: { applicationId: target.id }, audit: { ...aboutApplication(target), changes } };
  },
});

/** The officer's word on amount and term: within what was asked, the caps and the terms of the day. */
export const appraiseApplication = command({
  name: 'loan-application.appraise',
  input: appraiseSchema,
  load: ({ tx, input }) => loadApplication(tx, input.applicationId),
  can: (actor, target) => canAppraise(actor, target),
  run: async ({ tx, actor, input, target }) => {
    const { appraisedOn, amount, termMonths, note, version } = input;
    const days = daysOf(target);
    const missing = missingBeforeAppraisal(days, target.borrowerKind);
    if (missing) throw new Refused(conflict(missing));
    const problem = dayProblem(days, 'appraised', appraisedOn);
    if (problem) throw new Refused(invalid({ appraisedOn: problem }));
    if (BigInt(amount) > target.amount)
      throw new Refused(
        invalid({ amount: `Không quá số tiền người vay đề nghị (${formatDong(Number(target.amount))})` }),
      );
    const hasOtherDebt = input.hasOtherDebt === 'yes';
    const decision = await decisionOn(tx, target, appraisedOn, { amount, termMonths, hasOtherDebt });
    refuseAgainstLaw(decision.line, decision.asked, decision.proof);
    await changeApplication(tx, target, {
      actor,
      version,
      data: {
        hasOtherDebt,
        appraisedBy: actor.userId,
        appraisedOn: toDbDate(appraisedOn),
        appraisedAmount: BigInt(amount),
        appraisedTermMonths: termMonths,
        appraisalNote: note,
        rules: withRules(target.rules, 'appraised', decision.rules),
      },
      step: { stage: 'APPRAISED', on: appraisedOn },
    });
    const changes = [
      { field: 'loanAmount', before: formatDong(Number(target.amount)), after: formatDong(amount) },
      { field: 'loanTerm', before: `${target.termMonths} tháng`, after: `${termMonths} tháng` },
    ];
    return { value: { applicationId: target.id }, audit: { ...aboutApplication(target), changes } };
  },
});

/** Sent back by whoever was to approve: the appraisal is done again, by the same officer or another. */
export const returnToAppraisal = command({
  name: 'loan-application.return',
  input: returnSchema,
  load: ({ tx, input }) => loadApplication(tx, input.applicationId),
  can: (actor, target) => canReturn(actor, target),
  run: async ({ tx, actor, input, target }) => {
    const { version, reason } = input;
    const step = { stage: 'SUBMITTED', on: todayInVietnam(), note: reason } as const;
    await changeApplication(tx, target, { actor, version, data: {}, step });
    const changes = [{ field: 'reason', after: reason }];
    return { value: { applicationId: target.id }, audit: { ...aboutApplication(target), changes } };
  },
});

/** It goes no further, from any stage before money went out; the line may come with new papers. */
export const endApplication = command({
  name: 'loan-application.end',
  input: endSchema,
  load: ({ tx, input }) => loadApplication(tx, input.applicationId),
  can: (actor, target) => canEnd(actor, target),
  run: async ({ tx, actor, input, target }) => {
    const { version, endedOn, reason, note } = input;
    const loan = await tx.loan.findUnique({ where: { applicationId: target.id } });
    if (loan) throw new Refused(conflict('Đã lập khoản vay từ hồ sơ này nên không dừng được. Hãy mở khoản vay.'));
    refuseBeforeLast(target, endedOn);
    await changeApplication(tx, target, {
      actor,
      version,
      data: { endedOn: toDbDate(endedOn), endReason: reason, endNote: note },
      step: { stage: 'ENDED', on: endedOn, note },
    });
    const changes = [{ field: 'endReason', after: [endReasonLabels[reason], note].filter(Boolean).join(': ') }];
    return { value: { applicationId: target.id }, audit: { ...aboutApplication(target), changes } };
  },
});

function refuseBeforeLast(target: LoanApplication, endedOn: LegalDate): void {
  const last = Object.values(daysOf(target))
    .filter((on) => on !== null)
    .sort()
    .at(-1);
  if (last && endedOn < last)
    throw new Refused(invalid({ endedOn: `Ngày dừng phải từ ngày của bước sau cùng (${formatDate(last)})` }));
}
