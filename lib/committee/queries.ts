import { z } from 'zod';
import { type CommuneCounts, figuresFor } from '@/lib/committee/figures';
import { canReadFigures, opensRows } from '@/lib/committee/policy';
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

const countsOf = (r: FigureRow, difficulties: Record<string, number>): CommuneCounts => ({
  communeId: r.commune_id,
  communeName: r.name,
  expected: r.expected,
  inScope: r.in_scope,
  groups: [r.group_a, r.group_b, r.group_c, r.group_d, r.no_group],
  work: [r.work_stable, r.work_unstable, r.work_training, r.work_none, r.work_unable, r.work_unknown],
  overdue: r.overdue,
  difficulties,
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
    const named = await tx.$queryRaw<
      { commune_id: number; difficulty: string; people: number }[]
    >`SELECT commune_id, difficulty, people FROM app.commune_difficulties()`;
    const difficultiesOf = (communeId: number) =>
      Object.fromEntries(named.filter((d) => d.commune_id === communeId).map((d) => [d.difficulty, d.people]));
    const counts = rows.map((r) => countsOf(r, difficultiesOf(r.commune_id)));
    return { today, neglectDays, ...figuresFor(counts, { isProtected: !opensRows(actor) }) };
  },
});
