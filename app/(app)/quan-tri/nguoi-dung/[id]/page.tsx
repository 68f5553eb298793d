import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import * as actions from '@/app/(app)/quan-tri/nguoi-dung/actions';
import { Card } from '@/components/ui/card';
import { Disclosure } from '@/components/ui/disclosure';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import stack from '@/components/ui/stack.module.css';
import { AssignmentTable } from '@/components/users/assignment-table';
import { SignInFacts } from '@/components/users/sign-in-facts';
import {
  AssignRoleForm,
  DisableUserButton,
  EnableUserButton,
  LinkOidcForm,
  RenameUserForm,
  ResetPasswordForm,
} from '@/components/users/user-forms';
import { UserState } from '@/components/users/user-table';
import type { PageProps } from '@/lib/page-props';
import { requireActor } from '@/lib/session';
import { getUser, listAssignableUnits } from '@/lib/users/queries';

export const metadata: Metadata = { title: 'Tài khoản' };

export default async function UserPage({ params }: PageProps<'id'>) {
  const actor = await requireActor();
  const result = await getUser(actor, { userId: (await params).id });
  const units = await listAssignableUnits(actor, {});
  if (!result.ok || !units.ok) notFound();
  const { user, isSelf, signIn, assignments, may } = result.value;
  const about = { userId: user.id, version: user.version };
  return (
    <div className={stack.stack}>
      <PageHeader
        title={user.displayName}
        context={<UserState {...user} hasRole={assignments.some((a) => a.state === 'running')} />}
        back={{ href: '/quan-tri/nguoi-dung', label: 'Người dùng' }}
        action={
          (may.disable && <DisableUserButton {...about} action={actions.disableUserAction} />) ||
          (may.enable && <EnableUserButton {...about} action={actions.enableUserAction} />)
        }
      />
      {!user.isManaged && (
        <Notice>
          Người này còn giữ vai trò ngoài địa bàn của bạn, nên việc sửa tài khoản thuộc quản trị viên cấp trên.
        </Notice>
      )}
      {user.isLastAdministrator && (
        <Notice tone="attention">
          Đây là quản trị viên cuối cùng của địa bàn này. Hãy giao vai trò Quản trị cho một người khác trước khi khóa
          hoặc thôi vai trò.
        </Notice>
      )}
      {isSelf && (
        <Notice>
          Đây là tài khoản của bạn. Bạn không tự giao vai trò hay đặt lại mật khẩu cho mình: đổi mật khẩu trong mục tài
          khoản ở góc trên.
        </Notice>
      )}
      <Card title="Vai trò">
        <AssignmentTable assignments={assignments} endAction={actions.endAssignmentAction} />
        {may.assign && (
          <Disclosure label="Giao vai trò">
            <AssignRoleForm userId={user.id} units={units.value} action={actions.assignRoleAction} />
          </Disclosure>
        )}
      </Card>
      <Card title="Đăng nhập">
        <SignInFacts username={user.username} oidcSubject={user.oidcSubject} state={signIn} />
        {may.resetPassword && (
          <Disclosure label="Đặt mật khẩu tạm">
            <ResetPasswordForm userId={user.id} username={user.username} action={actions.resetPasswordAction} />
          </Disclosure>
        )}
        {may.rename && (
          <>
            <Disclosure label="Sửa họ và tên">
              <RenameUserForm {...about} displayName={user.displayName} action={actions.renameUserAction} />
            </Disclosure>
            <Disclosure label="Liên kết đăng nhập một lần">
              <LinkOidcForm {...about} subject={user.oidcSubject} action={actions.linkOidcAction} />
            </Disclosure>
          </>
        )}
      </Card>
    </div>
  );
}
