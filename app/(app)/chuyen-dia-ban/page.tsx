import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { TransferTable } from '@/components/transfers/transfer-table';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { Pager } from '@/components/ui/pager';
import { Tabs } from '@/components/ui/tabs';
import { isCommunePolice } from '@/lib/access/roles';
import type { PageProps } from '@/lib/page-props';
import { requireActor } from '@/lib/session';
import { listTransfers } from '@/lib/transfers/queries';
import { directions } from '@/lib/transfers/schema';

export const metadata: Metadata = { title: 'Chuyển địa bàn' };

const words = { den: 'Chuyển đến', di: 'Chuyển đi', 'tat-ca': 'Tất cả' } as const;

export default async function TransfersPage({ searchParams }: PageProps) {
  const actor = await requireActor();
  const { muc, trang } = await searchParams;
  // The police above have no commune of their own: they see what moves inside their area.
  const isCommune = isCommunePolice(actor.role);
  const direction = directions.find((d) => d === muc) ?? 'tat-ca';
  const page = Math.max(1, Number(trang) || 1);
  const list = await listTransfers(actor, { direction: isCommune ? direction : 'tat-ca', page });
  if (!list.ok) notFound();
  const { rows, pageSize, total, incoming } = list.value;
  return (
    <>
      <PageHeader
        title="Chuyển địa bàn"
        context={
          isCommune && incoming > 0
            ? `${incoming} người chuyển đến chờ Trưởng Công an xã tiếp nhận.`
            : 'Người chuyển đi vẫn do nơi gửi quản lý cho đến khi nơi đến tiếp nhận.'
        }
        action={isCommune && <LinkButton href="/ho-so">Chọn người để chuyển</LinkButton>}
      />
      {isCommune && (
        <Tabs
          tabs={directions.map((key) => ({ key, label: words[key] }))}
          current={direction}
          base="/chuyen-dia-ban"
          label="Chiều chuyển"
        />
      )}
      <TransferTable rows={rows} />
      <Pager
        page={page}
        pageSize={pageSize}
        total={total}
        href={(n) => `/chuyen-dia-ban?muc=${direction}&trang=${n}`}
      />
    </>
  );
}
