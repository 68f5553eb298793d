import type { ApplicationStage, BorrowerKind } from '@/lib/generated/prisma/enums';

export type { ApplicationStage, BorrowerKind };

/** What the step is called once an application has reached it. */
export const stageLabels = {
  SUBMITTED: 'Chờ thẩm định',
  APPRAISED: 'Chờ phê duyệt',
  APPROVED: 'Chờ giải ngân',
  DISBURSED: 'Đã giải ngân',
  ENDED: 'Đã dừng',
} as const satisfies Record<ApplicationStage, string>;

export type ApplicationAct = 'record' | 'appraise' | 'approve' | 'return' | 'disburse' | 'end';

/** The whole life of an application: a new stage or act does not compile until it is answered here. */
export const applicationLifecycle = {
  SUBMITTED: {
    record: 'SUBMITTED',
    appraise: 'APPRAISED',
    approve: null,
    return: null,
    disburse: null,
    end: 'ENDED',
  },
  APPRAISED: {
    record: null,
    appraise: null,
    approve: 'APPROVED',
    return: 'SUBMITTED',
    disburse: null,
    end: 'ENDED',
  },
  APPROVED: {
    record: 'APPROVED',
    appraise: null,
    approve: null,
    return: null,
    disburse: 'DISBURSED',
    end: 'ENDED',
  },
  DISBURSED: { record: null, appraise: null, approve: null, return: null, disburse: null, end: null },
  ENDED: { record: null, appraise: null, approve: null, return: null, disburse: null, end: null },
} as const satisfies Record<ApplicationStage, Record<ApplicationAct, ApplicationStage | null>>;

export const canTakeAct = (stage: ApplicationStage, act: ApplicationAct): boolean =>
  applicationLifecycle[stage][act] !== null;

export const borrowerKindLabels = {
  HOUSEHOLD: 'Đại diện hộ gia đình',
  SELF: 'Người này tự đứng tên',
  EMPLOYER: 'Cơ sở sản xuất, kinh doanh',
} as const satisfies Record<BorrowerKind, string>;

/** Why an application goes no further. Some of them say nothing without a note. */
export const endReasonLabels = {
  WITHDRAWN: 'Hộ rút hồ sơ',
  REFUSED: 'Ngân hàng không cho vay',
  NOT_ELIGIBLE: 'Không đủ điều kiện vay',
  OTHER_DEBT: 'Còn dư nợ cùng mục đích ở chương trình khác',
  MOVED: 'Đã chuyển đi nơi khác',
  OTHER: 'Lý do khác',
} as const satisfies Record<string, string>;
export type EndReason = keyof typeof endReasonLabels;
export const isEndReason = (text: string): text is EndReason => Object.hasOwn(endReasonLabels, text);

export const needsEndNote = {
  WITHDRAWN: false,
  REFUSED: true,
  NOT_ELIGIBLE: true,
  OTHER_DEBT: false,
  MOVED: false,
  OTHER: true,
} as const satisfies Record<EndReason, boolean>;

/** 'VV-2026-000123': the year the papers were received and a number that runs over all offices. */
export const applicationNumber = (serial: bigint | number, year: string): string =>
  `VV-${year}-${String(serial).padStart(6, '0')}`;
