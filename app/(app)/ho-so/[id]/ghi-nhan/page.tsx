import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { correctFollowUpAction, recordFollowUpAction } from '@/app/(app)/ho-so/[id]/actions';
import { openCaseFor } from '@/app/(app)/ho-so/[id]/open-case';
import { CorrectFollowUp, RecordFollowUp } from '@/components/followups/follow-up-form';
import { PageHeader } from '@/components/ui/page-header';
import { canRecordFollowUp } from '@/lib/cases/policy';
import { correctionDefaults, newestContact, newFollowUpDefaults } from '@/lib/followups/form-defaults';
import type { PageProps } from '@/lib/page-props';

export const metadata: Metadata = { title: 'Ghi nhận' };

export default async function RecordPage({ params, searchParams }: PageProps<'id'>) {
  const file = await openCaseFor((await params).id, canRecordFollowUp);
  const { sua } = await searchParams;
  const back = { href: `/ho-so/${file.id}`, label: file.person.fullName };
  const context = [file.person.hamlet, file.commune.name].filter(Boolean).join(', ');
  if (!sua) {
    return (
      <>
        <PageHeader title="Ghi nhận" context={`${file.person.fullName} · ${context}`} back={back} />
        <RecordFollowUp
          defaults={newFollowUpDefaults(file)}
          action={recordFollowUpAction}
          about={{ label: file.person.fullName, basedOn: newestContact(file) }}
        />
      </>
    );
  }
  const corrected = file.police?.followUps.find((f) => f.id === sua && f.isCurrent);
  if (!corrected) notFound();
  return (
    <>
      <PageHeader title="Sửa lần liên hệ" context={`${file.person.fullName} · ${context}`} back={back} />
      <CorrectFollowUp
        defaults={correctionDefaults(corrected, file.currentOccupation)}
        caseId={file.id}
        action={correctFollowUpAction}
      />
    </>
  );
}
