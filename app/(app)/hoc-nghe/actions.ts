'use server';

import { requireActor } from '@/lib/session';
import { addSchool, closeCourse, openCourse } from '@/lib/training/courses';
import { enrol, finishCourse, recordAttendance } from '@/lib/training/enrolments';

export async function addSchoolAction(values: unknown, key: string) {
  return addSchool(await requireActor(), values, key);
}

export async function openCourseAction(values: unknown, key: string) {
  return openCourse(await requireActor(), values, key);
}

export async function closeCourseAction(values: unknown, key: string) {
  return closeCourse(await requireActor(), values, key);
}

export async function enrolAction(values: unknown, key: string) {
  return enrol(await requireActor(), values, key);
}

export async function recordAttendanceAction(values: unknown, key: string) {
  return recordAttendance(await requireActor(), values, key);
}

export async function finishCourseAction(values: unknown, key: string) {
  return finishCourse(await requireActor(), values, key);
}
