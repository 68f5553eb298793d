import { z } from 'zod';
import { day, id, optionalNote, text, version } from '@/lib/fields';
import { deskLabels, giverSteps, ownerSteps, type TaskDesk } from '@/lib/steering/tasks/task';

const desks = Object.keys(deskLabels) as [TaskDesk, ...TaskDesk[]];
/** One box ticked comes as a text, several as an array, none as false. */
export const unitIds = z
  .union([z.array(z.union([z.string(), z.number()])), z.string(), z.number(), z.literal(false)], {
    error: 'Chọn đơn vị thực hiện',
  })
  .transform((v) => [v].flat().filter(Boolean).map(Number))
  .pipe(
    z
      .array(z.number().int().positive().max(2_147_483_647))
      .min(1, 'Chọn ít nhất một đơn vị thực hiện')
      .max(200, 'Mỗi lần giao nhiều nhất 200 đơn vị'),
  );

/** The same task for one unit or several: each answers for its own. */
export const assignmentFields = {
  content: text('nội dung nhiệm vụ', 1000),
  ownerUnitIds: unitIds,
  desk: z.enum(desks, { error: 'Chọn nơi thực hiện' }),
  dueOn: day('Hạn hoàn thành'),
};

export const assignTasksSchema = z.object({
  ...assignmentFields,
  directiveId: z
    .union([id, z.literal('')])
    .nullish()
    .transform((v) => v || null),
});

const ofTask = { taskId: id, version };
export const workOnTaskSchema = z
  .object({
    ...ofTask,
    step: z.enum(ownerSteps, { error: 'Chọn việc cần ghi' }),
    note: optionalNote('Nội dung', 2000),
    evidence: optionalNote('Tài liệu chứng minh', 500),
  })
  .superRefine((v, context) => {
    const say = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    if (v.step !== 'accept' && !v.note) say('note', v.step === 'report' ? 'Ghi kết quả đã đạt' : 'Ghi tiến độ');
    if (v.step === 'report' && !v.evidence) say('evidence', 'Ghi số văn bản hoặc nơi xem được kết quả');
  });

export const decideOnTaskSchema = z
  .object({
    ...ofTask,
    step: z.enum(giverSteps, { error: 'Chọn việc cần ghi' }),
    note: optionalNote('Lý do', 1000),
    dueOn: z
      .union([day('Hạn mới'), z.literal('')])
      .nullish()
      .transform((v) => v || null),
  })
  .superRefine((v, context) => {
    const say = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    if (v.step !== 'confirm' && !v.note) say('note', 'Nhập lý do');
    if (v.step === 'extend' && !v.dueOn) say('dueOn', 'Nhập hạn mới');
  });

export const taskViews = { mine: 'Đơn vị tôi thực hiện', given: 'Đơn vị tôi giao', all: 'Cả địa bàn' } as const;
export type TaskView = keyof typeof taskViews;
const views = Object.keys(taskViews) as [TaskView, ...TaskView[]];
export const taskStates = {
  open: 'Chưa xong',
  overdue: 'Quá hạn',
  reported: 'Chờ xác nhận',
  done: 'Đã xong, đã rút',
} as const;
export type TaskState = keyof typeof taskStates;
const states = Object.keys(taskStates) as [TaskState, ...TaskState[]];

export const listTasksSchema = z.object({
  view: z.enum(views).default('mine'),
  state: z.enum(states).default('open'),
  page: z.number().int().min(1).max(10_000).default(1),
});
