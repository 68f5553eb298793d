import type { Actor } from '@/lib/access/actor';
import { conflict, Refused } from '@/lib/access/outcome';
import type { Tx } from '@/lib/db';
import { fromDbDate } from '@/lib/db-dates';
import { seekerOf, suggestVacancies } from '@/lib/jobs/matching/suggest';
import { canReferPerson } from '@/lib/jobs/placements/policy';
import { readPlacements } from '@/lib/jobs/placements/read';
import { introductionSchema } from '@/lib/jobs/profiles/disclosure';
import { introductionPaper } from '@/lib/jobs/profiles/introduction-paper';
import { canReadJobFile, canSaveProfile, canWithdrawConsent } from '@/lib/jobs/profiles/policy';
import { printIntroductionSchema, readJobFileSchema } from '@/lib/jobs/profiles/schema';
import { query } from '@/lib/query';
import { userNames } from '@/lib/users/names';

/** What work one person looks for, what they agreed to, what could be proposed and what came of it. Looking is recorded. */
export const getJobFile = query({
  name: 'job-profile.read',
  input: readJobFileSchema,
  can: canReadJobFile,
  run: ({ tx, actor, input }) => readJobFile(tx, actor, input.caseId),
  audit: ({ number, caseId, communeId }) => ({ subject: number, caseId, communeId }),
});

async function readJobFile(tx: Tx, actor: Actor, caseId: string) {
  const file = await tx.case.findUnique({
    where: { id: caseId },
    include: {
      person: { select: { fullName: true, hamlet: true, phone: true } },
      commune: { select: { form: true, name: true } },
      jobProfile: { include: { experience: { orderBy: { months: 'desc' } } } },
      consents: { orderBy: { recordedAt: 'desc' }, take: 20 },
    },
  });
  if (!file) return null;
  const { jobProfile: profile, consents } = file;
  const names = await userNames(tx, [profile?.updatedBy ?? null, ...consents.map((one) => one.recordedBy)]);
  const mayRefer = canReferPerson(actor, file).allowed;
  return {
    caseId: file.id,
    number: file.number,
    communeId: file.communeId,
    communeName: `${file.commune.form} ${file.commune.name}`,
    fullName: file.person.fullName,
    hamlet: file.person.hamlet,
    hasPhone: file.person.phone !== null,
    profile: profile && {
      version: profile.version,
      isSeeking: profile.isSeeking,
      trades: profile.trades,
      experience: profile.experience.map(({ trade, months }) => ({ trade, months })),
      cannot: profile.cannot,
      maxDistanceKm: profile.maxDistanceKm,
      payWanted: profile.payWanted === null ? null : Number(profile.payWanted),
      availableFrom: fromDbDate(profile.availableFrom),
      education: profile.education,
      note: profile.note,
      updatedBy: names[profile.updatedBy] ?? '',
      updatedAt: profile.updatedAt,
    },
    consents: consents.map((one) => ({
      ...{ id: one.id, fields: one.fields, paper: one.paper, withdrawnReason: one.withdrawnReason },
      givenOn: fromDbDate(one.givenOn),
      withdrawnOn: fromDbDate(one.withdrawnOn),
      recordedBy: names[one.recordedBy] ?? '',
    })),
    suggestions:
      profile?.isSeeking && mayRefer ? await suggestVacancies(tx, caseId, file.communeId, seekerOf(profile)) : [],
    placements: await readPlacements(tx, actor, caseId),
    may: {
      save: canSaveProfile(actor, file).allowed,
      withdraw: canWithdrawConsent(actor).allowed,
      refer: mayRefer,
    },
  };
}
export type JobFile = NonNullable<Awaited<ReturnType<typeof readJobFile>>>;

/** The letter an employer was given, from what was stored word for word; not printed again once the yes was taken back. */
export const printIntroduction = query({
  name: 'job-profile.print',
  input: printIntroductionSchema,
  can: canReadJobFile,
  run: async ({ tx, input }) => {
    const sent = await tx.profileDisclosure.findUnique({
      where: { id: input.disclosureId },
      include: { consent: true, placement: { include: { case: { include: { commune: true } } } } },
    });
    if (!sent) return null;
    if (sent.consent.withdrawnOn)
      throw new Refused(conflict('Người này đã rút đồng ý: giấy giới thiệu không được in nữa.'));
    if (sent.placement.stage === 'CLOSED' || sent.placement.stage === 'ENDED')
      throw new Refused(conflict('Lần giới thiệu này đã dừng: giấy giới thiệu không được in nữa.'));
    const { case: file } = sent.placement;
    const content = introductionSchema.parse(sent.content);
    const paper = introductionPaper(content, {
      unitForm: file.commune.form,
      unitName: file.commune.name,
      on: fromDbDate(sent.sentOn),
    });
    // The file is named by the paper alone: what is kept in an employer's folder says nothing more.
    return {
      paper,
      subject: 'Giới thiệu người lao động',
      number: file.number,
      caseId: file.id,
      communeId: file.communeId,
    };
  },
  audit: ({ number, caseId, communeId }) => ({ subject: number, caseId, communeId }),
});
