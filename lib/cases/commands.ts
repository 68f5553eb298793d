import { conflict, notFound, Refused } from '@/lib/access/outcome';
import { closingGrounds } from '@/lib/cases/closing';
import { aboutCase, changeCase, findCaseTarget, recordCaseEvent } from '@/lib/cases/events';
import { nextStatus, statusLabels } from '@/lib/cases/lifecycle';
import { nextCaseNumber } from '@/lib/cases/number';
import {
  canCheckAddress,
  canCloseCase,
  canCorrectPerson,
  canOpenCase,
  canReceiveCase,
  canReopenCase,
} from '@/lib/cases/policy';
import { refreshCases } from '@/lib/cases/refresh';
import {
  checkAddressSchema,
  closeCaseSchema,
  correctPersonSchema,
  openCaseSchema,
  receiveCaseSchema,
  reopenCaseSchema,
} from '@/lib/cases/schema';
import { command } from '@/lib/command';
import { addDays, formatDate, todayInVietnam } from '@/lib/dates';
import { fromDbDate, toDbDate, toDbDateOrNull } from '@/lib/db-dates';
import { needLabel } from '@/lib/followups/vocabulary';
import { addWorkingDays, legalDeadlines } from '@/lib/law/deadlines';
import { notePairsOfCorrected, notePairsOfNew } from '@/lib/merging/pairs';
import { personChanges } from '@/lib/people/changes';
import { personColumns } from '@/lib/people/columns';
import { findPossibleDuplicates } from '@/lib/people/duplicates';
import { addressCheckLabels } from '@/lib/people/labels';
import { lockRegister } from '@/lib/people/lock';
import { readHolidays, readSettings } from '@/lib/settings/read';
import { endPending } from '@/lib/transfers/end';

/** Notice from the prison: person, judgment and a case in state "Sắp về", with the deadline of the address check. */
export const openCase = command({
  name: 'case.open',
  input: openCaseSchema,
  load: async ({ tx, actor }) => tx.unit.findUnique({ where: { id: actor.unitId } }),
  can: canOpenCase,
  run: async ({ tx, actor, input, target: unit }) => {
    await lockRegister(tx);
    const alike = await findPossibleDuplicates(tx, input.person, unit.id);
    if (!input.isNotDuplicate && alike.length > 0) {
      throw new Refused(
        conflict('Có thể người này đã có hồ sơ. Hãy xem các hồ sơ gần giống rồi xác nhận "Đây là người khác".'),
      );
    }
    const person = await tx.person.create({ data: { ...personColumns(input.person), communeId: unit.id } });
    await tx.residence.create({
      data: {
        personId: person.id,
        communeId: unit.id,
        hamlet: person.hamlet,
        validFrom: toDbDate(input.noticeReceivedOn),
      },
    });
    const holidays = await readHolidays(tx, input.noticeReceivedOn);
    const dueOn = addWorkingDays(input.noticeReceivedOn, legalDeadlines.addressCheck.workingDays, holidays);
    const opened = await tx.case.create({
      data: {
        number: await nextCaseNumber(tx),
        personId: person.id,
        communeId: unit.id,
        sortKey: person.sortKey,
        status: 'EXPECTED',
        noticeReceivedOn: toDbDate(input.noticeReceivedOn),
        expectedReleaseOn: toDbDate(input.expectedReleaseOn),
        addressCheckDueOn: toDbDate(dueOn),
      },
    });
    const { offence, judgmentNumber, judgedOn, ...judgment } = input.judgment;
    await tx.judgment.create({
      data: {
        ...judgment,
        number: judgmentNumber,
        judgedOn: toDbDateOrNull(judgedOn),
        caseId: opened.id,
        ...(offence ? { offences: { create: { name: offence } } } : {}),
      },
    });
    await tx.certificate.create({ data: { caseId: opened.id, kind: input.releaseKind } });
    await recordCaseEvent(tx, actor, opened.id, { from: null, to: 'EXPECTED', on: input.noticeReceivedOn });
    await refreshCases(tx, [opened.id]);
    const draft = input.draftId ? await tx.intakeDraft.findUnique({ where: { id: input.draftId } }) : null;
    const origin = draft?.isOffline ? 'OFFLINE' : 'TYPED';
    await notePairsOfNew(tx, actor, { personId: person.id, found: alike, origin });
    if (input.draftId) await tx.intakeDraft.deleteMany({ where: { id: input.draftId } });
    return {
      value: { caseId: opened.id, number: opened.number },
      audit: {
        ...aboutCase(opened),
        changes: [{ field: 'status', after: statusLabels.EXPECTED }, ...personChanges(null, input.person)],
      },
    };
  },
});

