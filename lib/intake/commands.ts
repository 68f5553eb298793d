import type { Actor } from '@/lib/access/actor';
import { allowed } from '@/lib/access/decision';
import { conflict, notFound, Refused } from '@/lib/access/outcome';
import { canOpenCase } from '@/lib/cases/policy';
import { command } from '@/lib/command';
import type { Tx } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import { discardDraftSchema, saveDraftSchema } from '@/lib/intake/schema';
import { formatMoment } from '@/lib/moments';
import { sealer } from '@/lib/sealer';

const noMore = 'Bản nháp này không còn: đã lập thành hồ sơ hoặc đã bỏ.';

/** Keeps a half-written intake, sealed: a closed tab or another machine goes on where it stopped. */
export const saveIntakeDraft = command({
  name: 'intake.draft',
  input: saveDraftSchema,
  load: async ({ actor }) => ({ unitId: actor.unitId }),
  can: canOpenCase,
  run: async ({ tx, actor, input, target }) => {
    const { draftId: id, basedOn } = input;
    const updatedAt = new Date();
    const content = {
      ...{ label: input.label, sealed: sealer().seal(input.content), updatedAt },
      // Once written without a connection, it stays so.
      ...(input.isOffline ? { isOffline: true } : {}),
    };
    const changed = await tx.intakeDraft.updateMany({
      where: { id, ...(basedOn === undefined ? {} : { updatedAt: basedOn ?? new Date(0) }) },
      data: content,
    });
    if (changed.count === 0) {
      if (basedOn && !(await tx.intakeDraft.findUnique({ where: { id } }))) throw new Refused(conflict(noMore));
      await addDraft(tx, actor, { id, unitId: target.unitId, ...content });
    }
    return { value: { draftId: id, savedAt: updatedAt.toISOString() }, audit: { communeId: target.unitId } };
  },
});

/** A new draft. An id that is taken is one's own, gone on with elsewhere, or somebody else's: hidden, so it is not there. */
async function addDraft(tx: Tx, actor: Actor, draft: Omit<Prisma.IntakeDraftCreateManyInput, 'userId'>): Promise<void> {
  const added = await tx.intakeDraft.createMany({ data: { ...draft, userId: actor.userId }, skipDuplicates: true });
  if (added.count > 0) return;
  const own = await tx.intakeDraft.findUnique({ where: { id: draft.id } });
  if (!own) throw new Refused(notFound);
  const at = own.updatedAt.toISOString();
  throw new Refused(conflict(`Bản nháp “${own.label}” đã được lưu mới hơn lúc ${formatMoment(own.updatedAt)}.`, at));
}

export const discardIntakeDraft = command({
  name: 'intake.discard',
  input: discardDraftSchema,
  load: ({ tx, input }) => tx.intakeDraft.findUnique({ where: { id: input.draftId } }),
  can: () => allowed,
  run: async ({ tx, target }) => {
    await tx.intakeDraft.delete({ where: { id: target.id } });
    return { value: { draftId: target.id }, audit: { communeId: target.unitId } };
  },
});
