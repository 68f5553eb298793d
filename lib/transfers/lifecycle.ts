import type { CaseStatus } from '@/lib/cases/lifecycle';
import type { TransferStatus } from '@/lib/generated/prisma/enums';

export type { TransferStatus };

export const transferStatusLabels = {
  PROPOSED: 'Chờ Trưởng Công an xã ký chuyển',
  SENT: 'Đã gửi, chờ nơi đến trả lời',
  RECEIVED: 'Nơi đến đã tiếp nhận',
  RETURNED: 'Nơi đến trả lại',
  WITHDRAWN: 'Nơi gửi đã rút',
} as const satisfies Record<TransferStatus, string>;

export type TransferStep = 'send' | 'receive' | 'return' | 'withdraw';

/** The whole life of a transfer: a new status or step does not compile until it is answered here. */
export const transferLifecycle = {
  PROPOSED: { send: 'SENT', receive: null, return: null, withdraw: 'WITHDRAWN' },
  SENT: { send: null, receive: 'RECEIVED', return: 'RETURNED', withdraw: 'WITHDRAWN' },
  RECEIVED: { send: null, receive: null, return: null, withdraw: null },
  RETURNED: { send: null, receive: null, return: null, withdraw: null },
  WITHDRAWN: { send: null, receive: null, return: null, withdraw: null },
} as const satisfies Record<TransferStatus, Record<TransferStep, TransferStatus | null>>;

export const canTakeStep = (from: TransferStatus, step: TransferStep): boolean =>
  transferLifecycle[from][step] !== null;

/** Still on the way: one at a time for a file. */
export const pendingStatuses = ['PROPOSED', 'SENT'] as const satisfies readonly TransferStatus[];
export const isPending = (status: TransferStatus) => pendingStatuses.some((s) => s === status);

/** Whose file may be handed over: whoever is expected home or in scope. */
export const mayBeTransferred = {
  EXPECTED: true,
  RECEIVED: true,
  MANAGED: true,
  MOVED_AWAY: false,
  CLOSED: false,
} as const satisfies Record<CaseStatus, boolean>;
