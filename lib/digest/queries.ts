import { z } from 'zod';
import { canReadDigest } from '@/lib/digest/policy';
import { query } from '@/lib/query';

/** Whether the exceptions of this role are sent by mail, and where to. */
export const getSubscription = query({
  name: 'digest.subscription',
  input: z.object({}),
  can: canReadDigest,
  run: async ({ tx, actor }) => {
    const found = await tx.digestSubscription.findUnique({ where: { assignmentId: actor.assignmentId } });
    return { subscription: found && { email: found.email, cadence: found.cadence } };
  },
});
