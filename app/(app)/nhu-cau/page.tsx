import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { KindFilter } from '@/components/needs/kind-filter';
import { NeedBoard, NeedCounters } from '@/components/needs/need-board';
import { PageHeader } from '@/components/ui/page-header';
import { Pager } from '@/components/ui/pager';
import { formatDate } from '@/lib/dates';
import { needKeys } from '@/lib/followups/vocabulary';
import { needBucketKeys } from '@/lib/needs/need';
import { listNeeds } from '@/lib/needs/queries';
import type { PageProps } from '@/lib/page-props';
import { requireActor } from '@/lib/session';

export const metadata: Metadata = { title: 'Nhu cầu' };

export default async function NeedsPage({ searchParams }: PageProps) {
  const actor = await requireActor();
  const { muc, loai, trang } = await searchParams;
  const page = Math.max(1, Number(trang) || 1);
  const found = await listNeeds(actor, {
    bucket: needBucketKeys.find((b) => b === muc),
    kind: needKeys.find((k) => k === loai),
    page,
  });
  if (!found.ok) notFound();
  const { rows, counts, bucket, kind, today, pageSize } = found.value;
  return (
    <>
      <PageHeader
        title="Nhu cầu"
        context={`${formatDate(today)} · ${actor.unitForm} ${actor.unitName}. Việc làm, học nghề, vốn, giấy tờ… của người đang được giúp đỡ.`}
      />
      <NeedCounters counts={counts} current={bucket} kind={kind} />
      <KindFilter kind={kind} bucket={bucket} />
      <NeedBoard rows={rows} bucket={bucket} today={today} showCommune={actor.role === 'SUPERIOR_POLICE'} />
      <Pager
        page={page}
        pageSize={pageSize}
        total={counts[bucket]}
        href={(n) => `/nhu-cau?muc=${bucket}${kind ? `&loai=${kind}` : ''}&trang=${n}`}
      />
    </>
  );
}
