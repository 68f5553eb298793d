import type { CommendationKind, CommendationStage } from '@/lib/generated/prisma/enums';

export type { CommendationKind, CommendationStage };

export const kindLabels = {
  COLLECTIVE: 'Tập thể',
  STAFF: 'Cán bộ (ghi theo chức vụ)',
  MEMBER_OF_PUBLIC: 'Người dân, người hoàn lương',
} as const satisfies Record<CommendationKind, string>;

export const stageLabels = {
  PROPOSED: 'Chờ quyết định',
  DECIDED: 'Đã có quyết định',
  AWARDED: 'Đã trao',
  DECLINED: 'Không khen thưởng',
} as const satisfies Record<CommendationStage, string>;

export type CommendationStep = 'decide' | 'decline' | 'award';

/** Proposal → decision → award, or declined with a reason. */
export const commendationSteps = {
  PROPOSED: ['decide', 'decline'],
  DECIDED: ['award'],
  AWARDED: [],
  DECLINED: [],
} as const satisfies Record<CommendationStage, readonly CommendationStep[]>;

export const canStepTo = (stage: CommendationStage, step: CommendationStep): boolean => {
  const steps: readonly CommendationStep[] = commendationSteps[stage];
  return steps.includes(step);
};
