import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { proposeTransferAction } from '@/app/(app)/chuyen-dia-ban/actions';
import { openCaseFor } from '@/app/(app)/ho-so/[id]/open-case';
import { ProvinceFilter } from '@/components/transfers/province-filter';
import { ProposeTransfer } from '@/components/transfers/transfer-forms';
import { PageHeader } from '@/components/ui/page-header';
import stack from '@/components/ui/stack.module.css';
import { canMoveAway } from '@/lib/cases/policy';
import type { PageProps } from '@/lib/page-props';
import { requireActor } from '@/lib/session';
import { isPending } from '@/lib/transfers/lifecycle';
import { transferPlaces } from '@/lib/transfers/places';
import { canProposeTransfer } from '@/lib/transfers/policy';

export const metadata: Metadata = { title: 'Chuyển địa bàn' };

export default async function ProposeTransferPage({ params, searchParams }: PageProps<'id'>) {
  const { id } = await params;
  const { tinh } = await searchParams;
  const file = await openCaseFor(id, canProposeTransfer);
  const actor = await requireActor();
  const pending = file.police?.transfers.find((t) => isPending(t.status));
  if (pending) redirect(`/chuyen-dia-ban/${pending.id}`);
  const places = await transferPlaces(actor, { provinceId: Number(tinh) || null });
  if (!places.ok) notFound();
  const { provinces, provinceId, communes } = places.value;
  // What the search for the person found is why they are handed over.
  const [search] = file.police?.searches ?? [];
  const reason = search?.status === 'FOUND_ELSEWHERE' ? (search.conclusion ?? '') : '';
  return (
    <>
      <PageHeader
        title="Chuyển địa bàn"
        context={`${file.person.fullName} · đang ở ${file.commune.form} ${file.commune.name}`}
        back={{ href: `/ho-so/${file.id}`, label: file.person.fullName }}
      />
      <div className={stack.stack}>
        <ProvinceFilter caseId={file.id} provinces={provinces} provinceId={provinceId} />
        <ProposeTransfer
          key={provinceId}
          places={communes}
          defaults={{
            ...{ caseId: file.id, version: file.version, toUnitId: '', hamlet: '', address: '' },
            phone: file.person.phone ?? '',
            reason,
          }}
          action={proposeTransferAction}
        />
        {canMoveAway(actor, file).allowed && (
          <a className={stack.link} href={`/ho-so/${file.id}/di-noi-khac`}>
            Nơi đến không có trong danh sách? Ghi nhận chuyển đi ngoài hệ thống
          </a>
        )}
      </div>
    </>
  );
}
