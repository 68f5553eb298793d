import type { Actor } from '@/lib/access/actor';
import { conflict, invalid, Refused } from '@/lib/access/outcome';
import { aboutCase, findCaseTarget, lockCase } from '@/lib/cases/events';
import { refreshCases } from '@/lib/cases/refresh';
import { command } from '@/lib/command';
import { addDays, formatDate, type LegalDate } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { fromDbDate, toDbDate, toDbDateOrNull } from '@/lib/db-dates';
import type { Course } from '@/lib/generated/prisma/client';
import type { WorkStatus } from '@/lib/generated/prisma/enums';
import { readLoanRules } from '@/lib/loans/read-rules';
import { meetNeeds } from '@/lib/needs/met';
import { takeTurns } from '@/lib/take-turns';
import { canEnrol, canFollowEnrolment } from '@/lib/training/policy';
import { enrolSchema, finishCourseSchema, recordAttendanceSchema } from '@/lib/training/schema';
import { enrolmentLabels, loanShareProblem, monthsOf, payers } from '@/lib/training/training';

/** Why somebody cannot begin this course on that day, by field; empty when they can. */
async function enrolProblems(
  tx: Tx,
  course: Course,
  { enrolledOn, loanPerMonth }: { enrolledOn: LegalDate; loanPerMonth: number | null },
): Promise<Record<string, string>> {
  if (course.closedOn) return { courseId: 'Khóa học này đã đóng: chọn khóa khác' };
  const [from, to] = [fromDbDate(course.startsOn), fromDbDate(course.endsOn)];
  if (enrolledOn < from || enrolledOn > to)
    return { enrolledOn: `Khóa học từ ${formatDate(from)} đến ${formatDate(to)}: chọn ngày trong khoảng đó` };
  const [taken] = await tx.$queryRaw<{ n: number }[]>`SELECT app.course_learners(${course.id}::uuid) AS n`;
  if ((taken?.n ?? 0) >= course.seats) return { courseId: `Khóa học đã đủ ${course.seats} người` };
  const rules = await readLoanRules(tx, enrolledOn);
  const { value: cap, clause } = rules['cap.trainingPerMonth'];
  const problem = loanShareProblem({ loanPerMonth, costPerMonth: Number(course.costPerMonth), cap, clause });
  return problem ? { loanPerMonth: problem } : {};
}

/** A person begins a course: they are in training from that day on, and the open need for training is met. */
export const enrol = command({
  name: 'training.enrol',
  input: enrolSchema,
  load: ({ tx, input }) => findCaseTarget(tx, input.caseId),
  can: canEnrol,
  run: async ({ tx, actor, input, target }) => {
    const { courseId, caseId, enrolledOn, paidBy, loanPerMonth } = input;
    // Two who take the last seat come one after the other.
    await takeTurns(tx, 'course', courseId);
    const course = await tx.course.findUnique({ where: { id: courseId }, include: { school: true } });
    if (!course) throw new Refused(invalid({ courseId: 'Chọn khóa học trong danh sách' }));
    const problems = await enrolProblems(tx, course, { enrolledOn, loanPerMonth });
    if (Object.keys(problems).length > 0) throw new Refused(invalid(problems));
    await refuseOverlap(tx, caseId, enrolledOn);
    const enrolment = await tx.enrolment.create({
      data: {
        ...{ caseId, courseId, paidBy, recordedBy: actor.userId },
        enrolledOn: toDbDate(enrolledOn),
        loanPerMonth: loanPerMonth === null ? null : BigInt(loanPerMonth),
      },
    });
    await sayWork(tx, actor, enrolment, { status: 'IN_TRAINING', occupation: course.name, from: enrolledOn });
    await meetNeeds(tx, caseId, 'TRAINING', enrolledOn, `Vào học ${course.name}, ${course.school.name}`);
    await refreshCases(tx, [caseId]);
    const after = `${course.name}, ${course.school.name}, từ ${formatDate(enrolledOn)}; ${payers[paidBy].toLowerCase()}`;
    return {
      value: { enrolmentId: enrolment.id, caseId },
      audit: { ...aboutCase(target), changes: [{ field: 'course', after }] },
    };
  },
});

