import { z } from 'zod';
import { canReadFigures } from '@/lib/committee/policy';
import { canEnterFigure } from '@/lib/crime/policy';
import { readContextFigures, readRevisions } from '@/lib/crime/read';
import { query } from '@/lib/query';

/** Figures of crime as reports told them, of the units the actor's area touches, each with what it was before. */
export const listContextFigures = query({
  name: 'context-figure.list',
  input: z.object({}),
  can: canReadFigures,
  run: async ({ tx, actor }) => {
    const figures = await readContextFigures(tx, null);
    const before = await readRevisions(
      tx,
      figures.filter((f) => f.revision > 1).map((f) => f.rootId),
    );
    return {
      figures: figures.map((figure) => ({
        ...figure,
        before: before.filter((f) => f.rootId === figure.rootId),
        mayChange: canEnterFigure(actor).allowed && figure.unitId === actor.unitId && figure.withdrawnOn === null,
      })),
      mayEnter: canEnterFigure(actor).allowed,
    };
  },
});
export type ContextFigures = Extract<Awaited<ReturnType<typeof listContextFigures>>, { ok: true }>['value'];
