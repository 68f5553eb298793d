'use client';

import Link from 'next/link';
import { useState } from 'react';
import { ActionForm } from '@/components/form/action-form';
import { FieldColumns } from '@/components/form/field-columns';
import { TextField } from '@/components/form/fields';
import type { FormAction } from '@/components/form/form-action';
import { AssignmentFields } from '@/components/users/assignment-fields';
import { PasswordToHandOver, TemporaryPasswordField } from '@/components/users/temporary-password';
import type { AssignableUnit } from '@/lib/users/queries';
import { createUserSchema, type CreateUserForm as Values } from '@/lib/users/schema';

interface Props {
  action: FormAction<{ userId: string }>;
  units: readonly AssignableUnit[];
}

export function CreateUserForm({ action, units }: Props) {
  const [made, setMade] = useState<{ userId: string; username: string; password: string } | null>(null);
  async function send(values: Values, key: string) {
    const outcome = await action(values, key);
    if (outcome.ok)
      setMade({ ...outcome.value, username: values.username.trim().toLowerCase(), password: values.password });
    return outcome;
  }
  if (made) {
    return (
      <>
        <PasswordToHandOver username={made.username} password={made.password} />
        <p>
          <Link href={`/quan-tri/nguoi-dung/${made.userId}`}>Mở tài khoản vừa tạo</Link>
        </p>
      </>
    );
  }
  return (
    <ActionForm
      schema={createUserSchema}
      adds
      defaultValues={{ username: '', displayName: '', password: '', role: '', unitId: '', validFrom: '' }}
      action={send}
      doneMessage="Đã tạo tài khoản."
      submitLabel="Tạo tài khoản"
    >
      <FieldColumns>
        <TextField name="displayName" label="Họ và tên" />
        <TextField name="username" label="Tên đăng nhập" hint="Chữ thường không dấu, ví dụ ca.hoangloc" />
      </FieldColumns>
      <TemporaryPasswordField />
      <AssignmentFields units={units} isOptional />
    </ActionForm>
  );
}
