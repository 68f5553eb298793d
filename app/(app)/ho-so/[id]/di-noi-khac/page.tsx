import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { moveAwayAction, moveBackAction } from '@/app/(app)/chuyen-dia-ban/actions';
import { MoveAway, MoveBack } from '@/components/transfers/away-forms';
import { PageHeader } from '@/components/ui/page-header';
import { canMoveAway, canMoveBack } from '@/lib/cases/policy';
import { getCase } from '@/lib/cases/queries';
import { formatDate, todayInVietnam } from '@/lib/dates';
import type { PageProps } from '@/lib/page-props';
import { requireActor } from '@/lib/session';

export const metadata: Metadata = { title: 'Chuyển đi' };

export default async function MoveAwayPage({ params }: PageProps<'id'>) {
  const actor = await requireActor();
  const found = await getCase(actor, { caseId: (await params).id });
  if (!found.ok) notFound();
  const file = found.value;
  const back = { href: `/ho-so/${file.id}`, label: file.person.fullName };
  const target = { caseId: file.id, version: file.version, movedOn: formatDate(todayInVietnam()), reason: '' };
  if (canMoveBack(actor, file).allowed)
    return (
      <>
        <PageHeader title="Ghi nhận trở về" context={file.person.fullName} back={back} />
        <MoveBack defaults={target} action={moveBackAction} />
      </>
    );
  if (!canMoveAway(actor, file).allowed) notFound();
  return (
    <>
      <PageHeader title="Chuyển đi ngoài hệ thống" context={file.person.fullName} back={back} />
      <MoveAway defaults={{ ...target, destination: '' }} action={moveAwayAction} />
    </>
  );
}
