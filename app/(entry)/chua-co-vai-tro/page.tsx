import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { signOutAction } from '@/app/(app)/actions';
import { AccountMenu } from '@/components/shell/account-menu';
import { currentSession } from '@/lib/session';

export const metadata: Metadata = { title: 'Chưa có vai trò' };

export default async function NoRolePage() {
  const session = await currentSession();
  if (!session) redirect('/dang-nhap');
  if (session.actor) redirect('/');
  return (
    <>
      <h1>Chưa có vai trò</h1>
      <p>
        {session.displayName} chưa được giao vai trò nào đang còn hiệu lực. Hãy liên hệ quản trị viên của đơn vị, hoặc
        đăng xuất và dùng tài khoản khác.
      </p>
      <AccountMenu displayName={session.displayName} hasDigest={false} signOut={signOutAction} />
    </>
  );
}
