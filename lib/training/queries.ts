import { z } from 'zod';
import { todayInVietnam } from '@/lib/dates';
import { fromDbDate } from '@/lib/db-dates';
import { id } from '@/lib/fields';
import { Prisma } from '@/lib/generated/prisma/client';
import type { EnrolmentStatus } from '@/lib/generated/prisma/enums';
import { readLoanRules } from '@/lib/loans/read-rules';
import { canSupport } from '@/lib/needs/policy';
import { query } from '@/lib/query';
import { allOf } from '@/lib/sql';
import { type CourseFilter, listCoursesSchema } from '@/lib/training/filter';
import { canKeepCourse, canKeepSchools, canReadTraining } from '@/lib/training/policy';

export interface CourseRow {
  id: string;
  name: string;
  trade: string;
  schoolId: string;
  schoolName: string;
  communeName: string;
  startsOn: string;
  endsOn: string;
  costPerMonth: bigint;
  seats: number;
  taken: number;
  isClosed: boolean;
  /** Of the people the actor sees. */
  studying: number;
}

const pageSize = 50;

function courseConditions({ where, trade, schoolId }: CourseFilter): Prisma.Sql {
  return allOf([
    where === 'here' ? Prisma.sql`s.commune_id = ANY ((SELECT app.scope_with_former())::int[])` : null,
    trade ? Prisma.sql`c.trade = ${trade}` : null,
    schoolId ? Prisma.sql`c.school_id = ${schoolId}::uuid` : null,
  ]);
}

/** Courses that run or begin, then those that ended; the schools of the actor's commune, for adding one. */
export const listCourses = query({
  name: 'training.list',
  input: listCoursesSchema,
  can: canReadTraining,
  run: async ({ tx, actor, input }) => {
    const today = todayInVietnam();
    const conditions = courseConditions(input);
    const courses = await tx.$queryRaw<CourseRow[]>`
      SELECT c.id, c.name, c.trade, s.id AS "schoolId", s.name AS "schoolName", u.form || ' ' || u.name AS "communeName", c.starts_on::text AS "startsOn",
        c.ends_on::text AS "endsOn", c.cost_per_month AS "costPerMonth", c.seats, app.course_learners(c.id) AS taken, c.closed_on IS NOT NULL AS "isClosed",
        (SELECT count(*)::int FROM enrolment e WHERE e.course_id = c.id AND e.status = 'STUDYING') AS studying
      FROM course c JOIN training_school s ON s.id = c.school_id JOIN unit u ON u.id = s.commune_id
      WHERE ${conditions}
      ORDER BY c.closed_on IS NOT NULL OR c.ends_on < ${today}::date, c.starts_on DESC, c.name, c.id LIMIT ${pageSize} OFFSET ${(input.page - 1) * pageSize}`;
    const [counted] = await tx.$queryRaw<{ total: number }[]>`
      SELECT count(*)::int AS total FROM course c JOIN training_school s ON s.id = c.school_id WHERE ${conditions}`;
    const schools = await tx.trainingSchool.findMany({ where: { communeId: actor.unitId }, orderBy: { name: 'asc' } });
    const total = counted?.total ?? 0;
    return { today, courses, total, pageSize, schools, mayKeep: canKeepSchools(actor).allowed };
  },
});

export interface LearnerRow {
  id: string;
  version: number;
  caseId: string;
  fullName: string;
  hamlet: string | null;
  status: EnrolmentStatus;
  enrolledOn: string;
  endedOn: string | null;
  endReason: string | null;
  paidBy: string;
  loanPerMonth: bigint | null;
  certificateNumber: string | null;
  held: number;
  attended: number;
}

/** One course with those of its learners whom the actor sees. */
export const getCourse = query({
  name: 'training.course',
  input: z.object({ courseId: id }),
  can: canReadTraining,
  run: async ({ tx, actor, input }) => {
    const course = await tx.course.findUnique({
      where: { id: input.courseId },
      include: { school: { include: { commune: true } } },
    });
    if (!course) return null;
    const learners = await tx.$queryRaw<LearnerRow[]>`
      SELECT e.id, e.version, e.case_id AS "caseId", p.full_name AS "fullName", p.hamlet, e.status, e.enrolled_on::text AS "enrolledOn",
        e.ended_on::text AS "endedOn", e.end_reason AS "endReason", e.paid_by AS "paidBy", e.loan_per_month AS "loanPerMonth",
        e.certificate_number AS "certificateNumber", coalesce(sum(a.held), 0)::int AS held, coalesce(sum(a.attended), 0)::int AS attended
      FROM enrolment e JOIN case_file c ON c.id = e.case_id JOIN person p ON p.id = c.person_id LEFT JOIN attendance a ON a.enrolment_id = e.id
      WHERE e.course_id = ${course.id}::uuid GROUP BY e.id, p.id, c.id ORDER BY e.status, c.sort_key, e.id LIMIT 500`;
    const [taken] = await tx.$queryRaw<{ n: number }[]>`SELECT app.course_learners(${course.id}::uuid) AS n`;
    const { value: cap, clause } = (await readLoanRules(tx, todayInVietnam()))['cap.trainingPerMonth'];
    return {
      ...{ course, learners, cap, clause, taken: taken?.n ?? 0, today: todayInVietnam() },
      startsOn: fromDbDate(course.startsOn),
      endsOn: fromDbDate(course.endsOn),
      maySupport: canSupport(actor).allowed,
      mayClose: canKeepCourse(actor, course).allowed,
    };
  },
});
export type CourseView = Extract<Awaited<ReturnType<typeof getCourse>>, { ok: true }>['value'];

/** Whom a course can take: people under care who learn nowhere now and have not been through it; first who wants to learn. */
export const findLearners = query({
  name: 'training.find-learners',
  input: z.object({ courseId: id }),
  can: canSupport,
  run: async ({ tx, input }) =>
    tx.$queryRaw<{ caseId: string; fullName: string; hamlet: string | null; wants: boolean }[]>`
      SELECT c.id AS "caseId", p.full_name AS "fullName", p.hamlet,
        EXISTS (SELECT 1 FROM need n WHERE n.case_id = c.id AND n.kind = 'TRAINING' AND n.closed_on IS NULL AND n.ended_at IS NULL) AS wants
      FROM case_file c JOIN person p ON p.id = c.person_id
      WHERE c.status IN ('RECEIVED', 'MANAGED') AND NOT EXISTS (SELECT 1 FROM enrolment e WHERE e.case_id = c.id AND (e.status = 'STUDYING' OR (e.course_id = ${input.courseId}::uuid AND e.status <> 'DROPPED')))
      ORDER BY wants DESC, c.sort_key, c.id LIMIT 300`,
});

/** What a person learnt and learns. */
export const trainingOf = query({
  name: 'training.of-case',
  input: z.object({ caseId: id }),
  can: canReadTraining,
  run: async ({ tx, input }) => {
    const file = await tx.case.findUnique({ where: { id: input.caseId }, select: { id: true } });
    if (!file) return null;
    const enrolments = await tx.enrolment.findMany({
      where: { caseId: file.id },
      include: { course: { include: { school: true } }, attendance: { orderBy: { month: 'asc' } } },
      orderBy: { enrolledOn: 'desc' },
    });
    return { enrolments };
  },
});
export type TrainingView = Extract<Awaited<ReturnType<typeof trainingOf>>, { ok: true }>['value'];
