import { z } from 'zod';
import { todayInVietnam } from '@/lib/dates';
import { fromDbDate } from '@/lib/db-dates';
import { id } from '@/lib/fields';
import { readOfficerLimit } from '@/lib/loans/applications/approve';
import { loadLine } from '@/lib/loans/applications/line';
import {
  canAppraise,
  canApprove,
  canEnd,
  canReadApplications,
  canReceiveApplication,
  canRecordPaper,
  canReturn,
  mayApproveAmount,
} from '@/lib/loans/applications/policy';
import { applicationView } from '@/lib/loans/applications/view';
import { groupLabel } from '@/lib/loans/groups/group';
import { listSubject } from '@/lib/loans/lists/load';
import { lineView } from '@/lib/loans/lists/view';
import { standingOf } from '@/lib/loans/standing';
import { query } from '@/lib/query';
import { userNames } from '@/lib/users/names';

/** One application with its proof. It names people, so looking is recorded. */
export const getApplication = query({
  name: 'loan-application.read',
  input: z.object({ applicationId: id }),
  can: canReadApplications,
  run: async ({ tx, actor, input }) => {
    const found = await tx.loanApplication.findUnique({
      where: { id: input.applicationId },
      include: {
        steps: { orderBy: { recordedAt: 'asc' } },
        listRow: { include: { list: true } },
        savingsGroup: true,
        commune: true,
        loan: { select: { id: true } },
      },
    });
    if (!found) return null;
    const names = await userNames(tx, [
      found.appraisedBy,
      found.approvedBy,
      ...found.steps.map(({ recordedBy }) => recordedBy),
    ]);
    const today = todayInVietnam();
    const standing = await standingOf(tx, found.caseId);
    const limit = await readOfficerLimit(tx, today);
    return {
      ...applicationView(found, names, today),
      communeName: `${found.commune.form} ${found.commune.name}`,
      list: { id: found.listRow.listId, subject: listSubject(found.listRow.list) },
      rowId: found.listRowId,
      loanId: found.loan?.id ?? null,
      standing: found.borrowerKind === 'EMPLOYER' ? null : standing,
      officerLimit: limit,
      may: {
        record: canRecordPaper(actor, found).allowed,
        appraise: canAppraise(actor, found).allowed,
        approve: canApprove(actor, found).allowed,
        approveAmount: mayApproveAmount(actor, Number(found.appraisedAmount ?? 0), limit).allowed,
        return: canReturn(actor, found).allowed,
        end: canEnd(actor, found).allowed && found.loan === null,
        receiveAgain: canReceiveApplication(actor).allowed && found.stage === 'ENDED',
      },
    };
  },
  audit: ({ number, communeId }) => ({ subject: number, communeId }),
});

/** What the form of 01/TD starts from: the line as it was confirmed, and the groups of its commune. */
export const startApplication = query({
  name: 'loan-application.start',
  input: z.object({ rowId: id }),
  can: canReceiveApplication,
  run: async ({ tx, input }) => {
    const found = await loadLine(tx, input.rowId);
    if (!found) return null;
    const { list, establishment } = found;
    const groups = await tx.savingsGroup.findMany({ where: { communeId: list.communeId }, orderBy: { name: 'asc' } });
    const open = await tx.loanApplication.findFirst({
      where: { listRowId: found.line.id, stage: { not: 'ENDED' } },
      select: { id: true, number: true },
    });
    const standing = await standingOf(tx, found.line.caseId);
    return {
      line: lineView(found.line),
      list: { id: list.id, subject: listSubject(list), decidedOn: fromDbDate(list.decidedOn) },
      communeId: list.communeId,
      communeName: `${list.commune.form} ${list.commune.name}`,
      establishment,
      groups: groups.map((group) => ({ id: group.id, label: groupLabel(group) })),
      open,
      standing: establishment ? null : standing,
    };
  },
  audit: ({ list, communeId }) => ({ subject: list.subject, communeId }),
});

type ValueOf<Q> = Q extends (...given: never[]) => Promise<infer O>
  ? O extends { ok: true; value: infer V }
    ? V
    : never
  : never;
export type ApplicationPage = ValueOf<typeof getApplication>;
export type ApplicationStart = ValueOf<typeof startApplication>;
