import { conflict, invalid, notFound, Refused } from '@/lib/access/outcome';
import { type Role, roleLabels } from '@/lib/access/roles';
import { command } from '@/lib/command';
import { formatDate, type LegalDate, todayInVietnam } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { fromDbDate, toDbDate, toDbDateOrNull } from '@/lib/db-dates';
import { Prisma } from '@/lib/generated/prisma/client';
import { hashPassword } from '@/lib/password';
import {
  assignmentProblem,
  canAssignRole,
  canCreateUser,
  canDisableUser,
  canEnableUser,
  canEndAssignment,
  canLinkOidc,
  canRenameUser,
  canResetPassword,
} from '@/lib/users/policy';
import {
  assignRoleSchema,
  changeUserSchema,
  createUserSchema,
  endAssignmentSchema,
  linkOidcSchema,
  renameUserSchema,
  resetPasswordSchema,
} from '@/lib/users/schema';
import { findPlace, findUserTarget } from '@/lib/users/user-target';

type Place = NonNullable<Awaited<ReturnType<typeof findPlace>>>;

interface NewAssignment {
  userId: string;
  role: Role;
  unit: Place;
  validFrom: LegalDate;
  validTo: LegalDate | null;
}

/** "Công an xã, xã Hoằng Lộc, từ 01/07/2025": what the trail says about an assignment. */
const assignmentWords = (role: Role, unit: { form: string; name: string }, from: LegalDate, to: LegalDate | null) =>
  `${roleLabels[role]}, ${unit.form} ${unit.name}, từ ${formatDate(from)}${to ? ` đến ${formatDate(to)}` : ''}`;

/** A new account; the temporary password is the administrator's choice and never part of an answer or of the trail. */
export const createUser = command({
  name: 'user.create',
  input: createUserSchema,
  load: async ({ tx, input }) => {
    if (!input.role || !input.unitId) return { role: null, unit: null };
    const unit = await findPlace(tx, input.unitId);
    return unit && { role: input.role, unit };
  },
  can: canCreateUser,
  run: async ({ tx, input, target }) => {
    const [user] = await tx.user.createManyAndReturn({
      data: { username: input.username, displayName: input.displayName },
      skipDuplicates: true,
    });
    if (!user) throw new Refused(invalid({ username: 'Tên đăng nhập này đã có người dùng' }));
    await setPassword(tx, user.id, input.password);
    const validFrom = input.validFrom ?? todayInVietnam();
    const { role, unit } = target;
    if (role) await addAssignment(tx, { userId: user.id, role, unit, validFrom, validTo: null });
    const assigned = role ? assignmentWords(role, unit, validFrom, null) : null;
    return {
      value: { userId: user.id },
      audit: {
        subject: user.username,
        reason: assigned,
        changes: [
          { field: 'displayName', after: user.displayName },
          { field: 'assignment', after: assigned },
        ],
      },
    };
  },
});

/** Corrects the name others see. */
export const renameUser = command({
  name: 'user.rename',
  input: renameUserSchema,
  load: ({ tx, input }) => findUserTarget(tx, input.userId),
  can: canRenameUser,
  run: async ({ tx, input, target }) => {
    await changeUser(tx, target.id, input.version, { displayName: input.displayName });
    const changes = [{ field: 'displayName', before: target.displayName, after: input.displayName }];
    return { value: { userId: target.id }, audit: { subject: target.username, changes } };
  },
});

/** Shuts the account: every session of the person ends at once. */
export const disableUser = command({
  name: 'user.disable',
  input: changeUserSchema,
  load: ({ tx, input }) => findUserTarget(tx, input.userId),
  can: canDisableUser,
  run: async ({ tx, input, target }) => {
    // First the sessions: whoever disables themself has no ability left a line later.
    const [row] = await tx.$queryRaw<
      { ok: boolean }[]
    >`SELECT app.revoke_sessions(${target.id}::uuid, 'disabled') AS ok`;
    if (!row?.ok) throw new Refused(notFound);
    await changeUser(tx, target.id, input.version, { disabledAt: new Date() });
    return { value: { userId: target.id }, audit: { subject: target.username } };
  },
});

export const enableUser = command({
  name: 'user.enable',
  input: changeUserSchema,
  load: ({ tx, input }) => findUserTarget(tx, input.userId),
  can: canEnableUser,
  run: async ({ tx, input, target }) => {
    await changeUser(tx, target.id, input.version, { disabledAt: null });
    return { value: { userId: target.id }, audit: { subject: target.username } };
  },
});

/** A new temporary password: sessions end, a lock-out ends, and it must be changed at the next sign-in. */
export const resetPassword = command({
  name: 'user.reset-password',
  input: resetPasswordSchema,
  load: ({ tx, input }) => findUserTarget(tx, input.userId),
  can: canResetPassword,
  run: async ({ tx, input, target }) => {
    await setPassword(tx, target.id, input.password);
    return { value: { userId: target.id }, audit: { subject: target.username } };
  },
});

