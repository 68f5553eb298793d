import Link from 'next/link';
import { Chip } from '@/components/ui/chip';
import { RecordTable } from '@/components/ui/record-table';
import stack from '@/components/ui/stack.module.css';
import { roleLabels } from '@/lib/access/roles';
import { formatDate } from '@/lib/dates';
import type { AssignmentRow } from '@/lib/users/queries';

export interface UserRow {
  id: string;
  username: string;
  displayName: string;
  isDisabled: boolean;
  isManaged: boolean;
  assignments: readonly AssignmentRow[];
}

export function UserTable({ users }: { users: readonly UserRow[] }) {
  return (
    <RecordTable
      caption="Tài khoản"
      columns={['Họ và tên', 'Tên đăng nhập', 'Vai trò', 'Trạng thái']}
      rows={users.map((user) => ({
        key: user.id,
        cells: [
          <Link key="name" href={`/quan-tri/nguoi-dung/${user.id}`} prefetch={false}>
            {user.displayName}
          </Link>,
          user.username,
          user.assignments.length > 0 && <Roles key="roles" assignments={user.assignments} />,
          <UserState key="state" {...user} hasRole={user.assignments.some((a) => a.state === 'running')} />,
        ],
      }))}
    />
  );
}

function Roles({ assignments }: { assignments: readonly AssignmentRow[] }) {
  return assignments.map((a) => (
    <p key={a.id}>
      {roleLabels[a.role]} · {a.unitLabel}
      {a.state === 'later' && ` (từ ${formatDate(a.validFrom)})`}
    </p>
  ));
}

export function UserState({
  isDisabled,
  isManaged,
  hasRole,
}: {
  isDisabled: boolean;
  isManaged: boolean;
  hasRole: boolean;
}) {
  return (
    <span className={stack.row}>
      {isDisabled ? (
        <Chip tone="danger">Đã khóa</Chip>
      ) : hasRole ? (
        <Chip tone="success">Đang dùng</Chip>
      ) : (
        <Chip tone="attention">Chưa có vai trò</Chip>
      )}
      {!isManaged && <Chip>Còn làm ở đơn vị khác</Chip>}
    </span>
  );
}
