import Link from 'next/link';
import { Chip } from '@/components/ui/chip';
import { RecordTable } from '@/components/ui/record-table';
import type { LegalDate } from '@/lib/dates';
import { unitKindLabels } from '@/lib/units/kinds';
import type { UnitRow } from '@/lib/units/queries';
import { validityWords } from '@/lib/units/words';

export function UnitTable({ units, today }: { units: readonly UnitRow[]; today: LegalDate }) {
  return (
    <RecordTable
      caption="Đơn vị"
      columns={['Tên', 'Mã', 'Loại', 'Trực thuộc', 'Hiệu lực', 'Sáp nhập', 'Số xã']}
      rows={units.map((u) => ({
        key: u.id,
        cells: [
          <Link key="name" href={`/quan-tri/don-vi/${u.id}`} prefetch={false}>
            {u.form} {u.name}
          </Link>,
          u.code,
          unitKindLabels[u.kind],
          u.parentName,
          <span key="validity">
            {validityWords(u)} {u.validTo && u.validTo < today && <Chip>Đã thôi</Chip>}
            {u.validFrom > today && <Chip tone="attention">Sắp tới</Chip>}
          </span>,
          mergerWords(u),
          u.kind === 'COMMUNE' ? (
            ''
          ) : u.communes > 0 ? (
            u.communes
          ) : (
            <Chip key="none" tone="attention">
              Chưa chọn
            </Chip>
          ),
        ],
      }))}
    />
  );
}

const mergerWords = ({ predecessors, successors }: UnitRow): string =>
  [predecessors.length > 0 && `từ ${predecessors.join(', ')}`, successors.length > 0 && `vào ${successors.join(', ')}`]
    .filter(Boolean)
    .join(' · ');
