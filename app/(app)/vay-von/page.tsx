import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { canOpenLoans } from '@/lib/loans/policy';
import { requireActor } from '@/lib/session';

export const metadata: Metadata = { title: 'Vay vốn' };

export default async function LoansPage() {
  const actor = await requireActor();
  if (!canOpenLoans(actor).allowed) notFound();
  return (
    <>
      <PageHeader title="Vay vốn" context={`${actor.unitForm} ${actor.unitName}`} />
      <EmptyState title="Chưa có danh sách nào được xác nhận">
        Ngân hàng chỉ thấy người có tên trong danh sách Mẫu 01 (Quyết định 22/2023/QĐ-TTg) đã được Công an xã lập và
        UBND xã xác nhận, hoặc người đang có khoản vay. Khi có danh sách đầu tiên, hồ sơ đề nghị vay sẽ hiện ở đây.
        Trước đó không có dữ liệu của người nào.
      </EmptyState>
    </>
  );
}
