import { carryOutReorganisation, draftReorganisation, dropReorganisation } from '../../lib/territory/commands';
import { getReorganisation, listReorganisations, reorganisationChoices } from '../../lib/territory/queries';
import { asks, holds, type Operation, type Target } from './operation';

const which = (t: Target) => ({ reorganisationId: t.reorganisation.id });

export const territoryCommands: readonly Operation[] = [
  {
    name: 'territory.draft',
    cell: 'reorganisation.create',
    on: 'reorganisation',
    isList: true,
    ...asks(draftReorganisation, (t) => ({
      decision: `Nghị quyết ${t.fresh}`,
      effectiveOn: '2026-06-01',
      communes: [
        {
          ...{ code: `SX${t.fresh}`, name: `Xã Sắp Xếp ${t.fresh}`, form: 'xã' },
          ...{ parentId: t.provinceId, sourceIds: [t.reorganisation.sourceId] },
        },
      ],
    })),
    // An administrator of another province is refused by the communes named.
    reads: (outcome) => (!outcome.ok && outcome.kind === 'invalid' ? 'a' : null),
  },
  {
    name: 'territory.carry-out',
    cell: 'reorganisation.decide',
    on: 'reorganisation',
    wrongState: 'carriedOut',
    ...asks(carryOutReorganisation, (t) => ({ ...which(t), version: 1 })),
  },
  {
    name: 'territory.drop',
    cell: 'reorganisation.close',
    on: 'reorganisation',
    wrongState: 'carriedOut',
    ...asks(dropReorganisation, (t) => ({ ...which(t), version: 1 })),
  },
];

export const territoryQueries: readonly Operation[] = [
  {
    name: 'territory.list',
    cell: 'reorganisation.list',
    on: 'reorganisation',
    isList: true,
    ...asks(listReorganisations, () => ({})),
    shows: (value, t) => holds(value, t.reorganisation.id),
  },
  {
    name: 'territory.form-choices',
    cell: 'reorganisation.list',
    on: 'reorganisation',
    isList: true,
    ...asks(reorganisationChoices, () => ({})),
    shows: (value, t) => holds(value, `"id":${t.reorganisation.sourceId},`),
  },
  { name: 'territory.read', cell: 'reorganisation.read', on: 'reorganisation', ...asks(getReorganisation, which) },
];
