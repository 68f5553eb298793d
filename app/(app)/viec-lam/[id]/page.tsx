import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { referPersonAction } from '@/app/(app)/ho-so/[id]/viec-lam/actions';
import { changeVacancyAction, closeVacancyAction } from '@/app/(app)/viec-lam/actions';
import styles from '@/components/jobs/jobs.module.css';
import { SuggestedPeople } from '@/components/jobs/suggested-people';
import { VacancyFacts } from '@/components/jobs/vacancy-facts';
import { ChangeVacancy, CloseVacancy } from '@/components/jobs/vacancy-form';
import { Card } from '@/components/ui/card';
import { Chip } from '@/components/ui/chip';
import { Disclosure } from '@/components/ui/disclosure';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import stack from '@/components/ui/stack.module.css';
import { supportsPeople } from '@/lib/access/roles';
import { formatDate, todayInVietnam } from '@/lib/dates';
import { stageLabels } from '@/lib/jobs/placements/placement';
import { vacancyDefaults } from '@/lib/jobs/vacancies/form-defaults';
import { getVacancy, suggestForVacancy, vacancyPlaceChoices } from '@/lib/jobs/vacancies/queries';
import { ranOutOn, vacancyState } from '@/lib/jobs/vacancies/vacancy';
import type { PageProps } from '@/lib/page-props';
import { requireActor } from '@/lib/session';

export const metadata: Metadata = { title: 'Tin tuyển dụng' };

export default async function VacancyPage({ params }: PageProps<'id'>) {
  const actor = await requireActor();
  const vacancyId = (await params).id;
  const found = await getVacancy(actor, { vacancyId });
  if (!found.ok) notFound();
  const vacancy = found.value;
  const today = todayInVietnam();
  const pastOn = vacancy.isOpen ? ranOutOn(vacancy.closesOn, today) : null;
  const people = vacancy.isOpen && !pastOn ? await suggestForVacancy(actor, { vacancyId }) : null;
  const places = vacancy.may.change ? await vacancyPlaceChoices(actor, {}) : null;
  return (
    <>
      <PageHeader
        title={vacancy.title}
        context={`${vacancy.employer.name} · ${vacancy.communeName} · ${vacancyState(vacancy.status, vacancy.closesOn, today)}`}
        back={{ href: '/viec-lam', label: 'Việc làm' }}
      />
      <div className={stack.stack}>
        {vacancy.closedReason && <Notice>Đã đóng: {vacancy.closedReason}</Notice>}
        {pastOn && (
          <Notice tone="attention">
            Tin này hết hạn tuyển từ {formatDate(pastOn)}, chưa giới thiệu thêm ai được.{' '}
            {vacancy.may.change
              ? 'Hỏi cơ sở rồi sửa hạn, hoặc đóng tin.'
              : `Hỏi ${vacancy.employer.communeName}, nơi ghi tin này, xem cơ sở còn tuyển không.`}
          </Notice>
        )}
        <VacancyFacts vacancy={vacancy} />
        {vacancy.placements.length > 0 && (
          <Card title="Đã giới thiệu">
            <ul className={styles.list}>
              {vacancy.placements.map((p) => (
                <li key={p.id} className={styles.item}>
                  <div className={styles.head}>
                    <Link href={`/ho-so/${p.caseId}/viec-lam`} prefetch={false} className={styles.name}>
                      {p.fullName}
                    </Link>
                    <Chip tone={p.stage === 'STARTED' ? 'success' : 'plain'}>{stageLabels[p.stage]}</Chip>
                  </div>
                  <span className={styles.muted}>giới thiệu ngày {formatDate(p.referredOn)}</span>
                </li>
              ))}
            </ul>
          </Card>
        )}
        {people?.ok && (
          <Card title="Ai làm được">
            <SuggestedPeople
              people={people.value.people}
              vacancyId={vacancyId}
              today={formatDate(today)}
              isPoliceAsked={vacancy.needsPoliceCheck}
              refer={supportsPeople(actor.role) ? referPersonAction : null}
            />
          </Card>
        )}
        {(vacancy.may.change || vacancy.may.close) && (
          <Card>
            {places?.ok && (
              <Disclosure label="Sửa tin tuyển">
                <ChangeVacancy
                  key={vacancy.version}
                  communes={places.value.communes}
                  defaults={vacancyDefaults(vacancy)}
                  action={changeVacancyAction}
                />
              </Disclosure>
            )}
            {vacancy.may.close && (
              <Disclosure label="Đóng tin tuyển">
                <CloseVacancy vacancyId={vacancyId} version={vacancy.version} action={closeVacancyAction} />
              </Disclosure>
            )}
          </Card>
        )}
      </div>
    </>
  );
}
