import { invalid, Refused } from '@/lib/access/outcome';
import { command } from '@/lib/command';
import { formatDate, todayInVietnam } from '@/lib/dates';
import { fromDbDate, toDbDate } from '@/lib/db-dates';
import { canSteer } from '@/lib/steering/policy';
import { aboutTask, addTasks, changeTaskRow, loadTask } from '@/lib/steering/tasks/load';
import { canDecideOnTask, canWorkOnTask } from '@/lib/steering/tasks/policy';
import { assignTasksSchema, decideOnTaskSchema, workOnTaskSchema } from '@/lib/steering/tasks/schema';
import { hasEnded, statusAfter } from '@/lib/steering/tasks/task';

/** A task outside a conference: from a directive, or by itself. */
export const assignTasks = command({
  name: 'task.assign',
  input: assignTasksSchema,
  load: async () => ({}),
  can: (actor) => canSteer(actor),
  run: async ({ tx, actor, input }) => {
    if (input.directiveId && !(await tx.directive.findUnique({ where: { id: input.directiveId } })))
      throw new Refused(invalid({ directiveId: 'Không tìm thấy văn bản này: chọn lại trong danh sách' }));
    const taskIds = await addTasks(tx, { ...input, unitId: actor.unitId, createdBy: actor.userId });
    const audit = { subject: input.content, communeId: actor.unitId, reason: `${taskIds.length} đơn vị` };
    return { value: { taskIds }, audit };
  },
});

/** Taken on, its progress noted, or reported as done with where that can be seen. */
export const workOnTask = command({
  name: 'task.work',
  input: workOnTaskSchema,
  load: ({ tx, input }) => loadTask(tx, input.taskId),
  can: (actor, target, { step }) => canWorkOnTask(actor, target, step),
  run: async ({ tx, actor, input: { taskId, version, step, note, evidence }, target }) => {
    const next = statusAfter(target.status, step) ?? target.status;
    const reportedBy = step === 'report' ? actor.userId : null;
    await changeTaskRow(tx, target, version, { status: next, reportedBy });
    await tx.taskStep.create({ data: { taskId, step, note, evidence, recordedBy: actor.userId } });
    return { value: { taskId }, audit: aboutTask(target, next) };
  },
});

/** Confirmed, sent back with the reason, given more time, or withdrawn, by the side that gave it. */
export const decideOnTask = command({
  name: 'task.decide',
  input: decideOnTaskSchema,
  load: ({ tx, input }) => loadTask(tx, input.taskId),
  can: (actor, target, { step }) => canDecideOnTask(actor, target, step),
  run: async ({ tx, actor, input: { taskId, version, step, note, dueOn }, target }) => {
    const today = todayInVietnam();
    const next = statusAfter(target.status, step) ?? target.status;
    const later = step === 'extend' ? dueOn : null;
    const dueNow = fromDbDate(target.dueOn);
    if (later && (later <= dueNow || later < today))
      throw new Refused(invalid({ dueOn: `Hạn mới phải sau hạn cũ (${formatDate(dueNow)}) và chưa qua` }));
    await changeTaskRow(tx, target, version, {
      ...{ status: next, endedOn: hasEnded(next) ? toDbDate(today) : null },
      ...(later ? { dueOn: toDbDate(later) } : {}),
      ...(step === 'send_back' ? { reportedBy: null } : {}),
    });
    const recorded = { taskId, step, note, recordedBy: actor.userId };
    await tx.taskStep.create({ data: { ...recorded, dueOn: later ? toDbDate(later) : null } });
    return { value: { taskId }, audit: { ...aboutTask(target, next), ...(note ? { reason: note } : {}) } };
  },
});
