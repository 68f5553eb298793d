import { command } from '@/lib/command';
import { cadenceLabels } from '@/lib/digest/digest';
import { canReadDigest } from '@/lib/digest/policy';
import { subscribeSchema, unsubscribeSchema } from '@/lib/digest/schema';

/** Asks for the exceptions of the role acted under by mail, or changes the address or how often. */
export const subscribeToDigest = command({
  name: 'digest.subscribe',
  input: subscribeSchema,
  load: async () => ({}),
  can: (actor) => canReadDigest(actor),
  run: async ({ tx, actor, input }) => {
    const { assignmentId, userId } = actor;
    const changed = await tx.digestSubscription.updateMany({
      where: { assignmentId },
      data: { ...input, changedAt: new Date() },
    });
    if (changed.count === 0) await tx.digestSubscription.create({ data: { ...input, assignmentId, userId } });
    return { value: {}, audit: { subject: cadenceLabels[input.cadence], communeId: actor.unitId } };
  },
});

export const unsubscribeFromDigest = command({
  name: 'digest.unsubscribe',
  input: unsubscribeSchema,
  load: async () => ({}),
  can: (actor) => canReadDigest(actor),
  run: async ({ tx, actor }) => {
    await tx.digestSubscription.deleteMany({ where: { assignmentId: actor.assignmentId } });
    return { value: {}, audit: { communeId: actor.unitId } };
  },
});
