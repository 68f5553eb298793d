import { conflict, invalid, Refused } from '@/lib/access/outcome';
import { command } from '@/lib/command';
import { formatDate, todayInVietnam } from '@/lib/dates';
import { toDbDate } from '@/lib/db-dates';
import { formatDong } from '@/lib/money';
import { takeTurns } from '@/lib/take-turns';
import { nameKey } from '@/lib/text';
import { canKeepCourse, canKeepSchools } from '@/lib/training/policy';
import { addSchoolSchema, closeCourseSchema, openCourseSchema } from '@/lib/training/schema';

/** A place that teaches a trade, of the actor's own commune. */
export const addSchool = command({
  name: 'school.add',
  input: addSchoolSchema,
  load: async () => ({}),
  can: (actor) => canKeepSchools(actor),
  run: async ({ tx, actor, input }) => {
    const key = nameKey(input.name);
    await takeTurns(tx, 'school', actor.unitId);
    const twin = await tx.trainingSchool.findFirst({ where: { communeId: actor.unitId, nameKey: key } });
    if (twin) throw new Refused(invalid({ name: `“${twin.name}” đã có: thêm khóa học vào nơi đó` }));
    const school = await tx.trainingSchool.create({
      data: { ...input, nameKey: key, communeId: actor.unitId, createdBy: actor.userId },
    });
    return { value: { schoolId: school.id }, audit: { subject: school.name, communeId: school.communeId } };
  },
});

export const openCourse = command({
  name: 'course.open',
  input: openCourseSchema,
  load: async ({ tx, input }) => {
    const school = await tx.trainingSchool.findUnique({ where: { id: input.schoolId } });
    return school && { school, closedOn: null };
  },
  can: canKeepCourse,
  run: async ({ tx, actor, input, target }) => {
    const { startsOn, endsOn, costPerMonth, ...facts } = input;
    const course = await tx.course.create({
      data: {
        ...facts,
        startsOn: toDbDate(startsOn),
        endsOn: toDbDate(endsOn),
        costPerMonth: BigInt(costPerMonth),
        createdBy: actor.userId,
      },
    });
    const changes = [
      { field: 'coursePeriod', after: `${formatDate(startsOn)} đến ${formatDate(endsOn)}` },
      { field: 'costPerMonth', after: formatDong(costPerMonth) },
    ];
    const subject = `${course.name}, ${target.school.name}`;
    return { value: { courseId: course.id }, audit: { subject, communeId: target.school.communeId, changes } };
  },
});

/** No new learners from then on; who is learning goes on. */
export const closeCourse = command({
  name: 'course.close',
  input: closeCourseSchema,
  load: ({ tx, input }) => tx.course.findUnique({ where: { id: input.courseId }, include: { school: true } }),
  can: canKeepCourse,
  run: async ({ tx, input, target }) => {
    const closed = await tx.course.updateMany({
      where: { id: target.id, version: input.version, closedOn: null },
      data: { closedOn: toDbDate(todayInVietnam()), closedReason: input.closedReason, version: { increment: 1 } },
    });
    if (closed.count === 0) throw new Refused(conflict());
    const audit = { subject: target.name, communeId: target.school.communeId, reason: input.closedReason };
    return { value: { courseId: target.id }, audit };
  },
});
