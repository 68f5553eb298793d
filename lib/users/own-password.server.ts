import { done, invalid, invalidFromZod, notFound, type Outcome } from '@/lib/access/outcome';
import { db } from '@/lib/db';
import { hashPassword, verifyPassword } from '@/lib/password';
import { isThrottled } from '@/lib/sign-in';
import { changePasswordSchema } from '@/lib/users/password-schema';

/** Guesses of the current password a session may make in a quarter of an hour. */
const attemptLimit = 10;

/** Changes one's own password; every session of the person ends, this one too. */
export async function changeOwnPassword(sid: string, raw: unknown): Promise<Outcome<null>> {
  const parsed = changePasswordSchema.safeParse(raw);
  if (!parsed.success) return invalidFromZod(parsed.error);
  if (await isThrottled('own-password', sid, attemptLimit)) {
    return invalid({ current: 'Đã thử quá nhiều lần. Hãy chờ 15 phút.' });
  }
  const [row] = await db().$queryRaw<{ hash: string | null }[]>`SELECT app.own_credential(${sid}::uuid) AS hash`;
  if (!(await verifyPassword(row?.hash ?? null, parsed.data.current))) {
    return invalid({ current: 'Mật khẩu đang dùng chưa đúng' });
  }
  const hash = await hashPassword(parsed.data.next);
  const [changed] = await db().$queryRaw<
    { ok: boolean }[]
  >`SELECT app.change_own_password(${sid}::uuid, ${hash}) AS ok`;
  return changed?.ok ? done(null) : notFound;
}
