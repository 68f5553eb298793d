import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PaperList } from '@/components/print/paper-list';
import { filterFromParams } from '@/lib/cases/filter';
import { describeFilter, paramsFromFilter } from '@/lib/cases/filter-address';
import { exportCases } from '@/lib/cases/queries';
import { caseSheet } from '@/lib/cases/sheet';
import { todayInVietnam } from '@/lib/dates';
import { letterhead } from '@/lib/documents/letterhead';
import type { PageProps } from '@/lib/page-props';
import { requireActor } from '@/lib/session';

export const metadata: Metadata = { title: 'In danh sách' };

/** What one print holds; more is for a file. */
const mostPrinted = 2_000;

export default async function PrintPage({ searchParams }: PageProps) {
  const actor = await requireActor();
  const filter = filterFromParams(await searchParams);
  const found = await exportCases(actor, { ...filter, limit: mostPrinted });
  if (!found.ok) notFound();
  const { rows, columns, notice, names, office } = found.value;
  const sheet = caseSheet({ rows, columns });
  return (
    <PaperList
      head={letterhead({ role: actor.role, unitForm: actor.unitForm, unitName: actor.unitName, above: office })}
      today={todayInVietnam()}
      title="Người chấp hành xong án phạt tù, tái hòa nhập cộng đồng"
      subtitle={describeFilter(filter, names)}
      columns={sheet.columns.map((column) => column.label)}
      rows={sheet.rows}
      notice={notice}
      backHref={`/ho-so?${paramsFromFilter(filter)}`}
    />
  );
}
