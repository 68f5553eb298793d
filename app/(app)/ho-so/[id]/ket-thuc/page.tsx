import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { closeCaseAction, reopenCaseAction } from '@/app/(app)/ho-so/[id]/actions';
import { CloseCase, ReopenCase } from '@/components/cases/case-forms';
import { PageHeader } from '@/components/ui/page-header';
import { canCloseCase, canReopenCase } from '@/lib/cases/policy';
import { getCase } from '@/lib/cases/queries';
import { formatDate, todayInVietnam } from '@/lib/dates';
import type { PageProps } from '@/lib/page-props';
import { requireActor } from '@/lib/session';

export const metadata: Metadata = { title: 'Kết thúc quản lý' };

export default async function ClosePage({ params }: PageProps<'id'>) {
  const actor = await requireActor();
  const found = await getCase(actor, { caseId: (await params).id });
  if (!found.ok) notFound();
  const file = found.value;
  const back = { href: `/ho-so/${file.id}`, label: file.person.fullName };
  const target = { caseId: file.id, version: file.version };
  if (canReopenCase(actor, file).allowed) {
    return (
      <>
        <PageHeader title="Mở lại hồ sơ" context={file.person.fullName} back={back} />
        <ReopenCase defaults={{ ...target, reason: '' }} action={reopenCaseAction} />
      </>
    );
  }
  if (!canCloseCase(actor, file).allowed) notFound();
  return (
    <>
      <PageHeader
        title="Kết thúc quản lý"
        context={`${file.person.fullName} · Điều 14 Thông tư 10/2024/TT-BCA`}
        back={back}
      />
      <CloseCase
        defaults={{ ...target, closedOn: formatDate(todayInVietnam()), ground: 'EXPUNGED', reason: '' }}
        action={closeCaseAction}
      />
    </>
  );
}