/** Result of the residence check with the family. Wrong address or "will not come" asks for HCD-03 and closing. */
export const checkAddress = command({
  name: 'case.address-check',
  input: checkAddressSchema,
  load: ({ tx, input }) => findCaseTarget(tx, input.caseId),
  can: canCheckAddress,
  run: async ({ tx, actor, input, target }) => {
    if (!target.addressCheckDueOn) throw new Refused(conflict('Việc xác minh của hồ sơ này đã được ghi.'));
    await tx.addressCheck.create({
      data: {
        caseId: target.id,
        dueOn: target.addressCheckDueOn,
        checkedOn: toDbDate(input.checkedOn),
        result: input.result,
        metWith: input.metWith,
        note: input.note,
        recordedBy: actor.userId,
      },
    });
    await changeCase(tx, target.id, input.version, { addressCheckDueOn: null });
    return {
      value: { caseId: target.id },
      audit: { ...aboutCase(target), changes: [{ field: 'addressCheck', after: addressCheckLabels[input.result] }] },
    };
  },
});

/** The person reports in: interview, commitment, needs and certificate; the case becomes "Đã tiếp nhận". */
export const receiveCase = command({
  name: 'case.receive',
  input: receiveCaseSchema,
  load: ({ tx, input }) => findCaseTarget(tx, input.caseId),
  can: canReceiveCase,
  run: async ({ tx, actor, input, target }) => {
    const settings = await readSettings(tx, todayInVietnam());
    const nextVisitOn = addDays(input.receivedOn, settings['visit.firstWithinDays']);
    await changeCase(tx, target.id, input.version, {
      status: 'RECEIVED',
      receivedOn: toDbDate(input.receivedOn),
      releaseOn: toDbDate(input.releaseOn),
      releasePrecision: 'DAY',
      addressCheckDueOn: null,
    });
    const heldOn = toDbDate(input.receivedOn);
    await tx.visitPlan.create({
      data: { caseId: target.id, plannedOn: toDbDate(nextVisitOn), setOn: heldOn, setBy: actor.userId },
    });
    await tx.interview.create({
      data: {
        caseId: target.id,
        heldOn,
        wishes: input.wishes,
        family: input.family,
        housing: input.housing,
        hasCommitted: input.hasCommitted,
        note: input.note,
        recordedBy: actor.userId,
      },
    });
    const certificate = {
      kind: input.releaseKind,
      number: input.certificateNumber,
      issuedOn: toDbDateOrNull(input.certificateOn),
    };
    await tx.certificate.upsert({
      where: { caseId: target.id },
      create: { ...certificate, caseId: target.id },
      update: certificate,
    });
    await tx.need.createMany({
      data: input.needs.map((kind) => ({ caseId: target.id, kind, notedOn: heldOn, recordedBy: actor.userId })),
    });
    await recordCaseEvent(tx, actor, target.id, { from: target.status, to: 'RECEIVED', on: input.receivedOn });
    await refreshCases(tx, [target.id]);
    return {
      value: { caseId: target.id },
      audit: {
        ...aboutCase(target),
        changes: [
          { field: 'status', before: statusLabels[target.status], after: statusLabels.RECEIVED },
          { field: 'releaseOn', after: formatDate(input.releaseOn) },
          { field: 'needs', after: input.needs.map(needLabel).join(', ') || null },
        ],
      },
    };
  },
});

