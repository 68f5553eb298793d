import { conflict, done, invalidFromZod, type Outcome } from '@/lib/access/outcome';
import { db } from '@/lib/db';
import { hashPassword } from '@/lib/password';
import { firstAdministratorSchema } from '@/lib/users/password-schema';

/** Whether nobody can sign in yet. */
export async function isEmptyInstallation(): Promise<boolean> {
  const [row] = await db().$queryRaw<{ empty: boolean }[]>`SELECT app.is_empty() AS empty`;
  return row?.empty ?? false;
}

/** The one way into an empty installation; it closes behind the first administrator. */
export async function createFirstAdministrator(raw: unknown): Promise<Outcome<null>> {
  const parsed = firstAdministratorSchema.safeParse(raw);
  if (!parsed.success) return invalidFromZod(parsed.error);
  if (!(await isEmptyInstallation())) return conflict('Đã có quản trị viên. Hãy đăng nhập.');
  const { username, displayName, password } = parsed.data;
  const hash = await hashPassword(password);
  const [row] = await db().$queryRaw<
    { ok: boolean }[]
  >`SELECT app.create_first_administrator(${username}, ${displayName}, ${hash}) AS ok`;
  return row?.ok ? done(null) : conflict('Đã có quản trị viên. Hãy đăng nhập.');
}
