import type { FormAction } from '@/components/form/form-action';
import { Chip } from '@/components/ui/chip';
import { RecordTable } from '@/components/ui/record-table';
import { EndAssignmentButton } from '@/components/users/user-forms';
import { roleLabels } from '@/lib/access/roles';
import { formatDate } from '@/lib/dates';
import type { AssignmentRow, AssignmentState } from '@/lib/users/queries';

const states = {
  running: <Chip tone="success">Đang giữ</Chip>,
  later: <Chip tone="attention">Sắp tới</Chip>,
  ended: <Chip>Đã thôi</Chip>,
} as const satisfies Record<AssignmentState, React.ReactNode>;

interface Props {
  assignments: readonly (AssignmentRow & { mayEnd: boolean })[];
  endAction: FormAction;
}

/** Every role held, now and before: history shows which role a thing was done in. */
export function AssignmentTable({ assignments, endAction }: Props) {
  if (assignments.length === 0) return <p>Chưa được giao vai trò nào, nên đăng nhập được nhưng chưa xem được gì.</p>;
  return (
    <RecordTable
      caption="Vai trò đã giao"
      columns={['Vai trò', 'Đơn vị', 'Thời gian', 'Trạng thái', 'Việc']}
      rows={assignments.map((a) => ({
        key: a.id,
        cells: [
          roleLabels[a.role],
          a.unitLabel,
          `${formatDate(a.validFrom)} – ${a.validTo ? formatDate(a.validTo) : 'chưa định'}`,
          states[a.state],
          a.mayEnd && (
            <EndAssignmentButton
              key="end"
              assignmentId={a.id}
              label={`${roleLabels[a.role]}, ${a.unitLabel}`}
              action={endAction}
            />
          ),
        ],
      }))}
    />
  );
}
