import type { Actor } from '@/lib/access/actor';
import { addDays, addMonths, type LegalDate } from '@/lib/dates';
import { fromDbDate } from '@/lib/db-dates';
import type { PrismaClient } from '@/lib/generated/prisma/client';
import { addSchool, openCourse } from '@/lib/training/courses';
import { enrol, finishCourse, recordAttendance } from '@/lib/training/enrolments';
import { monthsOf } from '@/lib/training/training';
import { must, type Played } from '../play';

interface Course {
  courseId: string;
  startsOn: LegalDate;
  endsOn: LegalDate;
}

/** A centre for the area, with two courses that are over, one that runs, one that begins next month. */
export async function openCourses(actor: Actor, today: LegalDate): Promise<Course[]> {
  const centre = { name: 'Trung tâm Giáo dục nghề nghiệp (mẫu)', kind: 'VOCATIONAL_CENTRE' as const };
  const { schoolId } = must(await addSchool(actor, centre));
  const begun = addMonths(`${today.slice(0, 7)}-05`, -3);
  const plans = [
    { name: 'May công nghiệp', trade: 'GARMENT', startsOn: '2025-03-03', endsOn: '2025-12-31', cost: '2,5 triệu' },
    { name: 'Hàn, cơ khí', trade: 'WELDING', startsOn: '2026-01-05', endsOn: addDays(begun, -30), cost: '4 triệu' },
    {
      name: 'Điện dân dụng',
      trade: 'ELECTRICAL',
      startsOn: addDays(begun, -29),
      endsOn: addMonths(begun, 5),
      cost: '3 triệu',
    },
    {
      name: 'Sửa chữa xe máy',
      trade: 'MOTOR_REPAIR',
      startsOn: addMonths(begun, 4),
      endsOn: addMonths(begun, 8),
      cost: '3,5 triệu',
    },
  ] as const;
  const courses: Course[] = [];
  for (const { cost, ...plan } of plans) {
    const { courseId } = must(await openCourse(actor, { schoolId, ...plan, seats: '40', costPerMonth: cost }));
    courses.push({ courseId, startsOn: plan.startsOn, endsOn: plan.endsOn });
  }
  return courses;
}

/** Whoever the register says was learning a trade learnt it on one of the courses; who learns today still does. */
export async function attendCourses(
  owner: PrismaClient,
  actor: Actor,
  courses: readonly Course[],
  today: LegalDate,
): Promise<Played[]> {
  const played: Played[] = [];
  const cases = await owner.case.findMany({
    where: {
      communeId: actor.unitId,
      status: 'MANAGED',
      hasProposal: false,
      transfers: { none: {} },
      placements: { none: {} },
    },
    include: { employments: { where: { endedAt: null }, orderBy: [{ validFrom: 'asc' }, { recordedAt: 'asc' }] } },
    orderBy: { number: 'asc' },
  });
  let left = 4;
  for (const { id: caseId, employments } of cases) {
    const nth = employments.findLastIndex((e) => e.status === 'IN_TRAINING');
    const from = fromDbDate(employments[nth]?.validFrom ?? null);
    const course = from ? courses.find((c) => c.startsOn <= from && from <= c.endsOn) : undefined;
    if (!from || !course || left === 0) continue;
    left -= 1;
    const next = fromDbDate(employments[nth + 1]?.validFrom ?? null);
    const { enrolmentId } = must(
      await enrol(actor, { caseId, courseId: course.courseId, enrolledOn: from, paidBy: 'STATE' }),
    );
    played.push({ caseId, action: 'training.enrol', on: from });
    const until = [course.endsOn, next ? addDays(next, -1) : today, today].sort()[0] ?? today;
    for (const month of monthsOf(from, until).slice(0, 3)) {
      must(await recordAttendance(actor, { enrolmentId, month, held: '12', attended: '11' }));
      played.push({ caseId, action: 'training.attendance', on: [addMonths(month, 1), until].sort()[0] ?? until });
    }
    if (!next || next > today) continue;
    const isDone = employments[nth + 1]?.status !== 'NONE';
    const endedOn = [from, until].sort()[1] ?? until;
    const certificate = isDone
      ? { certificateNumber: `CC-${enrolmentId.slice(0, 4)}`, certificateOn: endedOn }
      : { endReason: 'Bỏ dở vì hoàn cảnh gia đình' };
    must(
      await finishCourse(actor, {
        enrolmentId,
        version: 1,
        status: isDone ? 'COMPLETED' : 'DROPPED',
        endedOn,
        ...certificate,
      }),
    );
    played.push({ caseId, action: 'training.finish', on: endedOn });
  }
  return played;
}
