import type { Actor } from '@/lib/access/actor';
import { conflict, invalid, Refused } from '@/lib/access/outcome';
import { refreshCases } from '@/lib/cases/refresh';
import { command } from '@/lib/command';
import { addDays, formatDate, type LegalDate } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { fromDbDate, toDbDate } from '@/lib/db-dates';
import type { WorkStatus } from '@/lib/generated/prisma/enums';
import {
  aboutPlacement,
  type LoadedPlacement,
  loadPlacement,
  movePlacement,
  refuseOutOfOrder,
  refuseUnanswered,
} from '@/lib/jobs/placements/load';
import { checkEarlyDays, checksOf, lastDoneMonth, workStatusOf } from '@/lib/jobs/placements/placement';
import { canMovePlacement } from '@/lib/jobs/placements/policy';
import {
  closePlacementSchema,
  endWorkSchema,
  recordCheckSchema,
  recordHiringSchema,
  recordInterviewSchema,
  startWorkSchema,
} from '@/lib/jobs/placements/schema';
import { meetNeeds } from '@/lib/needs/met';

const idsOf = (p: LoadedPlacement) => ({ placementId: p.id, caseId: p.caseId });

export const recordInterview = command({
  name: 'placement.interview',
  input: recordInterviewSchema,
  load: ({ tx, input }) => loadPlacement(tx, input.placementId),
  can: canMovePlacement('interview'),
  run: async ({ tx, actor, input: { version, on, note }, target }) => {
    refuseUnanswered(target);
    refuseOutOfOrder(target, on);
    await movePlacement(tx, actor, target, {
      ...{ version, to: 'INTERVIEW', on, note, data: { interviewOn: toDbDate(on) } },
    });
    return { value: idsOf(target), audit: aboutPlacement(target, 'INTERVIEW') };
  },
});

/** The firm takes the person: a place of the vacancy is theirs. Of two hired into the last one the later is told. */
export const recordHiring = command({
  name: 'placement.hire',
  input: recordHiringSchema,
  load: ({ tx, input }) => loadPlacement(tx, input.placementId),
  can: canMovePlacement('hire'),
  run: async ({ tx, actor, input: { version, on, note }, target }) => {
    refuseUnanswered(target);
    refuseOutOfOrder(target, on);
    await movePlacement(tx, actor, target, {
      ...{ version, to: 'HIRED', on, note, data: { hiredOn: toDbDate(on) } },
    });
    const vacancy = target.vacancyId ? await tx.vacancy.findUnique({ where: { id: target.vacancyId } }) : null;
    if (vacancy && vacancy.filled > vacancy.places)
      throw new Refused(
        conflict(
          `Tin tuyển này chỉ cần ${vacancy.places} người và đã đủ. Sửa số người cần tuyển trước, nếu cơ sở nhận thêm.`,
        ),
      );
    return { value: idsOf(target), audit: aboutPlacement(target, 'HIRED') };
  },
});

/** The first day of work: the person has work from here on, and is asked about after one, three and six months. */
export const startWork = command({
  name: 'placement.start',
  input: startWorkSchema,
  load: ({ tx, input }) => loadPlacement(tx, input.placementId),
  can: canMovePlacement('start'),
  run: async ({ tx, actor, input, target }) => {
    const { version, on, contract, contractMonths, wage, note } = input;
    refuseOutOfOrder(target, on);
    await refuseOverlap(tx, target, on);
    await movePlacement(tx, actor, target, {
      ...{ version, to: 'STARTED', on, note },
      data: { startedOn: toDbDate(on), contract, contractMonths, wage: wage === null ? null : BigInt(wage) },
    });
    await tx.placementCheck.createMany({
      data: checksOf(on).map(({ month, dueOn }) => ({
        ...{ placementId: target.id, caseId: target.caseId, month, dueOn: toDbDate(dueOn) },
      })),
    });
    await meetNeeds(tx, target.caseId, 'JOB', on, `Đi làm ${target.occupation}, ${target.employer.name}`);
    await recordWork(tx, actor, target, { status: workStatusOf(contract, contractMonths), on });
    return { value: idsOf(target), audit: aboutPlacement(target, 'STARTED') };
  },
});

/** One work at a time, and none that begins inside another. */
async function refuseOverlap(tx: Tx, p: LoadedPlacement, on: LegalDate): Promise<void> {
  const other = await tx.placement.findFirst({
    where: {
      ...{ caseId: p.caseId, id: { not: p.id }, startedOn: { not: null } },
      OR: [{ stage: 'STARTED' }, { endedOn: { gt: toDbDate(on) } }],
    },
    orderBy: { startedOn: 'desc' },
    include: { employer: true },
  });
  if (!other) return;
  const from = formatDate(fromDbDate(other.startedOn) ?? '');
  throw new Refused(
    other.endedOn === null
      ? conflict(
          `Người này đang làm ở ${other.employer.name} từ ${from}. Ghi nghỉ việc ở đó trước rồi mới ghi bắt đầu ở đây.`,
        )
      : invalid({
          on: `Trùng thời gian làm ở ${other.employer.name} (${from} đến ${formatDate(fromDbDate(other.endedOn))})`,
        }),
  );
}

