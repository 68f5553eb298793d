import type { Role } from '@/lib/access/roles';
import type { LegalDate } from '@/lib/dates';
import type { TaskDesk, TaskStatus } from '@/lib/generated/prisma/enums';

export type { TaskDesk, TaskStatus };

export const deskLabels = {
  POLICE: 'Công an',
  ADMINISTRATION: 'Ủy ban nhân dân',
  COMMITTEE: 'Ban chỉ đạo',
} as const satisfies Record<TaskDesk, string>;

export const statusLabels = {
  ASSIGNED: 'Mới giao',
  ACCEPTED: 'Đang thực hiện',
  REPORTED: 'Chờ xác nhận',
  DONE: 'Đã xong',
  CANCELLED: 'Đã rút',
} as const satisfies Record<TaskStatus, string>;

/** What happens to a task. The side that answers accepts, notes and reports; the side that gave it does the rest. */
export const stepLabels = {
  accept: 'Nhận nhiệm vụ',
  note: 'Ghi tiến độ',
  report: 'Báo cáo đã xong',
  confirm: 'Xác nhận đã xong',
  send_back: 'Trả lại',
  extend: 'Cho thêm thời gian',
  cancel: 'Rút nhiệm vụ',
} as const;
export type TaskStep = keyof typeof stepLabels;
export const ownerSteps = ['accept', 'note', 'report'] as const satisfies TaskStep[];
export const giverSteps = ['confirm', 'send_back', 'extend', 'cancel'] as const satisfies TaskStep[];

/** What can happen next, and where it leads. */
export const taskSteps = {
  ASSIGNED: { accept: 'ACCEPTED', report: 'REPORTED', extend: 'ASSIGNED', cancel: 'CANCELLED' },
  ACCEPTED: { note: 'ACCEPTED', report: 'REPORTED', extend: 'ACCEPTED', cancel: 'CANCELLED' },
  REPORTED: { confirm: 'DONE', send_back: 'ACCEPTED' },
  DONE: {},
  CANCELLED: {},
} as const satisfies Record<TaskStatus, Partial<Record<TaskStep, TaskStatus>>>;

/** Where a step leads, or null when it cannot be taken now. */
export function statusAfter(status: TaskStatus, step: TaskStep): TaskStatus | null {
  const next: Partial<Record<TaskStep, TaskStatus>> = taskSteps[status];
  return next[step] ?? null;
}

/** Who sits at each desk of a unit. */
export const deskRoles = {
  POLICE: ['COMMUNE_POLICE', 'COMMUNE_POLICE_CHIEF', 'SUPERIOR_POLICE'],
  ADMINISTRATION: ['COMMUNE_OFFICER', 'COMMUNE_CHAIR'],
  COMMITTEE: ['COMMITTEE_MEMBER', 'COMMUNE_CHAIR', 'COMMUNE_POLICE_CHIEF'],
} as const satisfies Record<TaskDesk, readonly Role[]>;

/** Desks that a kind of unit has: administration of people is the communes'; an area of communes has a committee alone. */
export function desksOf(unitKind: string): readonly TaskDesk[] {
  if (unitKind === 'COMMUNE') return ['POLICE', 'ADMINISTRATION', 'COMMITTEE'];
  return unitKind === 'AREA' ? ['COMMITTEE'] : ['POLICE', 'COMMITTEE'];
}

export const hasEnded = (status: TaskStatus): boolean => status === 'DONE' || status === 'CANCELLED';
/** Past its day and not yet said to be done by who answers for it. */
export const isOverdue = (task: { status: TaskStatus; dueOn: LegalDate }, today: LegalDate): boolean =>
  (task.status === 'ASSIGNED' || task.status === 'ACCEPTED') && task.dueOn < today;

const stepNames: Readonly<Record<string, string>> = stepLabels;
export const stepLabel = (step: string): string => stepNames[step] ?? step;
