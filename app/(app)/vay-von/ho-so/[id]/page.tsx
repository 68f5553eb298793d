import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import {
  appraiseApplicationAction,
  approveApplicationAction,
  endApplicationAction,
  recordPaperAction,
  returnApplicationAction,
} from '@/app/(app)/vay-von/ho-so/actions';
import { ApplicationActs } from '@/components/loans/applications/application-acts';
import { ApplicationFacts } from '@/components/loans/applications/application-facts';
import styles from '@/components/loans/applications/applications.module.css';
import { DecisionFacts } from '@/components/loans/applications/decision-facts';
import { Timeline } from '@/components/loans/applications/timeline';
import { PaperLinks } from '@/components/loans/paper-links';
import { ProofChecklist } from '@/components/loans/proof-checklist';
import { Card } from '@/components/ui/card';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import stack from '@/components/ui/stack.module.css';
import { formatDate, todayInVietnam } from '@/lib/dates';
import { stageLabels } from '@/lib/loans/applications/application';
import { getApplication } from '@/lib/loans/applications/queries';
import type { PageProps } from '@/lib/page-props';
import { requireActor } from '@/lib/session';

export const metadata: Metadata = { title: 'Hồ sơ vay' };

const actions = {
  record: recordPaperAction,
  appraise: appraiseApplicationAction,
  approve: approveApplicationAction,
  return: returnApplicationAction,
  end: endApplicationAction,
};

export default async function ApplicationPage({ params }: PageProps<'id'>) {
  const actor = await requireActor();
  const found = await getApplication(actor, { applicationId: (await params).id });
  if (!found.ok) notFound();
  const application = found.value;
  return (
    <>
      <PageHeader
        title={`${application.borrowerName} · ${application.number}`}
        context={`${application.communeName} · ${stageLabels[application.stage]} ${application.daysInStep} ngày${application.nextStep ? ` · việc tiếp theo: ${application.nextStep}` : ''}`}
        back={{ href: '/vay-von/ho-so', label: 'Hồ sơ vay' }}
        action={
          application.stage === 'APPROVED' || application.stage === 'DISBURSED' ? (
            <LinkButton href={`/vay-von/khoan-vay/giai-ngan/${application.id}`}>Giải ngân</LinkButton>
          ) : (
            application.may.receiveAgain && (
              <LinkButton href={`/vay-von/ho-so/moi/${application.rowId}`}>Nhận lại hồ sơ</LinkButton>
            )
          )
        }
      />
      <div className={styles.columns}>
        <div className={stack.stack}>
          <ApplicationActs application={application} today={formatDate(todayInVietnam())} actions={actions} />
          <DecisionFacts application={application} />
          <ApplicationFacts application={application} />
          <PaperLinks href={`/api/vay-von/ho-so/${application.id}`} what="hồ sơ" />
        </div>
        <div className={stack.stack}>
          <Timeline
            days={application.days}
            isEstablishment={application.borrowerKind === 'EMPLOYER'}
            steps={application.steps}
          />
          <Card title="Xét điều kiện vay khi nhận hồ sơ">
            <ProofChecklist conditions={application.proof.conditions} />
            <p className={styles.muted}>
              Xét ngày {formatDate(application.proof.on)}, theo{' '}
              <Link href={`/vay-von/danh-sach/${application.list.id}`} prefetch={false}>
                {application.list.subject}
              </Link>
            </p>
          </Card>
        </div>
      </div>
    </>
  );
}
