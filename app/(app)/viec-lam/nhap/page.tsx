import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { importVacanciesAction, previewVacanciesAction } from '@/app/(app)/viec-lam/actions';
import { TableUpload } from '@/components/excel/table-upload';
import { PageHeader } from '@/components/ui/page-header';
import { canRegisterEmployer } from '@/lib/employers/policy';
import { requireActor } from '@/lib/session';

export const metadata: Metadata = { title: 'Nhập tin tuyển dụng từ Excel' };

export default async function ImportVacanciesPage() {
  const actor = await requireActor();
  if (!canRegisterEmployer(actor).allowed) notFound();
  return (
    <>
      <PageHeader
        title="Nhập tin tuyển dụng từ Excel"
        context={`Tin của các cơ sở trong ${actor.unitForm} ${actor.unitName}. Công việc đang tuyển rồi không nhập lần hai.`}
        back={{ href: '/viec-lam', label: 'Việc làm' }}
      />
      <TableUpload
        what="tin tuyển dụng"
        sampleHref="/api/viec-lam/xuat?noi=here"
        backHref="/viec-lam"
        preview={previewVacanciesAction}
        enter={importVacanciesAction}
      />
    </>
  );
}
