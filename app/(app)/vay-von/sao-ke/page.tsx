import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { uploadLoanFileAction } from '@/app/(app)/vay-von/sao-ke/actions';
import { LoanFileUpload } from '@/components/loans/files/file-upload';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { RecordTable } from '@/components/ui/record-table';
import stack from '@/components/ui/stack.module.css';
import { formatDate } from '@/lib/dates';
import { webFileLimit } from '@/lib/imports/schema';
import { listLoanFiles } from '@/lib/loans/files/queries';
import { fileStatusWords } from '@/lib/loans/files/sentence';
import { formatMoment } from '@/lib/moments';
import { requireActor } from '@/lib/session';

export const metadata: Metadata = { title: 'Sao kê' };

export default async function LoanFilesPage() {
  const found = await listLoanFiles(await requireActor(), {});
  if (!found.ok) notFound();
  const { files, mayUpload } = found.value;
  return (
    <>
      <PageHeader
        title="Sao kê"
        context="Đối chiếu Mẫu 31, Mẫu 10 của ngân hàng với sổ vay: phần mềm đọc tệp, cho xem chênh lệch rồi mới ghi."
      />
      <div className={stack.stack}>
        {mayUpload && (
          <Card title="Tệp mới">
            <LoanFileUpload limit={webFileLimit} upload={uploadLoanFileAction} />
          </Card>
        )}
        {files.length === 0 ? (
          <EmptyState title="Chưa có tệp nào">
            Trước hết tải danh sách Mẫu 01 đã được UBND xã xác nhận để phần mềm biết ai được vay, rồi tải Mẫu 31 cuối
            tháng hoặc Mẫu 10. Chỉ chương trình 26 được đọc; tải lại cùng một tệp không làm thay đổi gì.
          </EmptyState>
        ) : (
          <Card title="Các tệp gần đây">
            <RecordTable
              caption="Các tệp gần đây"
              columns={['Tệp', 'Loại', 'Ngày số liệu', 'Số dòng', 'Trạng thái', 'Người đưa lên']}
              rows={files.map((file) => ({
                key: file.id,
                cells: [
                  // Looking at a file is recorded: only what was opened was looked at.
                  <Link key="file" href={`/vay-von/sao-ke/${file.id}`} prefetch={false}>
                    {file.fileName}
                  </Link>,
                  file.kind,
                  file.asOf && formatDate(file.asOf),
                  file.rows.toLocaleString('vi-VN'),
                  fileStatusWords[file.status],
                  `${file.createdBy}, ${formatMoment(file.createdAt)}`,
                ],
              }))}
            />
          </Card>
        )}
      </div>
    </>
  );
}
