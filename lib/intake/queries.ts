import { z } from 'zod';
import { canOpenCase } from '@/lib/cases/policy';
import { id } from '@/lib/fields';
import { query } from '@/lib/query';
import { sealer } from '@/lib/sealer';

/** One's own half-written intakes, newest first. */
export const listIntakeDrafts = query({
  name: 'intake.drafts',
  input: z.object({}),
  can: canOpenCase,
  run: ({ tx }) =>
    tx.intakeDraft.findMany({
      select: { id: true, label: true, updatedAt: true },
      orderBy: { updatedAt: 'desc' },
      take: 20,
    }),
});

export const getIntakeDraft = query({
  name: 'intake.read',
  input: z.object({ draftId: id }),
  can: canOpenCase,
  run: async ({ tx, input }) => {
    const draft = await tx.intakeDraft.findUnique({ where: { id: input.draftId } });
    return draft && { id: draft.id, savedAt: draft.updatedAt.toISOString(), content: sealer().open(draft.sealed) };
  },
});
