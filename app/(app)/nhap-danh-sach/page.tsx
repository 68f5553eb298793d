import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { uploadListAction } from '@/app/(app)/nhap-danh-sach/actions';
import { UploadForm } from '@/components/imports/upload-form';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { RecordTable } from '@/components/ui/record-table';
import stack from '@/components/ui/stack.module.css';
import { formatDate, todayInVietnam } from '@/lib/dates';
import { listImports, listListUnits } from '@/lib/imports/queries';
import { webFileLimit } from '@/lib/imports/schema';
import { statusWords } from '@/lib/imports/status';
import { formatMoment } from '@/lib/moments';
import { requireActor } from '@/lib/session';

export const metadata: Metadata = { title: 'Nhập danh sách' };

export default async function ImportsPage() {
  const actor = await requireActor();
  const units = await listListUnits(actor, {});
  const imports = await listImports(actor, {});
  if (!units.ok || !imports.ok) notFound();
  return (
    <>
      <PageHeader
        title="Nhập danh sách"
        context="Đưa danh sách Excel xã đang dùng vào sổ: phần mềm đọc, kiểm tra từng dòng và hỏi lại chỗ chưa rõ rồi mới nhập."
      />
      <div className={stack.stack}>
        <Card title="Danh sách mới">
          <UploadForm
            units={units.value.options}
            ownUnitId={units.value.ownUnitId}
            today={todayInVietnam()}
            limit={webFileLimit}
            upload={uploadListAction}
          />
        </Card>
        {imports.value.length > 0 && (
          <Card title="Các lần nhập gần đây">
            <RecordTable
              caption="Các lần nhập gần đây"
              columns={['Tệp', 'Danh sách của', 'Số liệu đến', 'Số dòng', 'Trạng thái', 'Người đưa lên']}
              rows={imports.value.map((b) => ({
                key: b.id,
                cells: [
                  <a key="file" href={`/nhap-danh-sach/${b.id}`}>
                    {b.fileName}
                  </a>,
                  b.unit,
                  formatDate(b.asOf),
                  b.rows.toLocaleString('vi-VN'),
                  statusWords[b.status],
                  `${b.createdBy}, ${formatMoment(b.createdAt)}`,
                ],
              }))}
            />
          </Card>
        )}
      </div>
    </>
  );
}
