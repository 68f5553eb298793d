'use server';

import { requireActor } from '@/lib/session';
import {
  assignRole,
  createUser,
  disableUser,
  enableUser,
  endAssignment,
  linkOidc,
  renameUser,
  resetPassword,
} from '@/lib/users/commands';

export async function createUserAction(values: unknown, key: string) {
  return createUser(await requireActor(), values, key);
}

export async function renameUserAction(values: unknown, key: string) {
  return renameUser(await requireActor(), values, key);
}

export async function disableUserAction(values: unknown, key: string) {
  return disableUser(await requireActor(), values, key);
}

export async function enableUserAction(values: unknown, key: string) {
  return enableUser(await requireActor(), values, key);
}

export async function resetPasswordAction(values: unknown, key: string) {
  return resetPassword(await requireActor(), values, key);
}

export async function linkOidcAction(values: unknown, key: string) {
  return linkOidc(await requireActor(), values, key);
}

export async function assignRoleAction(values: unknown, key: string) {
  return assignRole(await requireActor(), values, key);
}

export async function endAssignmentAction(values: unknown, key: string) {
  return endAssignment(await requireActor(), values, key);
}
