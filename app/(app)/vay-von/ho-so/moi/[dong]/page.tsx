import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { receiveApplicationAction } from '@/app/(app)/vay-von/ho-so/actions';
import { ReceiveApplication } from '@/components/loans/applications/receive-form';
import { StandingChip } from '@/components/loans/applications/standing-chip';
import styles from '@/components/loans/loans.module.css';
import { ProofChecklist } from '@/components/loans/proof-checklist';
import { Card, Facts } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { formatDate, todayInVietnam } from '@/lib/dates';
import { type ApplicationStart, startApplication } from '@/lib/loans/applications/queries';
import { formatNumber } from '@/lib/money';
import type { PageProps } from '@/lib/page-props';
import { formatPartialDate } from '@/lib/people/labels';
import { requireActor } from '@/lib/session';

export const metadata: Metadata = { title: 'Nhận hồ sơ vay' };

export default async function ReceivePage({ params }: PageProps<'dong'>) {
  const actor = await requireActor();
  const found = await startApplication(actor, { rowId: (await params).dong });
  if (!found.ok) notFound();
  const { line, list, establishment, groups, open, standing, communeName } = found.value;
  const proof = establishment ? establishment.proof : line.proof;
  return (
    <>
      <PageHeader
        title={`Nhận hồ sơ vay: ${establishment?.name ?? line.fullName}`}
        context={`${list.subject} · ${communeName}`}
        back={{ href: `/vay-von/danh-sach/${list.id}`, label: 'Danh sách' }}
      />
      <div className={styles.columns}>
        <Card title="Theo danh sách đã xác nhận">
          {!establishment && (
            <Facts
              items={[
                ['Người được vay', line.fullName],
                ['Liên hệ', <StandingChip key="standing" standing={standing} />],
                ['Ngày sinh', formatPartialDate(line.birthDate, line.birthPrecision)],
                ['Số CCCD', line.cccdMasked],
                ['Chấp hành xong', formatPartialDate(line.releaseOn, line.releasePrecision)],
                ['Ghi chú', line.note],
              ]}
            />
          )}
          {proof && proof.conditions.length > 0 && <ProofChecklist conditions={proof.conditions} />}
        </Card>
        <Card title="Giấy đề nghị vay vốn (01/TD)">
          {open ? (
            <Notice>
              Dòng này đã có hồ sơ vay <Link href={`/vay-von/ho-so/${open.id}`}>{open.number}</Link>.
            </Notice>
          ) : (
            <ReceiveApplication
              defaults={defaultsOf(found.value)}
              groups={groups}
              isEstablishment={establishment !== null}
              action={receiveApplicationAction}
            />
          )}
        </Card>
      </div>
    </>
  );
}

/** As the list says it; what the list does not know is asked. */
function defaultsOf({ line, establishment }: ApplicationStart) {
  const amount = establishment ? establishment.amount : line.amount;
  return {
    rowId: line.id,
    receivedOn: formatDate(todayInVietnam()),
    borrowerKind: establishment
      ? ('EMPLOYER' as const)
      : line.borrowerName
        ? ('HOUSEHOLD' as const)
        : ('SELF' as const),
    borrowerName: line.borrowerName ?? '',
    borrowerKin: line.borrowerKin ?? '',
    borrowerCccd: '',
    borrowerPhone: (establishment ? establishment.phone : line.borrowerPhone) ?? '',
    savingsGroupId: '',
    purpose: establishment ? ('BUSINESS' as const) : (line.purpose ?? undefined),
    plan: establishment?.plan ?? '',
    amount: amount === null ? '' : formatNumber(amount),
    termMonths: '',
    courseMonths: '',
    disbursementMonths: '',
  };
}
