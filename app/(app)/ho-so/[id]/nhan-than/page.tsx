import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { correctPersonAction } from '@/app/(app)/ho-so/[id]/actions';
import { openCaseFor } from '@/app/(app)/ho-so/[id]/open-case';
import { CorrectPerson } from '@/components/people/correct-person';
import { PageHeader } from '@/components/ui/page-header';
import { canCorrectPerson } from '@/lib/cases/policy';
import { listHamlets, revealIdentity } from '@/lib/cases/queries';
import type { PageProps } from '@/lib/page-props';
import { formatPartialDate } from '@/lib/people/labels';
import { requireActor } from '@/lib/session';

export const metadata: Metadata = { title: 'Sửa nhân thân' };

export default async function CorrectPersonPage({ params }: PageProps<'id'>) {
  const file = await openCaseFor((await params).id, canCorrectPerson);
  const actor = await requireActor();
  const identity = await revealIdentity(actor, { caseId: file.id });
  const hamlets = await listHamlets(actor, {});
  if (!identity.ok || !hamlets.ok) notFound();
  const { person } = file;
  return (
    <>
      <PageHeader
        title="Sửa nhân thân"
        context={file.number}
        back={{ href: `/ho-so/${file.id}`, label: person.fullName }}
      />
      <CorrectPerson
        caseId={file.id}
        version={person.version}
        hamlets={hamlets.value}
        action={correctPersonAction}
        person={{
          fullName: person.fullName,
          sex: person.sex ?? '',
          birth: person.birthDate ? formatPartialDate(person.birthDate, person.birthPrecision) : '',
          // Both numbers, as the field reads them: leaving one out would erase it.
          citizenId: [identity.value.cccd, identity.value.oldId].filter(Boolean).join(' / '),
          phone: person.phone ?? '',
          hamlet: person.hamlet ?? '',
          address: person.address ?? '',
          representativeName: person.representativeName ?? '',
          representativeKin: person.representativeKin ?? '',
          representativePhone: person.representativePhone ?? '',
        }}
      />
    </>
  );
}
