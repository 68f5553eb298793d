import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { endDirectiveAction, recordDirectiveAction } from '@/app/(app)/ban-chi-dao/van-ban/actions';
import { RecordDirective } from '@/components/steering/directive-forms';
import { DirectiveList } from '@/components/steering/directive-list';
import { Card } from '@/components/ui/card';
import { Disclosure } from '@/components/ui/disclosure';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Pager } from '@/components/ui/pager';
import stack from '@/components/ui/stack.module.css';
import { formatDate, todayInVietnam } from '@/lib/dates';
import type { PageProps } from '@/lib/page-props';
import { requireActor } from '@/lib/session';
import { listDirectives } from '@/lib/steering/directives/queries';

export const metadata: Metadata = { title: 'Văn bản chỉ đạo' };

const base = '/ban-chi-dao/van-ban';
const empty = { kind: undefined, number: '', title: '', issuer: '', parties: '', summary: '', replaces: '' };

export default async function DirectivesPage({ searchParams }: PageProps) {
  const { trang, het, xem } = await searchParams;
  const page = Math.max(1, Number(trang) || 1);
  const isAll = xem === 'tat-ca';
  const list = await listDirectives(await requireActor(), { page, isAll });
  if (!list.ok) notFound();
  const { rows, total, pageSize, maySteer } = list.value;
  const here = isAll ? `${base}?xem=tat-ca` : base;
  const today = formatDate(todayInVietnam());
  const replaceable = rows
    .filter((one) => one.mayEnd)
    .map(({ id, number, title }) => ({ id, name: `${number}: ${title}` }));
  return (
    <>
      <PageHeader
        title="Văn bản chỉ đạo"
        context="Chỉ thị, nghị quyết, kế hoạch, quy chế phối hợp đang làm theo, với ngày hiệu lực và văn bản thay thế."
        back={{ href: '/ban-chi-dao', label: 'Ban chỉ đạo' }}
      />
      <div className={stack.stack}>
        {maySteer && (
          <Card>
            <Disclosure label="Ghi văn bản mới" isOpen={total === 0 && !isAll}>
              <RecordDirective
                defaults={{ ...empty, issuedOn: today, inForceFrom: today }}
                inForce={replaceable}
                action={recordDirectiveAction}
              />
            </Disclosure>
          </Card>
        )}
        <p>
          {isAll ? (
            <Link href={base}>Chỉ xem văn bản còn hiệu lực</Link>
          ) : (
            <Link href={`${base}?xem=tat-ca`}>Xem cả văn bản đã hết hiệu lực</Link>
          )}
        </p>
        {rows.length === 0 ? (
          <EmptyState title="Chưa có văn bản nào còn hiệu lực">
            Ghi văn bản của cấp trên và của mình: nhiệm vụ được giao sẽ chỉ rõ làm theo văn bản nào.
          </EmptyState>
        ) : (
          <DirectiveList rows={rows} ending={het} base={here} action={endDirectiveAction} />
        )}
      </div>
      <Pager {...{ page, pageSize, total }} href={(n) => `${here}${here.includes('?') ? '&' : '?'}trang=${n}`} />
    </>
  );
}
