import type { Actor } from '@/lib/access/actor';
import { todayInVietnam } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { fromDbDate } from '@/lib/db-dates';
import { isOpenStage, lastDoneMonth } from '@/lib/jobs/placements/placement';
import { canAnswerFitness, canMovePlacement } from '@/lib/jobs/placements/policy';
import { introductionSchema } from '@/lib/jobs/profiles/disclosure';
import { userNames } from '@/lib/users/names';

/** Everything that was tried for one person, what is open first. */
export async function readPlacements(tx: Tx, actor: Actor, caseId: string) {
  const found = await tx.placement.findMany({
    where: { caseId },
    orderBy: [{ referredOn: 'desc' }, { recordedAt: 'desc' }],
    take: 60,
    include: {
      case: { select: { status: true } },
      employer: { select: { id: true, name: true } },
      steps: { orderBy: [{ happenedOn: 'asc' }, { recordedAt: 'asc' }] },
      checks: { orderBy: { month: 'asc' } },
      disclosures: { orderBy: { recordedAt: 'asc' }, include: { consent: { select: { withdrawnOn: true } } } },
    },
  });
  const names = await userNames(
    tx,
    found.flatMap((p) => p.steps.map((step) => step.recordedBy)),
  );
  const today = todayInVietnam();
  const views = found.map((p) => {
    const lastDone = lastDoneMonth(p.checks);
    return {
      ...{ id: p.id, version: p.version, stage: p.stage, occupation: p.occupation, contract: p.contract },
      ...{
        contractMonths: p.contractMonths,
        policeAnswer: p.policeAnswer,
        vacancyId: p.vacancyId,
        employer: p.employer,
      },
      wage: p.wage === null ? null : Number(p.wage),
      referredOn: fromDbDate(p.referredOn),
      startedOn: fromDbDate(p.startedOn),
      endedOn: fromDbDate(p.endedOn),
      endReason: p.endReason,
      steps: p.steps.map((step) => ({
        ...{ id: step.id, stage: step.toStage, on: fromDbDate(step.happenedOn), note: step.note },
        by: names[step.recordedBy] ?? '',
      })),
      checks: p.checks.map((check) => ({
        ...{ month: check.month, dueOn: fromDbDate(check.dueOn), doneOn: fromDbDate(check.doneOn) },
        ...{ isWorking: check.isWorking, note: check.note, wage: check.wage === null ? null : Number(check.wage) },
        isAsked: p.stage === 'STARTED' && check.doneOn === null && check.month > lastDone,
        isLate: fromDbDate(check.dueOn) < today,
      })),
      sent: p.disclosures.map((one) => ({
        id: one.id,
        on: fromDbDate(one.sentOn),
        lines: introductionSchema.parse(one.content).lines,
        isPrintable: one.consent.withdrawnOn === null,
      })),
      may: {
        answer: canAnswerFitness(actor, p).allowed,
        interview: canMovePlacement('interview')(actor, p).allowed,
        hire: canMovePlacement('hire')(actor, p).allowed,
        start: canMovePlacement('start')(actor, p).allowed,
        check: canMovePlacement('check')(actor, p).allowed,
        end: canMovePlacement('end')(actor, p).allowed,
        close: canMovePlacement('close')(actor, p).allowed,
      },
    };
  });
  return views.sort((a, b) => Number(isOpenStage(b.stage)) - Number(isOpenStage(a.stage)));
}
export type PlacementView = Awaited<ReturnType<typeof readPlacements>>[number];
