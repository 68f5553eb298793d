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
import { getDirectiveChoices, listDirectives } from '@/lib/steering/directives/queries';

export const metadata: Metadata = { title: 'Văn bản chỉ đạo' };

const base = '/ban-chi-dao/van-ban';
const empty = { kind: undefined, number: '', title: '', issuer: '', parties: '', summary: '', replaces: '' };

export default async function DirectivesPage({ searchParams }: PageProps) {
  const { trang, het, xem } = await searchParams;
  const page = Math.max(1, Number(trang) || 1);
  const isAll = xem === 'tat-ca';
  const actor = await requireActor();
  const list = await listDirectives(actor, { page, isAll });
  if (!list.ok) notFound();
  const { rows, total, pageSize, maySteer } = list.value;
  const at = (n: number) => `${base}?${isAll ? 'xem=tat-ca&' : ''}trang=${n}`;
  const today = formatDate(todayInVietnam());
  const choices = maySteer ? await getDirectiveChoices(actor, {}) : null;
  return (
    <>
      <PageHeader
        title="Văn bản chỉ đạo"
        context="Chỉ thị, nghị quyết, kế hoạch, quy chế phối hợp đang làm theo, với ngày hiệu lực và văn bản thay thế."
        back={{ href: '/ban-chi-dao', label: 'Ban chỉ đạo' }}
      />
      <div className={stack.stack}>
        {choices?.ok && (
          <Card>
            <Disclosure label="Ghi văn bản mới" isOpen={total === 0 && !isAll}>
              <RecordDirective
                defaults={{ ...empty, issuedOn: today, inForceFrom: today }}
                inForce={choices.value.replaceable}
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
          <EmptyState title={isAll ? 'Chưa ghi văn bản nào' : 'Chưa có văn bản nào còn hiệu lực'}>
            Ghi văn bản của cấp trên và của mình: nhiệm vụ được giao sẽ chỉ rõ làm theo văn bản nào.
          </EmptyState>
        ) : (
          <DirectiveList rows={rows} ending={het} base={at(page)} action={endDirectiveAction} />
        )}
      </div>
      <Pager {...{ page, pageSize, total }} href={at} />
    </>
  );
}
