import { Card } from '@/components/ui/card';
import { Disclosure } from '@/components/ui/disclosure';
import { RecordTable } from '@/components/ui/record-table';
import { smallestShown } from '@/lib/committee/suppression';
import type { Definition } from '@/lib/reports/definitions';

interface Props {
  definitions: readonly Definition[];
  isReader: boolean;
}

/** What each number means and of what it is a share, by the version the report used. */
export function Definitions({ definitions, isReader }: Props) {
  return (
    <Card title="Cách tính">
      {isReader && (
        <p>
          Số liệu lấy từ bảng điều hành của địa bàn vào ngày hết kỳ; số dưới {smallestShown} không nêu, để không suy ra
          được từng người.
        </p>
      )}
      {definitions.length > 0 && (
        <Disclosure label={`Định nghĩa ${definitions.length} chỉ tiêu`}>
          <RecordTable
            caption="Định nghĩa các chỉ tiêu"
            columns={['Chỉ tiêu', 'Đơn vị tính', 'Cách tính', 'Tử số / mẫu số', 'Phiên bản']}
            rows={definitions.map(({ key, name, unit, definition, ratio, version }) => ({
              key,
              cells: [name, unit, definition, ratio, String(version)],
            }))}
          />
        </Disclosure>
      )}
    </Card>
  );
}
