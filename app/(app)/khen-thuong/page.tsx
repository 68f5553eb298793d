import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import {
  awardCommendationAction,
  decideCommendationAction,
  declineCommendationAction,
} from '@/app/(app)/khen-thuong/actions';
import { CommendationList } from '@/components/commendations/commendation-list';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { Pager } from '@/components/ui/pager';
import { listCommendations } from '@/lib/commendations/queries';
import type { PageProps } from '@/lib/page-props';
import { requireActor } from '@/lib/session';

export const metadata: Metadata = { title: 'Khen thưởng' };

const actions = {
  decide: decideCommendationAction,
  award: awardCommendationAction,
  decline: declineCommendationAction,
};

export default async function CommendationsPage({ searchParams }: PageProps) {
  const actor = await requireActor();
  const { trang, viec, dong } = await searchParams;
  const page = Math.max(1, Number(trang) || 1);
  const list = await listCommendations(actor, { page });
  if (!list.ok) notFound();
  const { rows, total, pageSize, mayPropose } = list.value;
  return (
    <>
      <PageHeader
        title="Khen thưởng"
        context="Tập thể, cán bộ và người dân có thành tích. Người đề nghị không tự ghi quyết định; người dân chỉ được nêu tên khi họ đồng ý."
        action={mayPropose && <LinkButton href="/khen-thuong/moi">Đề nghị khen thưởng</LinkButton>}
      />
      {rows.length === 0 ? (
        <EmptyState title="Chưa có khen thưởng nào">
          Đề nghị một tập thể, một chức vụ hoặc một người dân đã đồng ý; Trưởng Công an xã, Chủ tịch UBND xã hoặc Công
          an cấp trên ghi quyết định.
        </EmptyState>
      ) : (
        <CommendationList rows={rows} asked={viec} row={dong} actions={actions} />
      )}
      <Pager page={page} pageSize={pageSize} total={total} href={(n) => `/khen-thuong?trang=${n}`} />
    </>
  );
}
