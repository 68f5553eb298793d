import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { importEmployersAction, previewEmployersAction } from '@/app/(app)/viec-lam/actions';
import { TableUpload } from '@/components/excel/table-upload';
import { PageHeader } from '@/components/ui/page-header';
import { canRegisterEmployer } from '@/lib/employers/policy';
import { requireActor } from '@/lib/session';

export const metadata: Metadata = { title: 'Nhập cơ sở từ Excel' };

export default async function ImportEmployersPage() {
  const actor = await requireActor();
  if (!canRegisterEmployer(actor).allowed) notFound();
  return (
    <>
      <PageHeader
        title="Nhập cơ sở từ Excel"
        context={`Cơ sở của ${actor.unitForm} ${actor.unitName}. Cơ sở đã có không nhập lần hai; nhập lại cùng tệp không thay đổi gì.`}
        back={{ href: '/viec-lam/co-so', label: 'Cơ sở tuyển dụng' }}
      />
      <TableUpload
        what="cơ sở"
        sampleHref="/api/viec-lam/co-so/xuat"
        backHref="/viec-lam/co-so"
        preview={previewEmployersAction}
        enter={importEmployersAction}
      />
    </>
  );
}
