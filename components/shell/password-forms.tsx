'use client';

import { ActionForm } from '@/components/form/action-form';
import { PasswordField, TextField } from '@/components/form/fields';
import type { Outcome } from '@/lib/access/outcome';
import { changePasswordSchema, firstAdministratorSchema } from '@/lib/users/password-schema';

type Action = (values: unknown) => Promise<Outcome<null>>;

export function ChangePasswordForm({ action }: { action: Action }) {
  return (
    <ActionForm
      schema={changePasswordSchema}
      defaultValues={{ current: '', next: '', again: '' }}
      action={action}
      onDone={() => '/dang-nhap?xong=1'}
      submitLabel="Đổi mật khẩu"
    >
      <PasswordField name="current" label="Mật khẩu đang dùng" autoComplete="current-password" />
      <PasswordField
        name="next"
        label="Mật khẩu mới"
        hint="Ít nhất 12 ký tự; một câu dễ nhớ là tốt nhất"
        autoComplete="new-password"
      />
      <PasswordField name="again" label="Nhập lại mật khẩu mới" autoComplete="new-password" />
    </ActionForm>
  );
}

export function FirstAdministratorForm({ action }: { action: Action }) {
  return (
    <ActionForm
      schema={firstAdministratorSchema}
      defaultValues={{ username: '', displayName: '', password: '', again: '' }}
      action={action}
      onDone={() => '/dang-nhap'}
      submitLabel="Tạo quản trị viên"
    >
      <TextField name="displayName" label="Họ và tên" />
      <TextField
        name="username"
        label="Tên đăng nhập"
        hint="Chữ thường không dấu, ví dụ quantri.thanhhoa"
        autoComplete="username"
      />
      <PasswordField name="password" label="Mật khẩu" hint="Ít nhất 12 ký tự" autoComplete="new-password" />
      <PasswordField name="again" label="Nhập lại mật khẩu" autoComplete="new-password" />
    </ActionForm>
  );
}
