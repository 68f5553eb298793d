import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Board } from '@/components/loans/applications/board';
import { BoardFilter } from '@/components/loans/applications/board-filter';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import stack from '@/components/ui/stack.module.css';
import { listApplications } from '@/lib/loans/applications/board';
import { canReceiveApplication } from '@/lib/loans/applications/policy';
import type { PageProps } from '@/lib/page-props';
import { requireActor } from '@/lib/session';

export const metadata: Metadata = { title: 'Hồ sơ vay' };

export default async function ApplicationsPage({ searchParams }: PageProps) {
  const actor = await requireActor();
  const { xa, hoi } = await searchParams;
  const communeId = Number(xa) || null;
  const organisation = hoi ? String(hoi) : null;
  const board = await listApplications(actor, { communeId, organisation });
  if (!board.ok) notFound();
  const { columns, communes } = board.value;
  const isEmpty = columns.every(({ count }) => count === 0) && communeId === null && organisation === null;
  return (
    <>
      <PageHeader
        title="Hồ sơ vay"
        context="Từ danh sách đã xác nhận đến giải ngân. Mỗi hồ sơ một thẻ, chờ lâu nhất ở trên."
      />
      <div className={stack.stack}>
        <BoardFilter communes={communes} communeId={communeId} organisation={organisation} />
        {isEmpty ? (
          <EmptyState title="Chưa có hồ sơ vay nào">
            Khi UBND xã xác nhận một danh sách Mẫu 01 hoặc Mẫu 02, từng người hoặc cơ sở hiện ở cột “Trong danh sách”.
            Mở thẻ để nhận giấy đề nghị vay vốn (01/TD).
          </EmptyState>
        ) : (
          <Board columns={columns} mayReceive={canReceiveApplication(actor).allowed} />
        )}
      </div>
    </>
  );
}
