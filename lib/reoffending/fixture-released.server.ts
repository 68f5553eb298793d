import type { Actor } from '@/lib/access/actor';
import { openCase, receiveCase } from '@/lib/cases/commands';
import { must, notice } from '@/lib/cases/fixture-world.server';
import { addDays, todayInVietnam } from '@/lib/dates';

/** For tests: somebody released so many days ago who reported in the day after. */
export async function released(officer: Actor, fullName: string, daysAgo: number): Promise<string> {
  const releaseOn = addDays(todayInVietnam(), -daysAgo);
  const asked = { ...notice(fullName), noticeReceivedOn: addDays(releaseOn, -50), expectedReleaseOn: releaseOn };
  const { caseId } = must(await openCase(officer, { ...asked, isNotDuplicate: true }));
  const report = { receivedOn: addDays(releaseOn, 1), releaseOn, releaseKind: 'SENTENCE_COMPLETED' as const };
  must(await receiveCase(officer, { caseId, version: 1, ...report }));
  return caseId;
}
