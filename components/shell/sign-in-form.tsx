'use client';

import { PasswordInput, TextInput } from '@mantine/core';
import { signIn } from 'next-auth/react';
import { type FormEvent, useState } from 'react';
import formStyles from '@/components/form/form.module.css';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';

/** One answer for every failure: it never tells whether a name exists, is locked or is disabled. */
const refusal =
  'Tên đăng nhập hoặc mật khẩu chưa đúng, hoặc tài khoản đang tạm khóa. Sau 6 lần sai, hãy chờ 30 phút hoặc liên hệ quản trị viên.';

export function SignInForm({ oidcName }: { oidcName: string | null }) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    setBusy(true);
    const answer = await signIn('credentials', {
      username: String(given.get('username') ?? ''),
      password: String(given.get('password') ?? ''),
      redirect: false,
    }).catch(() => null);
    if (answer?.ok) return window.location.assign('/');
    setBusy(false);
    setProblem(answer ? refusal : 'Không kết nối được. Hãy kiểm tra mạng rồi thử lại.');
  }

  return (
    <form onSubmit={submit} className={formStyles.form}>
      {problem && <Notice tone="danger">{problem}</Notice>}
      <TextInput
        name="username"
        label="Tên đăng nhập"
        autoComplete="username"
        autoCapitalize="none"
        required
        withAsterisk={false}
      />
      <PasswordInput name="password" label="Mật khẩu" autoComplete="current-password" required withAsterisk={false} />
      <Button type="submit" loading={busy} fullWidth>
        Đăng nhập
      </Button>
      {oidcName && (
        <Button variant="default" fullWidth onClick={() => signIn('oidc', { callbackUrl: '/' })}>
          {oidcName}
        </Button>
      )}
    </form>
  );
}
