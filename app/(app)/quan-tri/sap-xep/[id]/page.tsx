import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { carryOutReorganisationAction, dropReorganisationAction } from '@/app/(app)/quan-tri/sap-xep/actions';
import { NewCommuneCard } from '@/components/territory/new-commune-card';
import { ReorganisationDecision } from '@/components/territory/reorganisation-decision';
import { PageHeader } from '@/components/ui/page-header';
import stack from '@/components/ui/stack.module.css';
import { formatDate } from '@/lib/dates';
import type { PageProps } from '@/lib/page-props';
import { requireActor } from '@/lib/session';
import { changeLabels } from '@/lib/territory/plan';
import { getReorganisation } from '@/lib/territory/queries';

export const metadata: Metadata = { title: 'Sắp xếp địa bàn' };

export default async function ReorganisationPage({ params }: PageProps<'id'>) {
  const result = await getReorganisation(await requireActor(), { reorganisationId: (await params).id });
  if (!result.ok) notFound();
  const event = result.value;
  const what = event.changes.map((c) => changeLabels[c]).join(', ');
  return (
    <div className={stack.stack}>
      <PageHeader
        title={event.decision}
        context={`${what}, có hiệu lực từ ngày ${formatDate(event.effectiveOn)}`}
        back={{ href: '/quan-tri/sap-xep', label: 'Sắp xếp địa bàn' }}
      />
      <ReorganisationDecision event={event} carryOut={carryOutReorganisationAction} drop={dropReorganisationAction} />
      {event.communes.map((commune) => (
        <NewCommuneCard key={commune.code} commune={commune} isDraft={event.status === 'DRAFT'} />
      ))}
    </div>
  );
}
