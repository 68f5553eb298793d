'use client';

import { useState } from 'react';
import { ActionButton } from '@/components/form/action-button';
import { ActionForm } from '@/components/form/action-form';
import { TextField } from '@/components/form/fields';
import type { FormAction } from '@/components/form/form-action';
import { AssignmentFields } from '@/components/users/assignment-fields';
import { PasswordToHandOver, TemporaryPasswordField } from '@/components/users/temporary-password';
import { formatDate, todayInVietnam } from '@/lib/dates';
import type { AssignableUnit } from '@/lib/users/queries';
import { assignRoleSchema, linkOidcSchema, renameUserSchema, resetPasswordSchema } from '@/lib/users/schema';

interface About {
  userId: string;
  version: number;
  action: FormAction;
}

export function RenameUserForm({ userId, version, displayName, action }: About & { displayName: string }) {
  return (
    <ActionForm
      key={version}
      schema={renameUserSchema}
      defaultValues={{ userId, version, displayName }}
      action={action}
      doneMessage="Đã sửa tên."
      submitLabel="Lưu tên"
    >
      <TextField name="displayName" label="Họ và tên" />
    </ActionForm>
  );
}

export function LinkOidcForm({ userId, version, subject, action }: About & { subject: string | null }) {
  return (
    <ActionForm
      key={version}
      schema={linkOidcSchema}
      defaultValues={{ userId, version, subject: subject ?? '' }}
      action={action}
      doneMessage="Đã lưu liên kết."
      submitLabel="Lưu liên kết"
    >
      <TextField
        name="subject"
        label="Mã liên kết (subject)"
        hint="Mã mà hệ thống đăng nhập một lần gửi cho tài khoản này. Để trống để bỏ liên kết"
      />
    </ActionForm>
  );
}

export function ResetPasswordForm({
  userId,
  username,
  action,
}: {
  userId: string;
  username: string;
  action: FormAction;
}) {
  const [chosen, setChosen] = useState<string | null>(null);
  if (chosen) return <PasswordToHandOver username={username} password={chosen} />;
  return (
    <ActionForm
      schema={resetPasswordSchema}
      adds
      defaultValues={{ userId, password: '' }}
      action={async (values, key) => {
        const outcome = await action(values, key);
        if (outcome.ok) setChosen(values.password);
        return outcome;
      }}
      doneMessage="Đã đặt mật khẩu tạm. Các phiên đang mở đã kết thúc."
      submitLabel="Đặt mật khẩu tạm"
    >
      <TemporaryPasswordField />
    </ActionForm>
  );
}

export function AssignRoleForm({
  userId,
  units,
  action,
}: {
  userId: string;
  units: readonly AssignableUnit[];
  action: FormAction;
}) {
  const defaultValues = { userId, role: undefined, unitId: '', validFrom: formatDate(todayInVietnam()), validTo: '' };
  return (
    <ActionForm
      schema={assignRoleSchema}
      adds
      defaultValues={defaultValues}
      action={action}
      doneMessage="Đã giao vai trò."
      submitLabel="Giao vai trò"
    >
      <AssignmentFields units={units} />
    </ActionForm>
  );
}

export function EndAssignmentButton({
  assignmentId,
  label,
  action,
}: {
  assignmentId: string;
  label: string;
  action: FormAction;
}) {
  return (
    <ActionButton
      variant="default"
      action={(key) => action({ assignmentId }, key)}
      confirm={`Kết thúc vai trò ${label} ngay bây giờ? Phiên đang dùng vai trò này dừng lập tức.`}
      doneMessage="Vai trò đã kết thúc."
    >
      Kết thúc
    </ActionButton>
  );
}

export function DisableUserButton({ userId, version, action }: About) {
  return (
    <ActionButton
      variant="default"
      action={(key) => action({ userId, version }, key)}
      confirm="Khóa tài khoản này? Mọi phiên đang mở của người này dừng lập tức. Có thể mở khóa lại."
      doneMessage="Đã khóa tài khoản."
    >
      Khóa tài khoản
    </ActionButton>
  );
}

export function EnableUserButton({ userId, version, action }: About) {
  return (
    <ActionButton action={(key) => action({ userId, version }, key)} doneMessage="Đã mở khóa tài khoản.">
      Mở khóa tài khoản
    </ActionButton>
  );
}
