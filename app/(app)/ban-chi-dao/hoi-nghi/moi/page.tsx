import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { planConferenceAction } from '@/app/(app)/ban-chi-dao/hoi-nghi/actions';
import { PlanConference } from '@/components/steering/conference-forms';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { formatDate, todayInVietnam } from '@/lib/dates';
import { requireActor } from '@/lib/session';
import { canSteer } from '@/lib/steering/policy';

export const metadata: Metadata = { title: 'Lập hội nghị' };

export default async function PlanConferencePage() {
  const actor = await requireActor();
  if (!canSteer(actor).allowed) notFound();
  const empty = { kind: 'REGULAR' as const, title: '', startsAt: '08:00', place: '', agenda: '', sites: '' };
  return (
    <>
      <PageHeader
        title="Lập hội nghị"
        context={`${actor.unitForm} ${actor.unitName}`}
        back={{ href: '/ban-chi-dao/hoi-nghi', label: 'Hội nghị' }}
      />
      <Card>
        <PlanConference defaults={{ ...empty, heldOn: formatDate(todayInVietnam()) }} action={planConferenceAction} />
      </Card>
    </>
  );
}
