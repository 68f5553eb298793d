'use server';

import { notFound, type Outcome } from '@/lib/access/outcome';
import { currentSession } from '@/lib/session';
import { createFirstAdministrator } from '@/lib/users/first-administrator.server';
import { changeOwnPassword } from '@/lib/users/own-password.server';

export async function changePasswordAction(values: unknown): Promise<Outcome<null>> {
  const session = await currentSession();
  return session ? changeOwnPassword(session.sid, values) : notFound;
}

export async function createFirstAdministratorAction(values: unknown): Promise<Outcome<null>> {
  return createFirstAdministrator(values);
}
