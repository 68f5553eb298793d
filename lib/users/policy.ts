import type { Actor } from '@/lib/access/actor';
import { all, type Decision, when } from '@/lib/access/decision';
import { type Role, roleLabels, roleUnitKinds } from '@/lib/access/roles';
import type { LegalDate } from '@/lib/dates';
import type { UnitKind } from '@/lib/generated/prisma/enums';

/** What a policy needs to know of someone who works here. */
export interface UserTarget {
  id: string;
  /** All their running assignments lie in the administrator's own area. */
  isManaged: boolean;
  isDisabled: boolean;
  /** Nobody else could administer what they administer. */
  isLastAdministrator: boolean;
}

export interface AssignmentTarget {
  user: UserTarget;
  role: Role;
  isEnded: boolean;
}

export interface NewAssignmentTarget {
  user: UserTarget;
  unit: { isInScope: boolean };
}

const administrator = (actor: Actor) => when(actor.role === 'ADMINISTRATOR', 'role');
const managed = (actor: Actor, target: UserTarget) => all(administrator(actor), when(target.isManaged, 'area'));

export const canListUsers = (actor: Actor): Decision => administrator(actor);
export const canCreateUser = (actor: Actor, target: { unit: { isInScope: boolean } | null }): Decision =>
  all(administrator(actor), when(target.unit?.isInScope ?? true, 'area'));
export const canRenameUser = (actor: Actor, target: UserTarget): Decision => managed(actor, target);
export const canLinkOidc = (actor: Actor, target: UserTarget): Decision => managed(actor, target);
export const canDisableUser = (actor: Actor, target: UserTarget): Decision =>
  all(managed(actor, target), when(!target.isDisabled, 'state'), when(!target.isLastAdministrator, 'state'));
export const canEnableUser = (actor: Actor, target: UserTarget): Decision =>
  all(managed(actor, target), when(target.isDisabled, 'state'));
/** One's own password is changed with the present one, never reset. */
export const canResetPassword = (actor: Actor, target: UserTarget): Decision =>
  all(managed(actor, target), when(target.id !== actor.userId, 'other-person'));
/** Nobody gives a role to themself. */
export const canAssignRole = (actor: Actor, { user, unit }: NewAssignmentTarget): Decision =>
  all(
    managed(actor, user),
    when(user.id !== actor.userId, 'other-person'),
    when(unit.isInScope, 'area'),
    when(!user.isDisabled, 'state'),
  );
export const canEndAssignment = (actor: Actor, { user, role, isEnded }: AssignmentTarget): Decision =>
  all(
    managed(actor, user),
    when(!isEnded, 'state'),
    when(role !== 'ADMINISTRATOR' || !user.isLastAdministrator, 'state'),
  );

interface Place {
  kind: UnitKind;
  validFrom: LegalDate;
  validTo: LegalDate | null;
}

const kindsOf = (role: Role): readonly string[] => roleUnitKinds[role];
export const unitFitsRole = (role: Role, kind: UnitKind): boolean => kindsOf(role).includes(kind);

/** Why a role cannot be held at a unit from a day on, or null. */
export function assignmentProblem(role: Role, unit: Place, validFrom: LegalDate): string | null {
  if (!unitFitsRole(role, unit.kind)) return `${roleLabels[role]} không giao được ở loại đơn vị này`;
  if (unit.validTo && unit.validTo < validFrom) return 'Đơn vị này đã thôi hoạt động trước ngày bắt đầu vai trò';
  if (unit.validFrom > validFrom) return 'Đơn vị này chưa thành lập vào ngày bắt đầu vai trò';
  return null;
}
