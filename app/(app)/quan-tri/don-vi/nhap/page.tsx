import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { importUnitsAction, previewUnitsAction } from '@/app/(app)/quan-tri/don-vi/actions';
import { PageHeader } from '@/components/ui/page-header';
import { ImportUnits } from '@/components/units/import-units';
import { requireActor } from '@/lib/session';
import { unitFormChoices } from '@/lib/units/queries';

export const metadata: Metadata = { title: 'Nhập danh mục đơn vị' };

export default async function ImportUnitsPage() {
  const allowed = await unitFormChoices(await requireActor(), {});
  if (!allowed.ok) notFound();
  return (
    <>
      <PageHeader
        title="Nhập danh mục đơn vị"
        context="Kiểm tra từng dòng trước. Chỉ khi mọi dòng đều đúng mới ghi, và ghi tất cả cùng lúc."
        back={{ href: '/quan-tri/don-vi', label: 'Đơn vị' }}
      />
      <ImportUnits preview={previewUnitsAction} commit={importUnitsAction} />
    </>
  );
}
