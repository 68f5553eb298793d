import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { createModelAction } from '@/app/(app)/mo-hinh/actions';
import { CreateModel } from '@/components/models/model-form';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { formatDate, todayInVietnam } from '@/lib/dates';
import { getModelChoices } from '@/lib/models/queries';
import { requireActor } from '@/lib/session';

export const metadata: Metadata = { title: 'Lập mô hình' };

export default async function NewModelPage() {
  const actor = await requireActor();
  const found = await getModelChoices(actor, {});
  if (!found.ok) notFound();
  const { units } = found.value;
  const own = units.find(({ id }) => id === actor.unitId) ?? units[0];
  return (
    <>
      <PageHeader
        title="Lập mô hình"
        context="Bắt đầu từ khảo sát. Kế hoạch, ra mắt và các bước sau ghi trong hồ sơ mô hình."
        back={{ href: '/mo-hinh', label: 'Mô hình' }}
      />
      <Card>
        <CreateModel
          choices={found.value}
          defaults={{
            ...{ unitId: own ? String(own.id) : '', surveyedOn: formatDate(todayInVietnam()), name: '', place: '' },
            ...{ typeCode: '', aims: '', rules: '', funding: '', decisionNumber: '', decisionOn: '', decidedBy: '' },
            integratedWith: '',
          }}
          action={createModelAction}
        />
      </Card>
    </>
  );
}
