// Places that teach a trade, with a course that runs: every commune reads them, the one they lie in keeps them.
import type { Unit, World } from './world';

export interface CourseIds {
  schoolId: string;
  courseId: string;
}

/** @param userId who wrote them. */
export async function addCourse(world: World, commune: Unit, userId: string): Promise<CourseIds> {
  const [schoolId, courseId] = [crypto.randomUUID(), crypto.randomUUID()];
  const by = { created_by: userId };
  await world.owner.add('training_school', {
    ...{ id: schoolId, commune_id: commune.id, name: 'Nơi dạy nghề', name_key: 'x', kind: 'OTHER', ...by },
  });
  await world.owner.add('course', {
    ...{ id: courseId, school_id: schoolId, name: 'Khóa may', trade: 'GARMENT', starts_on: '2026-06-01' },
    ...{ ends_on: '2099-12-31', cost_per_month: 1_000_000, seats: 1000, ...by },
  });
  return { schoolId, courseId };
}

const shared = new Map<string, Promise<CourseIds>>();

/** The one that people of the matrix attend: where it lies does not matter to who sees them. */
export function sharedCourse(world: World, userId: string): Promise<CourseIds> {
  const known = shared.get(world.mark) ?? addCourse(world, world.units.T, userId);
  shared.set(world.mark, known);
  return known;
}
