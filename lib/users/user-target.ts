import type { Tx } from '@/lib/db';
import type { UserTarget } from '@/lib/users/policy';

interface Facts {
  isManaged: boolean;
  isAdministrator: boolean;
}

export interface LoadedUser extends UserTarget {
  username: string;
  displayName: string;
  oidcSubject: string | null;
  version: number;
}

/** Someone who works here, with what the abilities ask about them; null when there is no such person. */
export async function findUserTarget(tx: Tx, userId: string): Promise<LoadedUser | null> {
  const user = await tx.user.findUnique({ where: { id: userId } });
  if (!user) return null;
  const [facts] = await tx.$queryRaw<Facts[]>`
    SELECT app.manages_user(${userId}::uuid) AS "isManaged", EXISTS (
      SELECT 1 FROM assignment a WHERE a.user_id = ${userId}::uuid AND a.role = 'ADMINISTRATOR' AND a.ended_at IS NULL
        AND a.valid_from <= app.today() AND (a.valid_to IS NULL OR a.valid_to >= app.today())) AS "isAdministrator"`;
  const isManaged = facts?.isManaged ?? false;
  const isAdministrator = facts?.isAdministrator ?? false;
  return {
    id: user.id,
    username: user.username,
    displayName: user.displayName,
    oidcSubject: user.oidcSubject,
    version: user.version,
    isDisabled: user.disabledAt !== null,
    isManaged,
    isLastAdministrator:
      isManaged && isAdministrator && !user.disabledAt && (await otherAdministrators(tx, userId)) === 0,
  };
}

/** Waits for its turn, so that two administrators who end each other at once do not both succeed. */
async function otherAdministrators(tx: Tx, userId: string): Promise<number> {
  const [row] = await tx.$queryRaw<{ n: number }[]>`SELECT app.other_administrators(${userId}::uuid) AS n`;
  return row?.n ?? 0;
}

/** A unit as an assignment needs it; null when there is no such unit. */
export async function findPlace(tx: Tx, unitId: number) {
  const unit = await tx.unit.findUnique({ where: { id: unitId } });
  if (!unit) return null;
  const [row] = await tx.$queryRaw<{ mine: boolean }[]>`SELECT ${unitId}::int = ANY (app.scope_units()) AS mine`;
  return { ...unit, isInScope: row?.mine ?? false };
}
