import type { Metadata } from 'next';
import { receiveCaseAction } from '@/app/(app)/ho-so/[id]/actions';
import { openCaseFor } from '@/app/(app)/ho-so/[id]/open-case';
import { ReceiveCase } from '@/components/cases/case-forms';
import { PageHeader } from '@/components/ui/page-header';
import { canReceiveCase } from '@/lib/cases/policy';
import { formatDate, todayInVietnam } from '@/lib/dates';
import { fromDbDate } from '@/lib/db-dates';
import type { PageProps } from '@/lib/page-props';

export const metadata: Metadata = { title: 'Tiếp nhận trình diện' };

export default async function ReceivePage({ params }: PageProps<'id'>) {
  const file = await openCaseFor((await params).id, canReceiveCase);
  const today = todayInVietnam();
  const expected = fromDbDate(file.expectedReleaseOn);
  return (
    <>
      <PageHeader
        title="Tiếp nhận trình diện"
        context={`${file.person.fullName} · Điều 9 Thông tư 10/2024/TT-BCA`}
        back={{ href: `/ho-so/${file.id}`, label: file.person.fullName }}
      />
      <ReceiveCase
        defaults={{
          caseId: file.id,
          version: file.version,
          receivedOn: formatDate(today),
          releaseOn: expected && expected <= today ? formatDate(expected) : '',
          releaseKind: file.certificate?.kind ?? 'SENTENCE_COMPLETED',
          certificateNumber: file.certificate?.number ?? '',
          certificateOn: '',
          wishes: '',
          needs: [],
          housing: '',
          family: '',
          hasCommitted: false,
          note: '',
        }}
        action={receiveCaseAction}
      />
    </>
  );
}