/** Corrects who the person is. The former values stay in the trail. */
export const correctPerson = command({
  name: 'person.correct',
  input: correctPersonSchema,
  load: async ({ tx, input }) => {
    // Before the file and the person, as everything does that may find another file of the same person.
    await lockRegister(tx);
    if (!(await findCaseTarget(tx, input.caseId))) return null;
    return tx.case.findUnique({ where: { id: input.caseId }, include: { person: true } });
  },
  can: (actor) => canCorrectPerson(actor),
  run: async ({ tx, input, target }) => {
    const columns = personColumns(input.person);
    const changed = await tx.person.updateMany({
      where: { id: target.personId, version: input.version },
      data: { ...columns, version: { increment: 1 } },
    });
    if (changed.count === 0) throw new Refused(conflict());
    await tx.case.updateMany({ where: { personId: target.personId }, data: { sortKey: columns.sortKey } });
    const found = await findPossibleDuplicates(tx, input.person, target.communeId);
    await notePairsOfCorrected(tx, { personId: target.personId, found });
    return {
      value: { caseId: target.id },
      audit: { ...aboutCase(target), changes: personChanges(target.person, input.person) },
    };
  },
});

/** Ends management on a ground, by the chief. */
export const closeCase = command({
  name: 'case.close',
  input: closeCaseSchema,
  load: ({ tx, input }) => findCaseTarget(tx, input.caseId),
  can: canCloseCase,
  run: async ({ tx, actor, input, target }) => {
    await changeCase(tx, target.id, input.version, {
      status: 'CLOSED',
      closedOn: toDbDate(input.closedOn),
      closingGround: input.ground,
    });
    await tx.assessment.updateMany({ where: { caseId: target.id, status: 'PROPOSED' }, data: { status: 'WITHDRAWN' } });
    await endPending(tx, actor, target.id, input.closedOn);
    await recordCaseEvent(tx, actor, target.id, {
      from: target.status,
      to: 'CLOSED',
      on: input.closedOn,
      ground: input.ground,
      reason: input.reason,
    });
    await refreshCases(tx, [target.id]);
    return {
      value: { caseId: target.id },
      audit: {
        ...aboutCase(target),
        reason: closingGrounds[input.ground].clause,
        changes: [
          { field: 'status', before: statusLabels[target.status], after: statusLabels.CLOSED },
          { field: 'closingGround', after: closingGrounds[input.ground].label },
        ],
      },
    };
  },
});

/** Takes a closing back, with its reason; the case returns to the state it was closed from. */
export const reopenCase = command({
  name: 'case.reopen',
  input: reopenCaseSchema,
  load: ({ tx, input }) => findCaseTarget(tx, input.caseId),
  can: canReopenCase,
  run: async ({ tx, actor, input, target }) => {
    const closing = await tx.caseEvent.findFirst({
      where: { caseId: target.id, toStatus: 'CLOSED' },
      orderBy: { recordedAt: 'desc' },
    });
    const next = nextStatus(target.status, 'reopen');
    const to = next === 'PREVIOUS' ? closing?.fromStatus : next;
    if (!to) throw new Refused(notFound);
    await changeCase(tx, target.id, input.version, { status: to, closedOn: null, closingGround: null });
    // Taking back means it never ended: the case counts again from the day it was closed on.
    const on = fromDbDate(closing?.happenedOn ?? null) ?? todayInVietnam();
    await recordCaseEvent(tx, actor, target.id, { from: 'CLOSED', to, on, reason: input.reason });
    await refreshCases(tx, [target.id]);
    return {
      value: { caseId: target.id },
      audit: {
        ...aboutCase(target),
        changes: [
          { field: 'status', before: statusLabels.CLOSED, after: statusLabels[to] },
          { field: 'reason', after: input.reason },
        ],
      },
    };
  },
});
