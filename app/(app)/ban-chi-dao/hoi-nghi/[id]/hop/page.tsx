import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { concludeAction } from '@/app/(app)/ban-chi-dao/hoi-nghi/actions';
import { Conclude } from '@/components/steering/conclude-form';
import { Meeting } from '@/components/steering/meeting';
import styles from '@/components/steering/meeting.module.css';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { StatTile } from '@/components/ui/stat-tile';
import { headline } from '@/lib/committee/headline';
import { figureLinks } from '@/lib/committee/links';
import { opensRows } from '@/lib/committee/policy';
import { getFigures } from '@/lib/committee/queries';
import { addDays, formatDate, todayInVietnam } from '@/lib/dates';
import { countModels } from '@/lib/models/queries';
import type { PageProps } from '@/lib/page-props';
import { requireActor } from '@/lib/session';
import { overdueFirst } from '@/lib/steering/conferences/exceptions';
import { getMeeting } from '@/lib/steering/conferences/queries';

export const metadata: Metadata = { title: 'Màn hình họp' };

export default async function MeetingPage({ params }: PageProps<'id'>) {
  const actor = await requireActor();
  const { id } = await params;
  const found = await getMeeting(actor, { conferenceId: id });
  if (!found.ok) notFound();
  const meeting = found.value;
  const today = todayInVietnam();
  const asked = { on: today, since: meeting.previous?.heldOn ?? null, boundaries: 'NOW' as const };
  const read = await getFigures(actor, asked);
  if (!read.ok) notFound();
  const { figures, before, since } = read.value;
  const counted = await countModels(actor, { day: today });
  const links = figureLinks(asked, { opensRows: opensRows(actor), today });
  const address = `/ban-chi-dao/hoi-nghi/${id}`;
  return (
    <>
      <PageHeader
        title={meeting.title}
        context={`${meeting.unit.form} ${meeting.unit.name} · ${formatDate(meeting.heldOn)}`}
        back={{ href: address, label: 'Hội nghị' }}
        action={
          meeting.may.includes('close') && <LinkButton href={`${address}?viec=ket-thuc`}>Kết thúc họp</LinkButton>
        }
      />
      <Meeting
        {...meeting}
        exceptions={overdueFirst(figures.communes)}
        modelsOnPaper={counted.ok ? counted.value.onPaper : null}
        hrefOf={links.unit}
        figures={
          <>
            <p className={styles.sentence}>{headline(figures.total, { total: before.total, on: since })}</p>
            <div className={styles.tiles}>
              <StatTile label="Người trong diện" value={figures.total.inScope} href={links.whole()} />
              <StatTile label="Nhóm A" value={figures.total.groups[0] ?? null} href={links.whole()} tone="a" />
              <StatTile label="Quá hạn liên hệ" value={figures.total.overdue} href={links.whole()} tone="danger" />
            </div>
          </>
        }
        form={
          meeting.may.includes('conclude') ? (
            <Conclude
              key={meeting.conclusions.length}
              conferenceId={id}
              takers={meeting.takers}
              dueOn={formatDate(addDays(today, 30))}
              address={`${address}/hop`}
              action={concludeAction}
            />
          ) : null
        }
      />
    </>
  );
}
