import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { Pager } from '@/components/ui/pager';
import { RecordTable } from '@/components/ui/record-table';
import { formatDate } from '@/lib/dates';
import type { PageProps } from '@/lib/page-props';
import { requireActor } from '@/lib/session';
import { conferenceKinds, conferenceStatuses } from '@/lib/steering/conferences/conference';
import { listConferences } from '@/lib/steering/conferences/queries';

export const metadata: Metadata = { title: 'Hội nghị' };

export default async function ConferencesPage({ searchParams }: PageProps) {
  const page = Math.max(1, Number((await searchParams).trang) || 1);
  const list = await listConferences(await requireActor(), { page });
  if (!list.ok) notFound();
  const { rows, total, pageSize, maySteer } = list.value;
  return (
    <>
      <PageHeader
        title="Hội nghị"
        context="Họp, kết luận và việc được giao. Cuộc họp sau mở đầu bằng việc chưa làm xong của cuộc trước."
        back={{ href: '/ban-chi-dao', label: 'Ban chỉ đạo' }}
        action={maySteer && <LinkButton href="/ban-chi-dao/hoi-nghi/moi">Lập hội nghị</LinkButton>}
      />
      {rows.length === 0 ? (
        <EmptyState title="Chưa có hội nghị nào">
          Lập hội nghị với chương trình và thành phần dự; khi họp, kết luận được ghi thành nhiệm vụ có đơn vị và hạn.
        </EmptyState>
      ) : (
        <RecordTable
          caption="Các hội nghị"
          columns={['Hội nghị', 'Loại', 'Ngày', 'Đơn vị', 'Tình trạng', 'Nhiệm vụ đã xong']}
          rows={rows.map((row) => ({
            key: row.id,
            cells: [
              <Link key="title" href={`/ban-chi-dao/hoi-nghi/${row.id}`} prefetch={false}>
                {row.title}
              </Link>,
              conferenceKinds[row.kind],
              `${row.startsAt}, ${formatDate(row.heldOn)}`,
              row.unitName,
              conferenceStatuses[row.status],
              row.tasks > 0 && `${row.done}/${row.tasks}`,
            ],
          }))}
        />
      )}
      <Pager {...{ page, pageSize, total }} href={(n) => `/ban-chi-dao/hoi-nghi?trang=${n}`} />
    </>
  );
}
