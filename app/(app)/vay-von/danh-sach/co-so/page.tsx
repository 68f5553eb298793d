import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { draftEstablishmentListAction } from '@/app/(app)/vay-von/danh-sach/actions';
import { EstablishmentForm } from '@/components/loans/establishment-form';
import { PageHeader } from '@/components/ui/page-header';
import { formatDate, todayInVietnam } from '@/lib/dates';
import { canDraftList } from '@/lib/loans/lists/policy';
import { requireActor } from '@/lib/session';

export const metadata: Metadata = { title: 'Mẫu 02' };

export default async function EstablishmentPage() {
  const actor = await requireActor();
  if (!canDraftList(actor).allowed) notFound();
  return (
    <>
      <PageHeader
        title="Lập Mẫu 02 cho cơ sở sản xuất, kinh doanh"
        context="Ít nhất 10 % lao động là người chấp hành xong án phạt tù đủ điều kiện, có hợp đồng lao động (Quyết định 22/2023/QĐ-TTg, Điều 3 khoản 2b)."
        back={{ href: '/vay-von/danh-sach', label: 'Danh sách vay vốn' }}
      />
      <EstablishmentForm
        defaults={{ workforceOn: formatDate(todayInVietnam()) }}
        action={draftEstablishmentListAction}
      />
    </>
  );
}
