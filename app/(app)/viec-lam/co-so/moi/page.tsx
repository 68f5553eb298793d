import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { registerEmployerAction } from '@/app/(app)/viec-lam/actions';
import { RegisterEmployer } from '@/components/employers/employer-form';
import { PageHeader } from '@/components/ui/page-header';
import { formatDate, todayInVietnam } from '@/lib/dates';
import { canRegisterEmployer } from '@/lib/employers/policy';
import { requireActor } from '@/lib/session';

export const metadata: Metadata = { title: 'Ghi cơ sở mới' };

export default async function NewEmployerPage() {
  const actor = await requireActor();
  if (!canRegisterEmployer(actor).allowed) notFound();
  return (
    <>
      <PageHeader
        title="Ghi cơ sở mới"
        context={`Cơ sở ở ${actor.unitForm} ${actor.unitName}. Mã số thuế đã có ở xã khác thì phần mềm chỉ chỗ, không ghi lần hai.`}
        back={{ href: '/viec-lam/co-so', label: 'Cơ sở tuyển dụng' }}
      />
      <RegisterEmployer
        defaults={{ workforceOn: formatDate(todayInVietnam()), isAnother: false }}
        action={registerEmployerAction}
      />
    </>
  );
}
