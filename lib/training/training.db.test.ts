import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { aWorld, must, received } from '@/lib/cases/fixture-world.server';
import { addDays, addMonths, todayInVietnam } from '@/lib/dates';
import { addNeed } from '@/lib/needs/commands';
import { addSchool, closeCourse, openCourse } from '@/lib/training/courses';
import { enrol, finishCourse, recordAttendance } from '@/lib/training/enrolments';
import { findLearners, getCourse, listCourses } from '@/lib/training/queries';

const world = aWorld();
const today = todayInVietnam();
let schoolId: string;

const course = (more: Record<string, string> = {}) => ({
  ...{ schoolId, name: 'May công nghiệp', trade: 'GARMENT' as const, seats: '2', costPerMonth: '5 triệu' },
  ...{ startsOn: addMonths(today, -2), endsOn: addMonths(today, 2), ...more },
});
const begin = (caseId: string, courseId: string, more: Record<string, string> = {}) => ({
  ...{ caseId, courseId, enrolledOn: addDays(today, -5), paidBy: 'STATE' as const, ...more },
});
const workOf = async (caseId: string) =>
  (await world.owner.case.findUniqueOrThrow({ where: { id: caseId } })).currentWork;
const learner = (name: string, officer: Actor = world.officer) => received(officer, name);

beforeAll(async () => {
  schoolId = must(
    await addSchool(world.communeOfficer, { name: 'Trung tâm dạy nghề', kind: 'VOCATIONAL_CENTRE' }),
  ).schoolId;
});

