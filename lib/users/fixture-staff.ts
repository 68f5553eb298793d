import { Actor } from '@/lib/access/actor';
import type { Role } from '@/lib/access/roles';
import { toDbDate } from '@/lib/db-dates';
import type { PrismaClient } from '@/lib/generated/prisma/client';
import type { UnitKind } from '@/lib/generated/prisma/enums';

/** For tests: someone with one running assignment, as the session would hand them over. */
export async function anActor(
  owner: PrismaClient,
  role: Role,
  unit: { id: number; name: string; form: string },
  name = 'Người Thử',
) {
  const username = `${role.toLowerCase().replaceAll('_', '-')}-${crypto.randomUUID().slice(0, 8)}`;
  const user = await owner.user.create({ data: { username, displayName: name } });
  const assignment = await owner.assignment.create({
    data: { userId: user.id, role, unitId: unit.id, validFrom: toDbDate('2025-07-01') },
  });
  return Actor.unsafeFromFacts({
    userId: user.id,
    username,
    displayName: name,
    assignmentId: assignment.id,
    role,
    unitId: unit.id,
    unitName: unit.name,
    unitForm: unit.form,
  });
}

/** For tests: a unit of the reference data that is valid today. */
export const currentUnit = (owner: PrismaClient, kind: UnitKind, name: string) =>
  owner.unit.findFirstOrThrow({ where: { kind, name, validTo: null } });
