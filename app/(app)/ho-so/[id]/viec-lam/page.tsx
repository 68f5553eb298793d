import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import {
  answerFitnessAction,
  closePlacementAction,
  endWorkAction,
  giveConsentAction,
  recordCheckAction,
  recordHiringAction,
  recordInterviewAction,
  referPersonAction,
  saveProfileAction,
  startWorkAction,
  withdrawConsentAction,
} from '@/app/(app)/ho-so/[id]/viec-lam/actions';
import { Consents } from '@/components/jobs/consents';
import styles from '@/components/jobs/jobs.module.css';
import { PlacementCard } from '@/components/jobs/placement-card';
import { ProfileFacts } from '@/components/jobs/profile-facts';
import { ProfileForm } from '@/components/jobs/profile-form';
import { SuggestedVacancies } from '@/components/jobs/suggested-vacancies';
import { Card } from '@/components/ui/card';
import { Disclosure } from '@/components/ui/disclosure';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import stack from '@/components/ui/stack.module.css';
import { formatDate, todayInVietnam } from '@/lib/dates';
import { profileDefaults } from '@/lib/jobs/profiles/form-defaults';
import { getJobFile } from '@/lib/jobs/profiles/queries';
import type { PageProps } from '@/lib/page-props';
import { requireActor } from '@/lib/session';

export const metadata: Metadata = { title: 'Việc làm' };

const actions = {
  answer: answerFitnessAction,
  interview: recordInterviewAction,
  hire: recordHiringAction,
  start: startWorkAction,
  check: recordCheckAction,
  end: endWorkAction,
  close: closePlacementAction,
};

export default async function JobFilePage({ params }: PageProps<'id'>) {
  const actor = await requireActor();
  const found = await getJobFile(actor, { caseId: (await params).id });
  if (!found.ok) notFound();
  const file = found.value;
  const today = formatDate(todayInVietnam());
  const hasConsent = file.consents.some((one) => one.withdrawnOn === null);
  const form = (
    <ProfileForm key={file.profile?.version ?? 0} defaults={profileDefaults(file)} action={saveProfileAction} />
  );
  return (
    <>
      <PageHeader
        title="Việc làm"
        context={`${file.fullName} · ${[file.hamlet, file.communeName].filter(Boolean).join(', ')}`}
        back={{ href: `/ho-so/${file.caseId}?muc=viec-lam`, label: file.fullName }}
      />
      <div className={stack.stack}>
        {file.placements.length > 0 && (
          <Card title="Giới thiệu và làm việc">
            <ul className={styles.list}>
              {file.placements.map((placement) => (
                <PlacementCard key={placement.id} placement={placement} today={today} actions={actions} />
              ))}
            </ul>
          </Card>
        )}
        {file.profile ? (
          <Card title="Nguyện vọng việc làm">
            <ProfileFacts profile={file.profile} />
            {file.may.save && <Disclosure label="Sửa nguyện vọng">{form}</Disclosure>}
          </Card>
        ) : file.may.save ? (
          <Card title="Nguyện vọng việc làm">{form}</Card>
        ) : (
          <EmptyState title="Chưa ghi nguyện vọng việc làm">
            Cán bộ UBND xã hoặc Công an xã hỏi người này muốn làm nghề gì, không làm được gì, rồi ghi ở đây.
          </EmptyState>
        )}
        <Consents file={file} today={today} give={giveConsentAction} withdraw={withdrawConsentAction} />
        {file.profile?.isSeeking && file.may.refer && (
          <Card title="Việc có thể hợp">
            <SuggestedVacancies
              suggestions={file.suggestions}
              caseId={file.caseId}
              today={today}
              refer={hasConsent ? referPersonAction : null}
            />
          </Card>
        )}
      </div>
    </>
  );
}
