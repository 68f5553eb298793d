// A new judgment on somebody of the matrix, standing or taken back, and a figure that a report told of a unit: written as the
// app writes them, by a colleague who sits at none of the seats.
import type { Relation } from './notation';
import { officerOf, type Person } from './people';
import { communeOf, unitOf, type World } from './world';

export const reOffenceKinds = ['reOffence', 'withdrawnReOffence'] as const;
export type ReOffenceKind = (typeof reOffenceKinds)[number];
export const contextKinds = ['contextFigure', 'withdrawnFigure'] as const;
export type ContextKind = (typeof contextKinds)[number];

const withdrawn = (userId: string) => ({ withdrawn_on: '2026-09-10', withdrawn_reason: 'Nhầm', withdrawn_by: userId });

export async function addReOffence(world: World, person: Person, kind: ReOffenceKind): Promise<string> {
  const { userId } = await officerOf(world, person.commune);
  const id = crypto.randomUUID();
  await world.owner.add('re_offence', {
    ...{ id, case_id: person.caseId, judgment_number: person.canaries.judgmentNumber, court: person.canaries.court },
    ...{ judgment_key: id, offence_on: '2026-06-20', in_force_on: '2026-08-20', recorded_by: userId },
    ...(kind === 'withdrawnReOffence' ? withdrawn(userId) : {}),
  });
  return id;
}

/** Each of a year of its own, so that several of one unit may stand. */
export async function addContextFigure(world: World, relation: Relation, kind: ContextKind): Promise<string> {
  const { userId } = await officerOf(world, communeOf(world.units, relation));
  const id = crypto.randomUUID();
  const year = 1900 + (world.next() % 120);
  await world.owner.add('context_figure', {
    ...{
      id,
      root_id: id,
      unit_id: unitOf(world.units, relation).id,
      indicator: 'PUBLIC_ORDER',
      kind: 'COUNT',
      value: 7,
    },
    ...{ period_from: `${year}-01-01`, period_to: `${year}-12-31`, source: 'Báo cáo', source_on: '2026-01-05' },
    recorded_by: userId,
    ...(kind === 'withdrawnFigure' ? withdrawn(userId) : {}),
  });
  return id;
}
