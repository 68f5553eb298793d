import { enterFigure } from '@/lib/crime/commands';
import { addDays, type LegalDate } from '@/lib/dates';
import type { PrismaClient } from '@/lib/generated/prisma/client';
import { recordReOffence } from '@/lib/reoffending/commands';
import { actorOf } from './actors';
import { must, type Staff } from './play';

/** The day of the one-year review: what it told of the province is entered as it told it. */
const reviewDay: LegalDate = '2024-12-25';
const review = {
  ...{ periodFrom: '2024-01-01', periodTo: reviewDay, sourceOn: reviewDay },
  source: 'Báo cáo tại hội nghị sơ kết một năm của Ban chỉ đạo 138',
};

/** New judgments of those whose file ended for one, and what the review told of the province. */
export async function seedEvidence(owner: PrismaClient, staffs: readonly Staff[]): Promise<void> {
  await tellOfJudgments(owner, staffs);
  const superior = await actorOf(owner, 'ca.tinh');
  must(await enterFigure(superior, { ...review, indicator: 'REOFFENDING', kind: 'RATIO_PERCENT', value: '0,5' }));
  must(await enterFigure(superior, { ...review, indicator: 'PUBLIC_ORDER', kind: 'CHANGE_PERCENT', value: '−26' }));
  await owner.$executeRaw`UPDATE context_figure SET recorded_at = source_on + time '16:00'`;
  await owner.$executeRaw`UPDATE audit_entry SET at = ${reviewDay}::date + time '16:00' WHERE action = 'context-figure.enter'`;
}

/** All but the last, whose judgment nobody has written down yet: its police are reminded of it. */
async function tellOfJudgments(owner: PrismaClient, staffs: readonly Staff[]): Promise<void> {
  const ended = await owner.case.findMany({
    where: { closingGround: 'NEW_SENTENCE', mergedInto: null },
    orderBy: [{ closedOn: 'asc' }, { number: 'asc' }],
  });
  for (const [nth, file] of ended.slice(0, -1).entries()) {
    const officer = staffs.find((s) => s.officer.unitId === file.communeId)?.officer;
    const closedOn = file.closedOn?.toISOString().slice(0, 10);
    const releasedOn = file.releaseOn?.toISOString().slice(0, 10);
    if (!officer || !closedOn || !releasedOn) continue;
    const [inForceOn, before] = [addDays(closedOn, -4), addDays(closedOn, -125)];
    must(
      await recordReOffence(officer, {
        ...{ caseId: file.id, judgmentNumber: `${31 + nth * 7}/${closedOn.slice(0, 4)}/HS-ST`, inForceOn },
        ...{ court: 'Tòa án nhân dân khu vực', offenceOn: before > releasedOn ? before : addDays(releasedOn, 9) },
      }),
    );
  }
  await owner.$executeRaw`UPDATE re_offence r SET recorded_at = c.closed_on + time '10:00' FROM case_file c WHERE c.id = r.case_id`;
  await owner.$executeRaw`
    UPDATE audit_entry e SET at = c.closed_on + time '10:00' FROM case_file c WHERE e.action = 'reoffence.record' AND e.subject = c.number`;
}
