import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import {
  changeColumnsAction,
  commitImportAction,
  decideRowAction,
  discardImportAction,
  editRowAction,
  undoImportAction,
} from '@/app/(app)/nhap-danh-sach/actions';
import { BatchSummary } from '@/components/imports/batch-summary';
import { ColumnsForm } from '@/components/imports/columns-form';
import { CommitPanel } from '@/components/imports/commit-panel';
import { DiscardButton } from '@/components/imports/discard-button';
import { RowTable } from '@/components/imports/row-table';
import { UndoPanel } from '@/components/imports/undo-panel';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Pager } from '@/components/ui/pager';
import stack from '@/components/ui/stack.module.css';
import { formatDate } from '@/lib/dates';
import { hasNoColumns } from '@/lib/imports/no-header';
import { getImport } from '@/lib/imports/queries';
import { readImportSchema, rowFilters, rowsPerPage } from '@/lib/imports/schema';
import { statusWords } from '@/lib/imports/status';
import type { PageProps } from '@/lib/page-props';
import { requireActor } from '@/lib/session';

export const metadata: Metadata = { title: 'Kiểm tra danh sách' };

export default async function ImportPage({ params, searchParams }: PageProps<'id'>) {
  const actor = await requireActor();
  const { id } = await params;
  const { loc, trang, hoantac } = await searchParams;
  const filter = readImportSchema.shape.filter.catch('tat-ca').parse(loc);
  const page = readImportSchema.shape.page.catch(1).parse(Number(trang ?? 1));
  const found = await getImport(actor, { batchId: id, filter, page, withUndo: hoantac === '1' });
  if (!found.ok) notFound();
  const batch = found.value;
  const isUnnamed = hasNoColumns(batch.sheets);
  return (
    <>
      <PageHeader
        title={batch.fileName}
        context={`${batch.unit} · số liệu đến ${formatDate(batch.asOf)} · ${statusWords[batch.isRunning ? 'COMMITTING' : batch.status]}`}
        back={{ href: '/nhap-danh-sach', label: 'Nhập danh sách' }}
        action={
          batch.may.discard && !batch.isRunning && <DiscardButton batchId={batch.id} discard={discardImportAction} />
        }
      />
      <div className={stack.stack}>
        {isUnnamed && (
          <Notice tone="attention">
            Danh sách này không có dòng tiêu đề mà phần mềm nhận ra. Hãy cho biết mỗi cột là gì ở bên dưới, ít nhất là
            Họ và tên, rồi bấm “Đọc lại theo các cột này”.
          </Notice>
        )}
        {!isUnnamed && (
          <BatchSummary
            batchId={batch.id}
            counts={batch.counts}
            fileCodes={batch.fileCodes}
            filter={filter}
            isUndone={batch.status === 'UNDONE'}
          />
        )}
        <CommitPanel
          batchId={batch.id}
          total={batch.counts.ready + batch.counts.toLink}
          isRunning={batch.isRunning}
          mayCommit={batch.may.commit}
          commit={commitImportAction}
        />
        {batch.may.columns && (
          <ColumnsForm key={batch.id} batchId={batch.id} sheets={batch.sheets} change={changeColumnsAction} />
        )}
        {batch.undo && <UndoPanel batchId={batch.id} plan={batch.undo} undo={undoImportAction} />}
        {batch.may.undo && !batch.undo && (
          <a className={stack.link} href={`/nhap-danh-sach/${batch.id}?hoantac=1`}>
            Hoàn tác cả lần nhập này…
          </a>
        )}
        {!isUnnamed && (
          <section>
            <div className={stack.row}>
              <h2>{rowFilters[filter]}</h2>
              {batch.counts.error > 0 && (
                <a className={stack.link} href={`/api/nhap-danh-sach/${batch.id}/loi`} download>
                  Tải {batch.counts.error} dòng cần sửa (Excel)
                </a>
              )}
            </div>
            {batch.rows.length === 0 ? (
              <EmptyState title="Không có dòng nào ở mục này">Chọn mục khác ở trên để xem các dòng còn lại.</EmptyState>
            ) : (
              <RowTable
                rows={batch.rows}
                hasSheets={batch.sheets.filter((s) => s.role === 'data').length > 1}
                communes={batch.communes}
                edit={editRowAction}
                decide={decideRowAction}
              />
            )}
            <Pager
              page={page}
              pageSize={rowsPerPage}
              total={batch.filtered}
              href={(p) => `/nhap-danh-sach/${batch.id}?loc=${filter}&trang=${p}`}
            />
          </section>
        )}
      </div>
    </>
  );
}
