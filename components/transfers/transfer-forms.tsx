'use client';

import { ActionForm } from '@/components/form/action-form';
import { FieldColumns } from '@/components/form/field-columns';
import { DateField, NoteField, TextField } from '@/components/form/fields';
import type { FormAction } from '@/components/form/form-action';
import { PlaceField } from '@/components/transfers/place-field';
import { Notice } from '@/components/ui/notice';
import type { Outcome } from '@/lib/access/outcome';
import { formatDate, type LegalDate } from '@/lib/dates';
import type { Place } from '@/lib/transfers/destinations';
import {
  type ProposeTransferForm,
  proposeTransferSchema,
  receiveTransferSchema,
  returnTransferSchema,
  sendTransferSchema,
  withdrawTransferSchema,
} from '@/lib/transfers/schema';

interface ProposeProps {
  defaults: ProposeTransferForm;
  places: readonly Place[];
  action: (values: unknown, key: string) => Promise<Outcome<{ transferId: string }>>;
}

export function ProposeTransfer({ defaults, places, action }: ProposeProps) {
  return (
    <ActionForm
      schema={proposeTransferSchema}
      defaultValues={defaults}
      action={action}
      onDone={({ transferId }) => `/chuyen-dia-ban/${transferId}`}
      doneMessage="Đã lập đề xuất, chờ Trưởng Công an xã ký."
      submitLabel="Lập đề xuất chuyển"
    >
      <PlaceField name="toUnitId" label="Xã, phường nơi đến" places={places} />
      <FieldColumns>
        <TextField name="hamlet" label="Thôn, tổ dân phố nơi đến" />
        <TextField name="phone" label="Điện thoại ở nơi mới" inputMode="tel" />
      </FieldColumns>
      <TextField name="address" label="Địa chỉ nơi đến" />
      <NoteField
        name="reason"
        label="Lý do chuyển"
        hint="Công an nơi đến đọc được. Không ghi tội danh, bản án hay nhận xét riêng."
        required
      />
      <Notice>
        Trước khi tiếp nhận, nơi đến chỉ thấy họ tên, ngày sinh, giới tính, bốn số cuối CCCD, ngày chấp hành xong án,
        phân nhóm và những gì ghi ở trên. Đơn vị vẫn quản lý người này cho đến khi nơi đến tiếp nhận.
      </Notice>
    </ActionForm>
  );
}

interface Props {
  transferId: string;
  version: number;
  /** As a date field shows it. */
  today: string;
  action: FormAction;
}

export function SendTransfer({ transferId, version, today, action }: Props) {
  return (
    <ActionForm
      schema={sendTransferSchema}
      defaultValues={{ transferId, version, sentOn: today }}
      action={action}
      doneMessage="Đã ký và gửi cho nơi đến."
      submitLabel="Ký và gửi"
    >
      <DateField name="sentOn" label="Ngày gửi" required />
      <Notice>Nếu còn đề xuất phân nhóm chờ ký, nên ký trước: khi nơi đến tiếp nhận, đề xuất chưa ký được rút.</Notice>
    </ActionForm>
  );
}

export function WithdrawTransfer({ transferId, version, action }: Props) {
  return (
    <ActionForm
      schema={withdrawTransferSchema}
      defaultValues={{ transferId, version, reply: '' }}
      action={action}
      doneMessage="Đã rút. Người này vẫn do đơn vị quản lý."
      submitLabel="Rút lần chuyển này"
      tone="danger"
    >
      <NoteField name="reply" label="Lý do rút" rows={2} required />
    </ActionForm>
  );
}

export function ReceiveTransfer({
  transferId,
  version,
  today,
  earliest,
  action,
}: Props & { earliest: LegalDate | null }) {
  return (
    <ActionForm
      schema={receiveTransferSchema}
      defaultValues={{ transferId, version, arrivedOn: today }}
      action={action}
      doneMessage="Đã tiếp nhận. Hồ sơ nay do đơn vị quản lý."
      submitLabel="Tiếp nhận"
    >
      <DateField
        name="arrivedOn"
        label="Ngày người này đến ở"
        hint={`Từ ${earliest ? formatDate(earliest) : 'ngày gửi'} đến hôm nay. Kể từ ngày này đơn vị chịu trách nhiệm.`}
        required
      />
      <Notice>
        Đề xuất phân nhóm chưa ký của nơi gửi được rút; người phụ trách, nhãn và việc đang hoãn của nơi gửi hết hiệu
        lực. Một lần thăm đầu tiên được hẹn sẵn.
      </Notice>
    </ActionForm>
  );
}

export function ReturnTransfer({ transferId, version, action }: Props) {
  return (
    <ActionForm
      schema={returnTransferSchema}
      defaultValues={{ transferId, version, reply: '' }}
      action={action}
      doneMessage="Đã trả lại nơi gửi."
      submitLabel="Trả lại nơi gửi"
      tone="danger"
    >
      <NoteField
        name="reply"
        label="Lý do trả lại"
        hint="Ví dụ: xác minh không thấy người này đến ở; đúng ra thuộc xã khác"
        rows={2}
        required
      />
    </ActionForm>
  );
}
