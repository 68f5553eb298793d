import { Actor } from '@/lib/access/actor';
import type { PrismaClient } from '@/lib/generated/prisma/client';

/** Acts as an account's first running assignment: for the demo, the import command and tests, where no session exists. */
export async function actorOf(owner: PrismaClient, username: string): Promise<Actor> {
  const user = await owner.user.findUniqueOrThrow({
    where: { username },
    include: {
      assignments: {
        where: { endedAt: null },
        include: { unit: true },
        orderBy: [{ validFrom: 'asc' }, { role: 'asc' }, { id: 'asc' }],
      },
    },
  });
  const [assignment] = user.assignments;
  if (!assignment) throw new Error(`${username} has no assignment`);
  return Actor.unsafeFromFacts({
    userId: user.id,
    username: user.username,
    displayName: user.displayName,
    assignmentId: assignment.id,
    role: assignment.role,
    unitId: assignment.unitId,
    unitName: assignment.unit.name,
    unitForm: assignment.unit.form,
  });
}
