import { z } from 'zod';
import { type CommuneCounts, figuresFor } from '@/lib/committee/figures';
import { canReadFigures, opensRows } from '@/lib/committee/policy';
import { smallestShown } from '@/lib/committee/suppression';
import { todayInVietnam } from '@/lib/dates';
import { query } from '@/lib/query';
import { readSettings } from '@/lib/settings/read';

interface FigureRow {
  commune_id: number;
  name: string;
  expected: number;
  in_scope: number;
  group_a: number;
  group_b: number;
  group_c: number;
  group_d: number;
  no_group: number;
  work_stable: number;
  work_unstable: number;
  work_training: number;
  work_none: number;
  work_unable: number;
  work_unknown: number;
  overdue: number;
}

const countsOf = (r: FigureRow): CommuneCounts => ({
  communeId: r.commune_id,
  communeName: r.name,
  expected: r.expected,
  inScope: r.in_scope,
  groups: [r.group_a, r.group_b, r.group_c, r.group_d, r.no_group],
  work: [r.work_stable, r.work_unstable, r.work_training, r.work_none, r.work_unable, r.work_unknown],
  overdue: r.overdue,
});

/** The committee's page: people in scope by group, work and difficulty, for each commune of the actor's area. */
export const getFigures = query({
  name: 'committee.figures',
  input: z.object({}),
  can: canReadFigures,
  run: async ({ tx, actor }) => {
    const today = todayInVietnam();
    const { 'contact.neglectDays': neglectDays } = await readSettings(tx, today);
    const rows = await tx.$queryRaw<FigureRow[]>`
        SELECT f.*, u.name FROM app.commune_figures(${neglectDays}::int) f JOIN unit u ON u.id = f.commune_id ORDER BY u.name COLLATE "vi-x-icu"`;
    const difficulties = await tx.$queryRaw<{ difficulty: string; people: number }[]>`
        SELECT difficulty, sum(people)::int AS people FROM app.commune_difficulties() GROUP BY 1 ORDER BY 2 DESC, 1`;
    const isProtected = !opensRows(actor);
    return {
      today,
      neglectDays,
      ...figuresFor(rows.map(countsOf), { isProtected }),
      difficulties: difficulties.map((d) => ({
        difficulty: d.difficulty,
        people: isProtected && d.people < smallestShown ? null : d.people,
      })),
    };
  },
});
