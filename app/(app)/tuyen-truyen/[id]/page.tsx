import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import {
  changeCampaignAction,
  closeCampaignAction,
  holdSessionAction,
  planSessionAction,
} from '@/app/(app)/tuyen-truyen/actions';
import { CampaignWork } from '@/components/communication/campaign-work';
import { Sessions } from '@/components/communication/sessions';
import styles from '@/components/models/models.module.css';
import { Card, Facts } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import stack from '@/components/ui/stack.module.css';
import { getCampaign } from '@/lib/communication/queries';
import { formatDate } from '@/lib/dates';
import { formatNumber } from '@/lib/money';
import type { PageProps } from '@/lib/page-props';
import { requireActor } from '@/lib/session';

export const metadata: Metadata = { title: 'Đợt tuyên truyền' };

const actions = {
  plan: planSessionAction,
  hold: holdSessionAction,
  change: changeCampaignAction,
  close: closeCampaignAction,
};

export default async function CampaignPage({ params, searchParams }: PageProps<'id'>) {
  const found = await getCampaign(await requireActor(), { campaignId: (await params).id });
  if (!found.ok) notFound();
  const campaign = found.value;
  const { viec, dong } = await searchParams;
  const { totals } = campaign;
  return (
    <>
      <PageHeader
        title={campaign.title}
        context={`${campaign.unitName} · ${formatDate(campaign.startsOn)}–${formatDate(campaign.endsOn)} · đã tổ chức ${totals.held}/${totals.planned} buổi, ${formatNumber(totals.attendance)} lượt người dự`}
        back={{ href: '/tuyen-truyen', label: 'Tuyên truyền' }}
      />
      <div className={stack.stack}>
        {campaign.mayWork && <CampaignWork campaign={campaign} asked={viec} row={dong} actions={actions} />}
        <Sessions campaignId={campaign.id} sessions={campaign.sessions} mayWork={campaign.mayWork} />
        <Card title="Đợt này">
          <Facts
            items={[
              ['Mục tiêu', campaign.aims && <span className={styles.pre}>{campaign.aims}</span>],
              ['Văn bản', campaign.document],
              ['Kết thúc', campaign.closedOn && formatDate(campaign.closedOn)],
              ['Kết quả', campaign.closingNote && <span className={styles.pre}>{campaign.closingNote}</span>],
            ]}
          />
        </Card>
      </div>
    </>
  );
}
