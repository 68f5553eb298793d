import { done, invalid, invalidFromZod, notFound, type Outcome } from '@/lib/access/outcome';
import { db } from '@/lib/db';
import { hashPassword, verifyPassword } from '@/lib/password';
import { changePasswordSchema } from '@/lib/users/password-schema';

/** Changes one's own password; every session of the person ends, this one too. */
export async function changeOwnPassword(sid: string, raw: unknown): Promise<Outcome<null>> {
  const parsed = changePasswordSchema.safeParse(raw);
  if (!parsed.success) return invalidFromZod(parsed.error);
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
