'use client';

import { useFormContext } from 'react-hook-form';
import { TextField } from '@/components/form/fields';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { suggestPassword } from '@/lib/users/suggest-password';

/** The password is chosen here and sent once: the server never shows it again. It stays readable, to be told to the person. */
export function TemporaryPasswordField() {
  const { setValue } = useFormContext();
  return (
    <div>
      <TextField
        name="password"
        label="Mật khẩu tạm"
        hint="Ít nhất 12 ký tự. Người dùng phải đổi ngay khi đăng nhập lần đầu"
      />
      <Button
        variant="default"
        mt={8}
        onClick={() => setValue('password', suggestPassword(), { shouldValidate: true })}
      >
        Gợi ý mật khẩu
      </Button>
    </div>
  );
}

export function PasswordToHandOver({ username, password }: { username: string; password: string }) {
  return (
    <Notice tone="success">
      <p>
        Đưa tận tay hoặc đọc qua điện thoại cho người dùng. Mật khẩu này chỉ hiện <strong>một lần</strong>, ở đây:
      </p>
      <p>
        Tên đăng nhập <strong>{username}</strong> · mật khẩu tạm <strong>{password}</strong>
      </p>
    </Notice>
  );
}
