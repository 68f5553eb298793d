import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import styles from '@/app/(entry)/entry.module.css';
import { OfflineLock } from '@/components/offline/offline-lock';
import { SignInForm } from '@/components/shell/sign-in-form';
import { Notice } from '@/components/ui/notice';
import { env } from '@/lib/env';
import type { PageProps } from '@/lib/page-props';
import { currentSession } from '@/lib/session';
import { isEmptyInstallation } from '@/lib/users/first-administrator.server';

export const metadata: Metadata = { title: 'Đăng nhập' };

export default async function SignInPage({ searchParams }: PageProps) {
  if (await currentSession()) redirect('/');
  if (await isEmptyInstallation()) redirect('/thiet-lap');
  const { error, xong } = await searchParams;
  return (
    <>
      <h1>Đăng nhập</h1>
      {xong && <Notice tone="success">Đã đổi mật khẩu. Hãy đăng nhập bằng mật khẩu mới.</Notice>}
      {error && <Notice tone="danger">Chưa đăng nhập được. Tài khoản này chưa được quản trị viên liên kết.</Notice>}
      <OfflineLock />
      <SignInForm oidcName={env().OIDC_ISSUER ? env().OIDC_NAME : null} />
      <p className={styles.limits}>
        Phần mềm hỗ trợ công tác tái hòa nhập cộng đồng tại địa phương. Không thay thế cơ sở dữ liệu của Bộ Công an
        (Điều 4 Thông tư 10/2024/TT-BCA). <strong>Không nhập tài liệu “Mật”.</strong>
      </p>
    </>
  );
}
