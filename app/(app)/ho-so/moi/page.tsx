import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import {
  checkDuplicatesAction,
  discardDraftAction,
  openCaseAction,
  saveDraftAction,
} from '@/app/(app)/ho-so/moi/actions';
import { Drafts } from '@/components/intake/drafts';
import { IntakeForm } from '@/components/intake/intake-form';
import { PageHeader } from '@/components/ui/page-header';
import { canOpenCase } from '@/lib/cases/policy';
import { listHamlets } from '@/lib/cases/queries';
import { emptyIntake } from '@/lib/intake/empty-form';
import { getIntakeDraft, listIntakeDrafts } from '@/lib/intake/queries';
import type { PageProps } from '@/lib/page-props';
import { requireActor } from '@/lib/session';

export const metadata: Metadata = { title: 'Lập hồ sơ sắp về' };

export default async function NewCasePage({ searchParams }: PageProps) {
  const actor = await requireActor();
  if (!canOpenCase(actor).allowed) notFound();
  const { nhap } = await searchParams;
  const kept = typeof nhap === 'string' ? await getIntakeDraft(actor, { draftId: nhap }) : null;
  if (kept && !kept.ok) notFound();
  const drafts = await listIntakeDrafts(actor, {});
  const hamlets = await listHamlets(actor, {});
  if (!drafts.ok || !hamlets.ok) notFound();
  const empty = emptyIntake(kept?.value.id ?? crypto.randomUUID());
  return (
    <>
      <PageHeader
        title="Lập hồ sơ sắp về"
        context="Theo thông báo của trại giam. Nội dung đang viết được giữ lại nếu mất mạng hoặc đóng trang."
        back={{ href: '/ho-so', label: 'Danh sách hồ sơ' }}
      />
      {!kept && <Drafts drafts={drafts.value} discard={discardDraftAction} />}
      <IntakeForm
        key={kept?.value.id ?? 'new'}
        keptDraft={kept && { id: kept.value.id, savedAt: kept.value.savedAt }}
        defaults={kept ? { ...empty, ...JSON.parse(kept.value.content) } : empty}
        hamlets={hamlets.value}
        actions={{ open: openCaseAction, saveDraft: saveDraftAction, checkDuplicates: checkDuplicatesAction }}
      />
    </>
  );
}
