import { conflict, invalid, Refused } from '@/lib/access/outcome';
import type { AuditFacts } from '@/lib/audit/record';
import { formatDate, type LegalDate, todayInVietnam } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { toDbDate } from '@/lib/db-dates';
import type { Prisma, Task } from '@/lib/generated/prisma/client';
import { deskLabels, desksOf, statusLabels, type TaskDesk, type TaskStatus } from '@/lib/steering/tasks/task';

/** A task as commands need it, taken first: hidden is null. */
export async function loadTask(tx: Tx, taskId: string) {
  await tx.$queryRaw`SELECT 1 FROM task WHERE id = ${taskId}::uuid FOR UPDATE`;
  const found = await tx.task.findUnique({ where: { id: taskId }, include: { unit: true, ownerUnit: true } });
  return found && { ...found, ...(await sidesOf(tx, found)) };
}

/** On which side of a task the actor stands. */
export async function sidesOf(tx: Tx, { unitId, ownerUnitId }: Pick<Task, 'unitId' | 'ownerUnitId'>) {
  const [sides] = await tx.$queryRaw<{ isOwn: boolean; isGiven: boolean }[]>`
    SELECT ${ownerUnitId}::int = ANY ((SELECT app.acting_units())::int[]) AS "isOwn",
      ${unitId}::int = ANY ((SELECT app.steered_units())::int[]) AS "isGiven"`;
  return { isOwn: sides?.isOwn ?? false, isGiven: sides?.isGiven ?? false };
}

export async function changeTaskRow(
  tx: Tx,
  task: Task,
  version: number,
  data: Prisma.TaskUncheckedUpdateManyInput,
): Promise<void> {
  const changed = await tx.task.updateMany({
    where: { id: task.id, version, status: task.status },
    data: { ...data, version: { increment: 1 } },
  });
  if (changed.count === 0) throw new Refused(conflict());
}

export const aboutTask = (task: Pick<Task, 'content' | 'ownerUnitId' | 'status'>, next?: TaskStatus): AuditFacts => ({
  subject: task.content,
  communeId: task.ownerUnitId,
  ...(next && next !== task.status
    ? { changes: [{ field: 'task', before: statusLabels[task.status], after: statusLabels[next] }] }
    : {}),
});

interface Assignment {
  content: string;
  ownerUnitIds: readonly number[];
  desk: TaskDesk;
  dueOn: LegalDate;
  unitId: number;
  conclusionId?: string;
  directiveId?: string | null;
  createdBy: string;
}

/** Gives the same task to one unit or several that stand in the giver's area, each of which has such a desk. */
export async function addTasks(tx: Tx, { ownerUnitIds, dueOn, ...said }: Assignment): Promise<string[]> {
  const today = todayInVietnam();
  if (dueOn < today) throw new Refused(invalid({ dueOn: `Hạn phải từ hôm nay (${formatDate(today)}) trở đi` }));
  const takers = await tx.$queryRaw<{ id: number; kind: string; name: string }[]>`
    SELECT id, kind, name FROM app.task_takers()`;
  const asked = [...new Set(ownerUnitIds)].map((id) => takers.find((taker) => taker.id === id));
  const chosen = asked.filter((taker) => taker !== undefined);
  if (chosen.length < asked.length)
    throw new Refused(invalid({ ownerUnitIds: 'Có đơn vị không thuộc địa bàn hoặc không còn: chọn trong danh sách' }));
  const without = chosen.find(({ kind }) => !desksOf(kind).includes(said.desk));
  if (without)
    throw new Refused(
      invalid({ desk: `${without.name} không có nơi thực hiện là ${deskLabels[said.desk]}: chọn nơi khác` }),
    );
  const rows = chosen.map((taker) => ({
    ...{ ...said, id: crypto.randomUUID(), ownerUnitId: taker.id },
    ...{ assignedOn: toDbDate(today), dueOn: toDbDate(dueOn) },
  }));
  await tx.task.createMany({ data: rows });
  return rows.map((row) => row.id);
}
