import type { LegalDate } from '@/lib/dates';
import type { PrismaClient } from '@/lib/generated/prisma/client';
import type { Played, Staff } from '../play';
import { careForPeople } from './care';
import { openFirms } from './firms';
import { attendCourses, openCourses } from './training';
import { liveInWork } from './work-lives';

/** Firms, vacancies, placements, courses, helpers and needs of two years, commune by commune, through the commands. */
export async function seedSupport(owner: PrismaClient, staffs: readonly Staff[], today: LegalDate): Promise<Played[]> {
  const [first] = staffs;
  if (!first) return [];
  const courses = await openCourses(first.officer, today);
  const parts = await Promise.all(
    staffs.map(async ({ officer }) => {
      const openings = await openFirms(officer, today);
      const worked = await liveInWork(owner, officer, openings, today);
      const learnt = await attendCourses(owner, officer, courses, today);
      return [...worked, ...learnt, ...(await careForPeople(owner, officer, today))];
    }),
  );
  return parts.flat();
}
