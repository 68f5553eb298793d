import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { changePasswordAction } from '@/app/(entry)/actions';
import { ChangePasswordForm } from '@/components/shell/password-forms';
import { currentSession } from '@/lib/session';

export const metadata: Metadata = { title: 'Đổi mật khẩu' };

export default async function ChangePasswordPage() {
  const session = await currentSession();
  if (!session) redirect('/dang-nhap');
  return (
    <>
      <h1>Đổi mật khẩu</h1>
      <p>
        {session.mustChangePassword && 'Đây là lần đăng nhập đầu tiên: hãy đặt mật khẩu của riêng bạn. '}
        Đổi xong, mọi phiên đăng nhập đang mở sẽ kết thúc và bạn đăng nhập lại bằng mật khẩu mới.
      </p>
      <ChangePasswordForm action={changePasswordAction} />
      {!session.mustChangePassword && <a href="/">Quay lại</a>}
    </>
  );
}
