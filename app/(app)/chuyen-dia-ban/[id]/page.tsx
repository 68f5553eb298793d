import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import {
  receiveTransferAction,
  returnTransferAction,
  sendTransferAction,
  withdrawTransferAction,
} from '@/app/(app)/chuyen-dia-ban/actions';
import { TransferFacts } from '@/components/transfers/transfer-facts';
import { ReceiveTransfer, ReturnTransfer, SendTransfer, WithdrawTransfer } from '@/components/transfers/transfer-forms';
import { Card } from '@/components/ui/card';
import { Disclosure } from '@/components/ui/disclosure';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import stack from '@/components/ui/stack.module.css';
import { formatDate, todayInVietnam } from '@/lib/dates';
import type { PageProps } from '@/lib/page-props';
import { requireActor } from '@/lib/session';
import { transferStatusLabels } from '@/lib/transfers/lifecycle';
import { getTransfer } from '@/lib/transfers/queries';

export const metadata: Metadata = { title: 'Chuyển địa bàn' };

export default async function TransferPage({ params }: PageProps<'id'>) {
  const actor = await requireActor();
  const found = await getTransfer(actor, { transferId: (await params).id });
  if (!found.ok) notFound();
  const transfer = found.value;
  const { may } = transfer;
  const form = { transferId: transfer.id, version: transfer.version, today: formatDate(todayInVietnam()) };
  return (
    <>
      <PageHeader
        title={transfer.fullName}
        context={`${transfer.fromName} → ${transfer.toName} · ${transferStatusLabels[transfer.status]}`}
        back={{ href: '/chuyen-dia-ban', label: 'Chuyển địa bàn' }}
        action={transfer.caseId && <LinkButton href={`/ho-so/${transfer.caseId}`}>Mở hồ sơ</LinkButton>}
      />
      <div className={stack.stack}>
        {may.send && (
          <Card title="Ký và gửi">
            <SendTransfer {...form} action={sendTransferAction} />
          </Card>
        )}
        {may.receive && (
          <Card title="Tiếp nhận">
            <ReceiveTransfer {...form} earliest={transfer.earliestArrival} action={receiveTransferAction} />
          </Card>
        )}
        <TransferFacts transfer={transfer} />
        {may.return && (
          <Disclosure label="Không tiếp nhận: trả lại nơi gửi…">
            <ReturnTransfer {...form} action={returnTransferAction} />
          </Disclosure>
        )}
        {may.withdraw && (
          <Disclosure label="Rút lần chuyển này…">
            <WithdrawTransfer {...form} action={withdrawTransferAction} />
          </Disclosure>
        )}
      </div>
    </>
  );
}
