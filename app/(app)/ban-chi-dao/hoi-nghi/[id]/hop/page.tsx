import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { concludeAction } from '@/app/(app)/ban-chi-dao/hoi-nghi/actions';
import { Conclude } from '@/components/steering/conclude-form';
import { Meeting } from '@/components/steering/meeting';
import styles from '@/components/steering/meeting.module.css';
import { RoomExceptions } from '@/components/steering/room-exceptions';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { StatTile } from '@/components/ui/stat-tile';
import type { Actor } from '@/lib/access/actor';
import { headline } from '@/lib/committee/headline';
import { figureLinks } from '@/lib/committee/links';
import { opensRows } from '@/lib/committee/policy';
import { getFigures } from '@/lib/committee/queries';
import { addDays, formatDate, type LegalDate, todayInVietnam } from '@/lib/dates';
import { countModels } from '@/lib/models/queries';
import type { PageProps } from '@/lib/page-props';
import { requireActor } from '@/lib/session';
import { overdueFirst, risenSince } from '@/lib/steering/conferences/exceptions';
import { getMeeting } from '@/lib/steering/conferences/queries';

export const metadata: Metadata = { title: 'Màn hình họp' };

export default async function MeetingPage({ params }: PageProps<'id'>) {
  const actor = await requireActor();
  const { id } = await params;
  const found = await getMeeting(actor, { conferenceId: id });
  if (!found.ok) notFound();
  const meeting = found.value;
  const today = todayInVietnam();
  const { previous } = meeting;
  // Of one day there is nothing to compare.
  const lastMet = previous && previous.heldOn < today ? previous.heldOn : null;
  const asked = { on: today, since: lastMet, boundaries: 'NOW' as const };
  const read = await getFigures(actor, asked);
  if (!read.ok) notFound();
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
        exceptions={
          <RoomExceptions
            since={lastMet}
            told={read.value.since}
            why={
              previous ? 'Cuộc họp trước cũng trong hôm nay: chưa có gì để so.' : 'Chưa có cuộc họp trước để so sánh.'
            }
            {...(await standingOut(actor, read.value, lastMet))}
            hrefOf={links.unit}
          />
        }
        figures={<RoomFigures {...read.value} whole={links.whole()} />}
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

type Read = Extract<Awaited<ReturnType<typeof getFigures>>, { ok: true }>['value'];

/** What the room looks at first: numbers of today beside those of the day it last met, where it did. */
async function standingOut(actor: Actor, { figures, before }: Read, lastMet: LegalDate | null) {
  const onPaper = async (day: LegalDate) => {
    const counted = await countModels(actor, { day });
    return counted.ok ? counted.value.onPaper : null;
  };
  return {
    communes: lastMet ? risenSince(figures.communes, before.communes) : overdueFirst(figures.communes),
    overdue: { now: figures.total.overdue, before: before.total.overdue },
    modelsOnPaper: { now: await onPaper(todayInVietnam()), before: lastMet ? await onPaper(lastMet) : null },
  };
}

function RoomFigures({ figures, before, since, whole }: Read & { whole: string }) {
  const { total } = figures;
  return (
    <>
      <p className={styles.sentence}>
        {headline(total, { total: before.total, on: since, isProtected: figures.isProtected })}
      </p>
      <div className={styles.tiles}>
        <StatTile label="Người trong diện" value={total.inScope} href={whole} />
        <StatTile label="Nhóm A" value={total.groups[0] ?? null} href={whole} tone="a" />
        <StatTile label="Quá hạn liên hệ" value={total.overdue} href={whole} tone="danger" />
      </div>
    </>
  );
}
