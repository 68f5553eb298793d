import { conflict, invalid, Refused } from '@/lib/access/outcome';
import { command } from '@/lib/command';
import { kindLabels, stageLabels } from '@/lib/commendations/commendation';
import { canPropose, canTakeCommendationStep } from '@/lib/commendations/policy';
import { awardSchema, decideSchema, declineSchema, proposeSchema } from '@/lib/commendations/schema';
import { formatDate } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { fromDbDate, toDbDate, toDbDateOrNull } from '@/lib/db-dates';
import type { Commendation, Prisma } from '@/lib/generated/prisma/client';
import { mustBeWritable } from '@/lib/models/load';

/** Somebody is proposed: a team, a post, or a member of the public who agreed to be named. */
export const proposeCommendation = command({
  name: 'commendation.propose',
  input: proposeSchema,
  load: async () => ({}),
  can: (actor) => canPropose(actor),
  run: async ({ tx, actor, input }) => {
    const { unitId, caseId, consentOn, consentPaper, proposedOn, ...said } = input;
    await mustBeWritable(tx, unitId);
    const file = caseId ? await ofRegister(tx, unitId, caseId) : null;
    const isPublic = input.kind === 'MEMBER_OF_PUBLIC';
    const one = await tx.commendation.create({
      data: {
        ...{ ...said, unitId, caseId, subject: file?.person.fullName ?? input.subject ?? '' },
        ...{ consentOn: isPublic ? toDbDateOrNull(consentOn) : null, consentPaper: isPublic ? consentPaper : null },
        ...{ proposedOn: toDbDate(proposedOn), proposedBy: actor.userId },
      },
    });
    const changes = [{ field: 'commendation', after: `${said.form}: ${said.merit}` }];
    const facts = file
      ? { subject: file.number, caseId: file.id, communeId: file.communeId, changes }
      : { subject: one.subject, communeId: unitId, reason: kindLabels[one.kind] };
    return { value: { commendationId: one.id }, audit: facts };
  },
});

/** Managed today in a place of the unit that proposes. */
async function ofRegister(tx: Tx, unitId: number, caseId: string) {
  const file = await tx.case.findUnique({ where: { id: caseId }, include: { person: true } });
  const isHere = file && (await tx.unitCoverage.findFirst({ where: { unitId, communeId: file.communeId } }));
  if (!file || !isHere)
    throw new Refused(
      invalid({ caseId: 'Không tìm thấy người này trong địa bàn của đơn vị đề nghị: tìm lại theo tên' }),
    );
  if (file.status !== 'RECEIVED' && file.status !== 'MANAGED')
    throw new Refused(invalid({ caseId: 'Người này đã chuyển đi, đã kết thúc quản lý hoặc chưa về' }));
  return file;
}

async function load(tx: Tx, commendationId: string) {
  await tx.$queryRaw`SELECT 1 FROM commendation WHERE id = ${commendationId}::uuid FOR UPDATE`;
  const found = await tx.commendation.findUnique({ where: { id: commendationId }, include: { case: true } });
  if (!found) return null;
  const [row] = await tx.$queryRaw<{ isWritten: boolean }[]>`
    SELECT ${found.unitId}::int = ANY ((SELECT app.written_units())::int[]) AS "isWritten"`;
  return { ...found, isWritten: row?.isWritten ?? false };
}
type Loaded = NonNullable<Awaited<ReturnType<typeof load>>>;

async function step(tx: Tx, one: Commendation, version: number, data: Prisma.CommendationUncheckedUpdateManyInput) {
  const changed = await tx.commendation.updateMany({
    where: { id: one.id, version, stage: one.stage },
    data: { ...data, version: { increment: 1 } },
  });
  if (changed.count === 0) throw new Refused(conflict());
}

const about = (one: Loaded, stage: keyof typeof stageLabels) => {
  const changes = [{ field: 'commendation', before: stageLabels[one.stage], after: stageLabels[stage] }];
  return one.case
    ? { subject: one.case.number, caseId: one.case.id, communeId: one.case.communeId, changes }
    : { subject: one.subject, communeId: one.unitId, changes };
};

export const decideCommendation = command({
  name: 'commendation.decide',
  input: decideSchema,
  load: ({ tx, input }) => load(tx, input.commendationId),
  can: (actor, target) => canTakeCommendationStep(actor, target, 'decide'),
  run: async ({ tx, input, target }) => {
    const { commendationId, version, decisionNumber, decisionOn, decidedBy } = input;
    if (decisionOn < fromDbDate(target.proposedOn))
      throw new Refused(
        invalid({ decisionOn: `Phải từ ngày đề nghị (${formatDate(fromDbDate(target.proposedOn))}) trở đi` }),
      );
    await step(tx, target, version, {
      ...{ stage: 'DECIDED', decisionNumber, decisionOn: toDbDate(decisionOn), decidedBy },
    });
    return { value: { commendationId }, audit: about(target, 'DECIDED') };
  },
});

export const awardCommendation = command({
  name: 'commendation.award',
  input: awardSchema,
  load: ({ tx, input }) => load(tx, input.commendationId),
  can: (actor, target) => canTakeCommendationStep(actor, target, 'award'),
  run: async ({ tx, input, target }) => {
    const { commendationId, version, awardedOn } = input;
    const decisionOn = fromDbDate(target.decisionOn);
    if (decisionOn && awardedOn < decisionOn)
      throw new Refused(invalid({ awardedOn: `Phải từ ngày quyết định (${formatDate(decisionOn)}) trở đi` }));
    await step(tx, target, version, { stage: 'AWARDED', awardedOn: toDbDate(awardedOn) });
    return { value: { commendationId }, audit: about(target, 'AWARDED') };
  },
});

export const declineCommendation = command({
  name: 'commendation.decline',
  input: declineSchema,
  load: ({ tx, input }) => load(tx, input.commendationId),
  can: (actor, target) => canTakeCommendationStep(actor, target, 'decline'),
  run: async ({ tx, input: { commendationId, version, reason }, target }) => {
    await step(tx, target, version, { stage: 'DECLINED', reason });
    return { value: { commendationId }, audit: about(target, 'DECLINED') };
  },
});
