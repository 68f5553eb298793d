import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Ageing, AtRiskTable, PortfolioTiles } from '@/components/loans/account/portfolio';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import stack from '@/components/ui/stack.module.css';
import { Tabs } from '@/components/ui/tabs';
import { formatDate, todayInVietnam } from '@/lib/dates';
import { type PortfolioBy, portfolioBy } from '@/lib/loans/account/figures';
import { getPortfolio } from '@/lib/loans/account/portfolio';
import type { PageProps } from '@/lib/page-props';
import { requireActor } from '@/lib/session';

export const metadata: Metadata = { title: 'Danh mục cho vay' };

/** As the address writes each way of looking. */
const tabs = [
  { key: 'xa', by: 'commune' },
  { key: 'to', by: 'group' },
  { key: 'hoi', by: 'organisation' },
  { key: 'quy', by: 'quarter' },
] as const satisfies readonly { key: string; by: PortfolioBy }[];

export default async function PortfolioPage({ searchParams }: PageProps) {
  const actor = await requireActor();
  const { muc } = await searchParams;
  const current = tabs.find((tab) => tab.key === muc) ?? tabs[0];
  const found = await getPortfolio(actor, { by: current.by });
  if (!found.ok) notFound();
  const { total, ageing, parts, places, by } = found.value;
  return (
    <>
      <PageHeader
        title="Danh mục cho vay"
        context={`${formatDate(todayInVietnam())} · ${actor.unitForm} ${actor.unitName}. PAR: dư nợ của khoản quá hạn quá số ngày đó / tổng dư nợ.`}
      />
      {total.loans === 0 ? (
        <EmptyState title="Chưa có khoản vay nào">
          Khi khoản vay đầu tiên được giải ngân, dư nợ, tuổi nợ và dư nợ rủi ro theo xã, theo tổ, theo hội sẽ hiện ở
          đây.
        </EmptyState>
      ) : (
        <div className={stack.stack}>
          <PortfolioTiles total={total} />
          <Ageing ageing={ageing} />
          <section>
            <Tabs
              tabs={tabs.map((tab) => ({ key: tab.key, label: portfolioBy[tab.by] }))}
              current={current.key}
              base="/vay-von/danh-muc"
              label="Xem dư nợ rủi ro"
            />
            <AtRiskTable parts={parts} places={places} by={by} />
          </section>
        </div>
      )}
    </>
  );
}
