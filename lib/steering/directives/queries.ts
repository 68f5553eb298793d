import { z } from 'zod';
import { todayInVietnam } from '@/lib/dates';
import { fromDbDate, toDbDate } from '@/lib/db-dates';
import { query } from '@/lib/query';
import { standingOn } from '@/lib/steering/directives/directive';
import { canEndDirective } from '@/lib/steering/directives/policy';
import { listDirectivesSchema } from '@/lib/steering/directives/schema';
import { canReadSteering, canSteer } from '@/lib/steering/policy';
import { decidingUnits } from '@/lib/steering/steered';

const pageSize = 30;

/** Documents of the units that touch the actor's area: those in force, or all, the newest first. */
export const listDirectives = query({
  name: 'directive.list',
  input: listDirectivesSchema,
  can: canReadSteering,
  run: async ({ tx, actor, input }) => {
    const today = todayInVietnam();
    const inForce = { OR: [{ endedOn: null }, { endedOn: { gte: toDbDate(today) } }] };
    const where = input.isAll ? {} : inForce;
    const found = await tx.directive.findMany({
      where,
      include: { unit: true, successor: true },
      orderBy: [{ issuedOn: 'desc' }, { id: 'desc' }],
      take: pageSize,
      skip: (input.page - 1) * pageSize,
    });
    const [mine] = await tx.$queryRaw<{ ids: number[] }[]>`SELECT app.steered_units() AS ids`;
    const rows = found.map((one) => {
      const [inForceFrom, endedOn] = [fromDbDate(one.inForceFrom), fromDbDate(one.endedOn)];
      const isSteered = mine?.ids.includes(one.unitId) ?? false;
      return {
        ...{ id: one.id, version: one.version, kind: one.kind, number: one.number, title: one.title },
        ...{ issuer: one.issuer, issuedOn: fromDbDate(one.issuedOn), inForceFrom, endedOn, endReason: one.endReason },
        ...{ parties: one.parties, summary: one.summary, successor: one.successor?.number ?? null },
        unitName: `${one.unit.form} ${one.unit.name}`,
        standing: standingOn({ inForceFrom, endedOn }, today),
        mayEnd: canEndDirective(actor, { endedOn: one.endedOn, isSteered }).allowed,
      };
    });
    return { rows, pageSize, total: await tx.directive.count({ where }), maySteer: canSteer(actor).allowed };
  },
});
export type DirectiveRow = Extract<Awaited<ReturnType<typeof listDirectives>>, { ok: true }>['value']['rows'][number];

/** Documents that hold and that a new one of the actor's unit may take the place of, the newest first. */
export const getDirectiveChoices = query({
  name: 'directive.choices',
  input: z.object({}),
  can: canSteer,
  run: async ({ tx }) => {
    const found = await tx.directive.findMany({
      where: { endedOn: null, unitId: { in: await decidingUnits(tx) } },
      orderBy: [{ issuedOn: 'desc' }, { id: 'desc' }],
    });
    return { replaceable: found.map((one) => ({ id: one.id, name: `${one.number}: ${one.title}` })) };
  },
});