describe('a course', () => {
  it('takes a person from the need to the certificate, and the record follows', async () => {
    const { courseId } = must(await openCourse(world.communeOfficer, course()));
    const caseId = await learner('Trần Văn Học');
    const { needId } = must(await addNeed(world.communeOfficer, { caseId, kind: 'TRAINING' }));
    const offered = must(await findLearners(world.communeOfficer, { courseId }));
    expect(offered.find((p) => p.caseId === caseId)).toMatchObject({ wants: true });
    // The need was noted today: the course begins today as well.
    const { enrolmentId } = must(await enrol(world.communeOfficer, begin(caseId, courseId, { enrolledOn: today })));
    expect(await workOf(caseId)).toBe('IN_TRAINING');
    expect(await world.owner.need.findUnique({ where: { id: needId } })).toMatchObject({ outcome: 'MET' });
    const month = `${today.slice(0, 7)}-01`;
    must(await recordAttendance(world.communeOfficer, { enrolmentId, month, held: '10', attended: '7' }));
    must(await recordAttendance(world.communeOfficer, { enrolmentId, month, held: '12', attended: '9' }));
    const { learners } = must(await getCourse(world.communeOfficer, { courseId }));
    expect(learners).toMatchObject([{ caseId, held: 12, attended: 9 }]);
    const done = { enrolmentId, version: 1, status: 'COMPLETED', endedOn: today, certificateNumber: 'CC-01' };
    must(await finishCourse(world.communeOfficer, done));
    expect(await world.owner.employment.findMany({ where: { caseId, enrolmentId } })).toHaveLength(2);
    expect(await finishCourse(world.communeOfficer, done)).toMatchObject({ kind: 'forbidden' });
  });

  it('refuses what does not fit, each with its sentence, and writes nothing', async () => {
    const { courseId } = must(await openCourse(world.communeOfficer, course({ seats: '1' })));
    const caseId = await learner('Trần Văn Không');
    const problems = [
      await enrol(world.communeOfficer, begin(caseId, courseId, { enrolledOn: addMonths(today, -3) })),
      await enrol(world.communeOfficer, begin(caseId, courseId, { paidBy: 'LOAN' })),
      await enrol(world.communeOfficer, begin(caseId, courseId, { paidBy: 'LOAN', loanPerMonth: '4.000.001' })),
    ];
    expect(problems.map((p) => (p.ok ? {} : 'fields' in p ? Object.keys(p.fields) : p.kind))).toEqual([
      ['enrolledOn'],
      ['loanPerMonth'],
      ['loanPerMonth'],
    ]);
    expect(problems[2]).toMatchObject({ fields: { loanPerMonth: expect.stringContaining('Điều 6') } });
    must(await enrol(world.communeOfficer, begin(caseId, courseId, { paidBy: 'LOAN', loanPerMonth: '4 triệu' })));
    const other = must(await openCourse(world.communeOfficer, course())).courseId;
    expect(await enrol(world.communeOfficer, begin(caseId, other))).toMatchObject({
      fields: { enrolledOn: expect.stringContaining('May công nghiệp') },
    });
    expect(await world.owner.enrolment.count({ where: { caseId } })).toBe(1);
  });

  it('is begun again by whoever had to leave it, and not by who went through it', async () => {
    const { courseId } = must(await openCourse(world.communeOfficer, course({ seats: '3' })));
    const offered = async (caseId: string) =>
      must(await findLearners(world.communeOfficer, { courseId })).some((person) => person.caseId === caseId);
    for (const [name, status, again] of [
      ['Trần Văn Ốm', 'DROPPED', true],
      ['Trần Văn Xong', 'COMPLETED', false],
    ] as const) {
      const caseId = await learner(name);
      expect(await offered(caseId)).toBe(true);
      const { enrolmentId } = must(await enrol(world.communeOfficer, begin(caseId, courseId)));
      expect(await offered(caseId)).toBe(false);
      const end = { enrolmentId, version: 1, status, endedOn: addDays(today, -2), endReason: again ? 'Ốm' : undefined };
      must(await finishCourse(world.communeOfficer, end));
      expect(await offered(caseId)).toBe(again);
      const second = await enrol(world.communeOfficer, begin(caseId, courseId, { enrolledOn: addDays(today, -1) }));
      if (again) expect(second).toMatchObject({ ok: true });
    }
  });

  it('gives its last seat to one of two who ask at once', async () => {
    const { courseId } = must(await openCourse(world.communeOfficer, course({ seats: '1' })));
    const [one, two] = [await learner('Trần Văn Một'), await learner('Trần Văn Nhì')];
    const both = await Promise.all([
      enrol(world.communeOfficer, begin(one, courseId)),
      enrol(world.officer, begin(two, courseId)),
    ]);
    expect(both.filter((o) => o.ok)).toHaveLength(1);
    expect(both.find((o) => !o.ok)).toMatchObject({ fields: { courseId: expect.stringContaining('đủ 1 người') } });
  });

  it('of another commune may be attended and not closed; closed, it takes nobody more', async () => {
    const { courseId } = must(await openCourse(world.communeOfficer, course()));
    const close = { courseId, version: 1, closedReason: 'Hết kinh phí' };
    expect(await closeCourse(world.neighbour, close)).toMatchObject({ kind: 'forbidden' });
    const guest = await learner('Trần Văn Khách', world.neighbour);
    must(await enrol(world.neighbour, begin(guest, courseId)));
    // The commune of the school counts the guest and does not see who it is.
    const here = must(await getCourse(world.communeOfficer, { courseId }));
    expect({ taken: here.taken, seen: here.learners.length }).toEqual({ taken: 1, seen: 0 });
    must(await closeCourse(world.communeOfficer, close));
    const late = await learner('Trần Văn Muộn');
    expect(await enrol(world.communeOfficer, begin(late, courseId))).toMatchObject({ kind: 'invalid' });
    const listed = must(await listCourses(world.communeOfficer, {}));
    expect(listed.courses.find((c) => c.id === courseId)).toMatchObject({ isClosed: true });
  });

  it('is found by its school, its trade and where it is taught', async () => {
    const { courseId } = must(await openCourse(world.communeOfficer, course()));
    const found = async (actor: Actor, filter: Parameters<typeof listCourses>[1]) => {
      const { courses, total } = must(await listCourses(actor, { schoolId, ...filter }));
      expect(total).toBe(courses.length);
      return courses.some((c) => c.id === courseId);
    };
    expect(await found(world.communeOfficer, { where: 'here' })).toBe(true);
    expect(await found(world.communeOfficer, { schoolId: crypto.randomUUID() })).toBe(false);
    expect(await found(world.communeOfficer, { trade: 'GARMENT' })).toBe(true);
    expect(await found(world.communeOfficer, { trade: 'FISHING' })).toBe(false);
    expect(await found(world.neighbour, {})).toBe(true);
    expect(await found(world.neighbour, { where: 'here' })).toBe(false);
  });
});
