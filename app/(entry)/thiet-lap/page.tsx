import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { createFirstAdministratorAction } from '@/app/(entry)/actions';
import { FirstAdministratorForm } from '@/components/shell/password-forms';
import { isEmptyInstallation } from '@/lib/users/first-administrator.server';

export const metadata: Metadata = { title: 'Thiết lập lần đầu' };

export default async function FirstRunPage() {
  if (!(await isEmptyInstallation())) redirect('/dang-nhap');
  return (
    <>
      <h1>Thiết lập lần đầu</h1>
      <p>
        Hệ thống chưa có tài khoản nào. Hãy tạo quản trị viên đầu tiên; người này sẽ tạo tài khoản cho các đơn vị và
        không xem được hồ sơ.
      </p>
      <FirstAdministratorForm action={createFirstAdministratorAction} />
    </>
  );
}
