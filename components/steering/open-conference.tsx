'use client';

import { ActionButton } from '@/components/form/action-button';
import type { FormAction } from '@/components/form/form-action';

/** The committee sits down: the big screen opens. */
export function OpenConference({
  conferenceId,
  version,
  action,
}: {
  conferenceId: string;
  version: number;
  action: FormAction;
}) {
  return (
    <ActionButton
      action={(key) => action({ conferenceId, version }, key)}
      doneMessage="Đã khai mạc. Kết luận ghi ngay trên màn hình này."
      onDone={() => `/ban-chi-dao/hoi-nghi/${conferenceId}/hop`}
    >
      Khai mạc
    </ActionButton>
  );
}
