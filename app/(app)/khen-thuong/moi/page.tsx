import { TextInput } from '@mantine/core';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { proposeCommendationAction } from '@/app/(app)/khen-thuong/actions';
import { Propose } from '@/components/commendations/commendation-forms';
import { Card } from '@/components/ui/card';
import { FilterForm } from '@/components/ui/filter-form';
import { PageHeader } from '@/components/ui/page-header';
import stack from '@/components/ui/stack.module.css';
import { getCommendationChoices } from '@/lib/commendations/queries';
import { formatDate, todayInVietnam } from '@/lib/dates';
import type { PageProps } from '@/lib/page-props';
import { requireActor } from '@/lib/session';

export const metadata: Metadata = { title: 'Đề nghị khen thưởng' };

export default async function ProposePage({ searchParams }: PageProps) {
  const actor = await requireActor();
  const q = String((await searchParams).ten ?? '').slice(0, 100);
  const found = await getCommendationChoices(actor, { q });
  if (!found.ok) notFound();
  const { units, people } = found.value;
  const own = units.find(({ id }) => id === actor.unitId) ?? units[0];
  return (
    <>
      <PageHeader
        title="Đề nghị khen thưởng"
        context="Người dân, người hoàn lương chỉ được nêu tên khi đã đồng ý bằng giấy."
        back={{ href: '/khen-thuong', label: 'Khen thưởng' }}
      />
      <div className={stack.stack}>
        <FilterForm action="/khen-thuong/moi" label="Tìm người trong sổ quản lý">
          <TextInput
            name="ten"
            label="Khen người trong sổ quản lý: tìm theo tên"
            defaultValue={q}
            placeholder="không cần dấu"
          />
        </FilterForm>
        <Card>
          <Propose
            key={q}
            {...{ units, people }}
            defaults={{
              ...{ kind: q ? 'MEMBER_OF_PUBLIC' : 'COLLECTIVE', subject: '', caseId: '', isExemplar: false },
              ...{ merit: '', form: 'Giấy khen', consentOn: '', consentPaper: '' },
              ...{ unitId: own ? String(own.id) : '', proposedOn: formatDate(todayInVietnam()) },
            }}
            action={proposeCommendationAction}
          />
        </Card>
      </div>
    </>
  );
}
