'use server';

import { requireActor } from '@/lib/session';
import { assignTasks, decideOnTask, workOnTask } from '@/lib/steering/tasks/commands';

export async function assignTasksAction(values: unknown, key: string) {
  return assignTasks(await requireActor(), values, key);
}

export async function workOnTaskAction(values: unknown, key: string) {
  return workOnTask(await requireActor(), values, key);
}

export async function decideOnTaskAction(values: unknown, key: string) {
  return decideOnTask(await requireActor(), values, key);
}
