import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { addLineAction, changeLineAction } from '@/app/(app)/vay-von/danh-sach/actions';
import { AddLine, ChangeLine } from '@/components/loans/line-form';
import styles from '@/components/loans/loans.module.css';
import { ProofChecklist } from '@/components/loans/proof-checklist';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { formatDate } from '@/lib/dates';
import { getEligibility } from '@/lib/loans/lists/queries';
import { formatNumber } from '@/lib/money';
import type { PageProps } from '@/lib/page-props';
import { requireActor } from '@/lib/session';

export const metadata: Metadata = { title: 'Dòng của danh sách vay vốn' };

type Found = Extract<Awaited<ReturnType<typeof getEligibility>>, { ok: true }>['value'];

export default async function LinePage({ params }: PageProps<'id' | 'caseId'>) {
  const actor = await requireActor();
  const { id, caseId } = await params;
  const found = await getEligibility(actor, { listId: id, caseId });
  if (!found.ok) notFound();
  const file = found.value;
  const common = {
    listId: file.listId,
    isEstablishment: file.kind === 'ESTABLISHMENT',
    asksLawReason: file.proof.conditions.some((c) => c.key === 'law' && c.state !== 'MET'),
  };
  return (
    <>
      <PageHeader
        title={file.fullName}
        context={file.line ? 'Sửa dòng này của danh sách' : 'Kiểm tra điều kiện, rồi đưa vào danh sách'}
        back={{ href: `/vay-von/danh-sach/${file.listId}`, label: 'Danh sách' }}
      />
      <div className={styles.columns}>
        <Card title="Điều kiện vay vốn">
          <ProofChecklist conditions={file.proof.conditions} />
        </Card>
        <Card title="Nội dung của dòng">
          {file.line ? (
            <ChangeLine {...common} defaults={changeDefaults(file, file.line)} action={changeLineAction} />
          ) : (
            <AddLine {...common} defaults={addDefaults(file)} action={addLineAction} />
          )}
        </Card>
      </div>
    </>
  );
}

const ofList = ({ listId, version }: Found) => ({ listId, version });

/** The household's representative is whom the file knows; the rest is asked. */
const addDefaults = (file: Found) => ({
  ...ofList(file),
  caseId: file.caseId,
  obeysLawReason: '',
  purpose: 'BUSINESS' as const,
  amount: file.kind === 'ESTABLISHMENT' ? '100.000.000' : '',
  contractFrom: '',
  note: '',
  borrowerKind: file.kind === 'ESTABLISHMENT' ? ('SELF' as const) : ('HOUSEHOLD' as const),
  borrowerName: file.representative.name ?? '',
  borrowerKin: file.representative.kin ?? '',
  borrowerCccd: '',
  borrowerPhone: file.representative.phone ?? '',
});

const changeDefaults = (file: Found, line: NonNullable<Found['line']>) => ({
  ...ofList(file),
  rowId: line.id,
  obeysLawReason: '',
  purpose: line.purpose ?? ('BUSINESS' as const),
  amount: line.amount === null ? '' : formatNumber(line.amount),
  contractFrom: line.contractFrom ? formatDate(line.contractFrom) : '',
  note: line.note ?? '',
  borrowerKind: line.borrowerName || file.kind !== 'ESTABLISHMENT' ? ('HOUSEHOLD' as const) : ('SELF' as const),
  borrowerName: line.borrowerName ?? '',
  borrowerKin: line.borrowerKin ?? '',
  borrowerCccd: '',
  borrowerPhone: line.borrowerPhone ?? '',
});
