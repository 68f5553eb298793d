import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { closeSearchAction, doSearchStepAction, openSearchAction } from '@/app/(app)/ho-so/[id]/mat-lien-lac/actions';
import { CloseSearch, DoSearchStep, OpenSearch } from '@/components/searches/search-forms';
import { SearchSteps } from '@/components/searches/search-steps';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import stack from '@/components/ui/stack.module.css';
import { getCase } from '@/lib/cases/queries';
import { formatDate, todayInVietnam } from '@/lib/dates';
import type { PageProps } from '@/lib/page-props';
import { canCloseSearch, canDoSearchStep, canOpenSearch, canReadSearch } from '@/lib/searches/policy';
import { endingKeys, procedureNote } from '@/lib/searches/protocol';
import { getSearch } from '@/lib/searches/queries';
import { requireActor } from '@/lib/session';

export const metadata: Metadata = { title: 'Tìm người mất liên lạc' };

export default async function SearchPage({ params }: PageProps<'id'>) {
  const actor = await requireActor();
  const caseId = (await params).id;
  const file = await getCase(actor, { caseId });
  if (!file.ok || !canReadSearch(actor).allowed) notFound();
  const found = await getSearch(actor, { caseId });
  const search = found.ok ? found.value : null;
  const today = formatDate(todayInVietnam());
  const mayOpen = canOpenSearch(actor, file.value).allowed && search?.status !== 'OPEN';
  if (!search && !mayOpen) notFound();
  const endings = search ? endingKeys.filter((ending) => canCloseSearch(actor, search, ending).allowed) : [];
  const now = search?.steps.find((s) => s.position === search.step);
  const { fullName } = file.value.person;
  return (
    <>
      <PageHeader
        title="Tìm người mất liên lạc"
        context={`${fullName} · ${procedureNote}`}
        back={{ href: `/ho-so/${caseId}`, label: fullName }}
      />
      <div className={stack.stack}>
        {mayOpen && (
          <Card title="Bắt đầu tìm">
            <OpenSearch caseId={caseId} today={today} action={openSearchAction} />
          </Card>
        )}
        {search && now && canDoSearchStep(actor, search).allowed && (
          <Card title={`Bước ${now.position}: ${now.label}`}>
            <p className={stack.muted}>{now.ask}.</p>
            <DoSearchStep
              key={now.position}
              search={search}
              position={now.position}
              today={today}
              action={doSearchStepAction}
            />
          </Card>
        )}
        {search && <SearchSteps search={search} today={todayInVietnam()} />}
        {search && endings.length > 0 && (
          <Card title="Kết luận">
            <CloseSearch search={search} endings={endings} action={closeSearchAction} />
          </Card>
        )}
      </div>
    </>
  );
}
