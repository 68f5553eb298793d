import { invalid, notFound, Refused } from '@/lib/access/outcome';
import { canListCases } from '@/lib/cases/policy';
import { command } from '@/lib/command';
import type { Tx } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import { keepColumnsSchema, removeViewSchema, renameViewSchema, saveViewSchema } from '@/lib/views/schema';

const anybody = async () => ({});
const mostViews = 50;

async function refuseTakenName(tx: Tx, userId: string, name: string, exceptId: string | null): Promise<void> {
  const taken = await tx.listView.findFirst({
    where: { userId, name, ...(exceptId ? { id: { not: exceptId } } : {}) },
  });
  if (taken) throw new Refused(invalid({ name: 'Đã có cách xem tên này. Đặt tên khác, hoặc xóa cách xem cũ.' }));
}

/** Which columns one wants to see, in which order. */
export const keepColumns = command({
  name: 'view.columns',
  input: keepColumnsSchema,
  load: anybody,
  can: (actor) => canListCases(actor),
  run: async ({ tx, actor, input: { columns } }) => {
    const kept = { columns, updatedAt: new Date() };
    await tx.listColumns.upsert({
      where: { userId: actor.userId },
      create: { userId: actor.userId, ...kept },
      update: kept,
    });
    return { value: { columns }, audit: { reason: `${columns.length} cột` } };
  },
});

/** Names the filter, order and columns of the moment. */
export const saveView = command({
  name: 'view.save',
  input: saveViewSchema,
  load: anybody,
  can: (actor) => canListCases(actor),
  run: async ({ tx, actor, input: { name, filter, columns } }) => {
    await refuseTakenName(tx, actor.userId, name, null);
    if ((await tx.listView.count()) >= mostViews)
      throw new Refused(invalid({ name: `Đã có ${mostViews} cách xem. Xóa bớt cách xem không dùng nữa.` }));
    const stored: Prisma.InputJsonValue = JSON.parse(JSON.stringify(filter));
    const { id } = await tx.listView.create({ data: { userId: actor.userId, name, filter: stored, columns } });
    return { value: { viewId: id }, audit: {} };
  },
});

export const renameView = command({
  name: 'view.rename',
  input: renameViewSchema,
  load: ({ tx, input }) => tx.listView.findUnique({ where: { id: input.viewId } }),
  can: (actor) => canListCases(actor),
  run: async ({ tx, actor, input, target }) => {
    await refuseTakenName(tx, actor.userId, input.name, target.id);
    await tx.listView.update({ where: { id: target.id }, data: { name: input.name } });
    return { value: { viewId: target.id }, audit: {} };
  },
});

export const removeView = command({
  name: 'view.remove',
  input: removeViewSchema,
  load: ({ tx, input }) => tx.listView.findUnique({ where: { id: input.viewId } }),
  can: (actor) => canListCases(actor),
  run: async ({ tx, target }) => {
    const gone = await tx.listView.deleteMany({ where: { id: target.id } });
    if (gone.count === 0) throw new Refused(notFound);
    return { value: { viewId: target.id }, audit: {} };
  },
});