/** Into the person's dated history of work, and from there into lists and figures. */
async function recordWork(
  tx: Tx,
  actor: Actor,
  p: LoadedPlacement,
  { status, on }: { status: WorkStatus; on: LegalDate },
): Promise<void> {
  await tx.employment.create({
    data: {
      ...{ caseId: p.caseId, status, occupation: status === 'NONE' ? null : p.occupation, validFrom: toDbDate(on) },
      ...{ recordedBy: actor.userId, placementId: p.id },
    },
  });
  await refreshCases(tx, [p.caseId]);
}

interface Ending {
  version: number;
  on: LegalDate;
  reason: string;
  note: string | null;
}

async function end(tx: Tx, actor: Actor, p: LoadedPlacement, { version, on, reason, note }: Ending, field: string) {
  refuseOutOfOrder(p, on, field);
  const seen = await tx.placementCheck.findFirst({
    where: { placementId: p.id, isWorking: true, doneOn: { gt: toDbDate(on) } },
    orderBy: { doneOn: 'desc' },
  });
  if (seen?.doneOn)
    throw new Refused(
      invalid({
        [field]: `Lần kiểm tra ngày ${formatDate(fromDbDate(seen.doneOn))} ghi là còn làm: ngày nghỉ phải từ ngày đó`,
      }),
    );
  await movePlacement(tx, actor, p, {
    ...{ version, to: 'ENDED', on, note, data: { endedOn: toDbDate(on), endReason: reason } },
  });
  await recordWork(tx, actor, p, { status: 'NONE', on });
}

export const endWork = command({
  name: 'placement.end',
  input: endWorkSchema,
  load: ({ tx, input }) => loadPlacement(tx, input.placementId),
  can: canMovePlacement('end'),
  run: async ({ tx, actor, input, target }) => {
    await end(tx, actor, target, input, 'on');
    return { value: idsOf(target), audit: aboutPlacement(target, 'ENDED') };
  },
});

/** Nothing came of it: closed before the first day of work, with the reason. */
export const closePlacement = command({
  name: 'placement.close',
  input: closePlacementSchema,
  load: ({ tx, input }) => loadPlacement(tx, input.placementId),
  can: canMovePlacement('close'),
  run: async ({ tx, actor, input: { version, on, reason, note }, target }) => {
    refuseOutOfOrder(target, on);
    await movePlacement(tx, actor, target, { ...{ version, to: 'CLOSED', on, note, data: { endReason: reason } } });
    return { value: idsOf(target), audit: aboutPlacement(target, 'CLOSED') };
  },
});

/** How somebody gets on after one, three and six months. Who works no more has ended, in the same act. */
export const recordCheck = command({
  name: 'placement.check',
  input: recordCheckSchema,
  load: ({ tx, input }) => loadPlacement(tx, input.placementId),
  can: canMovePlacement('check'),
  run: async ({ tx, actor, input, target }) => {
    const { version, month, doneOn, isWorking, wage, endedOn, reason, note } = input;
    const checks = await tx.placementCheck.findMany({ where: { placementId: target.id } });
    const check = checks.find((one) => one.month === month);
    if (!check || check.doneOn)
      throw new Refused(conflict(`Lần kiểm tra ${month} tháng đã được ghi. Hãy tải lại trang để xem.`));
    if (isWorking === 'yes' && month < lastDoneMonth(checks))
      throw new Refused(conflict('Lần kiểm tra sau đã được ghi, lần này không cần ghi nữa. Hãy tải lại trang để xem.'));
    const dueOn = fromDbDate(check.dueOn);
    if (isWorking === 'yes' && doneOn < addDays(dueOn, -checkEarlyDays))
      throw new Refused(
        invalid({
          doneOn: `Đến ${formatDate(dueOn)} mới tròn ${month} tháng: ghi sớm nhất ${checkEarlyDays} ngày trước đó`,
        }),
      );
    refuseOutOfOrder(target, doneOn, 'doneOn');
    if (isWorking === 'no' && endedOn && endedOn > doneOn)
      throw new Refused(invalid({ endedOn: 'Ngày nghỉ việc phải từ ngày kiểm tra trở về trước' }));
    const salary = wage === null ? null : BigInt(wage);
    await tx.placementCheck.updateMany({
      where: { id: check.id, doneOn: null },
      data: {
        ...{ doneOn: toDbDate(doneOn), isWorking: isWorking === 'yes', wage: salary, note },
        ...{ recordedBy: actor.userId, recordedAt: new Date() },
      },
    });
    if (isWorking === 'yes')
      await movePlacement(tx, actor, target, {
        ...{ version, to: 'STARTED', on: doneOn, note, data: salary === null ? {} : { wage: salary } },
      });
    else
      await end(tx, actor, target, { version, on: endedOn || doneOn, reason: reason || 'OTHER_END', note }, 'endedOn');
    const about = aboutPlacement(target, isWorking === 'yes' ? 'STARTED' : 'ENDED');
    const checked = {
      field: 'placementCheck',
      after: `${month} tháng: ${isWorking === 'yes' ? 'còn làm' : 'đã nghỉ'}`,
    };
    return { value: idsOf(target), audit: { ...about, changes: [...(about.changes ?? []), checked] } };
  },
});
