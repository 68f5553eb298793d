import { conflict, Refused } from '@/lib/access/outcome';
import { command } from '@/lib/command';
import { formatDate } from '@/lib/dates';
import { toDbDate, toDbDateOrNull } from '@/lib/db-dates';
import { aboutEmployer, loadEmployer } from '@/lib/employers/load';
import { canKeepEmployer } from '@/lib/employers/policy';
import {
  addContactSchema,
  endContactSchema,
  recordVisitSchema,
  signCommitmentSchema,
  stateWorkforceSchema,
} from '@/lib/employers/schema';
import { formatShare } from '@/lib/percent';

/** What is kept of a firm beside itself: whom to call, what it promised, how many of its workers completed a sentence, visits. */

export const addContact = command({
  name: 'employer.add-contact',
  input: addContactSchema,
  load: ({ tx, input }) => loadEmployer(tx, input.employerId),
  can: canKeepEmployer,
  run: async ({ tx, actor, input, target }) => {
    const { id } = await tx.employerContact.create({ data: { ...input, recordedBy: actor.userId } });
    return { value: { contactId: id }, audit: aboutEmployer(target) };
  },
});

/** Whoever left is not called any more; the line stays. */
export const endContact = command({
  name: 'employer.end-contact',
  input: endContactSchema,
  load: ({ tx, input }) =>
    tx.employerContact.findUnique({ where: { id: input.contactId }, include: { employer: true } }),
  can: (actor, target) => canKeepEmployer(actor, target.employer),
  run: async ({ tx, input, target }) => {
    const ended = await tx.employerContact.updateMany({
      where: { id: input.contactId, endedAt: null },
      data: { endedAt: new Date() },
    });
    if (ended.count === 0) throw new Refused(conflict('Người liên hệ này đã được bỏ. Hãy tải lại trang.'));
    return { value: { employerId: target.employerId }, audit: aboutEmployer(target.employer) };
  },
});

/** The workforce of a day and its share of people who completed a sentence, with the paper that says so. */
export const stateWorkforce = command({
  name: 'employer.state-workforce',
  input: stateWorkforceSchema,
  load: ({ tx, input }) => loadEmployer(tx, input.employerId),
  can: canKeepEmployer,
  run: async ({ tx, actor, input, target }) => {
    const { employerId, statedOn, workforce, reintegrated, evidence } = input;
    await tx.workforceStatement.create({
      data: { employerId, statedOn: toDbDate(statedOn), workforce, reintegrated, evidence, recordedBy: actor.userId },
    });
    // A statement of an earlier day does not change what stands today, also when two are written at once.
    await tx.employer.updateMany({
      where: { id: employerId, workforceOn: { lte: toDbDate(statedOn) } },
      data: { workforce, workforceOn: toDbDate(statedOn), version: { increment: 1 } },
    });
    return {
      value: { employerId },
      audit: {
        ...aboutEmployer(target),
        reason: `${formatShare(reintegrated, workforce)} ngày ${formatDate(statedOn)}`,
      },
    };
  },
});

export const signCommitment = command({
  name: 'employer.commit',
  input: signCommitmentSchema,
  load: ({ tx, input }) => loadEmployer(tx, input.employerId),
  can: canKeepEmployer,
  run: async ({ tx, actor, input, target }) => {
    const { signedOn, validTo, ...rest } = input;
    await tx.employerCommitment.create({
      data: { ...rest, signedOn: toDbDate(signedOn), validTo: toDbDateOrNull(validTo), recordedBy: actor.userId },
    });
    return { value: { employerId: input.employerId }, audit: aboutEmployer(target) };
  },
});

export const recordVisit = command({
  name: 'employer.visit',
  input: recordVisitSchema,
  load: ({ tx, input }) => loadEmployer(tx, input.employerId),
  can: canKeepEmployer,
  run: async ({ tx, actor, input, target }) => {
    const { visitedOn, ...rest } = input;
    await tx.employerVisit.create({
      data: { ...rest, visitedOn: toDbDate(visitedOn), recordedBy: actor.userId },
    });
    return { value: { employerId: input.employerId }, audit: aboutEmployer(target) };
  },
});
