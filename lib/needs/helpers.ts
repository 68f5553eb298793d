import { conflict, invalid, Refused } from '@/lib/access/outcome';
import { aboutCase, findCaseTarget, lockCase } from '@/lib/cases/events';
import { command } from '@/lib/command';
import { addDays, formatDate, todayInVietnam } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { fromDbDate, toDbDate } from '@/lib/db-dates';
import { organisationLabel } from '@/lib/needs/need';
import { canSupportCase } from '@/lib/needs/policy';
import { assignHelperSchema, endHelperSchema } from '@/lib/needs/schema';
import { nameKey } from '@/lib/text';

/** A plan may say the near future; a date years away is a slip of the keyboard. */
const mostDaysAhead = 60;

/** Người được phân công giúp đỡ: who of which organisation looks after the person, from a day on. */
export const assignHelper = command({
  name: 'helper.assign',
  input: assignHelperSchema,
  load: ({ tx, input }) => findCaseTarget(tx, input.caseId),
  can: canSupportCase,
  run: async ({ tx, actor, input, target }) => {
    const { caseId, validFrom, ...facts } = input;
    if (validFrom > addDays(todayInVietnam(), mostDaysAhead))
      throw new Refused(invalid({ validFrom: `Chỉ phân công trước nhiều nhất ${mostDaysAhead} ngày` }));
    const running = await tx.helper.findMany({ where: { caseId, validTo: null } });
    if (running.some((h) => nameKey(h.fullName) === nameKey(facts.fullName)))
      throw new Refused(invalid({ fullName: 'Người này đang được phân công giúp đỡ rồi' }));
    const helper = await tx.helper.create({
      data: { caseId, ...facts, validFrom: toDbDate(validFrom), recordedBy: actor.userId },
    });
    const changes = [
      {
        field: 'helper',
        after: `${facts.fullName} (${organisationLabel(facts.organisation)}) từ ${formatDate(validFrom)}`,
      },
    ];
    return { value: { helperId: helper.id, caseId }, audit: { ...aboutCase(target), changes } };
  },
});

async function loadHelper(tx: Tx, helperId: string) {
  const found = await tx.helper.findUnique({ where: { id: helperId }, select: { caseId: true } });
  if (!found) return null;
  await lockCase(tx, found.caseId);
  return tx.helper.findUnique({ where: { id: helperId }, include: { case: true } });
}

export const endHelper = command({
  name: 'helper.end',
  input: endHelperSchema,
  load: ({ tx, input }) => loadHelper(tx, input.helperId),
  can: (actor, target) => canSupportCase(actor, target.case),
  run: async ({ tx, input, target }) => {
    const { helperId, version, validTo, endReason } = input;
    const from = fromDbDate(target.validFrom);
    if (validTo < from)
      throw new Refused(invalid({ validTo: `Được phân công từ ${formatDate(from)}: chọn từ ngày đó` }));
    const ended = await tx.helper.updateMany({
      where: { id: helperId, version, validTo: null },
      data: { validTo: toDbDate(validTo), endReason, version: { increment: 1 } },
    });
    if (ended.count === 0) throw new Refused(conflict());
    const changes = [{ field: 'helper', before: target.fullName, after: `đến ${formatDate(validTo)}: ${endReason}` }];
    return { value: { helperId, caseId: target.caseId }, audit: { ...aboutCase(target.case), changes } };
  },
});
