import { z } from 'zod';
import { type LegalDate, todayInVietnam } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { fromDbDate } from '@/lib/db-dates';
import type { ReorganisationStatus, Role } from '@/lib/generated/prisma/enums';
import { query } from '@/lib/query';
import { findReorganisation, knownUnits } from '@/lib/territory/known-units';
import { changesOf, planProblems, type TerritoryChange } from '@/lib/territory/plan';
import { canCarryOutReorganisation, canDropReorganisation, canListReorganisations } from '@/lib/territory/policy';
import { reorganisationSchema, storedOutcome, storedPlan } from '@/lib/territory/schema';
import { unitWords } from '@/lib/units/words';
import { userNames } from '@/lib/users/names';

export interface ReorganisationRow {
  id: string;
  decision: string;
  effectiveOn: LegalDate;
  status: ReorganisationStatus;
  communes: string[];
  sources: number;
}

/** The events of the administrator's area, newest first. */
export const listReorganisations = query({
  name: 'territory.list',
  input: z.object({}),
  can: canListReorganisations,
  run: async ({ tx }): Promise<ReorganisationRow[]> => {
    const rows = await tx.reorganisation.findMany({
      orderBy: [{ effectiveOn: 'desc' }, { createdAt: 'desc' }, { id: 'desc' }],
      take: 200,
    });
    return rows.map(({ id, decision, effectiveOn, status, plan }) => {
      const { communes } = storedPlan.parse(plan);
      return {
        ...{ id, decision, effectiveOn: fromDbDate(effectiveOn), status },
        communes: communes.map((c) => `${c.form} ${c.name}`),
        sources: new Set(communes.flatMap((c) => c.sourceIds)).size,
      };
    });
  },
});

/** From 1 to 4 is null: an administrator sees no case, and so small a number could tell of one. */
type Small = number | null;

export interface SourceEffect {
  unit: string;
  people: Small;
  inScope: Small;
  expected: Small;
  proposals: Small;
  lists: number;
  drafts: number;
}

export interface NewCommuneView {
  title: string;
  code: string;
  parent: string;
  hamlets: string[];
  sources: SourceEffect[];
  staff: { name: string; role: Role; from: string }[];
}

interface EffectRow {
  source_id: number;
  people: Small;
  in_scope: Small;
  expected: Small;
  proposals: Small;
  lists: number;
  drafts: number;
}

interface StaffRow {
  place: number;
  source_id: number;
  display_name: string;
  role: Role;
}

const nothing = { people: 0, in_scope: 0, expected: 0, proposals: 0, lists: 0, drafts: 0 };

/** The areas and bank offices that answer for one of the communes that end: they will for what it becomes. */
async function coveringUnits(tx: Tx, sourceIds: readonly number[]): Promise<string[]> {
  const rows = await tx.$queryRaw<{ title: string }[]>`
    SELECT DISTINCT u.form || ' ' || u.name AS title FROM unit_coverage c JOIN unit u ON u.id = c.unit_id
    WHERE u.kind IN ('AREA', 'BANK_OFFICE') AND c.commune_id = ANY (${[...sourceIds]}::int[]) ORDER BY 1`;
  return rows.map((r) => r.title);
}

/** One event with everything it would do, or did. */
export const getReorganisation = query({
  name: 'territory.read',
  input: reorganisationSchema,
  can: canListReorganisations,
  run: async ({ tx, actor, input }) => {
    const event = await findReorganisation(tx, input.reorganisationId);
    if (!event) return null;
    const { id, decision, effectiveOn, status, version, plan, createdBy, carriedOutBy, carriedOutAt } = event;
    const units = await knownUnits(tx);
    const isDraft = status === 'DRAFT';
    const effects = isDraft
      ? await tx.$queryRaw<EffectRow[]>`SELECT * FROM app.reorganisation_effect(${id}::uuid)`
      : [];
    const staff = isDraft ? await tx.$queryRaw<StaffRow[]>`SELECT * FROM app.reorganisation_staff(${id}::uuid)` : [];
    const wordsOf = (unitId: number) => {
      const unit = units.find((u) => u.id === unitId);
      return unit ? unitWords(unit) : 'đơn vị không còn trong danh mục';
    };
    const communes = plan.communes.map(
      (commune, place): NewCommuneView => ({
        title: `${commune.form} ${commune.name}`,
        code: commune.code,
        parent: wordsOf(commune.parentId),
        hamlets: commune.hamlets,
        sources: commune.sourceIds.map((sourceId) => {
          const found = effects.find((e) => e.source_id === sourceId) ?? nothing;
          const { people, in_scope: inScope, expected, proposals, lists, drafts } = found;
          return { unit: wordsOf(sourceId), people, inScope, expected, proposals, lists, drafts };
        }),
        staff: staff
          .filter((s) => s.place === place)
          .map((s) => ({ name: s.display_name, role: s.role, from: wordsOf(s.source_id) })),
      }),
    );
    const changes: TerritoryChange[] = changesOf(plan.communes, units);
    return {
      ...{ id, decision, effectiveOn, status, version, communes, changes, carriedOutAt },
      names: await userNames(tx, [createdBy, carriedOutBy]),
      ...{ createdBy, carriedOutBy },
      outcome: event.outcome === null ? null : storedOutcome.parse(event.outcome),
      covering: isDraft
        ? await coveringUnits(
            tx,
            plan.communes.flatMap((c) => c.sourceIds),
          )
        : [],
      problems: isDraft ? [...new Set(Object.values(planProblems(plan, units)))] : [],
      mayCarryOut: canCarryOutReorganisation(actor, event).allowed,
      mayDrop: canDropReorganisation(actor, event).allowed,
      waitsFor: isDraft && effectiveOn > todayInVietnam() ? effectiveOn : null,
    };
  },
  // What it tells of people is little, and it is written down who asked.
  audit: ({ decision }) => ({ subject: decision }),
});

type Answer<Q> = Q extends (...args: never[]) => Promise<infer O>
  ? O extends { ok: true; value: infer V }
    ? V
    : never
  : never;
export type ReorganisationView = Answer<typeof getReorganisation>;

/** What the form offers: the communes that stand, and what may be above a new one. */
export const reorganisationChoices = query({
  name: 'territory.form-choices',
  input: z.object({}),
  can: canListReorganisations,
  run: async ({ tx }) => {
    const mine = (await knownUnits(tx)).filter((u) => u.isAdministered && u.validTo === null);
    const collator = new Intl.Collator('vi');
    const choices = mine
      .map((u) => ({ id: u.id, kind: u.kind, label: unitWords(u), name: u.name }))
      .sort((a, b) => collator.compare(a.name, b.name) || a.id - b.id);
    return {
      communes: choices.filter((u) => u.kind === 'COMMUNE').map(({ id, label }) => ({ id, label })),
      parents: choices.filter((u) => u.kind !== 'COMMUNE').map(({ id, label }) => ({ id, label })),
    };
  },
});
