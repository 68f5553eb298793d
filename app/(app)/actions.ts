'use server';

import { redirect } from 'next/navigation';
import type { Found } from '@/components/shell/quick-search';
import { statusLabels } from '@/lib/cases/lifecycle';
import { listCases } from '@/lib/cases/queries';
import { id } from '@/lib/fields';
import { currentSession, endSession, requireActor, switchAssignment } from '@/lib/session';

export async function switchAssignmentAction(assignmentId: string): Promise<void> {
  const session = await currentSession();
  if (session && id.safeParse(assignmentId).success) await switchAssignment(session.sid, assignmentId);
}

export async function findPeopleAction(q: string): Promise<Found[]> {
  const found = await listCases(await requireActor(), { q, limit: 8 });
  if (!found.ok) return [];
  return found.value.rows.map((c) => ({
    href: `/ho-so/${c.id}`,
    title: c.fullName,
    hint: [c.birthDate?.slice(0, 4), c.hamlet, c.communeName, statusLabels[c.status], c.number]
      .filter(Boolean)
      .join(' · '),
  }));
}

export async function signOutAction(): Promise<void> {
  await endSession();
  redirect('/dang-nhap');
}
