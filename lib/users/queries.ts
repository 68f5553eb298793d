import { z } from 'zod';
import { todayInVietnam } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { fromDbDate } from '@/lib/db-dates';
import { id } from '@/lib/fields';
import { Prisma } from '@/lib/generated/prisma/client';
import { query } from '@/lib/query';
import { searchKey } from '@/lib/text';
import {
  canAssignRole,
  canDisableUser,
  canEnableUser,
  canEndAssignment,
  canListUsers,
  canRenameUser,
  canResetPassword,
} from '@/lib/users/policy';
import { listUsersSchema, type UserFilter } from '@/lib/users/schema';
import { findUserTarget } from '@/lib/users/user-target';

interface RawUser {
  id: string;
  username: string;
  displayName: string;
  isDisabled: boolean;
  isManaged: boolean;
  sortValue: string;
}

/** Staff of the administrator's area, and accounts that hold no role yet; by given name, in Vietnamese order. */
export const listUsers = query({
  name: 'user.list',
  input: listUsersSchema,
  can: canListUsers,
  run: async ({ tx, input }) => {
    const rows = await pageOfUsers(tx, input);
    const [count] = await tx.$queryRaw<{ n: number }[]>`SELECT count(*)::int AS n ${visibleUsers(input)}`;
    const shown = rows.slice(0, input.limit);
    const last = shown.at(-1);
    const assignments = await assignmentsOf(
      tx,
      shown.map((u) => u.id),
    );
    const users = shown.map(({ sortValue: _, ...user }) => ({
      ...user,
      assignments: assignments.filter((a) => a.userId === user.id && a.state !== 'ended'),
    }));
    const next: [string, string] | null = rows.length > input.limit && last ? [last.sortValue, last.id] : null;
    return { users, next, total: count?.n ?? 0 };
  },
});

const plainName = Prisma.sql`replace(regexp_replace(normalize(lower(u.display_name), NFD), '[\\u0300-\\u036f]', '', 'g'), 'đ', 'd')`;
/** The given name comes last and is sorted first. */
const sortValue = Prisma.sql`regexp_replace(u.display_name, '^(.*)\\s(\\S+)$', '\\2 \\1') COLLATE "vi-x-icu"`;
const running = Prisma.sql`a.ended_at IS NULL AND (a.valid_to IS NULL OR a.valid_to >= app.today())`;

function visibleUsers({ q, role, state }: UserFilter): Prisma.Sql {
  const words = searchKey(q)
    .split(' ')
    .map((w) => w.replace(/[\\%_]/g, ''))
    .filter(Boolean);
  const holds = (more: Prisma.Sql) =>
    Prisma.sql`EXISTS (SELECT 1 FROM assignment a WHERE a.user_id = u.id AND ${running} ${more})`;
  const conditions = [
    Prisma.sql`(m.user_id IS NOT NULL OR ${holds(Prisma.empty)})`,
    ...words.map((w) => Prisma.sql`(' ' || ${plainName} LIKE ${`% ${w}%`} OR u.username LIKE ${`${w}%`})`),
    ...(role ? [holds(Prisma.sql`AND a.role = ${role}::"Role"`)] : []),
    ...(state === 'disabled' ? [Prisma.sql`u.disabled_at IS NOT NULL`] : []),
    ...(state === 'active' ? [Prisma.sql`u.disabled_at IS NULL AND ${holds(Prisma.empty)}`] : []),
    ...(state === 'idle' ? [Prisma.sql`u.disabled_at IS NULL AND NOT ${holds(Prisma.empty)}`] : []),
  ];
  return Prisma.sql`FROM app_user u LEFT JOIN app.managed_users() m ON m.user_id = u.id WHERE ${Prisma.join(conditions, ' AND ')}`;
}

