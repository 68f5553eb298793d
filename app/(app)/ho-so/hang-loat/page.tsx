import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { returnSheetAction } from '@/app/(app)/ho-so/actions';
import { ReturnForm } from '@/components/bulk/return-form';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { RecordTable } from '@/components/ui/record-table';
import stack from '@/components/ui/stack.module.css';
import { statusWords } from '@/lib/bulk/kinds';
import { listBulk } from '@/lib/bulk/queries';
import { webFileLimit } from '@/lib/imports/schema';
import { formatMoment } from '@/lib/moments';
import { requireActor } from '@/lib/session';

export const metadata: Metadata = { title: 'Làm hàng loạt' };

export default async function BulkPage() {
  const actor = await requireActor();
  const acts = await listBulk(actor, {});
  if (!acts.ok) notFound();
  return (
    <>
      <PageHeader
        title="Làm hàng loạt"
        context="Sửa nhiều hồ sơ bằng Excel, xem lại và hoàn tác những việc đã làm một lượt. Muốn hẹn thăm, giao người hay gắn nhãn: chọn hồ sơ ở danh sách."
        back={{ href: '/ho-so', label: 'Danh sách hồ sơ' }}
      />
      <div className={stack.stack}>
        <Card title="Sửa nhiều hồ sơ bằng Excel">
          <p className={stack.muted}>
            1. Ở danh sách hồ sơ, chọn cột cần sửa rồi bấm Xuất Excel. 2. Sửa trong tệp: họ tên, giới tính, ngày sinh,
            điện thoại, thôn, địa chỉ, đại diện gia đình, ngày thăm tới. 3. Đưa tệp lên đây để xem từng ô khác trước khi
            nhận. Phân nhóm, trạng thái và việc làm không sửa bằng tệp vì cần chữ ký hoặc một lần liên hệ.
          </p>
          <ReturnForm limit={webFileLimit} send={returnSheetAction} />
        </Card>
        {acts.value.length > 0 && (
          <Card title="Các lượt gần đây">
            <RecordTable
              caption="Các lượt gần đây"
              columns={['Việc', 'Số hồ sơ', 'Trạng thái', 'Người làm']}
              rows={acts.value.map((act) => ({
                key: act.id,
                cells: [
                  <a key="act" href={`/ho-so/hang-loat/${act.id}`}>
                    {act.title}
                  </a>,
                  act.rows.toLocaleString('vi-VN'),
                  statusWords[act.status],
                  `${act.createdBy}, ${formatMoment(act.createdAt)}`,
                ],
              }))}
            />
          </Card>
        )}
      </div>
    </>
  );
}
