import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { createUnitAction } from '@/app/(app)/quan-tri/don-vi/actions';
import { PageHeader } from '@/components/ui/page-header';
import { CreateUnitForm } from '@/components/units/unit-forms';
import { requireActor } from '@/lib/session';
import { unitFormChoices } from '@/lib/units/queries';

export const metadata: Metadata = { title: 'Thêm đơn vị' };

export default async function NewUnitPage() {
  const choices = await unitFormChoices(await requireActor(), {});
  if (!choices.ok) notFound();
  return (
    <>
      <PageHeader
        title="Thêm đơn vị"
        context="Mã có thể được dùng lại cho nơi khác qua các năm; phần mềm phân biệt bằng ngày hiệu lực."
        back={{ href: '/quan-tri/don-vi', label: 'Đơn vị' }}
      />
      <CreateUnitForm choices={choices.value} action={createUnitAction} />
    </>
  );
}
