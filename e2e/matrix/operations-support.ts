import { addNeed, closeNeed, planNeed, takeNeedStep } from '../../lib/needs/commands';
import { needFigures } from '../../lib/needs/figures';
import { assignHelper, endHelper } from '../../lib/needs/helpers';
import { getSupport, listNeeds } from '../../lib/needs/queries';
import { addSchool, closeCourse, openCourse } from '../../lib/training/courses';
import { enrol, finishCourse, recordAttendance } from '../../lib/training/enrolments';
import { findLearners, getCourse, listCourses, trainingOf } from '../../lib/training/queries';
import { listSupportToday } from '../../lib/worklist/support';
import { asks, holds, type Operation, type Target } from './operation';

const ofCase = ({ person: { caseId } }: Target) => ({ caseId });
const showsName = (value: unknown, { person: { canaries } }: Target) => holds(value, canaries.name);
const showsNeed = (value: unknown, { person: { canaries } }: Target) => holds(value, canaries.need);
const need = ({ person: { needId } }: Target) => ({ needId, version: 1 });
const day = '2026-07-10';

export const supportCommands: readonly Operation[] = [
  {
    name: 'need.add',
    cell: 'need.create',
    on: 'received',
    wrongState: 'closed',
    ...asks(addNeed, (t) => ({ ...ofCase(t), kind: 'HOUSING' })),
  },
  { name: 'need.plan', cell: 'need.change', on: 'received', ...asks(planNeed, need) },
  {
    name: 'need.step',
    cell: 'need.change',
    on: 'managed',
    wrongState: 'closed',
    ...asks(takeNeedStep, (t) => ({ needId: t.person.needId, takenOn: day, kind: 'TALKED' })),
  },
  {
    name: 'need.close',
    cell: 'need.close',
    on: 'managed',
    wrongState: 'closed',
    ...asks(closeNeed, (t) => ({ ...need(t), closedOn: day, outcome: 'MET' })),
  },
  {
    name: 'helper.assign',
    cell: 'helper.create',
    on: 'received',
    wrongState: 'closed',
    ...asks(assignHelper, (t) => ({ ...ofCase(t), fullName: 'Lê Thị Giúp', organisation: 'WOMEN', validFrom: day })),
  },
  {
    name: 'helper.end',
    cell: 'helper.close',
    on: 'managed',
    wrongState: 'closed',
    ...asks(endHelper, (t) => ({
      helperId: t.person.helperId,
      version: 1,
      validTo: day,
      endReason: 'Chuyển công tác',
    })),
  },
  {
    name: 'school.add',
    cell: 'school.create',
    on: 'installation',
    isList: true,
    ...asks(addSchool, (t) => ({ name: `Trung tâm ${t.fresh}`, kind: 'OTHER' })),
  },
  {
    name: 'course.open',
    cell: 'course.create',
    on: 'course',
    ...asks(openCourse, (t) => ({
      ...{ schoolId: t.course.schoolId, name: `Khóa ${t.fresh}`, trade: 'GARMENT' as const, seats: '10' },
      ...{ startsOn: '2026-08-01', endsOn: '2026-12-01', costPerMonth: '2 triệu' },
    })),
  },
  {
    name: 'course.close',
    cell: 'course.close',
    on: 'course',
    ...asks(closeCourse, (t) => ({ courseId: t.course.courseId, version: 1, closedReason: 'Đủ người' })),
  },
  {
    name: 'training.enrol',
    cell: 'enrolment.create',
    on: 'received',
    wrongState: 'closed',
    ...asks(enrol, (t) => ({ ...ofCase(t), courseId: t.person.courseId, enrolledOn: day, paidBy: 'STATE' })),
  },
  {
    name: 'training.attendance',
    cell: 'enrolment.change',
    on: 'managed',
    wrongState: 'closed',
    ...asks(recordAttendance, (t) => ({
      enrolmentId: t.person.enrolmentId,
      month: '2026-07-01',
      held: 10,
      attended: 9,
    })),
  },
  {
    name: 'training.finish',
    cell: 'enrolment.close',
    on: 'managed',
    wrongState: 'closed',
    ...asks(finishCourse, (t) => ({
      ...{ enrolmentId: t.person.enrolmentId, version: 1, status: 'COMPLETED', endedOn: day },
    })),
  },
];

export const supportQueries: readonly Operation[] = [
  { name: 'need.figures', cell: 'needFigures.read', on: 'installation', ...asks(needFigures, () => ({})) },
  {
    name: 'need.list',
    cell: 'need.list',
    on: 'managed',
    isList: true,
    shows: showsName,
    ...asks(listNeeds, () => ({ bucket: 'open' as const })),
  },
  { name: 'need.of-case', cell: 'need.read', on: 'managed', shows: showsNeed, ...asks(getSupport, ofCase) },
  {
    name: 'support.today',
    cell: 'supportWork.list',
    on: 'managed',
    isList: true,
    shows: showsName,
    ...asks(listSupportToday, () => ({ bucket: 'all' as const })),
  },
  {
    name: 'training.list',
    cell: 'course.list',
    on: 'course',
    isList: true,
    shows: (value, t) => holds(value, t.course.courseId),
    ...asks(listCourses, (t) => ({ schoolId: t.course.schoolId })),
  },
  {
    name: 'training.course',
    cell: 'course.read',
    on: 'course',
    ...asks(getCourse, (t) => ({ courseId: t.course.courseId })),
  },
  {
    name: 'training.find-learners',
    cell: 'enrolment.list',
    on: 'received',
    isList: true,
    shows: showsName,
    ...asks(findLearners, (t) => ({ courseId: t.person.courseId })),
  },
  { name: 'training.of-case', cell: 'enrolment.read', on: 'managed', ...asks(trainingOf, ofCase) },
];