function pageOfUsers(tx: Tx, filter: UserFilter): Promise<RawUser[]> {
  const beyond = filter.after
    ? Prisma.sql`AND (${sortValue}, u.id) > (${filter.after[0]}, ${filter.after[1]}::uuid)`
    : Prisma.empty;
  return tx.$queryRaw<RawUser[]>`
    SELECT u.id, u.username, u.display_name AS "displayName", u.disabled_at IS NOT NULL AS "isDisabled",
      m.user_id IS NOT NULL AS "isManaged", ${sortValue} AS "sortValue"
    ${visibleUsers(filter)} ${beyond} ORDER BY ${sortValue}, u.id LIMIT ${filter.limit + 1}`;
}

/** The assignments that the actor may know of, with what each is today. */
async function assignmentsOf(tx: Tx, userIds: string[]) {
  const rows = await tx.assignment.findMany({
    where: { userId: { in: userIds } },
    include: { unit: { select: { name: true, form: true } } },
    orderBy: [{ validFrom: 'desc' }, { id: 'desc' }],
  });
  const today = todayInVietnam();
  return rows.map((a) => {
    const [validFrom, validTo] = [fromDbDate(a.validFrom), fromDbDate(a.validTo)];
    const isEnded = a.endedAt !== null || (validTo !== null && validTo < today);
    const state: AssignmentState = isEnded ? 'ended' : validFrom > today ? 'later' : 'running';
    return {
      id: a.id,
      userId: a.userId,
      role: a.role,
      unitLabel: `${a.unit.form} ${a.unit.name}`,
      validFrom,
      validTo,
      state,
    };
  });
}

export type AssignmentState = 'running' | 'later' | 'ended';
export type AssignmentRow = Awaited<ReturnType<typeof assignmentsOf>>[number];

interface SignInState {
  hasPassword: boolean;
  mustChange: boolean;
  isLocked: boolean;
  lastSeenAt: Date | null;
  openSessions: number;
}

/** One account as its administrator sees it: who, which roles, why they may be unable to sign in. No case, no password. */
export const getUser = query({
  name: 'user.read',
  input: z.object({ userId: id }),
  can: canListUsers,
  run: async ({ tx, actor, input }) => {
    const user = await findUserTarget(tx, input.userId);
    const assignments = await assignmentsOf(tx, [input.userId]);
    if (!user || (!user.isManaged && !assignments.some((a) => a.state !== 'ended'))) return null;
    const [signIn] = await tx.$queryRaw<SignInState[]>`
      SELECT has_password AS "hasPassword", must_change AS "mustChange", is_locked AS "isLocked", last_seen_at AS "lastSeenAt",
        open_sessions AS "openSessions" FROM app.sign_in_state(${input.userId}::uuid)`;
    const isSelf = user.id === actor.userId;
    return {
      user,
      isSelf,
      signIn: signIn ?? null,
      assignments: assignments.map((a) => ({
        ...a,
        mayEnd: canEndAssignment(actor, { user, role: a.role, isEnded: a.state === 'ended' }).allowed,
      })),
      may: {
        rename: canRenameUser(actor, user).allowed,
        disable: canDisableUser(actor, user).allowed,
        enable: canEnableUser(actor, user).allowed,
        resetPassword: canResetPassword(actor, user).allowed,
        assign: canAssignRole(actor, { user, unit: { isInScope: true } }).allowed,
      },
    };
  },
});

/** Where a role may be given: the units of the administrator's area that are not yet over. */
export const listAssignableUnits = query({
  name: 'user.list-units',
  input: z.object({}),
  can: canListUsers,
  run: ({ tx }) => tx.$queryRaw<AssignableUnit[]>`
    SELECT u.id, u.kind, u.form || ' ' || u.name AS label FROM unit u
    WHERE u.id = ANY ((SELECT app.scope_units())::int[]) AND (u.valid_to IS NULL OR u.valid_to >= app.today())
    ORDER BY u.kind, u.name COLLATE "vi-x-icu", u.id`,
});

export interface AssignableUnit {
  id: number;
  kind: 'PROVINCE' | 'DISTRICT' | 'COMMUNE' | 'AREA' | 'BANK_OFFICE';
  label: string;
}
