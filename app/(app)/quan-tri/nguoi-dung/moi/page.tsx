import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { createUserAction } from '@/app/(app)/quan-tri/nguoi-dung/actions';
import { PageHeader } from '@/components/ui/page-header';
import { CreateUserForm } from '@/components/users/create-user-form';
import { requireActor } from '@/lib/session';
import { listAssignableUnits } from '@/lib/users/queries';

export const metadata: Metadata = { title: 'Tạo tài khoản' };

export default async function NewUserPage() {
  const units = await listAssignableUnits(await requireActor(), {});
  if (!units.ok) notFound();
  return (
    <>
      <PageHeader
        title="Tạo tài khoản"
        context="Mỗi người một tài khoản: nhật ký ghi việc theo tên người."
        back={{ href: '/quan-tri/nguoi-dung', label: 'Người dùng' }}
      />
      <CreateUserForm action={createUserAction} units={units.value} />
    </>
  );
}
