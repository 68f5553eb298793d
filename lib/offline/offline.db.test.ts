import { expect, it } from 'vitest';
import { aWorld, must, received } from '@/lib/cases/fixture-world.server';
import { addDays, formatDate, todayInVietnam } from '@/lib/dates';
import { recordFollowUp } from '@/lib/followups/commands';
import { discardIntakeDraft, saveIntakeDraft } from '@/lib/intake/commands';
import { getIntakeDraft } from '@/lib/intake/queries';
import { takeVisits } from '@/lib/offline/queries';

const world = aWorld();
const today = todayInVietnam();

it('takes along who is due this week, with what the form starts from and the newest contact, and says so in the trail', async () => {
  const caseId = await received(world.officer, 'Trần Văn Mang');
  const later = await received(world.officer, 'Trần Văn Sau');
  const contact = { happenedOn: addDays(today, -3), outcome: 'MET' as const, difficulties: ['NO_JOB' as const] };
  const visit = { ...contact, caseId, work: 'NONE' as const, housing: 'RENTED' as const };
  must(await recordFollowUp(world.officer, { ...visit, nextVisitOn: addDays(today, 2) }));
  // Written last though it is of an earlier day: it is the newest, and the form still starts from the later day.
  const newest = must(
    await recordFollowUp(world.officer, {
      ...visit,
      happenedOn: addDays(today, -5),
      housing: 'OWN',
      nextVisitOn: today,
    }),
  );
  must(await recordFollowUp(world.officer, { ...contact, caseId: later, nextVisitOn: addDays(today, 30) }));

  const { visits } = must(await takeVisits(world.officer, {}));
  expect(visits.find((v) => v.id === later)?.obligation).not.toBe('VISIT');
  expect(visits.find((v) => v.id === caseId)).toMatchObject({
    fullName: 'Trần Văn Mang',
    lastContactOn: addDays(today, -3),
    basedOn: newest.followUpId,
    defaults: { caseId, work: 'NONE', housing: 'RENTED', difficulties: ['NO_JOB'], happenedOn: formatDate(today) },
  });
  expect(must(await takeVisits(world.neighbour, {})).visits).toEqual([]);
  expect(await takeVisits(world.superior, {})).toMatchObject({ ok: false, kind: 'forbidden' });
  const line = await world.owner.auditEntry.findFirst({ where: { action: 'worklist.take', outcome: 'READ' } });
  expect(line?.reason).toBe(`${visits.length} dòng`);
});

it('a draft written without a connection never replaces a newer text, nor brings back what is no more', async () => {
  const draftId = crypto.randomUUID();
  const draft = (content: string, basedOn: string | null) => ({ draftId, label: 'An', content, basedOn });
  const { savedAt } = must(await saveIntakeDraft(world.officer, draft('một', null), 'nhap-thu-1'));
  const office = must(await saveIntakeDraft(world.officer, draft('hai, ở cơ quan', savedAt), 'nhap-thu-2'));
  const refused = await saveIntakeDraft(world.officer, draft('hai, trên điện thoại', savedAt), 'nhap-thu-3');
  expect(refused).toMatchObject({ ok: false, kind: 'conflict', newest: office.savedAt });
  expect(must(await getIntakeDraft(world.officer, { draftId })).content).toBe('hai, ở cơ quan');

  must(await discardIntakeDraft(world.officer, { draftId }));
  const late = await saveIntakeDraft(world.officer, draft('muộn', office.savedAt), 'nhap-thu-4');
  expect(late).toMatchObject({ ok: false, kind: 'conflict' });
  expect(await world.owner.intakeDraft.count({ where: { id: draftId } })).toBe(0);
});
