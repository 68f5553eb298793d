import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { importModelsAction, previewModelsAction } from '@/app/(app)/mo-hinh/actions';
import { ImportModels } from '@/components/models/import-models';
import { PageHeader } from '@/components/ui/page-header';
import { getModelChoices } from '@/lib/models/queries';
import { requireActor } from '@/lib/session';

export const metadata: Metadata = { title: 'Nhập mô hình từ Excel' };

export default async function ImportModelsPage() {
  const allowed = await getModelChoices(await requireActor(), {});
  if (!allowed.ok) notFound();
  return (
    <>
      <PageHeader
        title="Nhập mô hình từ Excel"
        context="Xem kết quả từng dòng trước; chỉ mô hình mới được ghi, mô hình đã có bỏ qua. Dán lại lần nữa không sinh thêm."
        back={{ href: '/mo-hinh', label: 'Mô hình' }}
      />
      <ImportModels preview={previewModelsAction} commit={importModelsAction} />
    </>
  );
}
