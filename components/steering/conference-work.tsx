import Link from 'next/link';
import type { ReactNode } from 'react';
import type { FormAction } from '@/components/form/form-action';
import styles from '@/components/models/models.module.css';
import {
  AddContribution,
  AddParticipant,
  CancelConference,
  ChangeConference,
  CloseConference,
} from '@/components/steering/conference-forms';
import { Card } from '@/components/ui/card';
import { formatDate } from '@/lib/dates';
import type { ConferenceStep } from '@/lib/steering/conferences/conference';
import type { ConferenceView } from '@/lib/steering/conferences/read';

export interface ConferenceActions {
  change: FormAction;
  participant: FormAction;
  contribution: FormAction;
  close: FormAction;
  cancel: FormAction;
}

const offered = {
  'thanh-phan': { label: 'Thêm thành phần dự', step: 'contribute' },
  'tham-luan': { label: 'Thêm tham luận', step: 'contribute' },
  sua: { label: 'Sửa ngày, chương trình', step: 'change' },
  'ket-thuc': { label: 'Kết thúc hội nghị', step: 'close' },
  hoan: { label: 'Hoãn, hủy', step: 'cancel' },
} as const satisfies Record<string, { label: string; step: ConferenceStep }>;
type Key = keyof typeof offered;
const keys = Object.keys(offered) as Key[];

interface Props {
  conference: ConferenceView;
  may: readonly ConferenceStep[];
  /** As the address says. */
  asked: unknown;
  actions: ConferenceActions;
}

/** One form at a time, chosen by its address. */
export function ConferenceWork({ conference, may, asked, actions }: Props) {
  const shown = keys.filter((key) => may.includes(offered[key].step));
  if (shown.length === 0) return null;
  const current = shown.find((key) => key === asked) ?? null;
  const address = `/ban-chi-dao/hoi-nghi/${conference.id}`;
  return (
    <section id="viec">
      <Card title="Việc tiếp theo">
        <nav className={styles.steps} aria-label="Việc tiếp theo">
          {shown.map((key) => (
            <Link
              key={key}
              href={key === current ? address : `${address}?viec=${key}`}
              aria-current={key === current ? 'true' : undefined}
              scroll={false}
              prefetch={false}
            >
              {offered[key].label}
            </Link>
          ))}
        </nav>
        {current && <div className={styles.form}>{formOf(current, conference, actions)}</div>}
      </Card>
    </section>
  );
}

function formOf(key: Key, conference: ConferenceView, actions: ConferenceActions): ReactNode {
  const { id: conferenceId, version, title, startsAt, place } = conference;
  const of = { conferenceId, version };
  if (key === 'thanh-phan') return <AddParticipant conferenceId={conferenceId} action={actions.participant} />;
  if (key === 'tham-luan') return <AddContribution conferenceId={conferenceId} action={actions.contribution} />;
  if (key === 'ket-thuc') return <CloseConference {...of} action={actions.close} />;
  if (key === 'hoan') return <CancelConference {...of} action={actions.cancel} />;
  const texts = { sites: conference.sites.join('\n'), agenda: conference.agenda.join('\n') };
  const defaults = { ...of, title, heldOn: formatDate(conference.heldOn), startsAt, place, ...texts };
  return <ChangeConference conferenceId={conferenceId} defaults={defaults} action={actions.change} />;
}
