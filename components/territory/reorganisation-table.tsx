import Link from 'next/link';
import { Chip } from '@/components/ui/chip';
import { RecordTable } from '@/components/ui/record-table';
import { formatDate } from '@/lib/dates';
import type { ReorganisationStatus } from '@/lib/generated/prisma/enums';
import type { ReorganisationRow } from '@/lib/territory/queries';

export const reorganisationStatuses = {
  DRAFT: 'Đang chuẩn bị',
  CARRIED_OUT: 'Đã thực hiện',
  DROPPED: 'Đã bỏ',
} as const satisfies Record<ReorganisationStatus, string>;

export const ReorganisationTable = ({ events }: { events: readonly ReorganisationRow[] }) => (
  <RecordTable
    caption="Các lần sắp xếp địa bàn"
    columns={['Căn cứ', 'Có hiệu lực', 'Đơn vị mới', 'Số xã cũ', 'Trạng thái']}
    rows={events.map((event) => ({
      key: event.id,
      cells: [
        <Link key="decision" href={`/quan-tri/sap-xep/${event.id}`} prefetch={false}>
          {event.decision}
        </Link>,
        formatDate(event.effectiveOn),
        event.communes.join(', '),
        event.sources,
        <Chip key="status" tone={event.status === 'DRAFT' ? 'attention' : 'plain'}>
          {reorganisationStatuses[event.status]}
        </Chip>,
      ],
    }))}
  />
);
