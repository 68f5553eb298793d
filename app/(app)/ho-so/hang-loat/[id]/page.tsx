import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { runBulkAction, undoBulkAction } from '@/app/(app)/ho-so/actions';
import { BulkResult } from '@/components/bulk/bulk-result';
import { UndoPanel } from '@/components/bulk/undo-panel';
import { Disclosure } from '@/components/ui/disclosure';
import { PageHeader } from '@/components/ui/page-header';
import stack from '@/components/ui/stack.module.css';
import { statusWords } from '@/lib/bulk/kinds';
import { getBulk } from '@/lib/bulk/queries';
import { summaryOf } from '@/lib/bulk/summary';
import type { PageProps } from '@/lib/page-props';
import { requireActor } from '@/lib/session';

export const metadata: Metadata = { title: 'Làm hàng loạt' };

export default async function BulkActPage({ params, searchParams }: PageProps<'id'>) {
  const actor = await requireActor();
  const { id } = await params;
  const { hoantac } = await searchParams;
  const found = await getBulk(actor, { bulkId: id, withUndo: hoantac === '1' });
  if (!found.ok) notFound();
  const act = found.value;
  return (
    <>
      <PageHeader
        title={act.title}
        context={statusWords[act.isRunning ? 'RUNNING' : act.status]}
        back={{ href: '/ho-so/hang-loat', label: 'Làm hàng loạt' }}
      />
      <div className={stack.stack}>
        <p>{summaryOf(act)}</p>
        {act.problems.length > 0 && (
          <Disclosure label={`${act.problems.length} dòng không nhận được`}>
            <ul>
              {act.problems.map((problem) => (
                <li key={problem}>{problem}</li>
              ))}
            </ul>
          </Disclosure>
        )}
        {act.undo && <UndoPanel bulkId={act.id} plan={act.undo} undo={undoBulkAction} />}
        {act.may.undo && !act.undo && (
          <a className={stack.link} href={`/ho-so/hang-loat/${act.id}?hoantac=1`}>
            Hoàn tác cả lượt này…
          </a>
        )}
        <BulkResult act={act} run={runBulkAction} />
        <a className={stack.link} href="/ho-so">
          Về danh sách hồ sơ
        </a>
      </div>
    </>
  );
}
