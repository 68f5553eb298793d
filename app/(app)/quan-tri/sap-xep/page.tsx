import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ReorganisationTable } from '@/components/territory/reorganisation-table';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { requireActor } from '@/lib/session';
import { listReorganisations } from '@/lib/territory/queries';

export const metadata: Metadata = { title: 'Sắp xếp địa bàn' };

export default async function ReorganisationsPage() {
  const actor = await requireActor();
  const events = await listReorganisations(actor, {});
  if (!events.ok) notFound();
  return (
    <>
      <PageHeader
        title="Sắp xếp địa bàn"
        context={`Sáp nhập, chia tách, đổi tên hoặc chuyển cấp trên của các xã thuộc ${actor.unitForm} ${actor.unitName}`}
        action={<LinkButton href="/quan-tri/sap-xep/moi">Lập phương án</LinkButton>}
        back={{ href: '/quan-tri/don-vi', label: 'Đơn vị' }}
      />
      {events.value.length === 0 ? (
        <EmptyState title="Chưa có lần sắp xếp nào">
          Khi có nghị quyết sáp nhập hay chia tách xã, hãy lập phương án: phần mềm cho xem trước ai và hồ sơ nào chuyển
          theo, rồi thực hiện một lượt. Số liệu của những ngày trước vẫn giữ theo xã cũ.
        </EmptyState>
      ) : (
        <ReorganisationTable events={events.value} />
      )}
    </>
  );
}
