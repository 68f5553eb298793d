import { z } from 'zod';
import { aboutCase } from '@/lib/cases/events';
import { exportLimit, listCasesSchema } from '@/lib/cases/filter';
import { namesOf } from '@/lib/cases/filter-names';
import { countMatching, namedAtMost, pageOfCases } from '@/lib/cases/list';
import {
  canExportCases,
  canListCases,
  canOpenCase,
  canReadCase,
  canReadPoliceTabs,
  canRevealIdentity,
} from '@/lib/cases/policy';
import { readCaseFile } from '@/lib/cases/read';
import { rowTokens } from '@/lib/cases/row-token';
import { cutNotice } from '@/lib/cases/sheet';
import { id } from '@/lib/fields';
import { findPossibleDuplicates } from '@/lib/people/duplicates';
import { personSchema } from '@/lib/people/schema';
import { query } from '@/lib/query';
import { sealer } from '@/lib/sealer';
import { columnsFor } from '@/lib/views/columns';

/** A person's whole file, as far as the role sees it. Opening it leaves a line in the trail. */
export const getCase = query({
  name: 'case.read',
  input: z.object({ caseId: id }),
  can: canReadCase,
  run: ({ tx, actor, input }) => readCaseFile(tx, input.caseId, { withPoliceTabs: canReadPoliceTabs(actor).allowed }),
  audit: (file) => aboutCase(file),
});

/** One page of the register, by keyset, with the count of the whole filter. */
export const listCases = query({
  name: 'case.list',
  input: listCasesSchema,
  can: canListCases,
  run: async ({ tx, actor, input }) => {
    const columns = await columnsFor(tx, actor, input.viewId);
    const page = await pageOfCases(tx, input, columns);
    const total = await countMatching(tx, input);
    return { ...page, columns, total, namedAtMost: await namedAtMost(tx, input.q), names: await namesOf(tx, input) };
  },
});

/**
 * The same filter, order and columns as the list, whole, for a file or for paper; what is longer says so in itself.
 * Recorded with the number of rows that left.
 */
export const exportCases = query({
  name: 'case.export',
  input: listCasesSchema.extend({ limit: listCasesSchema.shape.limit.default(exportLimit) }),
  can: canExportCases,
  run: async ({ tx, actor, input }) => {
    const columns = await columnsFor(tx, actor, input.viewId);
    const { rows, next } = await pageOfCases(tx, { ...input, after: null }, columns);
    const total = next ? await countMatching(tx, input) : rows.length;
    const tokens = await rowTokens(
      tx,
      actor,
      rows.map((row) => row.id),
    );
    const unit = await tx.unit.findUnique({ where: { id: actor.unitId }, include: { parent: true } });
    const office = unit?.parent ? `${unit.parent.form} ${unit.parent.name}` : null;
    return {
      ...{ rows, columns, tokens, total, notice: cutNotice(rows.length, total), office },
      names: await namesOf(tx, input),
    };
  },
  // The filter may hold a name or a number, so only its size is written where the auditor reads.
  audit: (page) => ({ reason: `${page.rows.length} dòng` }),
});

/** The whole identity number, for those who need it; each look is recorded. */
export const revealIdentity = query({
  name: 'person.reveal',
  input: z.object({ caseId: id }),
  can: canRevealIdentity,
  run: async ({ tx, input }) => {
    const found = await tx.case.findUnique({ where: { id: input.caseId }, include: { person: true } });
    if (!found) return null;
    const { cccdEncrypted, oldIdEncrypted } = found.person;
    return {
      ...aboutCase(found),
      cccd: cccdEncrypted && sealer().open(cccdEncrypted),
      oldId: oldIdEncrypted && sealer().open(oldIdEncrypted),
    };
  },
  audit: ({ subject, caseId, communeId }) => ({ subject, caseId, communeId }),
});

/** Hamlets already written in the actor's communes, as suggestions; over a wide area they would be everybody's and nobody's. */
export const listHamlets = query({
  name: 'hamlet.list',
  input: z.object({}),
  can: canListCases,
  run: async ({ tx }) => {
    const rows = await tx.$queryRaw<{ hamlet: string }[]>`
      SELECT DISTINCT p.hamlet FROM person p
      WHERE p.hamlet IS NOT NULL AND cardinality((SELECT app.scope_communes())) <= 60 LIMIT 500`;
    return rows.map((r) => r.hamlet).sort(new Intl.Collator('vi', { numeric: true }).compare);
  },
});

/** Files that may be about the same person, with the reasons. */
export const checkDuplicates = query({
  name: 'person.check-duplicates',
  input: z.object({ person: personSchema }),
  can: canOpenCase,
  run: ({ tx, actor, input }) => findPossibleDuplicates(tx, input.person, actor.unitId),
});
