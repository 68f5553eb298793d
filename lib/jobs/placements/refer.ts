import { conflict, invalid, notFound, Refused } from '@/lib/access/outcome';
import { aboutCase, findCaseTarget } from '@/lib/cases/events';
import { command } from '@/lib/command';
import { formatDate, todayInVietnam } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { fromDbDate, toDbDate } from '@/lib/db-dates';
import { loadPlacement, movePlacement } from '@/lib/jobs/placements/load';
import { stageLabels } from '@/lib/jobs/placements/placement';
import { canAnswerFitness, canReferPerson } from '@/lib/jobs/placements/policy';
import { answerFitnessSchema, referPersonSchema } from '@/lib/jobs/placements/schema';
import { consentInForce } from '@/lib/jobs/profiles/commands';
import { sendIntroduction } from '@/lib/jobs/profiles/disclosure';
import { canTakeVacancyStep, ranOutOn } from '@/lib/jobs/vacancies/vacancy';

const noConsent =
  'Người này chưa đồng ý cho cung cấp thông tin, hoặc đã rút. Ghi giấy đồng ý (mục Đồng ý cung cấp thông tin) rồi giới thiệu.';

/** Somebody is introduced to a firm: under a yes in force, for a vacancy that is open, once. */
export const referPerson = command({
  name: 'placement.refer',
  input: referPersonSchema,
  load: ({ tx, input }) => findCaseTarget(tx, input.caseId),
  can: canReferPerson,
  run: async ({ tx, actor, input, target }) => {
    const { caseId, referredOn } = input;
    const consent = await consentInForce(tx, caseId);
    if (!consent) throw new Refused(conflict(noConsent));
    if (referredOn < fromDbDate(consent.givenOn))
      throw new Refused(
        invalid({ referredOn: `Ngày này trước ngày đồng ý (${formatDate(fromDbDate(consent.givenOn))}): xem lại` }),
      );
    const vacancy = await openVacancyFor(tx, input.vacancyId, caseId);
    if (vacancy.needsPoliceCheck) await refuseAskedAgain(tx, caseId, vacancy.trade);
    const policeAnswer = vacancy.needsPoliceCheck ? 'WAITING' : 'NOT_NEEDED';
    const { id: placementId } = await tx.placement.create({
      data: {
        ...{ caseId, employerId: vacancy.employerId, vacancyId: vacancy.id, policeAnswer },
        ...{ occupation: vacancy.title, trade: vacancy.trade, contract: vacancy.contract },
        ...{ referredOn: toDbDate(referredOn), recordedBy: actor.userId },
      },
    });
    await tx.placementStep.create({
      data: { placementId, toStage: 'REFERRED', happenedOn: toDbDate(referredOn), recordedBy: actor.userId },
    });
    // Nothing of a person leaves before the police have said that the position fits.
    const disclosureId =
      policeAnswer === 'WAITING'
        ? null
        : await sendIntroduction(tx, actor, {
            ...{ caseId, placementId, consent, position: vacancy.title, employer: vacancy.employer.name },
            on: referredOn,
          });
    const changes = [
      { field: 'placement', after: stageLabels.REFERRED },
      { field: 'employer', after: `${vacancy.title}, ${vacancy.employer.name}` },
    ];
    return { value: { placementId, disclosureId, caseId }, audit: { ...aboutCase(target), changes } };
  },
});

/** What the police answered for a trade stands: asking for one position after the other would tell what they do not say. */
async function refuseAskedAgain(tx: Tx, caseId: string, trade: string): Promise<void> {
  const answered = await tx.placement.count({ where: { caseId, trade, policeAnswer: 'UNFIT' } });
  if (answered > 0)
    throw new Refused(conflict('Công an xã đã trả lời về nghề này cho người này. Chọn công việc khác.'));
}

async function openVacancyFor(tx: Tx, vacancyId: string, caseId: string) {
  const vacancy = await tx.vacancy.findUnique({ where: { id: vacancyId }, include: { employer: true } });
  if (!vacancy) throw new Refused(notFound);
  if (!canTakeVacancyStep(vacancy.status, 'refer') || vacancy.employer.closedOn)
    throw new Refused(conflict('Tin tuyển này đã đủ người hoặc đã đóng. Chọn tin khác.'));
  const pastOn = ranOutOn(fromDbDate(vacancy.closesOn), todayInVietnam());
  if (pastOn)
    throw new Refused(
      conflict(`Tin này hết hạn tuyển từ ${formatDate(pastOn)}. Hỏi cơ sở rồi sửa hạn, hoặc chọn tin khác.`),
    );
  const known = await tx.placement.findFirst({
    where: { caseId, vacancyId, stage: { notIn: ['ENDED', 'CLOSED'] } },
  });
  if (known)
    throw new Refused(
      conflict(
        `Người này đã được giới thiệu vào đây ngày ${formatDate(fromDbDate(known.referredOn))}: ghi tiếp vào lần đó.`,
      ),
    );
  return vacancy;
}

/** Fit or not, never why. Fit: the introduction goes out under the yes in force. Not fit: the referral ends there. */
export const answerFitness = command({
  name: 'placement.answer',
  input: answerFitnessSchema,
  load: ({ tx, input }) => loadPlacement(tx, input.placementId),
  can: canAnswerFitness,
  run: async ({ tx, actor, input, target }) => {
    const today = todayInVietnam();
    const answered = { policeAnswer: input.answer, answeredBy: actor.userId };
    const value = { placementId: target.id, caseId: target.caseId };
    const audit = {
      ...aboutCase(target.case),
      changes: [{ field: 'fitness', after: input.answer === 'FIT' ? 'phù hợp' : 'không phù hợp' }],
    };
    if (input.answer === 'UNFIT') {
      await movePlacement(tx, actor, target, {
        ...{ version: input.version, to: 'CLOSED', on: today, note: null },
        data: { ...answered, endReason: 'UNFIT' },
      });
      return { value, audit };
    }
    const consent = await consentInForce(tx, target.caseId);
    if (!consent) throw new Refused(conflict(noConsent));
    if (target.employer.closedOn)
      throw new Refused(conflict('Cơ sở đã ngừng hoạt động từ khi giới thiệu: dừng lần giới thiệu này.'));
    // Nobody's details leave for work that is no longer offered. Where it is full meanwhile, a place may come free.
    const vacancy = target.vacancyId ? await tx.vacancy.findUnique({ where: { id: target.vacancyId } }) : null;
    if (vacancy && (vacancy.status === 'CLOSED' || ranOutOn(fromDbDate(vacancy.closesOn), todayInVietnam())))
      throw new Refused(
        conflict(
          'Tin tuyển đã đóng hoặc hết hạn từ khi giới thiệu: đề nghị cán bộ xã hỏi lại cơ sở, hoặc dừng lần giới thiệu này.',
        ),
      );
    await movePlacement(tx, actor, target, {
      ...{ version: input.version, to: target.stage, on: today, note: null, data: answered },
    });
    await sendIntroduction(tx, actor, {
      ...{ caseId: target.caseId, placementId: target.id, consent, on: today },
      ...{ position: target.occupation, employer: target.employer.name },
    });
    return { value, audit };
  },
});
