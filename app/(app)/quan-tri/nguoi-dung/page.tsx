import { NativeSelect, TextInput } from '@mantine/core';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { EmptyState } from '@/components/ui/empty-state';
import { FilterForm } from '@/components/ui/filter-form';
import { LinkButton } from '@/components/ui/link-button';
import { optionsOf, orAny } from '@/components/ui/options';
import { PageHeader } from '@/components/ui/page-header';
import { NextPage } from '@/components/ui/pager';
import { UserTable } from '@/components/users/user-table';
import { roleLabels } from '@/lib/access/roles';
import type { PageProps } from '@/lib/page-props';
import { requireActor } from '@/lib/session';
import { listUsers } from '@/lib/users/queries';
import { paramsFromUserFilter, userFilterFromParams, userStates } from '@/lib/users/schema';

export const metadata: Metadata = { title: 'Người dùng' };

const address = '/quan-tri/nguoi-dung';

export default async function UsersPage({ searchParams }: PageProps) {
  const actor = await requireActor();
  const filter = userFilterFromParams(await searchParams);
  const result = await listUsers(actor, filter);
  if (!result.ok) notFound();
  const { users, next, total } = result.value;
  const params = paramsFromUserFilter(filter);
  const more = new URLSearchParams(params);
  if (next)
    for (const [name, value] of [
      ['sau', next[0]],
      ['sauid', next[1]],
    ] as const)
      more.set(name, value);
  return (
    <>
      <PageHeader
        title="Người dùng"
        context={`${total} tài khoản thuộc ${actor.unitForm} ${actor.unitName}. Quản trị viên không xem được hồ sơ của người dân.`}
        action={<LinkButton href={`${address}/moi`}>Tạo tài khoản</LinkButton>}
      />
      <FilterForm action={address} label="Lọc người dùng">
        <TextInput name="q" label="Tên hoặc tên đăng nhập" defaultValue={filter.q ?? ''} autoComplete="off" />
        <NativeSelect
          name="vaitro"
          label="Vai trò"
          defaultValue={filter.role ?? ''}
          data={orAny('Mọi vai trò', optionsOf(roleLabels))}
        />
        <NativeSelect
          name="trangthai"
          label="Trạng thái"
          defaultValue={filter.state ?? ''}
          data={orAny('Mọi trạng thái', optionsOf(userStates))}
        />
      </FilterForm>
      {users.length === 0 ? (
        <EmptyState title="Không có tài khoản nào khớp">Bớt một điều kiện, hoặc tìm bằng tên không dấu.</EmptyState>
      ) : (
        <UserTable users={users} />
      )}
      <NextPage href={next && `${address}?${more}`} isFirst={!filter.after} firstHref={`${address}?${params}`} />
    </>
  );
}
