'use client';

import { ActionButton } from '@/components/form/action-button';
import type { FormAction } from '@/components/form/form-action';
import { Notice } from '@/components/ui/notice';
import stack from '@/components/ui/stack.module.css';
import { formatDate } from '@/lib/dates';
import { formatMoment } from '@/lib/moments';
import type { ReorganisationView } from '@/lib/territory/queries';

interface Props {
  event: ReorganisationView;
  carryOut: FormAction<{ people: number }>;
  drop: FormAction;
}

const shown = (n: number) => n.toLocaleString('vi-VN');

/** What this event is waiting for, or what it did; the buttons of whoever may decide. */
export function ReorganisationDecision({ event, carryOut, drop }: Props) {
  const input = { reorganisationId: event.id, version: event.version };
  if (event.status === 'DROPPED') return <Notice>Phương án này đã bỏ. Không có gì thay đổi.</Notice>;
  if (event.status === 'CARRIED_OUT') {
    const by = event.carriedOutBy ? event.names[event.carriedOutBy] : null;
    return (
      <Notice tone="success">
        Đã thực hiện{event.carriedOutAt && ` lúc ${formatMoment(event.carriedOutAt)}`}
        {by && `, ${by}`}: {shown(event.outcome?.people ?? 0)} người và hồ sơ của họ,{' '}
        {shown(event.outcome?.assignments ?? 0)} vai trò, {shown(event.outcome?.lists ?? 0)} danh sách nhập. Số liệu của
        những ngày trước vẫn đọc được theo địa giới cũ.
      </Notice>
    );
  }
  const sources = new Map(event.communes.flatMap((c) => c.sources).map((s) => [s.unit, s.people]));
  const known = [...sources.values()].reduce((sum: number, n) => sum + (n ?? 0), 0);
  const people = [...sources.values()].includes(null) ? `ít nhất ${shown(known + 1)}` : shown(known);
  const isDivided = event.changes.includes('DIVIDE');
  return (
    <>
      {event.problems.map((problem) => (
        <Notice key={problem} tone="danger">
          Chưa thực hiện được: {problem}. Hãy bỏ phương án này và lập lại.
        </Notice>
      ))}
      <Notice tone="attention">
        Xem kỹ trước khi thực hiện: việc này làm một lượt cho {people} người và không hoàn tác được. Cán bộ ở xã cũ chỉ
        còn xem được những gì thuộc xã mới; người đang đăng nhập được chuyển ngay.
        {event.covering.length > 0 && ` Cũng sẽ phụ trách đơn vị mới: ${event.covering.join(', ')}.`}
        {isDivided &&
          ' Cán bộ, danh sách đang nhập và bản nháp của xã bị chia về đơn vị nhận phần còn lại; hãy giao vai trò ở các đơn vị kia ngay sau khi thực hiện.'}
        {event.waitsFor && ` Thực hiện được từ ngày ${formatDate(event.waitsFor)}.`}
      </Notice>
      <div className={stack.row}>
        {event.mayCarryOut && event.problems.length === 0 && (
          <ActionButton
            action={(key) => carryOut(input, key)}
            doneMessage="Đã sắp xếp xong."
            confirm={`Thực hiện sắp xếp cho ${people} người? Không hoàn tác được.`}
          >
            Thực hiện sắp xếp
          </ActionButton>
        )}
        {event.mayDrop && (
          <ActionButton
            action={(key) => drop(input, key)}
            doneMessage="Đã bỏ phương án."
            variant="default"
            confirm="Bỏ phương án này?"
          >
            Bỏ phương án
          </ActionButton>
        )}
      </div>
    </>
  );
}
