import type { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { conflict, Refused } from '@/lib/access/outcome';
import { command } from '@/lib/command';
import { formatContext, indicators, isIndicator, readContextValue } from '@/lib/crime/figure';
import { canChangeFigure, canEnterFigure } from '@/lib/crime/policy';
import { correctFigureSchema, enterFigureSchema, withdrawFigureSchema } from '@/lib/crime/schema';
import { formatDate, todayInVietnam } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { toDbDate } from '@/lib/db-dates';
import type { ContextFigure } from '@/lib/generated/prisma/client';
import { takeTurns } from '@/lib/take-turns';

type Entered = z.output<typeof enterFigureSchema>;

const columnsOf = (actor: Actor, input: Entered) => {
  const read = readContextValue(input.kind, input.value);
  return {
    ...{ unitId: actor.unitId, indicator: input.indicator, kind: input.kind, recordedBy: actor.userId },
    // The schema has let no other value through.
    value: BigInt('value' in read ? read.value : 0),
    ...{ numerator: input.numerator, denominator: input.denominator, source: input.source, note: input.note },
    ...{
      periodFrom: toDbDate(input.periodFrom),
      periodTo: toDbDate(input.periodTo),
      sourceOn: toDbDate(input.sourceOn),
    },
  };
};

const inWords = ({ kind, value }: Pick<ContextFigure, 'kind' | 'value'>) => formatContext(kind, Number(value));
const subjectOf = (indicator: string) => (isIndicator(indicator) ? indicators[indicator] : indicator);

/** One unit enters its figures one after the other, so that two who enter the same period do not both. */
async function refuseSecond(tx: Tx, actor: Actor, input: Entered, except?: string): Promise<void> {
  await takeTurns(tx, 'context', actor.unitId);
  const known = await tx.contextFigure.findFirst({
    where: {
      ...{ unitId: actor.unitId, indicator: input.indicator, kind: input.kind, isCurrent: true, withdrawnOn: null },
      ...{ periodFrom: toDbDate(input.periodFrom), periodTo: toDbDate(input.periodTo) },
      ...(except ? { rootId: { not: except } } : {}),
    },
  });
  if (known)
    throw new Refused(
      conflict(`Chỉ tiêu này của kỳ đó đã có: ${inWords(known)}. Nếu số cũ sai, hãy đính chính số đã ghi.`),
    );
}

/** Enters what a report told of the actor's unit: never counted from rows. */
export const enterFigure = command({
  name: 'context-figure.enter',
  input: enterFigureSchema,
  load: ({ tx, actor }) => tx.unit.findUnique({ where: { id: actor.unitId } }),
  can: canEnterFigure,
  run: async ({ tx, actor, input }) => {
    await refuseSecond(tx, actor, input);
    const figureId = crypto.randomUUID();
    const data = columnsOf(actor, input);
    await tx.contextFigure.create({ data: { ...data, id: figureId, rootId: figureId } });
    const period = `${formatDate(input.periodFrom)} đến ${formatDate(input.periodTo)}`;
    const changes = [{ field: 'contextFigure', after: `${inWords(data)} (${period}; ${input.source})` }];
    return { value: { figureId }, audit: { subject: indicators[input.indicator], changes } };
  },
});

/** The newest revision, hidden or replaced is null. */
const loadFigure = (tx: Tx, figureId: string) =>
  tx.contextFigure.findFirst({ where: { id: figureId, isCurrent: true } });

/** A correction is a new row; what it replaces stays beside it with the reason. */
export const correctFigure = command({
  name: 'context-figure.correct',
  input: correctFigureSchema,
  load: ({ tx, input }) => loadFigure(tx, input.figureId),
  can: canChangeFigure,
  run: async ({ tx, actor, input, target }) => {
    await refuseSecond(tx, actor, input, target.rootId);
    const replaced = await tx.contextFigure.updateMany({
      where: { id: target.id, version: input.version, isCurrent: true, withdrawnOn: null },
      data: { isCurrent: false, version: { increment: 1 } },
    });
    if (replaced.count === 0) throw new Refused(conflict());
    const data = columnsOf(actor, input);
    const { id } = await tx.contextFigure.create({
      data: { ...data, rootId: target.rootId, revision: target.revision + 1, correctionReason: input.reason },
    });
    const changes = [{ field: 'contextFigure', before: inWords(target), after: `${inWords(data)} (${input.source})` }];
    return {
      value: { figureId: id },
      audit: { subject: subjectOf(input.indicator), reason: input.reason, changes },
    };
  },
});

/** Takes back a figure that should not be there; it stays with its reason and is told no more. */
export const withdrawFigure = command({
  name: 'context-figure.withdraw',
  input: withdrawFigureSchema,
  load: ({ tx, input }) => loadFigure(tx, input.figureId),
  can: canChangeFigure,
  run: async ({ tx, actor, input, target }) => {
    const withdrawn = await tx.contextFigure.updateMany({
      where: { id: target.id, version: input.version, isCurrent: true, withdrawnOn: null },
      data: {
        ...{ withdrawnOn: toDbDate(todayInVietnam()), withdrawnReason: input.reason, withdrawnBy: actor.userId },
        version: { increment: 1 },
      },
    });
    if (withdrawn.count === 0) throw new Refused(conflict());
    const changes = [{ field: 'contextFigure', before: inWords(target), after: 'rút' }];
    return {
      value: { figureId: target.id },
      audit: { subject: subjectOf(target.indicator), reason: input.reason, changes },
    };
  },
});
