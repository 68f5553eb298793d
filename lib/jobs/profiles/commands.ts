import { conflict, invalid, Refused } from '@/lib/access/outcome';
import { aboutCase, findCaseTarget, lockCase } from '@/lib/cases/events';
import { command } from '@/lib/command';
import { formatDate } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { fromDbDate, toDbDate, toDbDateOrNull } from '@/lib/db-dates';
import { canSaveProfile, canTakeConsent, canWithdrawConsent } from '@/lib/jobs/profiles/policy';
import { consentInWords } from '@/lib/jobs/profiles/profile';
import { giveConsentSchema, saveProfileSchema, withdrawConsentSchema } from '@/lib/jobs/profiles/schema';
import { tradeLabel } from '@/lib/jobs/trades';

/** The yes that is in force, if there is one. */
export const consentInForce = (tx: Tx, caseId: string) =>
  tx.profileConsent.findFirst({ where: { caseId, withdrawnOn: null }, orderBy: { recordedAt: 'desc' } });

/** What work somebody looks for and what they cannot do. */
export const saveProfile = command({
  name: 'job-profile.save',
  input: saveProfileSchema,
  load: ({ tx, input }) => findCaseTarget(tx, input.caseId),
  can: canSaveProfile,
  run: async ({ tx, actor, input, target }) => {
    const { caseId, version, experience, isSeeking, payWanted, availableFrom, ...rest } = input;
    const data = {
      ...rest,
      isSeeking: isSeeking === 'yes',
      payWanted: payWanted === null ? null : BigInt(payWanted),
      availableFrom: toDbDateOrNull(availableFrom),
      updatedBy: actor.userId,
      updatedAt: new Date(),
    };
    const before = await tx.jobProfile.findUnique({ where: { caseId } });
    if (version !== (before?.version ?? 0)) throw new Refused(conflict());
    if (before)
      await tx.jobProfile.updateMany({ where: { caseId, version }, data: { ...data, version: { increment: 1 } } });
    else await tx.jobProfile.create({ data: { ...data, caseId, communeId: target.communeId } });
    await tx.jobExperience.deleteMany({ where: { caseId } });
    const known = Object.entries(experience ?? {}).flatMap(([trade, months]) => (months ? [{ trade, months }] : []));
    await tx.jobExperience.createMany({ data: known.map((one) => ({ ...one, caseId })) });
    const words = (trades: readonly string[] | undefined) => trades?.map(tradeLabel).join(', ') || null;
    return {
      value: { caseId },
      audit: {
        ...aboutCase(target),
        changes: [
          { field: 'trades', before: words(before?.trades), after: words(rest.trades) },
          {
            field: 'isSeeking',
            before: before && (before.isSeeking ? 'đang tìm việc' : 'không tìm việc'),
            after: isSeeking === 'yes' ? 'đang tìm việc' : 'không tìm việc',
          },
        ],
      },
    };
  },
});

/** What the person lets an employer know, on paper. A new yes takes the place of the one before; both stay on file. */
export const giveConsent = command({
  name: 'consent.give',
  input: giveConsentSchema,
  load: ({ tx, input }) => findCaseTarget(tx, input.caseId),
  can: canTakeConsent,
  run: async ({ tx, actor, input, target }) => {
    const before = await consentInForce(tx, target.id);
    const givenOn = toDbDate(input.givenOn);
    if (before) {
      if (input.givenOn < fromDbDate(before.givenOn))
        throw new Refused(
          invalid({ givenOn: `Đã có giấy đồng ý ngày ${formatDate(fromDbDate(before.givenOn))}, mới hơn ngày này` }),
        );
      await tx.profileConsent.updateMany({
        where: { caseId: target.id, withdrawnOn: null },
        data: { withdrawnOn: givenOn, withdrawnReason: 'Thay bằng giấy đồng ý mới', withdrawnBy: actor.userId },
      });
    }
    const { id } = await tx.profileConsent.create({
      data: { caseId: target.id, fields: input.fields, givenOn, paper: input.paper, recordedBy: actor.userId },
    });
    const changes = [
      {
        field: 'consent',
        before: before && consentInWords(before.fields),
        after: consentInWords(input.fields),
      },
    ];
    return { value: { consentId: id, caseId: target.id }, audit: { ...aboutCase(target), changes } };
  },
});

async function loadConsent(tx: Tx, consentId: string) {
  const found = await tx.profileConsent.findUnique({ where: { id: consentId }, select: { caseId: true } });
  if (!found) return null;
  await lockCase(tx, found.caseId);
  return tx.profileConsent.findUnique({ where: { id: consentId }, include: { case: true } });
}

/** Taken back: nothing more goes to any employer. What was given before stays on record as it was given. */
export const withdrawConsent = command({
  name: 'consent.withdraw',
  input: withdrawConsentSchema,
  load: ({ tx, input }) => loadConsent(tx, input.consentId),
  can: (actor) => canWithdrawConsent(actor),
  run: async ({ tx, actor, input, target }) => {
    if (target.withdrawnOn) throw new Refused(conflict('Sự đồng ý này đã được rút. Hãy tải lại trang để xem.'));
    if (input.withdrawnOn < fromDbDate(target.givenOn))
      throw new Refused(
        invalid({ withdrawnOn: `Ngày rút phải từ ngày đồng ý (${formatDate(fromDbDate(target.givenOn))})` }),
      );
    // Two files that were merged may have brought a yes each: taken back is taken back whole.
    await tx.$executeRaw`
      UPDATE profile_consent SET withdrawn_on = greatest(given_on, ${input.withdrawnOn}::date), withdrawn_reason = ${input.reason}, withdrawn_by = ${actor.userId}::uuid
      WHERE case_id = ${target.caseId}::uuid AND withdrawn_on IS NULL`;
    const waiting = await tx.placement.count({
      where: { caseId: target.caseId, stage: { in: ['REFERRED', 'INTERVIEW'] } },
    });
    const changes = [{ field: 'consent', before: consentInWords(target.fields), after: null }];
    return { value: { caseId: target.caseId, waiting }, audit: { ...aboutCase(target.case), changes } };
  },
});
