import { conflict, invalid, Refused } from '@/lib/access/outcome';
import { command } from '@/lib/command';
import { addDays, formatDate, type LegalDate } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { fromDbDate, toDbDate } from '@/lib/db-dates';
import type { Directive } from '@/lib/generated/prisma/client';
import { canEndDirective } from '@/lib/steering/directives/policy';
import { endDirectiveSchema, recordDirectiveSchema } from '@/lib/steering/directives/schema';
import { canSteer } from '@/lib/steering/policy';
import { isSteered } from '@/lib/steering/steered';
import { takeTurns } from '@/lib/take-turns';

const about = (directive: Pick<Directive, 'number' | 'unitId'>) => ({
  subject: directive.number,
  communeId: directive.unitId,
});

async function load(tx: Tx, directiveId: string) {
  await tx.$queryRaw`SELECT 1 FROM directive WHERE id = ${directiveId}::uuid FOR UPDATE`;
  const found = await tx.directive.findUnique({ where: { id: directiveId } });
  if (!found) return null;
  return { ...found, isSteered: await isSteered(tx, found.unitId) };
}

/** A document the unit works by; it may take the place of another, which then ends the day before. */
export const recordDirective = command({
  name: 'directive.record',
  input: recordDirectiveSchema,
  load: async () => ({}),
  can: (actor) => canSteer(actor),
  run: async ({ tx, actor, input }) => {
    const { replaces, issuedOn, inForceFrom, ...facts } = input;
    const same = { unitId: actor.unitId, number: input.number, issuedOn: toDbDate(issuedOn) };
    // Two who record it at once come one after the other.
    await takeTurns(tx, 'directive', actor.unitId);
    if (await tx.directive.findFirst({ where: same }))
      throw new Refused(invalid({ number: 'Văn bản này đã được ghi: xem trong danh sách' }));
    const former = replaces ? await load(tx, replaces) : null;
    if (replaces && !(former?.isSteered && former.endedOn === null))
      throw new Refused(invalid({ replaces: 'Văn bản này không còn hiệu lực hoặc do cấp khác giữ: chọn lại' }));
    const directive = await tx.directive.create({
      data: { ...facts, ...same, inForceFrom: toDbDate(inForceFrom), recordedBy: actor.userId },
    });
    if (former) {
      const endReason = `Được thay thế bằng ${directive.number}`;
      const last = addDays(inForceFrom, -1);
      await end(tx, former, { version: former.version, endedOn: last, endReason, successorId: directive.id });
    }
    return { value: { directiveId: directive.id }, audit: about(directive) };
  },
});

interface Ending {
  version: number;
  endedOn: LegalDate;
  endReason: string;
  successorId?: string;
}

async function end(tx: Tx, directive: Directive, { version, endedOn, ...facts }: Ending): Promise<void> {
  const from = fromDbDate(directive.inForceFrom);
  if (endedOn < from)
    throw new Refused(
      invalid({
        [facts.successorId ? 'inForceFrom' : 'endedOn']:
          `${directive.number} có hiệu lực từ ${formatDate(from)}: chọn ngày sau đó`,
      }),
    );
  const changed = await tx.directive.updateMany({
    where: { id: directive.id, version, endedOn: null },
    data: { ...facts, endedOn: toDbDate(endedOn), version: { increment: 1 } },
  });
  if (changed.count === 0) throw new Refused(conflict());
}

export const endDirective = command({
  name: 'directive.end',
  input: endDirectiveSchema,
  load: ({ tx, input }) => load(tx, input.directiveId),
  can: canEndDirective,
  run: async ({ tx, input: { directiveId, ...ending }, target }) => {
    await end(tx, target, ending);
    return { value: { directiveId }, audit: { ...about(target), reason: ending.endReason } };
  },
});
