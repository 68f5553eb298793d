import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { openCampaignAction } from '@/app/(app)/tuyen-truyen/actions';
import { OpenCampaign } from '@/components/communication/campaign-forms';
import { Card } from '@/components/ui/card';
import { Disclosure } from '@/components/ui/disclosure';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Pager } from '@/components/ui/pager';
import { RecordTable } from '@/components/ui/record-table';
import stack from '@/components/ui/stack.module.css';
import { listCampaigns } from '@/lib/communication/queries';
import { formatDate, todayInVietnam } from '@/lib/dates';
import { formatNumber } from '@/lib/money';
import type { PageProps } from '@/lib/page-props';
import { requireActor } from '@/lib/session';

export const metadata: Metadata = { title: 'Tuyên truyền' };

export default async function CampaignsPage({ searchParams }: PageProps) {
  const actor = await requireActor();
  const page = Math.max(1, Number((await searchParams).trang) || 1);
  const list = await listCampaigns(actor, { page });
  if (!list.ok) notFound();
  const { rows, totals, pageSize, units, mayOpen } = list.value;
  const own = units.find(({ id }) => id === actor.unitId) ?? units[0];
  const today = formatDate(todayInVietnam());
  return (
    <>
      <PageHeader
        title="Tuyên truyền"
        context={`Chống kỳ thị người hoàn lương: ${totals.campaigns} đợt, đã tổ chức ${totals.held}/${totals.planned} buổi, ${formatNumber(totals.attendance)} lượt người dự.`}
      />
      <div className={stack.stack}>
        {mayOpen && (
          <Card>
            <Disclosure label="Lập đợt tuyên truyền" isOpen={totals.campaigns === 0}>
              <OpenCampaign
                units={units}
                defaults={{
                  ...{ unitId: own ? String(own.id) : '', title: '', aims: '', document: '' },
                  ...{ startsOn: today, endsOn: '' },
                }}
                action={openCampaignAction}
              />
            </Disclosure>
          </Card>
        )}
        {rows.length === 0 ? (
          <EmptyState title="Chưa có đợt tuyên truyền nào">
            Một đợt có mục tiêu, thời gian và các buổi: họp thôn, truyền thanh, gặp doanh nghiệp. Mỗi buổi ghi số người
            dự.
          </EmptyState>
        ) : (
          <RecordTable
            caption="Các đợt tuyên truyền"
            columns={['Đợt', 'Đơn vị', 'Thời gian', 'Buổi đã tổ chức', 'Lượt người dự', 'Tình trạng']}
            rows={rows.map((row) => ({
              key: row.id,
              cells: [
                <Link key="title" href={`/tuyen-truyen/${row.id}`} prefetch={false}>
                  {row.title}
                </Link>,
                row.unitName,
                `${formatDate(row.startsOn)}–${formatDate(row.endsOn)}`,
                `${row.held}/${row.planned}`,
                formatNumber(row.attendance),
                row.closedOn ? `Kết thúc ${formatDate(row.closedOn)}` : 'Đang thực hiện',
              ],
            }))}
          />
        )}
      </div>
      <Pager page={page} pageSize={pageSize} total={totals.campaigns} href={(n) => `/tuyen-truyen?trang=${n}`} />
    </>
  );
}
