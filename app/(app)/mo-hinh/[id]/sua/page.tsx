import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { changeModelAction } from '@/app/(app)/mo-hinh/actions';
import { ChangeModel } from '@/components/models/model-form';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { formatDate } from '@/lib/dates';
import { getModel, getModelChoices } from '@/lib/models/queries';
import type { PageProps } from '@/lib/page-props';
import { requireActor } from '@/lib/session';

export const metadata: Metadata = { title: 'Sửa mô hình' };

export default async function ChangeModelPage({ params }: PageProps<'id'>) {
  const actor = await requireActor();
  const modelId = (await params).id;
  const found = await getModel(actor, { modelId });
  const choices = found.ok && found.value.may.change ? await getModelChoices(actor, {}) : null;
  if (!found.ok || !choices?.ok) notFound();
  const model = found.value;
  const types = choices.value.types.some(({ code }) => code === model.typeCode)
    ? choices.value.types
    : [{ code: model.typeCode, name: model.typeName, isCounted: model.isCounted }, ...choices.value.types];
  return (
    <>
      <PageHeader
        title="Sửa mô hình"
        context={model.name}
        back={{ href: `/mo-hinh/${modelId}`, label: 'Về mô hình' }}
      />
      <Card>
        <ChangeModel
          choices={{ ...choices.value, types, hosts: choices.value.hosts.filter(({ id }) => id !== modelId) }}
          modelId={modelId}
          defaults={{
            ...{ modelId, version: model.version, typeCode: model.typeCode, name: model.name },
            ...{ place: model.place ?? '', aims: model.aims ?? '', rules: model.rules ?? '' },
            ...{ funding: model.funding ?? '', decisionNumber: model.decisionNumber ?? '' },
            decisionOn: model.decisionOn ? formatDate(model.decisionOn) : '',
            ...{ decidedBy: model.decidedBy ?? '', integratedWith: model.host?.id ?? '' },
          }}
          action={changeModelAction}
        />
      </Card>
    </>
  );
}
