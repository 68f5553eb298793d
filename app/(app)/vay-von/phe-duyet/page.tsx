import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ApprovalTable } from '@/components/loans/applications/approval-table';
import { PageHeader } from '@/components/ui/page-header';
import { listApprovals } from '@/lib/loans/applications/approvals';
import { shownDong } from '@/lib/money';
import { requireActor } from '@/lib/session';

export const metadata: Metadata = { title: 'Phê duyệt' };

export default async function ApprovalsPage() {
  const actor = await requireActor();
  const found = await listApprovals(actor, {});
  if (!found.ok) notFound();
  const { rows, limit } = found.value;
  return (
    <>
      <PageHeader
        title="Phê duyệt"
        context={`Hồ sơ đã thẩm định, chờ lâu nhất ở trên. Trên ${shownDong(limit)} thì người giữ vai trò phê duyệt quyết định.`}
      />
      <ApprovalTable rows={rows} />
    </>
  );
}
