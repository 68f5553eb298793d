import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { draftReorganisationAction } from '@/app/(app)/quan-tri/sap-xep/actions';
import { ReorganisationForm } from '@/components/territory/reorganisation-form';
import { PageHeader } from '@/components/ui/page-header';
import { requireActor } from '@/lib/session';
import { reorganisationChoices } from '@/lib/territory/queries';

export const metadata: Metadata = { title: 'Lập phương án sắp xếp' };

export default async function NewReorganisationPage() {
  const choices = await reorganisationChoices(await requireActor(), {});
  if (!choices.ok) notFound();
  return (
    <>
      <PageHeader
        title="Lập phương án sắp xếp"
        context="Chưa thay đổi gì ở bước này. Lưu xong sẽ thấy ai, hồ sơ nào chuyển theo trước khi thực hiện."
        back={{ href: '/quan-tri/sap-xep', label: 'Sắp xếp địa bàn' }}
      />
      <ReorganisationForm {...choices.value} action={draftReorganisationAction} />
    </>
  );
}
