import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import {
  addContributionAction,
  addParticipantAction,
  cancelConferenceAction,
  changeConferenceAction,
  closeConferenceAction,
  markPresenceAction,
  openConferenceAction,
} from '@/app/(app)/ban-chi-dao/hoi-nghi/actions';
import styles from '@/components/models/models.module.css';
import { Conclusions } from '@/components/steering/conclusions';
import { ConferenceWork } from '@/components/steering/conference-work';
import { OpenConference } from '@/components/steering/open-conference';
import { Participants } from '@/components/steering/participants';
import { Card, Facts } from '@/components/ui/card';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import stack from '@/components/ui/stack.module.css';
import { formatDate } from '@/lib/dates';
import type { PageProps } from '@/lib/page-props';
import { requireActor } from '@/lib/session';
import { conferenceKinds, conferenceStatuses } from '@/lib/steering/conferences/conference';
import { getConference } from '@/lib/steering/conferences/queries';

export const metadata: Metadata = { title: 'Hội nghị' };

const actions = {
  change: changeConferenceAction,
  participant: addParticipantAction,
  contribution: addContributionAction,
  close: closeConferenceAction,
  cancel: cancelConferenceAction,
};

export default async function ConferencePage({ params, searchParams }: PageProps<'id'>) {
  const found = await getConference(await requireActor(), { conferenceId: (await params).id });
  if (!found.ok) notFound();
  const { may, ...conference } = found.value;
  const { id, version, status } = conference;
  const isSitting = status === 'IN_SESSION' && may.includes('conclude');
  return (
    <>
      <PageHeader
        title={conference.title}
        context={`${conferenceKinds[conference.kind]} · ${conference.startsAt}, ${formatDate(conference.heldOn)} · ${conference.place} · ${conferenceStatuses[status]}`}
        back={{ href: '/ban-chi-dao/hoi-nghi', label: 'Hội nghị' }}
        action={
          may.includes('open') ? (
            <OpenConference conferenceId={id} version={version} action={openConferenceAction} />
          ) : (
            isSitting && <LinkButton href={`/ban-chi-dao/hoi-nghi/${id}/hop`}>Màn hình họp</LinkButton>
          )
        }
      />
      <div className={stack.stack}>
        <ConferenceWork conference={conference} may={may} asked={(await searchParams).viec} actions={actions} />
        {conference.conclusions.length > 0 && (
          <Card title="Kết luận và nhiệm vụ">
            <Conclusions conclusions={conference.conclusions} />
          </Card>
        )}
        <Card title="Thành phần dự">
          <Participants
            conferenceId={id}
            participants={conference.participants}
            action={may.includes('contribute') ? markPresenceAction : null}
          />
        </Card>
        <Card title="Hội nghị này">
          <Facts
            items={[
              ['Chương trình', lines(conference.agenda)],
              ['Điểm cầu', lines(conference.sites)],
              ['Tham luận', lines(conference.contributions.map((c) => `${c.organisation}: ${c.topic}`))],
              [
                'Lời kết luận',
                conference.closingWords && <span className={styles.pre}>{conference.closingWords}</span>,
              ],
              ...(conference.cancelReason ? [['Lý do hoãn, hủy', conference.cancelReason] as const] : []),
            ]}
          />
          {status === 'CLOSED' && (
            <p className={styles.links}>
              <a href={`/api/hoi-nghi/${id}/bien-ban?dang=docx`}>Biên bản (Word)</a>
              <a href={`/api/hoi-nghi/${id}/bien-ban?dang=pdf`}>Biên bản (PDF)</a>
            </p>
          )}
        </Card>
      </div>
    </>
  );
}

const lines = (texts: readonly string[]) =>
  texts.length === 0 ? null : <span className={styles.pre}>{texts.join('\n')}</span>;