async function refuseOverlap(tx: Tx, caseId: string, from: LegalDate): Promise<void> {
  const other = await tx.enrolment.findFirst({
    where: { caseId, OR: [{ endedOn: null }, { endedOn: { gt: toDbDate(from) } }] },
    include: { course: true },
  });
  if (!other) return;
  const until = other.endedOn ? ` đến ${formatDate(fromDbDate(other.endedOn))}` : ' và chưa kết thúc';
  throw new Refused(
    invalid({
      enrolledOn: `Người này học ${other.course.name} từ ${formatDate(fromDbDate(other.enrolledOn))}${until}`,
    }),
  );
}

async function sayWork(
  tx: Tx,
  actor: Actor,
  { id: enrolmentId, caseId }: { id: string; caseId: string },
  { status, occupation, from }: { status: WorkStatus; occupation: string | null; from: LegalDate },
): Promise<void> {
  const said = { caseId, status, occupation, validFrom: toDbDate(from), recordedBy: actor.userId, enrolmentId };
  await tx.employment.create({ data: said });
}

async function loadEnrolment(tx: Tx, id: string) {
  const found = await tx.enrolment.findUnique({ where: { id }, select: { caseId: true } });
  if (!found) return null;
  await lockCase(tx, found.caseId);
  return tx.enrolment.findUnique({ where: { id }, include: { case: true, course: true } });
}

/** Sessions of one month; said again, the newer count stands. */
export const recordAttendance = command({
  name: 'training.attendance',
  input: recordAttendanceSchema,
  load: ({ tx, input }) => loadEnrolment(tx, input.enrolmentId),
  can: canFollowEnrolment,
  run: async ({ tx, actor, input, target }) => {
    const { enrolmentId, month, held, attended } = input;
    const months = monthsOf(fromDbDate(target.enrolledOn), fromDbDate(target.course.endsOn));
    if (!months.includes(month))
      throw new Refused(invalid({ month: 'Tháng này nằm ngoài thời gian học của người này' }));
    const said = { held, attended, recordedBy: actor.userId, recordedAt: new Date() };
    await tx.attendance.upsert({
      where: { enrolmentId_month: { enrolmentId, month: toDbDate(month) } },
      create: { enrolmentId, month: toDbDate(month), ...said },
      update: said,
    });
    const changes = [
      { field: 'attendance', after: `tháng ${month.slice(5, 7)}/${month.slice(0, 4)}: ${attended}/${held} buổi` },
    ];
    return { value: { enrolmentId, caseId: target.caseId }, audit: { ...aboutCase(target.case), changes } };
  },
});

/** Done or given up: from the next day on the person is without work again, unless something else was said since. */
export const finishCourse = command({
  name: 'training.finish',
  input: finishCourseSchema,
  load: ({ tx, input }) => loadEnrolment(tx, input.enrolmentId),
  can: canFollowEnrolment,
  run: async ({ tx, actor, input, target }) => {
    const { enrolmentId, version, endedOn, certificateOn, ...facts } = input;
    const from = fromDbDate(target.enrolledOn);
    if (endedOn < from) throw new Refused(invalid({ endedOn: `Vào học ngày ${formatDate(from)}: chọn từ ngày đó` }));
    if (certificateOn !== null && certificateOn < from)
      throw new Refused(invalid({ certificateOn: `Vào học ngày ${formatDate(from)}: chứng chỉ cấp sau ngày đó` }));
    const done = await tx.enrolment.updateMany({
      where: { id: enrolmentId, version, status: 'STUDYING' },
      data: {
        ...facts,
        endedOn: toDbDate(endedOn),
        certificateOn: toDbDateOrNull(certificateOn),
        version: { increment: 1 },
      },
    });
    if (done.count === 0) throw new Refused(conflict());
    const newest = await tx.employment.findFirst({
      where: { caseId: target.caseId, endedAt: null },
      orderBy: [{ validFrom: 'desc' }, { recordedAt: 'desc' }],
    });
    if (newest?.enrolmentId === enrolmentId)
      await sayWork(tx, actor, target, { status: 'NONE', occupation: null, from: addDays(endedOn, 1) });
    await refreshCases(tx, [target.caseId]);
    const after = `${enrolmentLabels[facts.status]} ngày ${formatDate(endedOn)}`;
    const changes = [{ field: 'course', before: target.course.name, after }];
    return { value: { enrolmentId, caseId: target.caseId }, audit: { ...aboutCase(target.case), changes } };
  },
});
