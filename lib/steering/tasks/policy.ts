import type { Actor } from '@/lib/access/actor';
import { all, type Decision, when } from '@/lib/access/decision';
import type { Role } from '@/lib/access/roles';
import { canSteer } from '@/lib/steering/policy';
import { deskRoles, statusAfter, type TaskDesk, type TaskStatus, type TaskStep } from '@/lib/steering/tasks/task';

export interface TaskTarget {
  status: TaskStatus;
  desk: TaskDesk;
  /** Whether the actor answers for the unit that has it (app.acting_units). */
  isOwn: boolean;
  /** Whether the actor sees to the decisions of the unit that gave it (app.steered_units). */
  isGiven: boolean;
  reportedBy: string | null;
}

const sitsAt = (role: Role, desk: TaskDesk): boolean => {
  const roles: readonly Role[] = deskRoles[desk];
  return roles.includes(role);
};

/** The desk that answers for it takes it on, notes and reports. */
export const canWorkOnTask = (actor: Actor, target: TaskTarget, step: TaskStep): Decision =>
  all(
    when(sitsAt(actor.role, target.desk), 'role'),
    when(target.isOwn, 'area'),
    when(statusAfter(target.status, step) !== null, 'state'),
  );

/** The side that gave it confirms, sends back, gives time, withdraws; nobody confirms what they reported themselves. */
export const canDecideOnTask = (actor: Actor, target: TaskTarget, step: TaskStep): Decision =>
  all(
    canSteer(actor),
    when(target.isGiven, 'area'),
    when(statusAfter(target.status, step) !== null, 'state'),
    when(step !== 'confirm' || target.reportedBy !== actor.userId, 'own-report'),
  );
