import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { subscribeToDigestAction, unsubscribeFromDigestAction } from '@/app/(app)/tong-hop/actions';
import { Subscribe, Unsubscribe } from '@/components/digest/digest-forms';
import styles from '@/components/models/models.module.css';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import stack from '@/components/ui/stack.module.css';
import { roleLabels } from '@/lib/access/roles';
import { cadenceLabels } from '@/lib/digest/digest';
import { digestLines } from '@/lib/digest/lines.server';
import { getSubscription } from '@/lib/digest/queries';
import { requireActor } from '@/lib/session';

export const metadata: Metadata = { title: 'Tin tổng hợp' };

export default async function DigestPage() {
  const actor = await requireActor();
  const found = await getSubscription(actor, {});
  if (!found.ok) notFound();
  const { subscription } = found.value;
  const lines = await digestLines(actor);
  return (
    <>
      <PageHeader
        title="Tin tổng hợp"
        context={`${roleLabels[actor.role]}, ${actor.unitForm} ${actor.unitName}: những việc cần xem hôm nay.`}
      />
      <div className={stack.stack}>
        <Card title="Hôm nay">
          {lines.length === 0 && <p>Không có gì quá hạn hoặc phải chờ.</p>}
          <ul className={styles.lines}>
            {lines.map(({ href, count, text }) => (
              <li key={href + text} className={styles.line}>
                <Link href={href} prefetch={false}>
                  <strong>{count}</strong> {text}
                </Link>
              </li>
            ))}
          </ul>
        </Card>
        <Card title="Nhận qua thư">
          <p className={styles.muted}>
            {subscription
              ? `Đang gửi đến ${subscription.email}, ${cadenceLabels[subscription.cadence].toLocaleLowerCase('vi')}.`
              : 'Chưa nhận. Thư chỉ có số đếm và liên kết, không có tên người nào.'}
          </p>
          <Subscribe
            key={subscription?.email ?? ''}
            email={subscription?.email ?? ''}
            cadence={subscription?.cadence ?? 'WEEKLY'}
            action={subscribeToDigestAction}
          />
          {subscription && <Unsubscribe action={unsubscribeFromDigestAction} />}
        </Card>
      </div>
    </>
  );
}
