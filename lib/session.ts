import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { getServerSession } from 'next-auth';
import { cache } from 'react';
import { Actor } from '@/lib/access/actor';
import type { Role } from '@/lib/access/roles';
import { authOptions } from '@/lib/auth';
import { db } from '@/lib/db';
import { env } from '@/lib/env';

interface SessionRow {
  user_id: string;
  username: string;
  display_name: string;
  must_change: boolean;
  assignment_id: string | null;
  role: Role | null;
  unit_id: number | null;
  unit_name: string | null;
  unit_form: string | null;
}

export interface SignedIn {
  sid: string;
  displayName: string;
  mustChangePassword: boolean;
  /** null while no assignment of theirs is running. */
  actor: Actor | null;
}

/** Who is signed in, asked of the database once a request. */
export const currentSession = cache(async (): Promise<SignedIn | null> => {
  const session = await getServerSession(authOptions());
  return session?.sid ? readSession(session.sid) : null;
});

export async function readSession(sid: string): Promise<SignedIn | null> {
  const [row] = await db().$queryRaw<SessionRow[]>`
    SELECT * FROM app.session_context(${sid}::uuid, ${env().SESSION_IDLE_MINUTES}::int)`;
  if (!row) return null;
  return { sid, displayName: row.display_name, mustChangePassword: row.must_change, actor: actorOf(row) };
}

function actorOf(row: SessionRow): Actor | null {
  const { assignment_id: assignmentId, role, unit_id: unitId } = row;
  if (!assignmentId || !role || unitId === null) return null;
  return Actor.unsafeFromFacts({
    userId: row.user_id,
    username: row.username,
    displayName: row.display_name,
    assignmentId,
    role,
    unitId,
    unitName: row.unit_name ?? '',
    unitForm: row.unit_form ?? '',
  });
}

/** For pages and actions: the actor, or a redirect to what is missing first (sign-in, a new password, a role). */
export async function requireActor(): Promise<Actor> {
  const session = await currentSession();
  if (!session) redirect('/dang-nhap');
  if (session.mustChangePassword) redirect('/doi-mat-khau');
  if (!session.actor) redirect('/chua-co-vai-tro');
  return session.actor;
}

/** Signs out: the session row ends, so no copy of the cookie is worth anything; the cookie itself goes too. */
export async function endSession(): Promise<void> {
  const session = await getServerSession(authOptions());
  if (session?.sid) await db().$queryRaw`SELECT app.close_session(${session.sid}::uuid, 'sign-out')::text`;
  const jar = await cookies();
  for (const { name } of jar.getAll()) if (name.includes('next-auth.session-token')) jar.delete(name);
}

export interface AssignmentChoice {
  assignmentId: string;
  role: Role;
  unitName: string;
  unitForm: string;
}

/** Every assignment the signed-in person may act under today. */
export async function listOwnAssignments(sid: string): Promise<AssignmentChoice[]> {
  const rows = await db().$queryRaw<
    { assignment_id: string; role: Role; unit_name: string; unit_form: string }[]
  >`SELECT assignment_id, role, unit_name, unit_form FROM app.session_assignments(${sid}::uuid)`;
  return rows.map((r) => ({
    assignmentId: r.assignment_id,
    role: r.role,
    unitName: r.unit_name,
    unitForm: r.unit_form,
  }));
}

export async function switchAssignment(sid: string, assignmentId: string): Promise<boolean> {
  const [row] = await db().$queryRaw<
    { ok: boolean }[]
  >`SELECT app.switch_assignment(${sid}::uuid, ${assignmentId}::uuid) AS ok`;
  return row?.ok ?? false;
}
