import { describe, expect, it } from 'vitest';
import { Actor } from '@/lib/access/actor';
import { type Role, roleLabels } from '@/lib/access/roles';
import {
  assignmentProblem,
  canAssignRole,
  canCreateUser,
  canDisableUser,
  canEndAssignment,
  canListUsers,
  canResetPassword,
  type UserTarget,
} from '@/lib/users/policy';
import { suggestPassword } from '@/lib/users/suggest-password';

const anActor = (role: Role) =>
  Actor.unsafeFromFacts({
    userId: 'me',
    username: 'me',
    displayName: 'Tôi',
    assignmentId: 'a',
    role,
    unitId: 1,
    unitName: 'Thanh Hóa',
    unitForm: 'tỉnh',
  });
const admin = anActor('ADMINISTRATOR');
const user: UserTarget = { id: 'other', isManaged: true, isDisabled: false, isLastAdministrator: false };
const unit = { isInScope: true };

describe('administrators alone manage accounts', () => {
  it.each(Object.keys(roleLabels) as Role[])('%s', (role) => {
    const isAdministrator = role === 'ADMINISTRATOR';
    const actor = anActor(role);
    expect(canListUsers(actor).allowed).toBe(isAdministrator);
    expect(canCreateUser(actor, { unit: null }).allowed).toBe(isAdministrator);
    expect(canDisableUser(actor, user).allowed).toBe(isAdministrator);
    expect(canAssignRole(actor, { user, unit }).allowed).toBe(isAdministrator);
  });
});

describe('an administrator', () => {
  it('acts only on people and units of the own area', () => {
    expect(canDisableUser(admin, { ...user, isManaged: false })).toEqual({ allowed: false, reason: 'area' });
    expect(canAssignRole(admin, { user, unit: { isInScope: false } })).toEqual({ allowed: false, reason: 'area' });
    expect(canCreateUser(admin, { unit: { isInScope: false } })).toEqual({ allowed: false, reason: 'area' });
  });

  it('gives no role and no password to themself', () => {
    const me = { ...user, id: 'me' };
    expect(canAssignRole(admin, { user: me, unit })).toEqual({ allowed: false, reason: 'other-person' });
    expect(canResetPassword(admin, me)).toEqual({ allowed: false, reason: 'other-person' });
  });

  it('who is the last one stays', () => {
    const last = { ...user, isLastAdministrator: true };
    expect(canDisableUser(admin, last)).toEqual({ allowed: false, reason: 'state' });
    expect(canEndAssignment(admin, { user: last, role: 'ADMINISTRATOR', isEnded: false })).toEqual({
      allowed: false,
      reason: 'state',
    });
    expect(canEndAssignment(admin, { user: last, role: 'AUDITOR', isEnded: false }).allowed).toBe(true);
  });
});

describe('a role at a unit', () => {
  const commune = { kind: 'COMMUNE', validFrom: '2025-07-01', validTo: null } as const;
  it('fits the kind and the life of the unit', () => {
    expect(assignmentProblem('COMMUNE_POLICE', commune, '2026-01-01')).toBeNull();
    expect(assignmentProblem('SUPERIOR_POLICE', commune, '2026-01-01')).toContain('không giao được');
    expect(assignmentProblem('COMMUNE_POLICE', commune, '2025-06-30')).toContain('chưa thành lập');
    expect(assignmentProblem('COMMUNE_POLICE', { ...commune, validTo: '2025-12-31' }, '2026-01-01')).toContain(
      'thôi hoạt động',
    );
  });
});

it('suggests passwords that are long enough and not the same', () => {
  const many = Array.from({ length: 200 }, suggestPassword);
  expect(many.every((p) => /^[a-z]+(-[a-z]+){3}-\d{4}$/.test(p) && p.length >= 12)).toBe(true);
  expect(new Set(many).size).toBe(200);
});