/** Which identity of the single sign-on this account answers to; empty takes the link away. */
export const linkOidc = command({
  name: 'user.link-oidc',
  input: linkOidcSchema,
  load: ({ tx, input }) => findUserTarget(tx, input.userId),
  can: canLinkOidc,
  run: async ({ tx, input, target }) => {
    await changeUser(tx, target.id, input.version, { oidcSubject: input.subject }).catch((error: unknown) => {
      if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002') {
        throw new Refused(invalid({ subject: 'Mã này đã liên kết với tài khoản khác' }));
      }
      throw error;
    });
    const changes = [{ field: 'oidcSubject', before: target.oidcSubject, after: input.subject }];
    return { value: { userId: target.id }, audit: { subject: target.username, changes } };
  },
});

/** Gives a role at a unit from a day, perhaps to a day. */
export const assignRole = command({
  name: 'user.assign',
  input: assignRoleSchema,
  load: async ({ tx, input }) => {
    const [user, unit] = [await findUserTarget(tx, input.userId), await findPlace(tx, input.unitId)];
    return user && unit && { user, unit };
  },
  can: canAssignRole,
  run: async ({ tx, input, target }) => {
    await addAssignment(tx, { ...input, unit: target.unit });
    const words = assignmentWords(input.role, target.unit, input.validFrom, input.validTo);
    const changes = [{ field: 'assignment', after: words }];
    return { value: { userId: target.user.id }, audit: { subject: target.user.username, reason: words, changes } };
  },
});

/** Ends a role today; a session that acts under it has no ability from its next request on. */
export const endAssignment = command({
  name: 'user.end-assignment',
  input: endAssignmentSchema,
  load: async ({ tx, input }) => {
    const assignment = await tx.assignment.findUnique({ where: { id: input.assignmentId }, include: { unit: true } });
    const user = assignment && (await findUserTarget(tx, assignment.userId));
    return user && { ...assignment, user, isEnded: assignment.endedAt !== null };
  },
  can: canEndAssignment,
  run: async ({ tx, target }) => {
    const from = fromDbDate(target.validFrom);
    const ended = await tx.assignment.updateMany({
      where: { id: target.id, endedAt: null },
      // One that has not begun keeps its dates: it cannot end before its first day.
      data: { endedAt: new Date(), ...(from <= todayInVietnam() ? { validTo: toDbDate(todayInVietnam()) } : {}) },
    });
    if (ended.count === 0) throw new Refused(conflict());
    const words = assignmentWords(target.role, target.unit, from, fromDbDate(target.validTo));
    const changes = [{ field: 'assignment', before: words }];
    return { value: { userId: target.user.id }, audit: { subject: target.user.username, reason: words, changes } };
  },
});

async function addAssignment(tx: Tx, { userId, role, unit, validFrom, validTo }: NewAssignment): Promise<void> {
  const place = { kind: unit.kind, validFrom: fromDbDate(unit.validFrom), validTo: fromDbDate(unit.validTo) };
  const problem = assignmentProblem(role, place, validFrom);
  if (problem) throw new Refused(invalid({ unitId: problem }));
  // Two administrators at once must not give the same role twice.
  await tx.$queryRaw`SELECT 1 FROM app_user WHERE id = ${userId}::uuid FOR UPDATE`;
  const same = await tx.assignment.count({
    where: {
      userId,
      role,
      unitId: unit.id,
      endedAt: null,
      OR: [{ validTo: null }, { validTo: { gte: toDbDate(validFrom) } }],
      ...(validTo ? { validFrom: { lte: toDbDate(validTo) } } : {}),
    },
  });
  if (same > 0) throw new Refused(invalid({ unitId: 'Người này đang giữ đúng vai trò này ở đơn vị này' }));
  const dates = { validFrom: toDbDate(validFrom), validTo: toDbDateOrNull(validTo) };
  await tx.assignment.create({ data: { userId, role, unitId: unit.id, ...dates } });
}

async function setPassword(tx: Tx, userId: string, password: string): Promise<void> {
  const hash = await hashPassword(password);
  const [row] = await tx.$queryRaw<{ ok: boolean }[]>`SELECT app.set_password(${userId}::uuid, ${hash}, true) AS ok`;
  if (!row?.ok) throw new Refused(notFound);
}

async function changeUser(
  tx: Tx,
  userId: string,
  version: number,
  data: Prisma.UserUncheckedUpdateManyInput,
): Promise<void> {
  const changed = await tx.user.updateMany({
    where: { id: userId, version },
    data: { ...data, version: { increment: 1 } },
  });
  if (changed.count === 0) throw new Refused(conflict());
}
