import type { CaseStatus } from '@/lib/generated/prisma/enums';

export type { CaseStatus };

export const statusLabels = {
  EXPECTED: 'Sắp về',
  RECEIVED: 'Đã tiếp nhận',
  MANAGED: 'Đang quản lý',
  MOVED_AWAY: 'Chuyển đi',
  CLOSED: 'Kết thúc',
} as const satisfies Record<CaseStatus, string>;

/** What can happen to a case. `move` leaves what the system knows; between two communes of it: lib/transfers/lifecycle.ts. */
export type CaseStep =
  | 'checkAddress'
  | 'receive'
  | 'assess'
  | 'followUp'
  | 'sign'
  | 'move'
  | 'moveBack'
  | 'close'
  | 'reopen';

/**
 * The lifecycle, whole: every status says for every step where it leads, or null when the step is not possible then.
 * `Record` over both keeps the table complete: a new status or step does not compile until it is answered here.
 */
export const lifecycle = {
  EXPECTED: {
    checkAddress: 'EXPECTED',
    receive: 'RECEIVED',
    assess: null,
    followUp: null,
    sign: null,
    move: 'MOVED_AWAY',
    moveBack: null,
    close: 'CLOSED',
    reopen: null,
  },
  RECEIVED: {
    checkAddress: null,
    receive: null,
    assess: 'RECEIVED',
    followUp: 'RECEIVED',
    sign: 'MANAGED',
    move: 'MOVED_AWAY',
    moveBack: null,
    close: 'CLOSED',
    reopen: null,
  },
  MANAGED: {
    checkAddress: null,
    receive: null,
    assess: 'MANAGED',
    followUp: 'MANAGED',
    sign: 'MANAGED',
    move: 'MOVED_AWAY',
    moveBack: null,
    close: 'CLOSED',
    reopen: null,
  },
  MOVED_AWAY: {
    checkAddress: null,
    receive: null,
    assess: null,
    followUp: null,
    sign: null,
    move: null,
    moveBack: 'PREVIOUS',
    close: 'CLOSED',
    reopen: null,
  },
  CLOSED: {
    checkAddress: null,
    receive: null,
    assess: null,
    followUp: null,
    sign: null,
    move: null,
    moveBack: null,
    close: null,
    reopen: 'PREVIOUS',
  },
} as const satisfies Record<CaseStatus, Record<CaseStep, CaseStatus | 'PREVIOUS' | null>>;

/** Where a step leads from here, or null. PREVIOUS is the status the case was in before. */
export const nextStatus = (from: CaseStatus, step: CaseStep): CaseStatus | 'PREVIOUS' | null => lifecycle[from][step];

export const canStep = (from: CaseStatus, step: CaseStep): boolean => lifecycle[from][step] !== null;

/** Thông tư 10/2024, Điều 7: who counts as in scope. */
export const inScopeStatuses = ['RECEIVED', 'MANAGED'] as const satisfies readonly CaseStatus[];
/** Whose file needs work: in scope, or expected home. */
export const openStatuses = ['EXPECTED', 'RECEIVED', 'MANAGED'] as const satisfies readonly CaseStatus[];

export const isInScope = (status: CaseStatus) => inScopeStatuses.some((s) => s === status);
