import type { Canaries } from './canaries';
import { sharedCourse } from './courses';
import type { Officer, Stage } from './people';
import type { Unit, World } from './world';

interface FileFacts {
  caseId: string;
  stage: Stage;
  canaries: Canaries;
  officer: Officer;
}

/** A need with one step taken, a helper, and a course attended by whoever is managed (or was): an ordinary person may begin one. */
async function addSupport(world: World, { caseId, stage, canaries, officer }: FileFacts) {
  const { owner } = world;
  const by = { recorded_by: officer.userId };
  const [needId, helperId, enrolmentId] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()];
  const { courseId } = await sharedCourse(world, officer.userId);
  const due = { due_on: '2026-07-20' };
  await owner.add('need', { id: needId, case_id: caseId, kind: canaries.need, noted_on: '2026-06-03', ...due, ...by });
  await owner.add('need_step', {
    ...{ id: crypto.randomUUID(), need_id: needId, taken_on: '2026-06-10', kind: 'TALKED', note: 'x', ...by },
  });
  await owner.add('helper', {
    ...{ id: helperId, case_id: caseId, full_name: 'Phạm Văn Giúp', organisation: 'FARMERS', valid_from: '2026-06-04' },
    ...by,
  });
  if (stage === 'managed' || stage === 'closed') {
    const dates = { enrolled_on: '2026-06-10', paid_by: 'STATE' };
    await owner.add('enrolment', { id: enrolmentId, case_id: caseId, course_id: courseId, ...dates, ...by });
    await owner.add('attendance', { enrolment_id: enrolmentId, month: '2026-06-01', held: 4, attended: 4, ...by });
  }
  return { needId, helperId, enrolmentId, courseId };
}

/** Everything of a case, each cell with its canary. */
export async function addFile(world: World, { caseId, stage, canaries, officer }: FileFacts) {
  const { owner } = world;
  const by = { recorded_by: officer.userId };
  const [judgmentId, followUpId, assessmentId] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()];
  const child = (values: Record<string, string | number | boolean | null | readonly string[]>) => ({
    id: crypto.randomUUID(),
    case_id: caseId,
    ...values,
  });
  await owner.add('certificate', { case_id: caseId, kind: 'SENTENCE_COMPLETED', number: canaries.certificate });
  await owner.add('judgment', {
    ...child({
      number: canaries.judgmentNumber,
      court: canaries.court,
      prison: canaries.prison,
      additional_penalties: canaries.penalties,
    }),
    id: judgmentId,
  });
  await owner.add('offence', { id: crypto.randomUUID(), judgment_id: judgmentId, name: canaries.offence });
  await owner.add(
    'address_check',
    child({
      ...by,
      due_on: '2026-05-07',
      checked_on: '2026-05-06',
      result: 'CONFIRMED',
      met_with: canaries.metWith,
      note: canaries.addressCheckNote,
    }),
  );
  await owner.add(
    'interview',
    child({
      ...by,
      held_on: '2026-06-03',
      wishes: canaries.wishes,
      family: canaries.family,
      note: canaries.interviewNote,
    }),
  );
  await owner.add(
    'employment',
    child({ ...by, status: 'UNSTABLE', occupation: canaries.occupation, valid_from: '2026-06-03' }),
  );
  const support = await addSupport(world, { caseId, stage, canaries, officer });
  await owner.add('difficulty_note', child({ ...by, noted_on: '2026-06-03', difficulties: ['NO_CAPITAL'] }));
  await owner.add('visit_plan', child({ planned_on: '2026-06-20', set_on: '2026-06-03', set_by: officer.userId }));
  await owner.add('follow_up', {
    ...child({
      ...by,
      happened_on: '2026-07-01',
      outcome: 'MET',
      place: canaries.followUpPlace,
      note: canaries.followUpNote,
    }),
    present: ['SELF'],
    difficulties: ['NO_CAPITAL'],
    needs: [],
    correction_reason: canaries.correctionReason,
    assignment_id: officer.assignmentId,
    id: followUpId,
    root_id: followUpId,
  });
  // The list of what is put off is short: whoever is on the way has nothing on it.
  if (!stage.endsWith('Transfer') && stage !== 'movedAway' && stage !== 'searched')
    await owner.add(
      'snooze',
      child({ obligation: 'VISIT', until: '2099-01-01', reason: canaries.snoozeReason, snoozed_by: officer.userId }),
    );
  await owner.add('case_officer', child({ officer_id: officer.userId, set_by: officer.userId }));
  await owner.add('case_tag', child({ tag: canaries.tag, set_by: officer.userId }));
  await owner.add(
    'case_event',
    child({
      ...by,
      from_status: 'EXPECTED',
      to_status: 'RECEIVED',
      happened_on: '2026-06-03',
      assignment_id: officer.assignmentId,
    }),
  );
  if (stage === 'movedAway') {
    await owner.add(
      'case_event',
      child({
        ...by,
        from_status: 'RECEIVED',
        to_status: 'MOVED_AWAY',
        happened_on: '2026-09-01',
        assignment_id: officer.assignmentId,
      }),
    );
  }
  if (stage === 'closed') {
    await owner.add(
      'case_event',
      child({
        ...by,
        from_status: 'MANAGED',
        to_status: 'CLOSED',
        happened_on: '2026-09-01',
        assignment_id: officer.assignmentId,
      }),
    );
  }
  const status = stage === 'managed' ? 'PROPOSED' : 'RETURNED';
  await owner.add('assessment', {
    ...child({ group: 'A', effective_from: '2026-07-01', status, proposed_by: officer.userId }),
    difficulties: ['NO_CAPITAL'],
    id: assessmentId,
  });
  await owner.add('assessment_note', {
    assessment_id: assessmentId,
    reasons: [canaries.reasons],
    note: canaries.assessmentNote,
    reply: canaries.reply,
  });
  return { judgmentId, followUpId, assessmentId, ...support };
}

/** What recording a snooze leaves: its line, its reason and the field that changed. */
export async function addTrail(
  { owner }: World,
  {
    caseId,
    number,
    commune,
    canaries,
    officer,
  }: { caseId: string; number: string; commune: Unit; canaries: Canaries; officer: Officer },
): Promise<string> {
  const entry = await owner.add('audit_entry', {
    actor_id: officer.userId,
    actor_name: officer.displayName,
    assignment_id: officer.assignmentId,
    role: 'COMMUNE_POLICE',
    unit_id: commune.id,
    unit_name: commune.name,
    action: 'worklist.snooze',
    outcome: 'DONE',
    reason: canaries.trailReason,
    subject: number,
    case_id: caseId,
    commune_id: commune.id,
    fields: ['VISIT'],
  });
  await owner.add('audit_change', {
    entry_id: entry.id,
    field: 'VISIT',
    case_id: caseId,
    before: canaries.changeBefore,
    after: canaries.changeAfter,
  });
  return String(entry.id);
}
