'use client';

import { ActionButton } from '@/components/form/action-button';
import type { FormAction } from '@/components/form/form-action';

interface Props {
  caseId: string;
  vacancyId: string;
  today: string;
  isPoliceAsked: boolean;
  action: FormAction<{ placementId: string }>;
}

/** Introduces a person to a firm today. */
export function ReferButton({ caseId, vacancyId, today, isPoliceAsked, action }: Props) {
  return (
    <ActionButton
      action={(key) => action({ caseId, vacancyId, referredOn: today }, key)}
      doneMessage={
        isPoliceAsked
          ? 'Đã ghi. Công an xã trả lời vị trí phù hợp thì giấy giới thiệu mới được lập.'
          : 'Đã giới thiệu. In giấy giới thiệu gửi cơ sở.'
      }
      onDone={({ placementId }) => `/ho-so/${caseId}/viec-lam#${placementId}`}
      variant="default"
    >
      Giới thiệu
    </ActionButton>
  );
}
