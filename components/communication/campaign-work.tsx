import Link from 'next/link';
import type { ReactNode } from 'react';
import { ChangeCampaign, CloseCampaign, HoldSession, PlanSession } from '@/components/communication/campaign-forms';
import type { SessionView } from '@/components/communication/sessions';
import type { FormAction } from '@/components/form/form-action';
import styles from '@/components/models/models.module.css';
import { Card } from '@/components/ui/card';
import { sessionFormLabel } from '@/lib/communication/campaign';
import { formatDate, type LegalDate, todayInVietnam } from '@/lib/dates';

export interface CampaignActions {
  plan: FormAction;
  hold: FormAction;
  change: FormAction;
  close: FormAction;
}

interface Props {
  campaign: {
    id: string;
    version: number;
    title: string;
    aims: string | null;
    document: string | null;
    startsOn: LegalDate;
    endsOn: LegalDate;
    sessions: readonly SessionView[];
  };
  /** As the address says: what is to be done, and to which session. */
  asked: unknown;
  row: unknown;
  actions: CampaignActions;
}

const offered = { buoi: 'Thêm buổi', sua: 'Sửa đợt này', 'ket-thuc': 'Kết thúc đợt' } as const;
type Key = keyof typeof offered;
const keys = Object.keys(offered) as Key[];

/** One form at a time, chosen by its address. */
export function CampaignWork({ campaign, asked, row, actions }: Props) {
  const current = keys.find((key) => key === asked) ?? null;
  const session = asked === 'ket-qua' ? campaign.sessions.find((s) => s.id === row) : undefined;
  const form = session ? holdForm(campaign.id, session, actions.hold) : current && formOf(current, campaign, actions);
  return (
    <section id="viec">
      <Card title="Việc tiếp theo">
        <nav className={styles.steps} aria-label="Việc tiếp theo">
          {keys.map((key) => (
            <Link
              key={key}
              href={key === current ? `/tuyen-truyen/${campaign.id}` : `/tuyen-truyen/${campaign.id}?viec=${key}`}
              aria-current={key === current ? 'true' : undefined}
              scroll={false}
              prefetch={false}
            >
              {offered[key]}
            </Link>
          ))}
        </nav>
        {form && <div className={styles.form}>{form}</div>}
      </Card>
    </section>
  );
}

function holdForm(campaignId: string, s: SessionView, action: FormAction): ReactNode {
  return (
    <HoldSession
      key={s.id}
      campaignId={campaignId}
      label={`${sessionFormLabel(s.form)} · ${s.place}`}
      session={{
        ...{ sessionId: s.id, version: s.version, heldOn: formatDate(s.heldOn ?? s.plannedOn) },
        ...{ attendance: String(s.attendance ?? ''), note: s.note ?? '' },
      }}
      action={action}
    />
  );
}

function formOf(key: Key, campaign: Props['campaign'], actions: CampaignActions): ReactNode {
  const { id: campaignId, version, title, startsOn, endsOn } = campaign;
  const today = todayInVietnam();
  // Today, or the day of the campaign nearest to it.
  const within = [startsOn, today, endsOn].sort().at(1) ?? today;
  if (key === 'buoi')
    return <PlanSession {...{ campaignId, version, plannedOn: formatDate(within) }} action={actions.plan} />;
  if (key === 'ket-thuc')
    return <CloseCampaign {...{ campaignId, version, today: formatDate(today) }} action={actions.close} />;
  return (
    <ChangeCampaign
      campaignId={campaignId}
      defaults={{
        ...{ campaignId, version, title, startsOn: formatDate(startsOn), endsOn: formatDate(endsOn) },
        ...{ aims: campaign.aims ?? '', document: campaign.document ?? '' },
      }}
      action={actions.change}
    />
  );
}
