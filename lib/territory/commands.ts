import { conflict, invalid, Refused } from '@/lib/access/outcome';
import { command } from '@/lib/command';
import { formatDate } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { toDbDate } from '@/lib/db-dates';
import { findSettingsTarget } from '@/lib/settings/target';
import { findReorganisation, knownUnits, lockUnits } from '@/lib/territory/known-units';
import { changeLabels, changesOf, type Plan, planProblems } from '@/lib/territory/plan';
import { canCarryOutReorganisation, canDraftReorganisation, canDropReorganisation } from '@/lib/territory/policy';
import {
  decideReorganisationSchema,
  draftReorganisationSchema,
  type ReorganisationOutcome,
  storedOutcome,
} from '@/lib/territory/schema';

/** Keeps a plan that could be carried out, to be looked at: what moves, whose access changes, what is open. */
export const draftReorganisation = command({
  name: 'territory.draft',
  input: draftReorganisationSchema,
  load: ({ tx, actor }) => findSettingsTarget(tx, actor),
  can: canDraftReorganisation,
  run: async ({ tx, actor, input: { decision, effectiveOn, communes } }) => {
    await requireSoundPlan(tx, { effectiveOn, communes });
    const drafted = await tx.reorganisation.create({
      data: {
        unitId: actor.unitId,
        decision,
        effectiveOn: toDbDate(effectiveOn),
        plan: { communes },
        createdBy: actor.userId,
      },
    });
    return { value: { reorganisationId: drafted.id }, audit: { subject: decision } };
  },
});

/** Gives a plan up. What it says stays readable. */
export const dropReorganisation = command({
  name: 'territory.drop',
  input: decideReorganisationSchema,
  load: ({ tx, input }) => findReorganisation(tx, input.reorganisationId),
  can: canDropReorganisation,
  run: async ({ tx, input, target }) => {
    const changed = await tx.reorganisation.updateMany({
      where: { id: target.id, version: input.version, status: 'DRAFT' },
      data: { status: 'DROPPED', version: { increment: 1 } },
    });
    if (changed.count === 0) throw new Refused(conflict());
    return { value: { reorganisationId: target.id }, audit: { subject: target.decision } };
  },
});

/**
 * Ends the former communes and begins the new ones; people, their files, staff and open work follow, history keeps the
 * unit of its day. Whole or not at all.
 */
export const carryOutReorganisation = command({
  name: 'territory.carry-out',
  alone: true,
  input: decideReorganisationSchema,
  load: async ({ tx, input }) => {
    await lockUnits(tx);
    return findReorganisation(tx, input.reorganisationId);
  },
  can: canCarryOutReorganisation,
  run: async ({ tx, actor, input, target }) => {
    if (target.version !== input.version) throw new Refused(conflict());
    const sources = target.plan.communes.flatMap((c) => c.sourceIds);
    const own = await tx.assignment.count({ where: { userId: actor.userId, unitId: { in: sources }, endedAt: null } });
    if (own > 0)
      throw new Refused(conflict('Bạn đang giữ vai trò ở một xã bị sắp xếp. Hãy nhờ quản trị viên khác thực hiện.'));
    const units = await requireSoundPlan(tx, target.plan);
    const [row] = await tx.$queryRaw<{ outcome: unknown }[]>`
      SELECT app.carry_out_reorganisation(${target.id}::uuid) AS outcome`;
    const outcome: ReorganisationOutcome = storedOutcome.parse(row?.outcome);
    const what = changesOf(target.plan.communes, units)
      .map((c) => changeLabels[c])
      .join(', ');
    return {
      value: { reorganisationId: target.id, ...outcome },
      audit: {
        subject: target.decision,
        reason: `${what} từ ngày ${formatDate(target.effectiveOn)}: ${outcome.people} người, ${outcome.assignments} vai trò`,
        changes: [
          {
            field: 'predecessors',
            after: target.plan.communes
              .map((c) => `${c.form} ${c.name} (${c.code}): ${namesOf(c.sourceIds, units)}`)
              .join('; '),
          },
        ],
      },
    };
  },
});

const namesOf = (ids: readonly number[], units: readonly { id: number; name: string }[]) =>
  units
    .filter((u) => ids.includes(u.id))
    .map((u) => u.name)
    .join(', ');

async function requireSoundPlan(tx: Tx, plan: Plan) {
  const units = await knownUnits(tx);
  const problems = planProblems(plan, units);
  const [first] = Object.values(problems);
  if (first !== undefined) throw new Refused(invalid(problems, `Chưa sắp xếp được: ${first}.`));
  return units;
}
