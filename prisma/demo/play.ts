import type { Actor } from '@/lib/access/actor';
import type { Outcome } from '@/lib/access/outcome';
import { proposeGroup, signGroup } from '@/lib/assessments/commands';
import { checkAddress, closeCase, openCase, receiveCase } from '@/lib/cases/commands';
import { addDays, type LegalDate } from '@/lib/dates';
import { recordFollowUp } from '@/lib/followups/commands';
import type { PrismaClient } from '@/lib/generated/prisma/client';
import type { Step } from './life';
import { type Drawer, drawPerson } from './people';

/** Every step of the demo goes through a command, with its checks and its line in the trail. */
export function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`demo: ${JSON.stringify(outcome)}`);
  return outcome.value;
}

/** Who works in a commune. */
export interface Staff {
  officer: Actor;
  chief: Actor;
}

/** What was done, on which day it is meant to have been done: in the order in which it was written. */
export interface Played {
  caseId: string;
  action: string;
  on: LegalDate;
}

/** Opens a file on the prison's notice; nothing else has happened yet. */
export async function openFile(officer: Actor, draw: Drawer, noticeOn: LegalDate, releaseOn: LegalDate) {
  const opened = await openCase(officer, {
    ...drawPerson(draw),
    releaseKind: draw.below(12) === 0 ? 'AMNESTY' : 'SENTENCE_COMPLETED',
    noticeReceivedOn: noticeOn,
    expectedReleaseOn: releaseOn,
    isNotDuplicate: true,
  });
  return must(opened).caseId;
}

/** From the notice to the reporting-in, two days after release. */
export async function arrive({ officer }: Staff, draw: Drawer, releaseOn: LegalDate): Promise<Played[]> {
  const [noticeOn, checkedOn, receivedOn] = [addDays(releaseOn, -50), addDays(releaseOn, -48), addDays(releaseOn, 2)];
  const caseId = await openFile(officer, draw, noticeOn, releaseOn);
  must(await checkAddress(officer, { caseId, version: 1, checkedOn, result: 'CONFIRMED', metWith: 'gia đình' }));
  must(
    await receiveCase(officer, {
      ...{ caseId, version: 2, receivedOn, releaseOn, releaseKind: 'SENTENCE_COMPLETED' },
      certificateNumber: `${100 + draw.below(800)}/GCN`,
      needs: draw.below(2) === 0 ? ['JOB'] : [],
      hasCommitted: true,
      wishes: 'Ổn định cuộc sống, có việc làm gần nhà',
    }),
  );
  return [
    { caseId, action: 'case.open', on: noticeOn },
    { caseId, action: 'case.address-check', on: checkedOn },
    { caseId, action: 'case.receive', on: receivedOn },
  ];
}

/** Does one step and says what lines it left. */
export async function play(
  owner: PrismaClient,
  { officer, chief }: Staff,
  caseId: string,
  step: Step,
): Promise<Played[]> {
  if (step.kind === 'contact') {
    const { on, isMet, nextOn, kind: _, ...known } = step;
    const met = {
      place: 'Tại nhà',
      present: ['SELF', 'FAMILY'] as const,
      housing: 'FAMILY',
      family: 'SUPPORTIVE',
    } as const;
    must(
      await recordFollowUp(officer, {
        ...{ caseId, happenedOn: on, nextVisitOn: nextOn, note: known.note },
        ...(isMet ? { outcome: 'MET', ...met, ...known, present: [...met.present] } : { outcome: 'NOT_MET' }),
      }),
    );
    return [{ caseId, action: 'followup.record', on }];
  }
  if (step.kind === 'group') {
    const { group, difficulties, on } = step;
    const proposal = { caseId, group, difficulties, effectiveFrom: on, note: null };
    const { assessmentId } = must(await proposeGroup(officer, proposal));
    const proposed = { caseId, action: 'assessment.propose', on };
    if (!step.signedOn) return [proposed];
    must(await signGroup(chief, { assessmentId, version: 1 }));
    return [proposed, { caseId, action: 'assessment.sign', on: step.signedOn }];
  }
  const { version } = await owner.case.findUniqueOrThrow({ where: { id: caseId }, select: { version: true } });
  const { on: closedOn, ground, reason } = step;
  must(await closeCase(chief, { caseId, version, closedOn, ground, reason }));
  return [{ caseId, action: 'case.close', on: closedOn }];
}
