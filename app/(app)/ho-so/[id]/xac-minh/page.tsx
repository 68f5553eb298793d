import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { checkAddressAction } from '@/app/(app)/ho-so/[id]/actions';
import { openCaseFor } from '@/app/(app)/ho-so/[id]/open-case';
import { CheckAddress } from '@/components/cases/case-forms';
import { PageHeader } from '@/components/ui/page-header';
import { canCheckAddress } from '@/lib/cases/policy';
import { formatDate, todayInVietnam } from '@/lib/dates';
import { fromDbDate } from '@/lib/db-dates';
import { legalDeadlines } from '@/lib/law/deadlines';
import type { PageProps } from '@/lib/page-props';

export const metadata: Metadata = { title: 'Xác minh nơi cư trú' };

export default async function CheckAddressPage({ params }: PageProps<'id'>) {
  const file = await openCaseFor((await params).id, canCheckAddress);
  if (!file.addressCheckDueOn) notFound();
  return (
    <>
      <PageHeader
        title="Xác minh nơi cư trú"
        context={`${file.person.fullName} · hạn ${formatDate(fromDbDate(file.addressCheckDueOn))} (${legalDeadlines.addressCheck.workingDays} ngày làm việc, ${legalDeadlines.addressCheck.clause})`}
        back={{ href: `/ho-so/${file.id}`, label: file.person.fullName }}
      />
      <CheckAddress
        defaults={{
          caseId: file.id,
          version: file.version,
          checkedOn: formatDate(todayInVietnam()),
          result: 'CONFIRMED',
          metWith: '',
          note: '',
        }}
        action={checkAddressAction}
      />
    </>
  );
}
