import { allowed } from '@/lib/access/decision';
import { notFound, Refused } from '@/lib/access/outcome';
import { canOpenCase } from '@/lib/cases/policy';
import { command } from '@/lib/command';
import { discardDraftSchema, saveDraftSchema } from '@/lib/intake/schema';
import { sealer } from '@/lib/sealer';

/** Keeps a half-written intake, sealed: a closed tab or another machine goes on where it stopped. */
export const saveIntakeDraft = command({
  name: 'intake.draft',
  input: saveDraftSchema,
  load: async ({ actor }) => ({ unitId: actor.unitId }),
  can: canOpenCase,
  run: async ({ tx, actor, input, target }) => {
    const content = { label: input.label, sealed: sealer().seal(input.content), updatedAt: new Date() };
    const changed = await tx.intakeDraft.updateMany({ where: { id: input.draftId }, data: content });
    if (changed.count === 0) {
      const mine = { id: input.draftId, userId: actor.userId, unitId: target.unitId, ...content };
      // An id that is taken is somebody else's draft: hidden, so it is not there.
      const added = await tx.intakeDraft.createMany({ data: mine, skipDuplicates: true });
      if (added.count === 0) throw new Refused(notFound);
    }
    return { value: { draftId: input.draftId }, audit: { communeId: target.unitId } };
  },
});

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
