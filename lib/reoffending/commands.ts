import { conflict, invalid, Refused } from '@/lib/access/outcome';
import { findCaseTarget, type LoadedCase, lockCase } from '@/lib/cases/events';
import { command } from '@/lib/command';
import { formatDate, todayInVietnam } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { fromDbDate, toDbDate } from '@/lib/db-dates';
import { judgmentKey } from '@/lib/reoffending/judgment-key';
import { canRecordReOffence, canWithdrawReOffence } from '@/lib/reoffending/policy';
import { recordReOffenceSchema, withdrawReOffenceSchema } from '@/lib/reoffending/schema';

/**
 * A new judgment in force on somebody who had completed a sentence: a re-offence as the law knows it (Bộ luật Hình sự 2015,
 * Điều 53), dated by the day it came into force. The figures follow in the same transaction.
 */
export const recordReOffence = command({
  name: 'reoffence.record',
  input: recordReOffenceSchema,
  load: ({ tx, input }) => findCaseTarget(tx, input.caseId),
  can: canRecordReOffence,
  run: async ({ tx, actor, input, target }) => {
    refuseOtherOffences(target, input.offenceOn);
    const key = judgmentKey(input.judgmentNumber, input.court);
    await refuseSecond(tx, target.personId, key);
    const { caseId, judgmentNumber, court, note } = input;
    const recorded = await tx.reOffence.create({
      data: {
        ...{ caseId, judgmentNumber, court, note, judgmentKey: key, recordedBy: actor.userId },
        ...{ offenceOn: toDbDate(input.offenceOn), inForceOn: toDbDate(input.inForceOn) },
      },
    });
    return { value: { reOffenceId: recorded.id, caseId }, audit: toldToPolice(target) };
  },
});

/**
 * The line of the trail is not tied to the file: whoever sees a file reads its lines, and that somebody was convicted again is
 * the police's alone to know. Who wrote and took back what stands in the record itself.
 */
const toldToPolice = ({ number, communeId }: { number: string; communeId: number }) => ({ subject: number, communeId });

/** What was done before release, or after the record was expunged, is no re-offence. */
function refuseOtherOffences(target: LoadedCase, offenceOn: string): void {
  const [releasedOn, closedOn] = [fromDbDate(target.releaseOn), fromDbDate(target.closedOn)];
  if (releasedOn && offenceOn < releasedOn)
    throw new Refused(
      invalid({
        offenceOn: `Người này chấp hành xong án ngày ${formatDate(releasedOn)}; hành vi trước ngày đó không phải tái phạm. Kiểm tra lại ngày phạm tội.`,
      }),
    );
  if (target.closingGround === 'EXPUNGED' && closedOn && offenceOn >= closedOn)
    throw new Refused(
      invalid({
        offenceOn: `Án tích đã được xóa từ ngày ${formatDate(closedOn)}; hành vi từ ngày đó không tính là tái phạm (Điều 53 Bộ luật Hình sự).`,
      }),
    );
}

/** One judgment counts once, whichever file of the person it is written in. */
async function refuseSecond(tx: Tx, personId: string, key: string): Promise<void> {
  const known = await tx.reOffence.findFirst({ where: { judgmentKey: key, withdrawnOn: null, case: { personId } } });
  if (known)
    throw new Refused(
      conflict(
        `Bản án ${known.judgmentNumber} đã được ghi cho người này. Nếu ghi sai, hãy rút bản đã ghi rồi ghi lại.`,
      ),
    );
}

/** Hidden is null; the file is locked before the row is read again, so that two who withdraw come one after the other. */
async function loadReOffence(tx: Tx, reOffenceId: string) {
  const found = await tx.reOffence.findUnique({ where: { id: reOffenceId }, select: { caseId: true } });
  if (!found) return null;
  await lockCase(tx, found.caseId);
  return tx.reOffence.findUnique({ where: { id: reOffenceId }, include: { case: true } });
}

/** Takes back what was written by mistake; it stays on file with the reason and counts no more. */
export const withdrawReOffence = command({
  name: 'reoffence.withdraw',
  input: withdrawReOffenceSchema,
  load: ({ tx, input }) => loadReOffence(tx, input.reOffenceId),
  can: canWithdrawReOffence,
  run: async ({ tx, actor, input, target }) => {
    const withdrawn = await tx.reOffence.updateMany({
      where: { id: target.id, version: input.version, withdrawnOn: null },
      data: {
        ...{ withdrawnOn: toDbDate(todayInVietnam()), withdrawnReason: input.reason, withdrawnBy: actor.userId },
        version: { increment: 1 },
      },
    });
    if (withdrawn.count === 0) throw new Refused(conflict());
    return { value: { caseId: target.caseId }, audit: toldToPolice(target.case) };
  },
});
