import { Card } from '@/components/ui/card';
import { RecordTable } from '@/components/ui/record-table';
import type { Adjusted } from '@/lib/reports/figures';
import { shown } from '@/lib/reports/tables';

/** Numbers that are other ones now than when they were signed. What was signed stays as it is. */
export function AdjustedFigures({ adjusted }: { adjusted: readonly Adjusted[] }) {
  if (adjusted.length === 0) return null;
  return (
    <Card title="Số liệu điều chỉnh">
      <p>
        Sau ngày ký có hồ sơ ghi bổ sung hoặc sửa cho kỳ này. Số đã ký giữ nguyên; số hiện nay đứng bên cạnh để đối
        chiếu.
      </p>
      <RecordTable
        caption="Số liệu điều chỉnh"
        columns={['Chỉ tiêu', 'Đơn vị tính', 'Số đã ký', 'Số hiện nay']}
        rows={adjusted.map(({ key, name, unit, signed, live }) => ({
          key,
          cells: [name, unit, shown(signed), shown(live)],
        }))}
      />
    </Card>
  );
}
