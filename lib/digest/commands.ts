import { invalid, Refused } from '@/lib/access/outcome';
import { command } from '@/lib/command';
import { cadenceLabels } from '@/lib/digest/digest';
import { canReadDigest } from '@/lib/digest/policy';
import { subscribeSchema, unsubscribeSchema } from '@/lib/digest/schema';
import { env } from '@/lib/env';

/** Counts of a unit stay within the mail servers that the operator trusts, where any are named. */
function refuseElsewhere(email: string): void {
  const domains = env()
    .MAIL_DOMAINS.split(',')
    .map((one) => one.trim().toLowerCase())
    .filter(Boolean);
  const domain = email.slice(email.lastIndexOf('@') + 1).toLowerCase();
  if (domains.length > 0 && !domains.includes(domain))
    throw new Refused(invalid({ email: `Chỉ gửi đến hộp thư thuộc: ${domains.join(', ')}` }));
}

/** Asks for the exceptions of the role acted under by mail, or changes the address or how often. */
export const subscribeToDigest = command({
  name: 'digest.subscribe',
  input: subscribeSchema,
  load: async () => ({}),
  can: (actor) => canReadDigest(actor),
  run: async ({ tx, actor, input }) => {
    const { assignmentId, userId } = actor;
    refuseElsewhere(input.email);
    const changed = await tx.digestSubscription.updateMany({
      where: { assignmentId },
      data: { ...input, changedAt: new Date() },
    });
    if (changed.count === 0) await tx.digestSubscription.create({ data: { ...input, assignmentId, userId } });
    return {
      value: {},
      audit: { subject: `${cadenceLabels[input.cadence]} · ${input.email}`, communeId: actor.unitId },
    };
  },
});

export const unsubscribeFromDigest = command({
  name: 'digest.unsubscribe',
  input: unsubscribeSchema,
  load: async () => ({}),
  can: (actor) => canReadDigest(actor),
  run: async ({ tx, actor }) => {
    const mine = { assignmentId: actor.assignmentId };
    const subscribed = await tx.digestSubscription.findFirst({ where: mine });
    await tx.digestSubscription.deleteMany({ where: mine });
    return { value: {}, audit: { subject: subscribed?.email ?? null, communeId: actor.unitId } };
  },
});
