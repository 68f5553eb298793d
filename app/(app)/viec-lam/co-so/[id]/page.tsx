import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import {
  addContactAction,
  changeEmployerAction,
  closeEmployerAction,
  endContactAction,
  openVacancyAction,
  recordVisitAction,
  signCommitmentAction,
  stateWorkforceAction,
} from '@/app/(app)/viec-lam/actions';
import { ContactList } from '@/components/employers/contact-list';
import {
  Commitments,
  EmployerFacts,
  EmployerVacancies,
  PeopleThere,
  Visits,
  WorkforceShare,
} from '@/components/employers/employer-facts';
import { ChangeEmployer } from '@/components/employers/employer-form';
import {
  AddContact,
  CloseEmployer,
  RecordVisit,
  SignCommitment,
  StateWorkforce,
} from '@/components/employers/record-forms';
import styles from '@/components/jobs/jobs.module.css';
import { OpenVacancy } from '@/components/jobs/vacancy-form';
import { Card } from '@/components/ui/card';
import { Disclosure } from '@/components/ui/disclosure';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import stack from '@/components/ui/stack.module.css';
import { formatDate, todayInVietnam } from '@/lib/dates';
import { employerDefaults } from '@/lib/employers/form-defaults';
import { getEmployer } from '@/lib/employers/queries';
import { vacancyPlaceChoices } from '@/lib/jobs/vacancies/queries';
import { establishmentKindLabels } from '@/lib/loans/vocabulary';
import type { PageProps } from '@/lib/page-props';
import { requireActor } from '@/lib/session';

export const metadata: Metadata = { title: 'Cơ sở tuyển dụng' };

export default async function EmployerPage({ params }: PageProps<'id'>) {
  const actor = await requireActor();
  const employerId = (await params).id;
  const found = await getEmployer(actor, { employerId });
  if (!found.ok) notFound();
  const employer = found.value;
  const { keep } = employer.may;
  const places = keep ? await vacancyPlaceChoices(actor, {}) : null;
  const today = formatDate(todayInVietnam());
  const of = { employerId, today };
  return (
    <>
      <PageHeader
        title={employer.name}
        context={`${establishmentKindLabels[employer.kind]} · ${employer.communeName}`}
        back={{ href: '/viec-lam/co-so', label: 'Cơ sở tuyển dụng' }}
      />
      <div className={stack.stack}>
        {employer.closedOn && (
          <Notice tone="attention">
            Ngừng hoạt động từ {formatDate(employer.closedOn)}: {employer.closedReason}
          </Notice>
        )}
        <Card title="Tin tuyển dụng">
          <div className={stack.stack}>
            <EmployerVacancies vacancies={employer.vacancies} />
            {places?.ok && (
              <Disclosure label="Đăng tin tuyển" isOpen={employer.vacancies.length === 0}>
                <OpenVacancy
                  communes={places.value.communes}
                  defaults={{ employerId, communeId: String(employer.communeId) }}
                  action={openVacancyAction}
                />
              </Disclosure>
            )}
          </div>
        </Card>
        {employer.placements.length > 0 && (
          <Card title="Người được giới thiệu, đang làm ở đây">
            <PeopleThere placements={employer.placements} />
          </Card>
        )}
        <EmployerFacts employer={employer} />
        {employer.isHere && (
          <div className={styles.columns}>
            <Card title="Người liên hệ">
              <ContactList contacts={employer.contacts} end={keep ? endContactAction : null} />
              {keep && (
                <Disclosure label="Thêm người liên hệ">
                  <AddContact key={employer.contacts.length} employerId={employerId} action={addContactAction} />
                </Disclosure>
              )}
            </Card>
            <Card title="Tỷ lệ lao động chấp hành xong án phạt tù">
              <WorkforceShare statements={employer.statements} percent={employer.percent} />
              {keep && (
                <Disclosure label="Ghi số lao động">
                  <StateWorkforce key={employer.statements.length} {...of} action={stateWorkforceAction} />
                </Disclosure>
              )}
            </Card>
            <Card title="Cam kết">
              <Commitments commitments={employer.commitments} />
              {keep && (
                <Disclosure label="Ghi cam kết">
                  <SignCommitment key={employer.commitments.length} {...of} action={signCommitmentAction} />
                </Disclosure>
              )}
            </Card>
            <Card title="Lần thăm">
              <Visits visits={employer.visits} />
              {keep && (
                <Disclosure label="Ghi lần thăm">
                  <RecordVisit key={employer.visits.length} {...of} action={recordVisitAction} />
                </Disclosure>
              )}
            </Card>
          </div>
        )}
        {keep && (
          <Card>
            <Disclosure label="Sửa thông tin cơ sở">
              <ChangeEmployer
                key={employer.version}
                defaults={employerDefaults(employer)}
                action={changeEmployerAction}
              />
            </Disclosure>
            <Disclosure label="Cơ sở ngừng hoạt động">
              <CloseEmployer key={employer.version} {...of} version={employer.version} action={closeEmployerAction} />
            </Disclosure>
          </Card>
        )}
      </div>
    </>
  );
}
