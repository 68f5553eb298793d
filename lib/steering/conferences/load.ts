import { conflict, Refused } from '@/lib/access/outcome';
import type { Tx } from '@/lib/db';
import type { Conference, Prisma } from '@/lib/generated/prisma/client';
import { isSteered } from '@/lib/steering/steered';

/** A conference as commands need it, taken before what belongs to it: hidden is null. */
export async function loadConference(tx: Tx, conferenceId: string) {
  await tx.$queryRaw`SELECT 1 FROM conference WHERE id = ${conferenceId}::uuid FOR UPDATE`;
  const found = await tx.conference.findUnique({ where: { id: conferenceId } });
  if (!found) return null;
  return { ...found, isSteered: await isSteered(tx, found.unitId) };
}

export async function changeConferenceRow(
  tx: Tx,
  conference: Conference,
  version: number,
  data: Prisma.ConferenceUncheckedUpdateManyInput,
): Promise<void> {
  const changed = await tx.conference.updateMany({
    where: { id: conference.id, version, status: conference.status },
    data: { ...data, version: { increment: 1 } },
  });
  if (changed.count === 0) throw new Refused(conflict());
}

export const aboutConference = (conference: Pick<Conference, 'title' | 'unitId'>) => ({
  subject: conference.title,
  communeId: conference.unitId,
});
